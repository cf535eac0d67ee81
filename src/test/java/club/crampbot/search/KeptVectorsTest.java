package club.crampbot.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file of vectors beside the indexes, with a model that remembers what it was asked. */
class KeptVectorsTest {
  @TempDir private Path folder;

  /** Tells texts apart by their length. */
  private record Counting(String name, List<String> embedded) implements Embedder {
    Counting(String name) {
      this(name, new ArrayList<>());
    }

    @Override
    public float[] embed(String text) {
      embedded.add(text);
      return new float[] {text.length(), 0.5f};
    }

    @Override
    public void close() {}
  }

  private Path file() {
    return folder.resolve("vectors");
  }

  private Counting builds(Counting model, String... texts) {
    try (var kept = KeptVectors.open(file(), model)) {
      for (String text : texts) {
        assertThat(kept.embed(text)).containsExactly(text.length(), 0.5f);
      }
    }
    return model;
  }

  @Test
  void textIsEmbeddedOnceForAllBuilds() {
    builds(new Counting("a"), "calf", "stitch");
    assertThat(builds(new Counting("a"), "stitch", "hamstring").embedded())
        .containsExactly("hamstring");
    assertThat(builds(new Counting("a"), "calf", "stitch", "hamstring").embedded()).isEmpty();
  }

  @Test
  void vectorsOfAnotherModelAreNotUsed() {
    builds(new Counting("a"), "calf");
    assertThat(builds(new Counting("b"), "calf").embedded()).containsExactly("calf");
    assertThat(builds(new Counting("b"), "calf").embedded()).isEmpty();
  }

  @Test
  void damagedFileIsWrittenAnew() throws IOException {
    builds(new Counting("a"), "calf");
    byte[] bytes = Files.readAllBytes(file());
    for (int at = 0; at < bytes.length; at++) {
      byte[] damaged = bytes.clone();
      damaged[at] ^= 0x55;
      Files.write(file(), damaged);
      assertThat(builds(new Counting("a"), "calf").embedded()).as("byte %d", at).hasSize(1);
    }
    Files.write(file(), new byte[0]);
    assertThat(builds(new Counting("a"), "calf").embedded()).hasSize(1);
    assertThat(builds(new Counting("a"), "calf").embedded()).isEmpty();
  }

  @Test
  void oneFileIsAllThatIsLeft() throws IOException {
    builds(new Counting("a"), "calf");
    builds(new Counting("a"), "stitch");
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file());
    }
  }
}

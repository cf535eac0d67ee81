package club.crampbot.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class NativeRuntimeTest {
  @Test
  void machineCodeIsUnpackedOnceAndMendedIfItIsCut(@TempDir Path folder) throws IOException {
    Path unpacked = NativeRuntime.unpack(folder).orElseThrow();
    List<Path> files = files(unpacked);
    assertThat(files)
        .extracting(file -> file.getFileName().toString())
        .containsExactly("libonnxruntime.so", "libonnxruntime4j_jni.so");

    var longAgo = FileTime.fromMillis(0);
    Files.setLastModifiedTime(files.getFirst(), longAgo);
    Files.write(files.getLast(), new byte[] {1, 2, 3});
    assertThat(NativeRuntime.unpack(folder)).contains(unpacked);

    assertThat(Files.getLastModifiedTime(files.getFirst())).isEqualTo(longAgo);
    assertThat(Files.size(files.getLast())).isGreaterThan(3);
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }
}

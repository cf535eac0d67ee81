package club.crampbot.search;

import static org.assertj.core.api.Assertions.assertThat;

import club.crampbot.guide.EmergencyExamples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** By letters alone; what the meaning adds is held by AnswerQualityTest. */
final class ExampleIndexTest {
  private static final EmergencyExamples EXAMPLES =
      new EmergencyExamples(
          Map.of(
              "urine", List.of("my pee is brown", "brown pee after the race"),
              "chest", List.of("my chest hurts", "pain in the chest")),
          List.of("brown shoes", "a chest strap"));

  @TempDir private Path folder;

  @Test
  void messageIsLikeTheExamplesOfItsSign() {
    Map<String, Double> telling = open(EXAMPLES).telling("his pee is brownish");
    assertThat(telling).containsOnlyKeys("urine", "chest");
    assertThat(telling.get("urine")).isGreaterThan(0.4).isGreaterThan(telling.get("chest"));
  }

  @Test
  void harmlessExampleSpeaksAgainstASign() {
    var without = new EmergencyExamples(EXAMPLES.bySign(), List.of("muddy socks"));
    assertThat(open(EXAMPLES).telling("brown shoes").get("urine"))
        .isLessThan(open(without).telling("brown shoes").get("urine"));
  }

  @Test
  void noExamplesTellNothing() {
    assertThat(open(new EmergencyExamples(Map.of(), List.of())).telling("my chest")).isEmpty();
  }

  @Test
  void whatWasLearnedIsKeptInAFolder() throws IOException {
    Map<String, Double> learned = open(EXAMPLES).telling("chest pain");
    try (Stream<Path> folders = Files.list(folder)) {
      assertThat(folders).hasSize(1);
    }
    assertThat(open(EXAMPLES).telling("chest pain")).isEqualTo(learned);
    try (Stream<Path> folders = Files.list(folder)) {
      assertThat(folders).hasSize(1);
    }
  }

  private ExampleIndex open(EmergencyExamples examples) {
    return ExampleIndex.open(folder, examples, Optional.empty());
  }
}

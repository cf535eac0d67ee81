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
    Map<String, Double> telling = telling(EXAMPLES, "his pee is brownish");
    assertThat(telling).containsOnlyKeys("urine", "chest");
    assertThat(telling.get("urine")).isGreaterThan(0.4).isGreaterThan(telling.get("chest"));
  }

  @Test
  void harmlessExampleSpeaksAgainstASign() {
    var without = new EmergencyExamples(EXAMPLES.bySign(), List.of("muddy socks"));
    assertThat(telling(EXAMPLES, "brown shoes").get("urine"))
        .isLessThan(telling(without, "brown shoes").get("urine"));
  }

  @Test
  void noExamplesTellNothing() {
    assertThat(telling(new EmergencyExamples(Map.of(), List.of()), "my chest")).isEmpty();
  }

  @Test
  void whatWasLearnedIsKeptInAFolder() throws IOException {
    Map<String, Double> learned = telling(EXAMPLES, "chest pain");
    try (Stream<Path> folders = Files.list(folder)) {
      assertThat(folders).hasSize(1);
    }
    assertThat(telling(EXAMPLES, "chest pain")).isEqualTo(learned);
    try (Stream<Path> folders = Files.list(folder)) {
      assertThat(folders).hasSize(1);
    }
  }

  private Map<String, Double> telling(EmergencyExamples examples, String message) {
    return ExampleIndex.open(folder, examples, Optional.empty())
        .telling(message, new Asked(message, Optional.empty()));
  }
}

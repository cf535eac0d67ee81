package club.crampbot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code evaluate --calibrate} on five passages of the shipped guides and a part of the rest. */
class CalibrateTest {
  private static final Path SHIPPED = Path.of("index-data");

  /** Of each kind: enough to learn from, and soon done. */
  private static final int SOME = 30;

  @TempDir private Path folder;

  private Path indexData;

  @BeforeEach
  void cut() throws IOException {
    indexData = folder.resolve("index-data");
    Path relief = Files.createDirectories(indexData.resolve("guides/relief"));
    for (String file : List.of("remedies.md", "citations.csl.json")) {
      Files.copy(SHIPPED.resolve("guides/relief").resolve(file), relief.resolve(file));
    }
    for (String file : List.of("warning-signs.yaml", "synonyms.txt", "decision.yaml")) {
      Files.copy(SHIPPED.resolve(file), indexData.resolve(file));
    }
    for (String file : List.of("not-covered.txt", "harmless.txt", "emergencies.txt")) {
      Files.write(indexData.resolve(file), someOfEach(file));
    }
    List<String> judged = lines("questions.jsonl", CalibrateTest::isAboutRemedies);
    Files.write(indexData.resolve("questions.jsonl"), judged);
  }

  /** The first lines of a file, or of each part of it that has a heading. */
  private static List<String> someOfEach(String file) throws IOException {
    List<String> some = new ArrayList<>();
    int inPart = 0;
    for (String line : lines(file, line -> !line.isBlank() && !line.startsWith("#"))) {
      inPart = line.startsWith("[") ? 0 : inPart + 1;
      if (inPart <= SOME) {
        some.add(line);
      }
    }
    return some;
  }

  private static boolean isAboutRemedies(String question) {
    return question.contains("outcome")
        || Stream.of("magnesium", "more-fluids", "pickle-juice", "quinine")
            .anyMatch(remedy -> question.contains("\"passages\": [\"remedy-" + remedy + "\"]"));
  }

  private static List<String> lines(String file, Predicate<String> kept) throws IOException {
    try (Stream<String> lines = Files.lines(SHIPPED.resolve(file))) {
      return lines.filter(kept).toList();
    }
  }

  private String run(String... words) {
    List<String> args = new ArrayList<>(List.of(words));
    args.addAll(
        List.of(
            "--index-data", indexData.toString(), "--data-dir", folder.resolve("d").toString()));
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    int exit =
        Main.run(
            args.toArray(String[]::new), new PrintStream(out, true), new PrintStream(err, true));
    assertThat(exit).as(err.toString(StandardCharsets.UTF_8)).isZero();
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void whatIsLearnedAnswersRefusesAndRings() throws IOException {
    String before = Files.readString(indexData.resolve("decision.yaml"));

    assertThat(run("evaluate", "--calibrate")).contains("hybrid: ", "lexical: ", "Wrote ");

    assertThat(indexData.resolve("decision.yaml")).content().isNotEqualTo(before);
    for (String mode : List.of("hybrid", "lexical")) {
      assertThat(outcome(mode, "is magnesium any good for a cramping calf")).contains("answered");
      assertThat(outcome(mode, "which carbon shoes for a marathon")).contains("not_covered");
      assertThat(outcome(mode, "crushing chest pain and my arm is numb")).contains("emergency");
    }
    // The guide's and the examples' in each mode; the forty that it learned from are gone.
    try (Stream<Path> left = Files.list(folder.resolve("d/indexes"))) {
      assertThat(left.filter(Files::isDirectory)).hasSize(4);
    }
  }

  private String outcome(String mode, String question) throws IOException {
    Path config = folder.resolve(mode + ".yaml");
    Files.writeString(
        config,
        Files.readString(Path.of("config", "bot.yaml"))
            .replaceFirst("mode: (hybrid|lexical)", "mode: " + mode));
    return run("ask", "--json", "--config", config.toString(), question);
  }
}

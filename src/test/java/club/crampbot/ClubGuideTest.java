package club.crampbot;

import static org.assertj.core.api.Assertions.assertThat;

import club.crampbot.search.Indexes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A club's guide from a terminal: guide, gaps, ask --club. */
class ClubGuideTest {
  private static final String CLUB = "4711";

  @TempDir private Path folder;
  private Path content;

  /** What one run of the program came to. */
  private record Run(int exit, String out, String err) {}

  private Run run(String... words) {
    List<String> args = new ArrayList<>(List.of(words));
    args.addAll(
        List.of("--config", folder.resolve("bot.yaml").toString(), "--data-dir", folder + "/data"));
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    int exit =
        Main.run(
            args.toArray(String[]::new), new PrintStream(out, true), new PrintStream(err, true));
    return new Run(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  @BeforeEach
  void copyTheShippedGuides() throws IOException {
    Indexes.lentTo(folder.resolve("data"));
    Files.writeString(
        folder.resolve("bot.yaml"),
        Files.readString(Path.of("config", "bot.yaml")).replace("mode: hybrid", "mode: lexical"));
    content = folder.resolve("content");
    Path shipped = Path.of("index-data", "guides");
    try (var files = Files.walk(shipped)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = content.resolve("guides").resolve(shipped.relativize(file));
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }

  private void changes(String from, String to) throws IOException {
    Path remedies = content.resolve("guides/relief/remedies.md");
    String before = Files.readString(remedies);
    assertThat(before).contains(from);
    Files.writeString(remedies, before.replace(from, to));
  }

  private Run publishes() {
    return run(
        "guide",
        "publish",
        "--club",
        CLUB,
        "--note",
        "a note",
        "--even-if-worse",
        content.toString());
  }

  @Test
  void publishedFolderIsWhatTheClubIsAnsweredFrom() throws IOException {
    changes("Do not take quinine", "Never take quinine");
    assertThat(publishes().out()).contains("Edition 1 is published.");
    assertThat(run("ask", "--json", "--club", CLUB, "quinine").out())
        .contains("Never take quinine", "\"edition\":1");
    assertThat(run("ask", "--json", "quinine").out())
        .contains("Do not take quinine", "\"edition\":0");
    assertThat(run("ask", "--json", "--club", "4712", "quinine").out())
        .contains("Do not take quinine");
  }

  @Test
  void shippedContentIsNoNewEdition() {
    Run run = publishes();
    assertThat(run.exit()).isZero();
    assertThat(run.out()).contains("nothing is published");
    assertThat(run("guide", "history", "--club", CLUB).out()).isEmpty();
  }

  @Test
  void badContentIsRefusedWithEveryProblem() throws IOException {
    changes("kind: help", "kind: hlep");
    changes("[@fda2010quinine]", "[@fda]");
    Run run = publishes();
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).contains("guides/relief/remedies.md:4:", "hlep", "did you mean", "fda");
    assertThat(run("guide", "history", "--club", CLUB).out()).isEmpty();
  }

  @Test
  void worseContentNeedsASecondWord() throws IOException {
    Path remedies = content.resolve("guides/relief/remedies.md");
    Files.writeString(
        remedies,
        Files.readString(remedies)
            .replace("remedy-magnesium", "remedy-other")
            .replace("remedy-pickle-juice", "remedy-magnesium")
            .replace("remedy-other", "remedy-pickle-juice"));
    Run run = run("guide", "publish", "--club", CLUB, content.toString());
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out()).contains("--even-if-worse", "pickle");
    assertThat(publishes().exit()).isZero();
  }

  @Test
  void exportIsTakenBack() throws IOException {
    changes("Do not take quinine", "Never take quinine");
    publishes();
    String zip = folder.resolve("guide.zip").toString();
    assertThat(run("guide", "export", "--club", CLUB, zip).out()).contains("Wrote edition 1");
    assertThat(run("guide", "publish", "--club", CLUB, zip).out()).contains("nothing is published");
    assertThat(run("guide", "publish", "--club", "4712", "--even-if-worse", zip).out())
        .contains("Edition 1");
  }

  @Test
  void undoPublishesTheOlderContentAgain() throws IOException {
    changes("Do not take quinine", "Never take quinine");
    publishes();
    assertThat(run("guide", "undo", "--club", CLUB, "--to", "0").out())
        .contains("Edition 2 is published.");
    assertThat(run("ask", "--json", "--club", CLUB, "quinine").out())
        .contains("Do not take quinine", "\"edition\":2");
    assertThat(run("guide", "history", "--club", CLUB, "--json").out().lines())
        .hasSize(2)
        .last()
        .asString()
        .contains("\"number\":1", "\"note\":\"a note\"", "\"by\":\"the terminal\"");
    Run none = run("guide", "undo", "--club", CLUB, "--to", "9");
    assertThat(none.exit()).isEqualTo(1);
    assertThat(none.err()).contains("no edition 9; its newest is 2");
  }

  @Test
  void missingFileAndMissingClubAreToldPlainly() {
    assertThat(run("guide", "publish", "--club", CLUB, "nowhere.zip").err())
        .startsWith("crampbot: cannot read nowhere.zip: there is no such file");
    assertThat(run("guide", "history").exit()).isEqualTo(2);
    assertThat(run("gaps", "--club", CLUB)).isEqualTo(new Run(0, "", ""));
  }
}

package club.crampbot;

import static org.assertj.core.api.Assertions.assertThat;

import club.crampbot.search.Indexes;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir private Path folder;

  /** What one run of the program came to. */
  private record Run(int exit, String out, String err) {}

  @BeforeEach
  void lend() {
    Indexes.lentTo(folder);
  }

  private Run run(String... words) throws IOException {
    Path config = folder.resolve("bot.yaml");
    Files.writeString(
        config,
        Files.readString(Path.of("config", "bot.yaml")).replace("mode: hybrid", "mode: lexical"));
    List<String> args = new ArrayList<>(List.of(words));
    args.addAll(List.of("--config", config.toString(), "--data-dir", folder.toString()));
    return plainly(args.toArray(String[]::new));
  }

  private static Run plainly(String... args) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    int exit = Main.run(args, new PrintStream(out, true), new PrintStream(err, true));
    return new Run(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  @Test
  void anAnswerInJsonHasTheAgreedShape() throws IOException {
    Run run = run("ask", "--json", "does", "pickle", "juice", "work");
    assertThat(run.exit()).isZero();
    JsonNode answer = JSON.readTree(run.out());
    assertThat(answer.properties())
        .extracting(Map.Entry::getKey)
        .containsExactly("question", "outcome", "passages", "citations", "edition", "micros");
    assertThat(answer.at("/question").asText()).isEqualTo("does pickle juice work");
    assertThat(answer.at("/outcome").asText()).isEqualTo("answered");
    assertThat(answer.at("/passages/0").properties())
        .extracting(Map.Entry::getKey)
        .containsExactly("id", "section", "guide", "score", "text");
    assertThat(answer.at("/passages/0/id").asText()).isEqualTo("remedy-pickle-juice");
    assertThat(answer.at("/passages/0/guide").asText()).isEqualTo("relief");
    assertThat(answer.at("/citations/0").asText()).isEqualTo("miller2010pickle");
    assertThat(answer.at("/passages").size()).isBetween(1, 5);
  }

  @Test
  void aFileOfQuestionsIsAnsweredLineByLine() throws IOException {
    Path questions = folder.resolve("questions.txt");
    Files.writeString(questions, "magnesium?\n\nchest pain and my left arm hurts\n");
    Run run = run("ask", "--json", "--questions", questions.toString());
    List<String> lines = run.out().lines().toList();
    assertThat(lines).hasSize(3);
    assertThat(JSON.readTree(lines.get(0)).at("/question").asText()).isEqualTo("magnesium?");
    assertThat(JSON.readTree(lines.get(1)).at("/outcome").asText()).isEqualTo("not_covered");
    assertThat(JSON.readTree(lines.get(2)).at("/outcome").asText()).isEqualTo("emergency");
    assertThat(JSON.readTree(lines.get(2)).at("/passages").size()).isZero();
  }

  @Test
  void anAnswerOnAPageNumbersItsSources() throws IOException {
    assertThat(run("ask", "does pickle juice work").out())
        .contains("Pickle juice", "[1]", "1. Miller", "https://doi.org/");
  }

  @Test
  void wrongUseExitsWithTwo() throws IOException {
    assertThat(run("ask").exit()).isEqualTo(2);
    assertThat(run("ask", "--questions", "x").exit()).isEqualTo(2);
    assertThat(run("dance").exit()).isEqualTo(2);
  }

  @Test
  void aRefusalIsOneLineWithoutAStackTrace() {
    Run run = plainly("ask", "why", "--config", folder.resolve("none.yaml").toString());
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).startsWith("crampbot: ").contains("missing");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void aStackTraceIsShownOnRequest() {
    Run run = plainly("ask", "why", "--debug", "--config", folder.resolve("none.yaml").toString());
    assertThat(run.err()).contains("\tat club.crampbot.");
  }

  @Test
  void aFileThatIsNotTextIsRefused() throws IOException {
    Path questions = folder.resolve("questions.txt");
    Files.write(questions, new byte[] {(byte) 0xff, (byte) 0xfe, 10});
    Run run = run("ask", "--json", "--questions", questions.toString());
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).startsWith("crampbot: cannot read ").contains("no text in UTF-8");
  }

  @Test
  void checkPrintsTheProblemsAndTheirCount() throws IOException {
    Run run = run("check");
    assertThat(run.exit()).isZero();
    assertThat(run.out().lines().toList().getLast()).isEqualTo("0 errors, 2 warnings");
  }

  @Test
  void checkExitsWithOneWhereThereIsAnError() throws IOException {
    Run run = run("check", "--index-data", folder.resolve("none").toString());
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out()).contains("guides:1:1: error: this folder of guides is missing");
  }

  @Test
  void judgedQuestionsAreEvaluated() throws IOException {
    Path judged = folder.resolve("judged.jsonl");
    Files.writeString(
        judged,
        """
        {"question": "is pickle juice any use", "passages": ["remedy-pickle-juice"]}
        {"question": "which shoes are best", "outcome": "not_covered"}
        """);
    JsonNode report = JSON.readTree(run("evaluate", "--json", "--judged", judged.toString()).out());
    assertThat(report.at("/questions").asInt()).isEqualTo(2);
    assertThat(report.at("/rightFirst/right").asInt()).isEqualTo(1);
    assertThat(report.at("/notCovered/of").asInt()).isEqualTo(1);
  }

  @Test
  void aCollectionIsEvaluated() throws IOException {
    Files.writeString(
        folder.resolve("corpus.jsonl"),
        """
        {"_id": "1", "title": "", "text": "pickle juice and cramps"}
        {"_id": "2", "title": "", "text": "shoes for flat feet"}
        """);
    Files.writeString(folder.resolve("queries.jsonl"), "{\"_id\": \"q\", \"text\": \"pickle\"}\n");
    Files.createDirectories(folder.resolve("qrels"));
    Files.writeString(
        folder.resolve("qrels").resolve("test.tsv"), "query-id\tcorpus-id\tscore\nq\t1\t1\n");
    JsonNode report =
        JSON.readTree(
            run("evaluate", "--beir", folder.toString(), "--mode", "lexical", "--json").out());
    assertThat(report.at("/ndcg10").asDouble()).isEqualTo(1);
    assertThat(report.at("/documents").asInt()).isEqualTo(2);
  }
}

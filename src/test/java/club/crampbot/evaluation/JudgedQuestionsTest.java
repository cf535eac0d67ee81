package club.crampbot.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import club.crampbot.evaluation.JudgedQuestion.Expected;
import club.crampbot.guide.Guides;
import club.crampbot.guide.Reading;
import club.crampbot.search.GuideShelf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JudgedQuestionsTest {
  private static final Guides GUIDES =
      new GuideShelf()
          .passage("calf", "Calf cramps", "They come late in a race.", "Why does my calf cramp?")
          .guides();

  @TempDir private Path folder;

  @Test
  void questionsAreReadWithWhatIsExpected() throws IOException {
    Reading<List<JudgedQuestion>> reading =
        read(
            """
            {"question": "calf?", "passages": ["calf"]}

            {"question": "best shoes?", "outcome": "not_covered"}
            {"question": "he fainted", "outcome": "emergency"}
            """);
    assertThat(reading).isInstanceOf(Reading.Read.class);
    assertThat(((Reading.Read<List<JudgedQuestion>>) reading).value())
        .containsExactly(
            new JudgedQuestion("calf?", new Expected.Passages(Set.of("calf"))),
            new JudgedQuestion("best shoes?", new Expected.NotCovered()),
            new JudgedQuestion("he fainted", new Expected.Emergency()));
  }

  @Test
  void lineThatIsNoJsonIsTold() throws IOException {
    assertThat(problems("{\"question\": \n")).singleElement().asString().startsWith("1:");
  }

  @Test
  void unknownNameIsTold() throws IOException {
    assertThat(problems("{\"question\": \"x\", \"passage\": [\"calf\"]}"))
        .anyMatch(problem -> problem.contains("did you mean \"passages\"?"));
  }

  @Test
  void questionIsNeeded() throws IOException {
    assertThat(problems("{\"passages\": [\"calf\"]}"))
        .containsExactly("1:1: \"question\" is missing");
  }

  @Test
  void passagesOrOutcomeButNotBoth() throws IOException {
    String sentence = "1:1: a judged question has either \"passages\" or \"outcome\"";
    assertThat(problems("{\"question\": \"x\"}")).containsExactly(sentence);
    assertThat(
            problems("{\"question\": \"x\", \"passages\": [\"calf\"], \"outcome\": \"emergency\"}"))
        .containsExactly(sentence);
  }

  @Test
  void unknownPassageIsToldWithItsPlace() throws IOException {
    assertThat(problems("{\"question\": \"x\", \"passages\": [\"calf\", \"claf\"]}"))
        .containsExactly("1:40: no passage has the id \"claf\"");
  }

  @Test
  void emptyPassagesAreTold() throws IOException {
    assertThat(problems("{\"question\": \"x\", \"passages\": []}"))
        .containsExactly("1:1: \"passages\" must name at least one passage");
  }

  @Test
  void unknownOutcomeIsTold() throws IOException {
    assertThat(problems("{\"question\": \"x\", \"outcome\": \"maybe\"}"))
        .containsExactly("1:30: \"outcome\" must be not_covered or emergency");
  }

  @Test
  void questionThatStandsTwiceIsToldOnItsSecondLine() throws IOException {
    assertThat(
            problems(
                """
                {"question": "Best shoes?", "outcome": "not_covered"}
                {"question": "best  shoes", "outcome": "not_covered"}
                """))
        .containsExactly("2:14: this question stands here twice");
  }

  @Test
  void phrasingOfAPassageWouldTestNothing() throws IOException {
    assertThat(problems("{\"question\": \"why does my calf cramp\", \"passages\": [\"calf\"]}"))
        .containsExactly(
            "1:14: this question is among the phrasings of \"calf\": it would test nothing");
  }

  @Test
  void aboutAThirdIsKeptAside() {
    long aside =
        IntStream.range(0, 3_000)
            .mapToObj(n -> new JudgedQuestion("question " + n, new Expected.NotCovered()))
            .filter(JudgedQuestion::isKeptAside)
            .count();
    assertThat(aside).isBetween(900L, 1_100L);
  }

  private Reading<List<JudgedQuestion>> read(String text) throws IOException {
    return JudgedQuestions.read(Files.writeString(folder.resolve("q.jsonl"), text), GUIDES);
  }

  /** Each problem as LINE:COLUMN: SENTENCE. */
  private List<String> problems(String text) throws IOException {
    return read(text).problems().stream()
        .map(p -> "%d:%d: %s".formatted(p.line(), p.column(), p.sentence()))
        .toList();
  }
}

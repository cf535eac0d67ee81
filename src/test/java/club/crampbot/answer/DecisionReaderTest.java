package club.crampbot.answer;

import static org.assertj.core.api.Assertions.assertThat;

import club.crampbot.answer.DecisionReader.Decisions;
import club.crampbot.answer.DecisionReader.Learned;
import club.crampbot.guide.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DecisionReaderTest {
  private static final Decisions DECISIONS =
      new Decisions(
          new Learned(
              new Decision(
                  List.of(8.5, 0.125, 1.0, -2.0, 0.0, 2.25),
                  List.of(-2.5, 1.0, 2.0, 3.0, 4.0, 0.5, -1.0, -2.0, -3.0),
                  0.75,
                  0.5),
              new Alarm(List.of(-5.0, 11.0, 2.5, -3.0), 0.625)),
          new Learned(
              new Decision(
                  List.of(1.0, 0.0, 0.0, 0.0, 0.5, 1.0),
                  List.of(0.0, 1.0, 0.0, 0.0, 0.0, 0.5, -1.0, 0.0, 0.0),
                  0.5,
                  0.25),
              new Alarm(List.of(-4.0, 8.0, 3.0, -2.0), 0.5)));

  @TempDir private Path folder;

  @Test
  void whatIsWrittenIsReadAgain() throws IOException {
    assertThat(read(DecisionReader.written(DECISIONS)))
        .isEqualTo(new Reading.Read<>(DECISIONS, List.of()));
  }

  @Test
  void shippedFileIsAsItWouldBeWritten() throws IOException {
    Path shipped = Path.of("index-data/decision.yaml");
    assertThat(DecisionReader.read(shipped)).isInstanceOf(Reading.Read.class);
    Decisions decisions = ((Reading.Read<Decisions>) DecisionReader.read(shipped)).value();
    assertThat(shipped).hasContent(DecisionReader.written(decisions));
  }

  @Test
  void missingFileIsAProblem() {
    assertThat(DecisionReader.read(folder.resolve("none.yaml")))
        .isInstanceOf(Reading.Refused.class);
  }

  @Test
  void missingPartIsTold() throws IOException {
    String written = DecisionReader.written(DECISIONS);
    assertThat(problems(written.substring(0, written.indexOf("lexical:"))))
        .containsExactly("3:1: \"lexical\" is missing");
  }

  @Test
  void missingNumberIsTold() throws IOException {
    assertThat(problems(DecisionReader.written(DECISIONS).replaceFirst("    words: 8.500\n", "")))
        .containsExactly("5:5: \"words\" is missing");
  }

  @Test
  void wordInPlaceOfANumberIsTold() throws IOException {
    assertThat(problems(DecisionReader.written(DECISIONS).replace("8.500", "much")))
        .containsExactly("5:12: \"words\" must be a number");
  }

  @Test
  void unknownNameIsTold() throws IOException {
    assertThat(problems(DecisionReader.written(DECISIONS) + "other: 1\n"))
        .singleElement()
        .asString()
        .contains("nobody knows \"other\" here");
  }

  private Reading<Decisions> read(String text) throws IOException {
    return DecisionReader.read(Files.writeString(folder.resolve("decision.yaml"), text));
  }

  /** Each problem as LINE:COLUMN: SENTENCE. */
  private List<String> problems(String text) throws IOException {
    return read(text).problems().stream()
        .map(p -> "%d:%d: %s".formatted(p.line(), p.column(), p.sentence()))
        .toList();
  }
}

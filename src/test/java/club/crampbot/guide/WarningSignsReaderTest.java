package club.crampbot.guide;

import static org.assertj.core.api.Assertions.assertThat;

import club.crampbot.guide.WarningSign.Urgency;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WarningSignsReaderTest {
  private static final String WORDS =
      """
      words:
        chest: [chest]
        pain: {means: [pain*, hurts], except: [painting]}
        gym: [gym]
      """;

  @TempDir private Path folder;

  @Test
  void signIsReadWithItsPatterns() throws IOException {
    Reading<List<WarningSign>> reading =
        read(WORDS + sign("now", "Call {number}.", "chest near pain within 3 unless gym"));
    assertThat(reading).isInstanceOf(Reading.Read.class);
    WarningSign sign = ((Reading.Read<List<WarningSign>>) reading).value().getFirst();
    assertThat(sign.urgency()).isEqualTo(Urgency.NOW);
    assertThat(sign.text("112")).isEqualTo("Call 112.");
    WarningSign.Pattern pattern = sign.any().getFirst();
    assertThat(pattern.all().getFirst().within()).isEqualTo(3);
    assertThat(pattern.all().getFirst().groups())
        .extracting(WarningSign.WordGroup::name)
        .containsExactly("chest", "pain");
    assertThat(pattern.unless()).extracting(WarningSign.WordGroup::name).containsExactly("gym");
  }

  @Test
  void missingFileIsAProblem() {
    assertThat(WarningSignsReader.read(folder.resolve("none.yaml")))
        .isInstanceOf(Reading.Refused.class);
  }

  @Test
  void textThatIsNoYamlIsAProblem() throws IOException {
    assertThat(problems("words: [")).isNotEmpty();
  }

  @Test
  void unknownNameIsTold() throws IOException {
    assertThat(problems(WORDS + sign("now", "Call {number}.", "chest") + "sings: []\n"))
        .containsExactly("11:1: nobody knows \"sings\" here; did you mean \"signs\"?");
  }

  @Test
  void wordsWithoutNamesAreTold() throws IOException {
    assertThat(problems("words: [chest]\n" + sign("now", "Call {number}.", "chest")))
        .first()
        .isEqualTo("1:8: \"words\" has groups by name");
  }

  @Test
  void groupWithoutWordingsIsTold() throws IOException {
    assertThat(problems("words:\n  chest: []\n" + sign("now", "Call {number}.", "chest")))
        .containsExactly("2:10: the group \"chest\" has no wordings");
  }

  @Test
  void unknownNameInAGroupIsTold() throws IOException {
    String words = "words:\n  chest: {means: [chest], expect: [chess]}\n";
    assertThat(problems(words + sign("now", "Call {number}.", "chest")))
        .containsExactly("2:27: nobody knows \"expect\" here; did you mean \"except\"?");
  }

  @Test
  void fileWithoutSignsIsTold() throws IOException {
    assertThat(problems(WORDS))
        .containsExactly("1:1: \"signs\" must be a list of at least one sign");
  }

  @Test
  void unknownUrgencyIsTold() throws IOException {
    assertThat(problems(WORDS + sign("nwo", "Call {number}.", "chest")))
        .containsExactly("7:14: \"nwo\" is no urgency; did you mean \"now\"?");
  }

  @Test
  void replyWithoutNumberIsTold() throws IOException {
    assertThat(problems(WORDS + sign("now", "Call somebody.", "chest")))
        .containsExactly("9:12: the reply does not say whom to call: it needs {number}");
  }

  @Test
  void longReplyIsTold() throws IOException {
    assertThat(problems(WORDS + sign("now", "{number}" + "x".repeat(300), "chest")))
        .containsExactly("9:12: a reply has at most 300 characters: somebody frightened reads it");
  }

  @Test
  void longNameOfASignIsTold() throws IOException {
    String signs = sign("now", "Call {number}.", "chest").replace("pain", "x".repeat(81));
    assertThat(problems(WORDS + signs))
        .containsExactly("8:11: a sign in a list has at most 80 characters");
  }

  @Test
  void slashMakesAPatternForEachGroup() throws IOException {
    assertThat(pattern("chest/gym near pain"))
        .extracting(pattern -> pattern.all().getFirst().groups().getFirst().name())
        .containsExactly("chest", "gym");
  }

  @Test
  void whatASignMayNotBeSaidOfIsRead() throws IOException {
    assertThat(pattern("pain unless of gym or chest"))
        .singleElement()
        .satisfies(
            pattern -> {
              assertThat(pattern.unlessOf())
                  .extracting(WarningSign.WordGroup::name)
                  .containsExactly("gym");
              assertThat(pattern.unless())
                  .extracting(WarningSign.WordGroup::name)
                  .containsExactly("chest");
            });
  }

  @Test
  void patternThatMustStandAloneIsRead() throws IOException {
    assertThat(pattern("chest near pain alone"))
        .singleElement()
        .matches(WarningSign.Pattern::alone);
  }

  private List<WarningSign.Pattern> pattern(String pattern) throws IOException {
    Reading<List<WarningSign>> reading = read(WORDS + sign("now", "Call {number}.", pattern));
    return ((Reading.Read<List<WarningSign>>) reading).value().getFirst().any();
  }

  @Test
  void unknownGroupInAPatternIsTold() throws IOException {
    assertThat(problems(WORDS + sign("now", "Call {number}.", "chest near pian")))
        .containsExactly(
            "10:11: no group under \"words\" is called \"pian\"; did you mean \"pain\"?");
  }

  @Test
  void unknownGroupAfterUnlessIsTold() throws IOException {
    assertThat(problems(WORDS + sign("now", "Call {number}.", "chest unless gym or bra")))
        .singleElement()
        .asString()
        .startsWith("10:11: no group under \"words\" is called \"bra\"");
  }

  @Test
  void distanceThatIsNoNumberIsTold() throws IOException {
    assertThat(problems(WORDS + sign("now", "Call {number}.", "chest near pain within few")))
        .containsExactly("10:11: after \"within\" comes a number of words, not \"few\"");
  }

  @Test
  void signWithoutPatternsIsTold() throws IOException {
    String signs =
        "signs:\n  - id: x\n    urgency: now\n    stop: pain\n    reply: Call {number}.\n";
    assertThat(problems(WORDS + signs))
        .containsExactly("6:5: a sign needs a pattern under \"any\"");
  }

  @Test
  void everyMissingPartOfASignIsTold() throws IOException {
    assertThat(problems(WORDS + "signs:\n  - any: [chest]\n"))
        .containsExactlyInAnyOrder(
            "6:5: \"id\" is missing",
            "6:5: \"urgency\" is missing",
            "6:5: \"stop\" is missing",
            "6:5: \"reply\" is missing");
  }

  private static String sign(String urgency, String reply, String pattern) {
    return """
        signs:
          - id: test
            urgency: %s
            stop: pain
            reply: "%s"
            any: [%s]
        """
        .formatted(urgency, reply, pattern);
  }

  private Reading<List<WarningSign>> read(String text) throws IOException {
    return WarningSignsReader.read(Files.writeString(folder.resolve("signs.yaml"), text));
  }

  /** Each problem as LINE:COLUMN: SENTENCE. */
  private List<String> problems(String text) throws IOException {
    return read(text).problems().stream()
        .map(p -> "%d:%d: %s".formatted(p.line(), p.column(), p.sentence()))
        .toList();
  }
}

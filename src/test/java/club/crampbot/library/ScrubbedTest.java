package club.crampbot.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScrubbedTest {
  private static final List<String> NAMES = List.of("Ana", "Ana Lopez", "ben_runs", "Al");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "why do I cramp <@123456789012345678>?      | why do I cramp ?",
        "see https://x.example/a?b=c and www.y.com  | see and",
        "call me on +49 170 1234567 or a@b.example  | call me on or",
        "Ana Lopez says ANA cramps like ben_runs    | says cramps like",
        "I weigh 82kg and ran 42.195 km             | I weigh kg and ran km",
        "does altitude matter, Al                   | does altitude matter,",
        "ask @some.body about it                    | ask about it",
      })
  void whatTellsOfAPersonIsTakenOut(String question, String kept) {
    assertThat(Scrubbed.of(question, NAMES)).isEqualTo(kept);
  }

  @Property
  void nothingKeptHasADigitOrAMention(@ForAll String question) {
    String kept = Scrubbed.of(question + " <@42> 7 " + question, NAMES);
    assertThat(kept).doesNotContainPattern("[0-9]").doesNotContain("<@");
    assertThat(kept.length()).isLessThanOrEqualTo(Scrubbed.LONGEST);
  }
}

package club.crampbot.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SynonymsTest {
  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "# a remark", "b4 => before", "a, b c, d", "tummy, belly"})
  void goodLinesHaveNoProblem(String line) {
    assertThat(Synonyms.problem(line)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"alone", "a => b => c", "a, , b", "a =>", "=> b", "..., b"})
  void badLinesAreTold(String line) {
    assertThat(Synonyms.problem(line)).isPresent();
  }

  @Test
  void aLineWithOneWordSaysWhatWouldBeRight() {
    assertThat(Synonyms.problem("alone"))
        .hasValue("a line names at least two words, as in: tummy, belly");
  }
}

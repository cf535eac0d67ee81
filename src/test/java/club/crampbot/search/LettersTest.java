package club.crampbot.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

final class LettersTest {
  private static final Letters LETTERS =
      Letters.of(List.of("side stitch", "calf cramp at night", "hamstring"));

  @Test
  void sameTextIsLikeItselfByOne() {
    assertThat((double) LETTERS.likeness("Calf CRAMP, at night!")[1]).isCloseTo(1, within(1e-6));
  }

  @Test
  void misspelledWordIsKnownAgain() {
    float[] likeness = LETTERS.likeness("hamsting");
    assertThat(likeness[2]).isGreaterThan(0.5f);
    assertThat(likeness[0]).isLessThan(0.1f);
  }

  @Test
  void rareRunsCountMoreThanCommonOnes() {
    Letters letters = Letters.of(List.of("cramp stitch", "cramp", "cramp quad"));
    float[] likeness = letters.likeness("stitch cramp");
    assertThat(likeness[0]).isGreaterThan(likeness[1]);
    assertThat(letters.likeness("cramp quad")[0]).isLessThan(0.5f);
  }

  @Test
  void textWithoutKnownLettersIsLikeNone() {
    assertThat(LETTERS.likeness("?! \uD83E\uDD92 xyz")).containsOnly(0);
    assertThat(Letters.of(List.of()).likeness("cramp")).isEmpty();
  }
}

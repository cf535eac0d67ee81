package club.crampbot.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

final class ShareTest {
  @Test
  void intervalIsWilsons() {
    // Wilson's interval for 19 of 20, as in the tables of Newcombe (1998).
    var share = new Share(19, 20);
    assertThat(share.value()).isEqualTo(0.95);
    assertThat(share.low()).isCloseTo(0.7639, within(0.0005));
    assertThat(share.high()).isCloseTo(0.9911, within(0.0005));
  }

  @Test
  void allOfFewIsNotCertain() {
    assertThat(new Share(10, 10).low()).isCloseTo(0.7225, within(0.0005));
    assertThat(new Share(0, 10).high()).isCloseTo(0.2775, within(0.0005));
  }

  @Test
  void noneOfNoneIsUnknown() {
    var none = new Share(0, 0);
    assertThat(none.value()).isZero();
    assertThat(none.low()).isZero();
    assertThat(none.high()).isEqualTo(1);
  }

  @Property
  void intervalHoldsTheShare(
      @ForAll @IntRange(max = 1_000) int right, @ForAll @IntRange(max = 1_000) int wrong) {
    var share = new Share(right, right + wrong);
    assertThat(share.value()).isBetween(share.low() - 1e-9, share.high() + 1e-9);
    assertThat(share.low()).isGreaterThanOrEqualTo(0);
    assertThat(share.high()).isLessThanOrEqualTo(1);
  }

  @Test
  void textNamesShareCountAndInterval() {
    assertThat(new Share(19, 20)).hasToString("95.0% (19 of 20; 95% interval 76.4 to 99.1)");
  }

  @Test
  void noFalseAlarmIsNotLessThanNothing() {
    assertThat(new Share(0, 290)).hasToString("0.0% (0 of 290; 95% interval 0.0 to 1.3)");
  }
}

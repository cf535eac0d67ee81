package club.crampbot.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class GapTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

  private static KeptQuestion asked(String text, String outcome, int day) {
    return new KeptQuestion(text, outcome, DAY.withDayOfMonth(day));
  }

  private static List<Gap> gaps(KeptQuestion... questions) {
    return Gap.of(List.of(questions), (one, other) -> one.charAt(0) == other.charAt(0));
  }

  @Test
  void mostFrequentComesFirstAndThenTheNewest() {
    assertThat(
            gaps(
                asked("a", "not_covered", 1),
                asked("b", "unsure", 2),
                asked("c", "not_covered", 3),
                asked("a2", "unsure", 1)))
        .extracting(Gap::question)
        .containsExactly("a", "c", "b");
  }

  @Test
  void wordingsOfOneGapStandTogether() {
    assertThat(
            gaps(
                asked("shoes", "not_covered", 1),
                asked("shoes", "not_covered", 2),
                asked("shoe wear", "not_helpful", 4)))
        .singleElement()
        .satisfies(
            gap -> {
              assertThat(gap.question()).isEqualTo("shoe wear");
              assertThat(gap.wordings()).containsExactly("shoe wear", "shoes");
              assertThat(gap.times()).isEqualTo(3);
              assertThat(gap.outcomes()).containsExactlyInAnyOrder("not_covered", "not_helpful");
              assertThat(gap.last()).isEqualTo(DAY.withDayOfMonth(4));
            });
  }

  @Test
  void whatWasAnsweredIsNoGap() {
    assertThat(gaps(asked("a", "answered", 1))).isEmpty();
  }
}

package club.crampbot.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import club.crampbot.library.Tally;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FiguresTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  /** Three answers today, of which one did not help; two days before, two questions without one. */
  private static Figures figures(Period period) {
    List<Tally> days =
        Figures.first(period, TODAY)
            .datesUntil(TODAY.plusDays(1))
            .map(
                day ->
                    day.equals(TODAY)
                        ? new Tally(day, 3, 0, 0, 1)
                        : day.equals(TODAY.minusDays(2))
                            ? new Tally(day, 0, 0, 2, 0)
                            : new Tally(day, 0, 0, 0, 0))
            .toList();
    return Figures.of(period, days);
  }

  @Test
  void shortPeriodHasEveryDay() {
    assertThat(figures(Period.FOUR_WEEKS).steps()).hasSize(28);
    assertThat(figures(Period.FOUR_WEEKS).busiest()).isEqualTo(new Tally(TODAY, 3, 0, 0, 1));
  }

  @Test
  void longPeriodHasWholeWeeks() {
    assertThat(figures(Period.TWELVE_WEEKS).steps()).hasSize(12);
    assertThat(figures(Period.TWELVE_WEEKS).steps().getLast())
        .isEqualTo(new Tally(TODAY.minusDays(6), 3, 0, 2, 1));
    assertThat(figures(Period.YEAR).steps()).hasSize(52);
  }

  @Test
  void aThumbsDownIsNoQuestion() {
    assertThat(figures(Period.YEAR).questions()).isEqualTo(5);
  }

  @Test
  void unknownPeriodIsTheShortestOne() {
    assertThat(Period.of(Optional.of("52"))).isEqualTo(Period.YEAR);
    assertThat(Period.of(Optional.of("-1"))).isEqualTo(Period.FOUR_WEEKS);
    assertThat(Period.of(Optional.empty())).isEqualTo(Period.FOUR_WEEKS);
  }
}

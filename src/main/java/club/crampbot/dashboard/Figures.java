package club.crampbot.dashboard;

import club.crampbot.library.Tally;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * What members asked in a period and what became of it, in steps of days or weeks.
 *
 * @param steps the oldest first, without a gap; each has its first day
 */
record Figures(Period period, List<Tally> steps) {
  Figures {
    steps = List.copyOf(steps);
  }

  /**
   * The figures of the period that ends today.
   *
   * @param days each day of the period, the oldest first
   */
  static Figures of(Period period, List<Tally> days) {
    List<Tally> steps = new ArrayList<>();
    for (int day = 0; day < days.size(); day += period.step()) {
      List<Tally> together = days.subList(day, Math.min(days.size(), day + period.step()));
      // Added up from the last to the first, whose day the sum then has.
      steps.add(together.reversed().stream().reduce(Tally::plus).orElseThrow());
    }
    return new Figures(period, steps);
  }

  /** The first day of the period that ends today. */
  static LocalDate first(Period period, LocalDate today) {
    return today.minusDays(period.days() - 1L);
  }

  /** How often something came in the whole period. */
  int sum(ToIntFunction<Tally> of) {
    return steps.stream().mapToInt(of).sum();
  }

  int questions() {
    return sum(Tally::asked);
  }

  /** The step with the most questions; the later of two. */
  Tally busiest() {
    return steps.reversed().stream().max(Comparator.comparingInt(Tally::asked)).orElseThrow();
  }
}

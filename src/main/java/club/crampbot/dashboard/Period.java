package club.crampbot.dashboard;

import java.util.Optional;
import java.util.stream.Stream;

/** How far back a plot looks. Its bars are few enough for a phone. */
enum Period {
  /** Day by day. */
  FOUR_WEEKS(4, "4 weeks", 1),
  /** Week by week. */
  TWELVE_WEEKS(12, "12 weeks", 7),
  /** Week by week. */
  YEAR(52, "1 year", 7);

  private final int weeks;
  private final String words;
  private final int step;

  Period(int weeks, String words, int step) {
    this.weeks = weeks;
    this.words = words;
    this.step = step;
  }

  /** The period of so many weeks; the shortest one where there is none. */
  static Period of(Optional<String> weeks) {
    return Stream.of(values())
        .filter(period -> weeks.filter(String.valueOf(period.weeks)::equals).isPresent())
        .findFirst()
        .orElse(FOUR_WEEKS);
  }

  int weeks() {
    return weeks;
  }

  int days() {
    return weeks * 7;
  }

  /** How it is called on the page, such as "4 weeks". */
  String words() {
    return words;
  }

  /** How many days stand together in one bar. */
  int step() {
    return step;
  }

  boolean isByDay() {
    return step == 1;
  }
}

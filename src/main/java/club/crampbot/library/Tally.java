package club.crampbot.library;

import java.time.LocalDate;

/**
 * How many questions of a club ended how on one day. Numbers alone: whether a club keeps questions
 * or not, and never an emergency.
 *
 * @param day in UTC
 * @param answered with a passage
 * @param unsure answered with a guess
 * @param notCovered told that the guide does not cover them
 * @param notHelpful those of the answered ones that a member marked as not helpful
 */
public record Tally(LocalDate day, int answered, int unsure, int notCovered, int notHelpful) {
  /** How many questions there were. */
  public int asked() {
    return answered + unsure + notCovered;
  }

  /** How many of them got no answer, or a guess. */
  public int unanswered() {
    return unsure + notCovered;
  }

  /** Both together, on the other's day. */
  public Tally plus(Tally other) {
    return new Tally(
        other.day,
        answered + other.answered,
        unsure + other.unsure,
        notCovered + other.notCovered,
        notHelpful + other.notHelpful);
  }

  /** A day on which nobody asked. */
  static Tally none(LocalDate day) {
    return new Tally(day, 0, 0, 0, 0);
  }

  /** So many questions of one outcome; none where it is not to be counted. */
  static Tally of(LocalDate day, String outcome, int times) {
    return switch (outcome) {
      case "answered" -> new Tally(day, times, 0, 0, 0);
      case "unsure" -> new Tally(day, 0, times, 0, 0);
      case "not_covered" -> new Tally(day, 0, 0, times, 0);
      case "not_helpful" -> new Tally(day, 0, 0, 0, times);
      default -> none(day);
    };
  }
}

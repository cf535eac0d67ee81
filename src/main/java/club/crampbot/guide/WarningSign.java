package club.crampbot.guide;

import java.util.List;

/**
 * One row of {@code warning-signs.yaml}: signs in a question that may mean an emergency.
 *
 * @param id such as {@code heat-stroke}; for the log, never shown to a member
 * @param urgency how soon somebody must act
 * @param reply the whole text that a member gets, without a diagnosis; {@code {number}} stands for
 *     the emergency number
 * @param any patterns of which one in a question is enough, see {@code warning-signs.yaml} for
 *     their form
 */
public record WarningSign(String id, Urgency urgency, String reply, List<String> any) {
  /** How soon somebody must act. */
  public enum Urgency {
    /** Call the emergency number now. */
    NOW,
    /** Emergency care today. */
    CARE_TODAY,
    /** A doctor today. */
    DOCTOR_TODAY;

    /** The word in the file, such as {@code care-today}. */
    public String word() {
      return Words.of(this);
    }
  }

  public WarningSign {
    any = List.copyOf(any);
  }
}

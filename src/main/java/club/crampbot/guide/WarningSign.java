package club.crampbot.guide;

import java.util.List;

/**
 * One sign of {@code warning-signs.yaml}: what in a question may mean an emergency, and what the
 * bot says then.
 *
 * @param id such as {@code very-hot-and-confused}; for the log, never shown to a member
 * @param urgency how soon somebody must act
 * @param stop the sign in a few words, for the list of what means stop, such as "fainting"
 * @param reply what a member gets, without a diagnosis; {@link #NUMBER} stands for the emergency
 *     number
 * @param any patterns of which one in a question is enough
 */
public record WarningSign(
    String id, Urgency urgency, String stop, String reply, List<Pattern> any) {
  /** Where a reply names whom to call. */
  public static final String NUMBER = "{number}";

  /** The most characters of a reply, number included: somebody frightened reads it on a phone. */
  public static final int LONGEST = 300;

  /** The most characters of {@link #stop}: a list of them is read at the roadside. */
  public static final int LONGEST_STOP = 80;

  /** How soon somebody must act. The order of the constants is the order of importance. */
  public enum Urgency {
    /** Call the emergency number now. */
    NOW,
    /** Emergency care today. */
    CARE_TODAY,
    /** A doctor today. */
    DOCTOR_TODAY;

    /** The word in the file, such as {@code care-today}. */
    public String word() {
      return Spelled.of(this);
    }
  }

  /**
   * Words that mean a sign where they stand together.
   *
   * @param text the pattern as it stands in the file, for the log
   * @param all each of these must stand somewhere in the question
   * @param unless none of these may stand in the same clause as what was found
   * @param unlessOf what was found may not be said of one of these: "my watch passed out"
   * @param alone whether the question may say little else: "heart attack??"
   */
  public record Pattern(
      String text,
      List<Near> all,
      List<WordGroup> unless,
      List<WordGroup> unlessOf,
      boolean alone) {
    public Pattern {
      all = List.copyOf(all);
      unless = List.copyOf(unless);
      unlessOf = List.copyOf(unlessOf);
    }

    /** A pattern that counts whatever it is said of, and whatever else is said. */
    public Pattern(String text, List<Near> all, List<WordGroup> unless) {
      this(text, all, unless, List.of(), false);
    }

    @Override
    public String toString() {
      return text;
    }
  }

  /**
   * Groups that must stand near one another in one sentence, in any order.
   *
   * @param groups at least one; a word of each is needed
   * @param within the most words that may lie between two neighbours
   */
  public record Near(List<WordGroup> groups, int within) {
    public Near {
      groups = List.copyOf(groups);
    }
  }

  /**
   * Wordings that mean the same. In a wording, a slash parts words of which one is enough ({@code
   * left/right arm}), and a star at the end of a word stands for any ending ({@code collaps*}).
   *
   * @param name such as {@code chest}
   * @param means what members write
   * @param except what looks like one of these and is not, such as {@code chest strap} or {@code
   *     cheat}
   */
  public record WordGroup(String name, List<String> means, List<String> except) {
    public WordGroup {
      means = List.copyOf(means);
      except = List.copyOf(except);
    }
  }

  public WarningSign {
    any = List.copyOf(any);
  }

  /** What a member is told, with the number that they should call. */
  public String text(String number) {
    return reply.replace(NUMBER, number);
  }
}

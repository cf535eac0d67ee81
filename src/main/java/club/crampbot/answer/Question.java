package club.crampbot.answer;

import java.util.Optional;

/**
 * What a member asked, in their own words. The text is hostile until shown otherwise: it is cut to
 * {@link #LONGEST} characters, and never read as query syntax.
 *
 * @param text at most {@link #LONGEST} characters, without leading or trailing white space; may be
 *     empty
 * @param earlier what the same member asked just before, where this is a follow-up to the bot's
 *     reply
 */
public record Question(String text, Optional<String> earlier) {
  /** The most characters that are looked at: a long message tells its story within them. */
  public static final int LONGEST = 1_000;

  public Question {
    text = cut(text);
    earlier = earlier.map(Question::cut);
  }

  public Question(String text) {
    this(text, Optional.empty());
  }

  private static String cut(String text) {
    String stripped = text.strip();
    if (stripped.length() <= LONGEST) {
      return stripped;
    }
    int end = Character.isHighSurrogate(stripped.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return stripped.substring(0, end);
  }
}

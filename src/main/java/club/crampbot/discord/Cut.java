package club.crampbot.discord;

/** Shortens text without breaking what stands in it. */
final class Cut {
  private Cut() {}

  /** At most the first {@code longest} characters, never half of a character such as an emoji. */
  static String toLength(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
    return text.substring(0, end).strip();
  }
}

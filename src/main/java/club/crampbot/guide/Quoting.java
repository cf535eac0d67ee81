package club.crampbot.guide;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** How sentences about problems quote what stands in a file: short, on one line, visible. */
final class Quoting {
  /** Longer quotations bury the sentence around them. */
  private static final int LONGEST = 80;

  private static final int LONGEST_REASON = 200;

  /** A misspelt word differs from the right one in at most this share of its letters. */
  private static final double MISSPELT = 0.4;

  private Quoting() {}

  /** Puts texts into a sentence's {@code %s}, each shortened and on one line. */
  static String fill(String sentence, Object... values) {
    return sentence.formatted(
        Arrays.stream(values)
            .map(value -> value instanceof String text ? shortened(text) : value)
            .toArray());
  }

  /** "a, b or c", for the end of a sentence. */
  static StringBuilder choice(Collection<String> words) {
    var list = new StringBuilder();
    int left = words.size();
    for (String word : words) {
      list.append(word).append(--left > 1 ? ", " : left == 1 ? " or " : "");
    }
    return list;
  }

  /** The allowed words, the one that was probably meant first. */
  static StringBuilder hint(String word, Collection<String> allowed) {
    var hint = new StringBuilder();
    nearest(word, allowed)
        .ifPresent(meant -> hint.append("did you mean ").append(meant).append("? "));
    return hint.append("It is ").append(choice(allowed));
  }

  /** The word that was probably meant. */
  static Optional<String> nearest(String word, Collection<String> allowed) {
    return allowed.stream()
        .min(Comparator.comparingInt(other -> distance(word, other)))
        .filter(other -> distance(word, other) <= Math.max(1, MISSPELT * other.length()));
  }

  /** A text that must not be shortened much, for it says what is wrong. */
  static StringBuilder whole(String text) {
    return new StringBuilder(onOneLine(text, LONGEST_REASON));
  }

  private static String onOneLine(String text, int longest) {
    return text.codePoints()
        .map(c -> Character.isISOControl(c) || c == '\u2028' || c == '\u2029' ? ' ' : c)
        .limit(longest)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static String shortened(String text) {
    String line = onOneLine(text, LONGEST + 1);
    return line.codePointCount(0, line.length()) <= LONGEST
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)) + "…";
  }

  /** Levenshtein's distance between the beginnings of two words. */
  private static int distance(String word, String other) {
    String a = word.substring(0, Math.min(word.length(), LONGEST));
    int[] row = new int[other.length() + 1];
    Arrays.setAll(row, j -> j);
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int change = diagonal + (a.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[other.length()];
  }
}

package club.crampbot.discord;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Shortens Markdown at the end of a sentence, and never inside a link, a mention, code or emphasis,
 * which would change what the rest says.
 */
final class Cut {
  private static final String ELLIPSIS = "…";

  /** What must stay whole, links with a text aside: {@link #links} finds those. */
  private static final Pattern WHOLE =
      Pattern.compile(
          "<[^<>\\s]{1,200}>" // mention, emoji, time, link in brackets
              + "|https?://\\S+"
              + "|```.*?(?:```|\\z)|`[^`\\n]*`?"
              + "|\\*\\*[^*\\n]*\\**|\\*[^*\\s][^*\\n]*\\*?|__[^_\\n]*_*|~~[^~\\n]*~*"
              + "|\\|\\|[^|\\n]*\\|*|\\\\.",
          Pattern.DOTALL);

  /** Ends that only look like the end of a sentence. */
  private static final Pattern ABBREVIATION =
      Pattern.compile(
          "(?i)(?:^|[\\s(])(?:dr|prof|mr|mrs|ms|st|vs|et al|e\\.g|i\\.e|etc|approx|no|fig|vol|p|pp|cf|ca)\\.$");

  /**
   * The end of a sentence with its closing quotes and the numbers of its sources, before white
   * space and no small letter; or the end of a paragraph or of an item in a list.
   */
  private static final Pattern SENTENCE_END =
      Pattern.compile(
          "[.!?…][\"'”’)*_]*(?:\\s{0,2}\\[\\d+(?:, \\d+)*\\])*(?=\\z|\\s+(?!\\p{Ll})\\S)"
              + "|[。！？]|\\S(?=\\h*\\n\\h*(?:\\n|[-*+] |\\d+[.)] ))");

  private Cut() {}

  /** At most the first {@code longest} characters, never half of a character such as an emoji. */
  static String toLength(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    int end =
        longest > 0 && Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
    return text.substring(0, end).strip();
  }

  /**
   * At most {@code longest} characters of a text: whole sentences and "…", or whole words where the
   * first sentence is longer than that.
   */
  static String toSentence(String text, int longest) {
    String whole = text.strip();
    if (whole.length() <= longest) {
      return whole;
    }
    int room = longest - ELLIPSIS.length() - 1;
    if (room <= 0) {
      return ELLIPSIS;
    }
    IntPredicate inside = inside(whole);
    int end = 0;
    for (int sentence : sentenceEnds(whole, inside)) {
      if (sentence <= room) {
        end = sentence;
      }
    }
    if (end == 0) {
      end = wordEnd(whole, room, inside);
    }
    return end == 0 ? ELLIPSIS : whole.substring(0, end).strip() + " " + ELLIPSIS;
  }

  /** The first sentence with the numbers of its sources, at most {@code longest} characters. */
  static String firstSentence(String text, int longest) {
    String whole = text.strip();
    List<Integer> ends = sentenceEnds(whole, inside(whole));
    String first = ends.isEmpty() ? whole : whole.substring(0, ends.getFirst()).strip();
    return toSentence(first, longest);
  }

  /** A text's sentences, each with the numbers of its sources. */
  static List<String> sentences(String text) {
    String whole = text.strip();
    var sentences = new ArrayList<String>();
    int start = 0;
    for (int end : sentenceEnds(whole, inside(whole))) {
      sentences.add(whole.substring(start, end).strip());
      start = end;
    }
    if (!whole.substring(start).isBlank()) {
      sentences.add(whole.substring(start).strip());
    }
    return sentences;
  }

  private static List<Integer> sentenceEnds(String text, IntPredicate inside) {
    var ends = new ArrayList<Integer>();
    var found = SENTENCE_END.matcher(text);
    while (found.find()) {
      String before = text.substring(Math.max(0, found.start() - 10), found.start() + 1);
      if (!inside.test(found.end()) && !ABBREVIATION.matcher(before).find()) {
        ends.add(found.end());
      }
    }
    return ends;
  }

  private static int wordEnd(String text, int room, IntPredicate inside) {
    for (int end = room; end > 0; end--) {
      if (Character.isWhitespace(text.charAt(end)) && !inside.test(end)) {
        return end;
      }
    }
    for (int end = room; end > 0; end--) {
      if (!inside.test(end) && !Character.isLowSurrogate(text.charAt(end))) {
        return end;
      }
    }
    return 0;
  }

  /** Tells whether a cut before this character would break something. */
  private static IntPredicate inside(String text) {
    List<int[]> ranges = new ArrayList<>(links(text));
    WHOLE.matcher(text).results().map(Cut::range).forEach(ranges::add);
    ranges.sort(Comparator.comparingInt(range -> range[0]));
    return at -> ranges.stream().anyMatch(range -> range[0] < at && at < range[1]);
  }

  private static int[] range(MatchResult found) {
    return new int[] {found.start(), found.end()};
  }

  /** Where links with a text stand, brackets within their text or address included. */
  private static List<int[]> links(String text) {
    var links = new ArrayList<int[]>();
    for (int middle = text.indexOf("]("); middle >= 0; middle = text.indexOf("](", middle + 1)) {
      int start = middle;
      for (int depth = 1; depth > 0 && start > 0; ) {
        start--;
        depth += bracket(text.charAt(start), ']', '[');
      }
      int end = middle + 2;
      for (int depth = 1; depth > 0 && end < text.length(); end++) {
        depth += bracket(text.charAt(end), '(', ')');
      }
      links.add(new int[] {start, end});
    }
    return links;
  }

  private static int bracket(char character, char deeper, char higher) {
    return character == deeper ? 1 : character == higher ? -1 : 0;
  }
}

package club.crampbot.library;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A question as it may be kept: without what could tell who asked it. What members write about
 * their bodies is sensitive; mentions, links, addresses, numbers and the names of the club's
 * members are taken out.
 */
final class Scrubbed {
  /** A question of a guide is short; a story is nobody's business. */
  static final int LONGEST = 300;

  private static final Pattern TOLD =
      Pattern.compile(
          "<[^<>\\s]{1,200}>" // mentions, emoji and times of Discord
              + "|(?i:https?://|www\\.)\\S+"
              + "|\\S+@\\S+" // addresses
              + "|@[\\w.]{2,32}" // names as people type them
              + "|[+#]?\\d[\\d\\p{Punct}]*");

  private Scrubbed() {}

  /**
   * The question without what tells of a person.
   *
   * @param names of the club's members, whole or in part
   */
  static String of(String question, Collection<String> names) {
    String text = TOLD.matcher(question).replaceAll(" ");
    List<String> longestFirst =
        names.stream()
            .map(String::strip)
            .filter(name -> name.length() > 1)
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
    for (String name : longestFirst) {
      text =
          Pattern.compile(
                  "(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])",
                  Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
              .matcher(text)
              .replaceAll(" ");
    }
    String plain = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST).strip();
  }
}

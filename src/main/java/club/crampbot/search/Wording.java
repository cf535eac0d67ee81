package club.crampbot.search;

import java.util.List;

/**
 * A question as the search reads it.
 *
 * @param words in lower case, short forms written out and misspellings mended, all of them
 */
record Wording(List<String> words) {
  Wording {
    words = List.copyOf(words);
  }

  /** The question as one line. */
  String text() {
    return String.join(" ", words);
  }
}

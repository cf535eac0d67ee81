package club.crampbot.search;

import java.util.List;

/**
 * What a search in a guide found.
 *
 * @param question the question as the search read it: in lower case, short forms written out,
 *     misspellings mended
 * @param hits passages, best first
 * @param elsewhere how like the question is to one that the guides are known not to cover; {@code
 *     typical} is always 0
 */
public record Finding(String question, List<Hit> hits, Likeness elsewhere) {
  public Finding {
    hits = List.copyOf(hits);
  }
}

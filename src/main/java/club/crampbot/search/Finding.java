package club.crampbot.search;

import java.util.List;

/**
 * What a search in a guide found.
 *
 * @param hits passages, best first
 * @param elsewhere how like the question is to one that the guides are known not to cover; {@code
 *     typical} is always 0
 */
public record Finding(Asked asked, List<Hit> hits, Likeness elsewhere) {
  public Finding {
    hits = List.copyOf(hits);
  }
}

package club.crampbot.search;

import java.util.List;

/**
 * What a search knows besides the guides.
 *
 * @param synonyms what else members call things
 * @param notCovered questions that the guides are known not to cover
 */
public record Lore(Synonyms synonyms, List<String> notCovered) {
  public Lore {
    notCovered = List.copyOf(notCovered);
  }

  /** Nothing. */
  public static Lore none() {
    return new Lore(Synonyms.none(), List.of());
  }
}

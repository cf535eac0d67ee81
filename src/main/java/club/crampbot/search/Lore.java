package club.crampbot.search;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a search knows besides the guides.
 *
 * @param synonyms what else members call things
 * @param notCovered questions that the guides are known not to cover
 * @param spelled words beyond those of the guides: misspellings of the English ones among them are
 *     mended too
 */
public record Lore(Synonyms synonyms, List<String> notCovered, List<String> spelled) {
  public Lore {
    notCovered = List.copyOf(notCovered);
    spelled = List.copyOf(spelled);
  }

  public Lore(Synonyms synonyms, List<String> notCovered) {
    this(synonyms, notCovered, List.of());
  }

  /** Nothing. */
  public static Lore none() {
    return new Lore(Synonyms.none(), List.of());
  }

  /** The same with other questions that are not covered. */
  public Lore withNotCovered(List<String> others) {
    return new Lore(synonyms, others, spelled);
  }

  /** The same with these words beyond those of the guides. */
  public Lore withSpelled(List<String> words) {
    return new Lore(synonyms, notCovered, words);
  }

  /** All words that are spelled rightly although no guide may have them. */
  List<String> words() {
    return Stream.concat(synonyms.words().stream(), spelled.stream().filter(English::has)).toList();
  }
}

package club.crampbot.search;

import club.crampbot.guide.Citation;
import club.crampbot.guide.Guides;
import java.util.List;

/** A searchable index of some guides. Immutable once open, and safe for use by many threads. */
public final class GuideIndex implements AutoCloseable {
  private final Guides guides;

  private GuideIndex(Guides guides) {
    this.guides = guides;
  }

  /** Builds an index in memory. */
  public static GuideIndex inMemory(Guides guides, String synonyms) {
    return new GuideIndex(guides);
  }

  /** The passages that fit a question, best first, at most {@code most}. */
  public List<Hit> search(String question, int most) {
    return guides.passages().stream().limit(most).map(passage -> new Hit(passage, 0.5)).toList();
  }

  /** The works that fit a text (author, title, year, journal), best first, at most {@code most}. */
  public List<Citation> citations(String about, int most) {
    return guides.citations().values().stream().limit(most).toList();
  }

  /**
   * Questions that members may mean by what they have typed so far, best first, at most {@code
   * most}.
   */
  public List<String> suggest(String typed, int most) {
    return List.of();
  }

  @Override
  public void close() {}
}

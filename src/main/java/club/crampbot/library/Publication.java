package club.crampbot.library;

import club.crampbot.guide.Problem;
import java.util.List;

/** What came of publishing a draft. */
public sealed interface Publication {
  /** It is the club's edition now, and every next question is answered from it. */
  record Published(PublishedEdition edition) implements Publication {}

  /**
   * Somebody published in the meantime. The draft has been put on top of their edition and is kept;
   * publishing again publishes it.
   *
   * @param newest what they published
   * @param conflicts what both changed, in words; the draft's own version stands in the draft
   */
  record Stale(PublishedEdition newest, List<String> conflicts) implements Publication {
    public Stale {
      conflicts = List.copyOf(conflicts);
    }
  }

  /** Judged questions that were answered rightly no longer are; publishing needs a second word. */
  record Worse(Comparison comparison) implements Publication {}

  /** The draft is the edition that is published already. */
  record Unchanged() implements Publication {}

  /** The content is not good, perhaps because the shipped guides changed below it. */
  record Refused(List<Problem> problems) implements Publication {
    public Refused {
      problems = List.copyOf(problems);
    }
  }

  /** The club wants two moderators to publish; another one has to say so too. */
  record NeedsSecond() implements Publication {}
}

package club.crampbot.library;

import club.crampbot.guide.Problem;
import java.util.List;

/** What came of an edit of a draft. */
public sealed interface Outcome {
  /** The draft has it. {@code warnings} are for the moderator to read; they block nothing. */
  record Changed(Draft draft, List<Problem> warnings) implements Outcome {
    public Changed {
      warnings = List.copyOf(warnings);
    }
  }

  /** The content would not be good; the draft is as it was. */
  record Refused(List<Problem> problems) implements Outcome {
    public Refused {
      problems = List.copyOf(problems);
    }
  }
}

package club.crampbot.answer;

import club.crampbot.search.Asked;
import club.crampbot.search.Likeness;
import java.util.List;

/**
 * The passages that may answer a question.
 *
 * @param bestFirst may be empty
 * @param elsewhere how like the question is to one that the guides are known not to cover
 */
public record Candidates(Asked asked, List<Candidate> bestFirst, Likeness elsewhere) {
  public Candidates {
    bestFirst = List.copyOf(bestFirst);
  }
}

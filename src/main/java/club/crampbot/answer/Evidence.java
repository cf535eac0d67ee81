package club.crampbot.answer;

import club.crampbot.search.Likeness;
import java.util.List;

/**
 * What speaks for a passage as the answer to a question.
 *
 * @param likeness how the passage and the question are alike
 * @param aspect 1 if the passage speaks of what the question wants to know, -1 if of something
 *     else, 0 if the wording does not say
 * @param cramp 1 if the passage is about the question's cramp, -1 if about the other one, 0 if the
 *     wording does not say
 */
public record Evidence(Likeness likeness, double aspect, double cramp) {
  /** The names of {@link #values}, in their order, as the file of weights has them. */
  public static final List<String> NAMES =
      List.of("words", "nearest", "typical", "telling", "aspect", "cramp");

  /** The evidence as numbers, in the order of {@link #NAMES}. */
  public double[] values() {
    return new double[] {
      likeness.words(), likeness.nearest(), likeness.typical(), likeness.telling(), aspect, cramp
    };
  }
}

package club.crampbot.answer;

import java.util.List;

/**
 * How evidence becomes a decision: which passage comes first, and whether to answer, to guess, or
 * to say that the guide does not cover it. Its numbers are learned from judged questions ({@code
 * crampbot evaluate --calibrate}) and reviewed like code.
 *
 * @param fit what each piece of {@link Evidence} weighs, in the order of {@link Evidence#NAMES}
 * @param trust what each {@link #signs sign} of a right best passage weighs, the constant first
 * @param answered from this trust on, 0 to 1, the best passage is the answer
 * @param unsure from this trust on the best passages are shown as a guess; below, the guide does
 *     not cover the question
 */
public record Decision(List<Double> fit, List<Double> trust, double answered, double unsure) {
  /** The names of {@link #signs}, in their order. */
  public static final List<String> SIGNS =
      List.of(
          "words",
          "nearest",
          "typical",
          "telling",
          "lead",
          "elsewhere-words",
          "elsewhere-nearest",
          "elsewhere-telling");

  /** A lead beyond this says no more. */
  private static final double MOST_LEAD = 3;

  public Decision {
    fit = List.copyOf(fit);
    trust = List.copyOf(trust);
    if (fit.size() != Evidence.NAMES.size() || trust.size() != SIGNS.size() + 1) {
      throw new IllegalArgumentException("a weight for each piece of evidence");
    }
  }

  /** The weighted sum of a passage's evidence. */
  double fit(Evidence evidence) {
    double[] values = evidence.values();
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += fit.get(i) * values[i];
    }
    return sum;
  }

  /** How likely the first of these answers the question, 0 to 1. */
  double trust(Candidates candidates) {
    return Logistic.likelihood(trust, signs(candidates));
  }

  /**
   * What tells whether the best passage is right, in the order of {@link #SIGNS}: its likeness to
   * the question, its lead before the second (fit, at most 3), and the question's likeness to those
   * that no passage answers.
   */
  public static double[] signs(Candidates candidates) {
    Candidate best = candidates.bestFirst().getFirst();
    var likeness = best.evidence().likeness();
    var elsewhere = candidates.elsewhere();
    double lead =
        candidates.bestFirst().size() < 2
            ? MOST_LEAD
            : Math.min(MOST_LEAD, best.fit() - candidates.bestFirst().get(1).fit());
    return new double[] {
      likeness.words(),
      likeness.nearest(),
      likeness.typical(),
      likeness.telling(),
      lead,
      elsewhere.words(),
      elsewhere.nearest(),
      elsewhere.telling()
    };
  }
}

package club.crampbot.answer;

import java.util.List;

/** Logistic regression, once its weights are learned. */
final class Logistic {
  private Logistic() {}

  /**
   * How likely something is, 0 to 1.
   *
   * @param weights the constant first, then one for each value
   */
  static double likelihood(List<Double> weights, double[] values) {
    double sum = weights.getFirst();
    for (int i = 0; i < values.length; i++) {
      sum += weights.get(i + 1) * values[i];
    }
    return 1 / (1 + Math.exp(-sum));
  }
}

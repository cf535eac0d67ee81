package club.crampbot.evaluation;

import java.util.Arrays;
import java.util.List;

/**
 * Learns what makes one alternative be chosen among others: the conditional logit model (McFadden
 * 1974, "Conditional Logit Analysis of Qualitative Choice Behavior"), fitted by Newton's method
 * with an L2 penalty. Deterministic: the same choices give the same weights to the last digit. With
 * the two alternatives "something" and "nothing" (all zeros) it is logistic regression.
 *
 * <p>Our own, since a handful of weights need these lines, and no library that is still kept has
 * them without a hundred other things.
 */
final class ChoiceModel {
  /**
   * Newton's method doubles the right digits at every step once it is near: 40 are more than
   * enough.
   */
  private static final int STEPS = 40;

  private ChoiceModel() {}

  /**
   * One choice.
   *
   * @param alternatives what speaks for each alternative: rows of the same length, one or more
   * @param right which of them were right; at least one
   * @param count how often this choice counts
   */
  record Choice(List<double[]> alternatives, List<Boolean> right, double count) {
    Choice {
      alternatives = List.copyOf(alternatives);
      right = List.copyOf(right);
      if (alternatives.size() != right.size() || !right.contains(true)) {
        throw new IllegalArgumentException("a choice needs a right alternative");
      }
    }

    /** Something with these values, which was right or not, against nothing. */
    static Choice of(double[] values, boolean isRight, double count) {
      return new Choice(
          List.of(values, new double[values.length]), List.of(isRight, !isRight), count);
    }
  }

  /**
   * The weights that make the right choices likeliest.
   *
   * @param penalty what the square of a weight costs, in choices
   */
  static double[] fit(List<Choice> choices, double penalty) {
    int size = choices.getFirst().alternatives().getFirst().length;
    double[] weights = new double[size];
    for (int step = 0; step < STEPS; step++) {
      double[] gradient = new double[size];
      double[][] curvature = new double[size][size];
      for (Choice choice : choices) {
        add(choice, weights, gradient, curvature);
      }
      for (int i = 0; i < size; i++) {
        gradient[i] -= penalty * weights[i];
        curvature[i][i] += penalty;
      }
      double[] change = solve(curvature, gradient);
      for (int i = 0; i < size; i++) {
        // Far from the top a full step may leap over it.
        weights[i] += Math.clamp(change[i], -5, 5);
      }
    }
    return weights;
  }

  /** 1, and then the values: what weighs the 1 is the constant of a logistic regression. */
  static double[] withConstant(double[] values) {
    double[] more = new double[values.length + 1];
    more[0] = 1;
    System.arraycopy(values, 0, more, 1, values.length);
    return more;
  }

  private static void add(
      Choice choice, double[] weights, double[] gradient, double[][] curvature) {
    int size = weights.length;
    double[] likely = likelihoods(weights, choice.alternatives());
    double right = 0;
    for (int a = 0; a < likely.length; a++) {
      right += choice.right().get(a) ? likely[a] : 0;
    }
    double[] mean = new double[size];
    for (int a = 0; a < likely.length; a++) {
      for (int i = 0; i < size; i++) {
        mean[i] += likely[a] * choice.alternatives().get(a)[i];
      }
    }
    for (int a = 0; a < likely.length; a++) {
      double[] values = choice.alternatives().get(a);
      double wanted = choice.right().get(a) ? likely[a] / right : 0;
      for (int i = 0; i < size; i++) {
        gradient[i] += choice.count() * (wanted - likely[a]) * values[i];
        for (int j = 0; j < size; j++) {
          curvature[i][j] +=
              choice.count() * likely[a] * (values[i] - mean[i]) * (values[j] - mean[j]);
        }
      }
    }
  }

  /** How likely each alternative is chosen; together 1. */
  static double[] likelihoods(double[] weights, List<double[]> alternatives) {
    double[] sums = alternatives.stream().mapToDouble(values -> sum(weights, values)).toArray();
    double most = Arrays.stream(sums).max().orElseThrow();
    double all = 0;
    for (int a = 0; a < sums.length; a++) {
      sums[a] = Math.exp(sums[a] - most);
      all += sums[a];
    }
    for (int a = 0; a < sums.length; a++) {
      sums[a] /= all;
    }
    return sums;
  }

  /** What speaks for one alternative, weighed. */
  static double sum(double[] weights, double[] values) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * values[i];
    }
    return sum;
  }

  /** Gaussian elimination with pivoting; both arguments are used up. */
  private static double[] solve(double[][] matrix, double[] right) {
    int size = right.length;
    for (int column = 0; column < size; column++) {
      int pivot = column;
      for (int row = column + 1; row < size; row++) {
        if (Math.abs(matrix[row][column]) > Math.abs(matrix[pivot][column])) {
          pivot = row;
        }
      }
      double[] row = matrix[column];
      matrix[column] = matrix[pivot];
      matrix[pivot] = row;
      double value = right[column];
      right[column] = right[pivot];
      right[pivot] = value;
      for (int below = column + 1; below < size; below++) {
        double share = matrix[below][column] / matrix[column][column];
        right[below] -= share * right[column];
        for (int i = column; i < size; i++) {
          matrix[below][i] -= share * matrix[column][i];
        }
      }
    }
    double[] solution = new double[size];
    for (int row = size - 1; row >= 0; row--) {
      double rest = right[row];
      for (int i = row + 1; i < size; i++) {
        rest -= matrix[row][i] * solution[i];
      }
      solution[row] = rest / matrix[row][row];
    }
    return solution;
  }
}

package club.crampbot.search;

import java.util.ArrayList;
import java.util.List;

/**
 * What sets each passage's texts apart from all others': a direction in the space of vectors, by
 * ridge regression of an indicator matrix (Hastie, Tibshirani &amp; Friedman 2009, "The Elements of
 * Statistical Learning", sections 3.4.1 and 4.2).
 *
 * <p>The nearest vector alone says how alike two texts are, whatever they are alike in; passages of
 * one guide are alike in most, since all are about cramps. The direction gives weight to what only
 * this passage's texts have. It is what makes the bot teachable: each way to ask that a moderator
 * adds turns the directions of all passages a little.
 *
 * <p>Our own 60 lines: no linear algebra library is otherwise needed, and the system has 384
 * unknowns.
 */
final class Discriminant {
  /**
   * How much the directions hold back from following single texts. Measured by leaving out each
   * guide's phrasings one by one: 0.5 to 2 do equally well (right first 61 of 100 by the direction
   * alone, 47 by the nearest vector).
   */
  private static final double PENALTY = 1;

  /**
   * Every passage weighs as much as one with so many texts, or else the one that moderators taught
   * most would draw all questions to it. Right first of the judged questions for calibration, with
   * 12 and 27 texts a passage: 90% unweighted, 93% weighted.
   */
  private static final double TYPICAL_TEXTS = 12;

  private Discriminant() {}

  /**
   * The direction of each passage: the higher the dot product of a text's vector with it, the more
   * the text is like this passage's and like no other's (1 for a typical one of its own, 0 for
   * another's).
   *
   * @param texts the vectors of each passage's texts, all of one dimension
   */
  static List<float[]> directions(List<List<float[]>> texts) {
    int size = texts.getFirst().getFirst().length;
    double[][] lower = new double[size][size];
    for (List<float[]> passage : texts) {
      double weight = TYPICAL_TEXTS / passage.size();
      for (float[] text : passage) {
        for (int i = 0; i < size; i++) {
          for (int j = 0; j <= i; j++) {
            lower[i][j] += weight * text[i] * text[j];
          }
        }
      }
    }
    for (int i = 0; i < size; i++) {
      lower[i][i] += PENALTY;
    }
    factorize(lower);
    List<float[]> directions = new ArrayList<>();
    for (List<float[]> passage : texts) {
      double[] right = sum(passage);
      double weight = TYPICAL_TEXTS / passage.size();
      for (int i = 0; i < size; i++) {
        right[i] *= weight;
      }
      directions.add(solve(lower, right));
    }
    return directions;
  }

  /** The mean of some vectors of length 1, scaled to length 1: what they have in common. */
  static float[] middle(List<float[]> texts) {
    double[] sum = sum(texts);
    double square = 0;
    for (double x : sum) {
      square += x * x;
    }
    float[] middle = new float[sum.length];
    for (int i = 0; i < sum.length; i++) {
      middle[i] = (float) (sum[i] / Math.sqrt(square));
    }
    return middle;
  }

  private static double[] sum(List<float[]> vectors) {
    double[] sum = new double[vectors.getFirst().length];
    for (float[] vector : vectors) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] += vector[i];
      }
    }
    return sum;
  }

  /** Cholesky: afterwards the lower triangle times its transpose is what the matrix was. */
  private static void factorize(double[][] lower) {
    for (int i = 0; i < lower.length; i++) {
      for (int j = 0; j <= i; j++) {
        double rest = lower[i][j];
        for (int k = 0; k < j; k++) {
          rest -= lower[i][k] * lower[j][k];
        }
        lower[i][j] = i == j ? Math.sqrt(rest) : rest / lower[j][j];
      }
    }
  }

  private static float[] solve(double[][] lower, double[] right) {
    int size = right.length;
    for (int i = 0; i < size; i++) {
      for (int k = 0; k < i; k++) {
        right[i] -= lower[i][k] * right[k];
      }
      right[i] /= lower[i][i];
    }
    float[] solution = new float[size];
    for (int i = size - 1; i >= 0; i--) {
      for (int k = i + 1; k < size; k++) {
        right[i] -= lower[k][i] * right[k];
      }
      right[i] /= lower[i][i];
      solution[i] = (float) right[i];
    }
    return solution;
  }
}

package club.crampbot.answer;

import java.util.List;

/**
 * When a message is taken for an emergency. Its numbers are learned from examples ({@code crampbot
 * evaluate --calibrate}) and reviewed like code.
 *
 * @param weights what each piece of {@link Evidence} weighs, in the order of {@link
 *     Evidence#NAMES}, the constant first
 * @param rings from this likelihood on, 0 to 1
 */
public record Alarm(List<Double> weights, double rings) {
  /**
   * What tells an emergency.
   *
   * @param examples how much all examples say so, about 0 to 1
   * @param pattern whether a pattern of {@code warning-signs.yaml} stands in the message
   * @param passage how much the best passage is told by its own texts, about 0 to 1, which speaks
   *     against an emergency
   */
  public record Evidence(double examples, boolean pattern, double passage) {
    /** The names of {@link #values}, in their order, as the file of weights has them. */
    public static final List<String> NAMES = List.of("examples", "pattern", "passage");

    /** The evidence as numbers, in the order of {@link #NAMES}. */
    public double[] values() {
      return new double[] {examples, pattern ? 1 : 0, passage};
    }
  }

  public Alarm {
    weights = List.copyOf(weights);
    if (weights.size() != Evidence.NAMES.size() + 1) {
      throw new IllegalArgumentException("a weight for each piece of evidence");
    }
  }

  /** How likely a message is an emergency, 0 to 1. */
  public double likelihood(Evidence evidence) {
    return Logistic.likelihood(weights, evidence.values());
  }
}

package club.crampbot.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import club.crampbot.evaluation.ChoiceModel.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class ChoiceModelTest {
  private static final double[] TRUE = {2, 1, -1};

  @Test
  void knownWeightsAreRecovered() {
    double[] weights = ChoiceModel.fit(simulated(2_000), 0.01);
    for (int i = 0; i < TRUE.length; i++) {
      assertThat(weights[i]).isCloseTo(TRUE[i], within(0.3));
    }
  }

  @Test
  void sameChoicesGiveTheSameWeights() {
    assertThat(ChoiceModel.fit(simulated(100), 1)).isEqualTo(ChoiceModel.fit(simulated(100), 1));
  }

  @Test
  void somethingAgainstNothingIsLogisticRegression() {
    // 3 of 4 right: without a penalty the constant is log(3 / 1).
    List<Choice> choices =
        List.of(Choice.of(new double[] {1}, true, 3), Choice.of(new double[] {1}, false, 1));
    double[] weights = ChoiceModel.fit(choices, 1e-9);
    assertThat(weights[0]).isCloseTo(Math.log(3), within(1e-6));
    assertThat(ChoiceModel.likelihoods(weights, List.of(new double[] {1}, new double[] {0})))
        .containsExactly(new double[] {0.75, 0.25}, within(1e-6));
  }

  @Test
  void penaltyHoldsWeightsBack() {
    List<Choice> choices = List.of(Choice.of(new double[] {1}, true, 10));
    assertThat(ChoiceModel.fit(choices, 10)[0])
        .isPositive()
        .isLessThan(ChoiceModel.fit(choices, 0.1)[0]);
  }

  @Test
  void likelihoodsOfLargeSumsAreStillNumbers() {
    assertThat(
            ChoiceModel.likelihoods(
                new double[] {1_000}, List.of(new double[] {1}, new double[] {1})))
        .containsExactly(0.5, 0.5);
  }

  @Test
  void choiceWithoutARightAlternativeIsABug() {
    assertThatThrownBy(() -> new Choice(List.of(new double[] {1}), List.of(false), 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Choices among four alternatives, made by the model itself with the true weights. */
  private static List<Choice> simulated(int count) {
    var random = new Random(42);
    List<Choice> choices = new ArrayList<>();
    for (int n = 0; n < count; n++) {
      List<double[]> alternatives = new ArrayList<>();
      for (int a = 0; a < 4; a++) {
        alternatives.add(
            new double[] {random.nextGaussian(), random.nextGaussian(), random.nextGaussian()});
      }
      double[] likely = ChoiceModel.likelihoods(TRUE, alternatives);
      double left = random.nextDouble();
      int chosen = 0;
      while (chosen < 3 && left > likely[chosen]) {
        left -= likely[chosen];
        chosen++;
      }
      List<Boolean> right = new ArrayList<>(List.of(false, false, false, false));
      right.set(chosen, true);
      choices.add(new Choice(alternatives, right, 1));
    }
    return choices;
  }
}

package club.crampbot.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Figures worked out by hand. */
final class MetricsTest {
  private static final Offset<Double> EXACT = within(1e-9);
  private static final List<String> RANKING = List.of("a", "b", "c", "d");

  /** 1 / log2(3), the discount of the second rank. */
  private static final double SECOND = 0.6309297535714575;

  @Test
  void ndcgWeighsGradesByRank() {
    // Gain: 1 at rank 1, 2 at rank 3 (half). Best: 2 at rank 1, 1 at rank 2.
    assertThat(Metrics.ndcg(RANKING, Map.of("a", 1, "c", 2), 10))
        .isCloseTo((1 + 2 * 0.5) / (2 + SECOND), EXACT);
  }

  @Test
  void ndcgOfTheBestRankingIsOne() {
    assertThat(Metrics.ndcg(RANKING, Map.of("a", 3, "b", 2, "c", 1), 10)).isCloseTo(1, EXACT);
  }

  @Test
  void ndcgLooksNoDeeperThanAsked() {
    assertThat(Metrics.ndcg(RANKING, Map.of("c", 1), 2)).isZero();
    assertThat(Metrics.ndcg(RANKING, Map.of("b", 1, "c", 1, "x", 1), 2))
        .isCloseTo(SECOND / (1 + SECOND), EXACT);
  }

  @Test
  void ndcgOfNoRightAnswerIsZero() {
    assertThat(Metrics.ndcg(RANKING, Map.of(), 10)).isZero();
    assertThat(Metrics.ndcg(List.of(), Map.of("a", 1), 10)).isZero();
  }

  @Test
  void reciprocalRankIsOfTheFirstRightOne() {
    assertThat(Metrics.reciprocalRank(RANKING, Set.of("d", "b"), 10)).isEqualTo(0.5);
    assertThat(Metrics.reciprocalRank(RANKING, Set.of("d"), 3)).isZero();
    assertThat(Metrics.reciprocalRank(RANKING, Set.of("x"), 10)).isZero();
  }

  @Test
  void successNeedsOneRightAnswerInReach() {
    assertThat(Metrics.success(RANKING, Set.of("c"), 3)).isEqualTo(1);
    assertThat(Metrics.success(RANKING, Set.of("c"), 2)).isZero();
  }

  @Test
  void recallIsTheShareFound() {
    assertThat(Metrics.recall(RANKING, Set.of("a", "d", "x", "y"), 10)).isEqualTo(0.5);
    assertThat(Metrics.recall(RANKING, Set.of("a", "d"), 3)).isEqualTo(0.5);
  }

  @Test
  void averagePrecisionIsTheMeanOverTheRightOnes() {
    // Rank 1: 1/1, rank 3: 2/3, one never found: 0.
    assertThat(Metrics.averagePrecision(RANKING, Set.of("a", "c", "x")))
        .isCloseTo((1 + 2.0 / 3) / 3, EXACT);
  }
}

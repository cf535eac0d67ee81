package club.crampbot.evaluation;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The measures of information retrieval, for one question each. Rankings are ids, best first. */
public final class Metrics {
  private Metrics() {}

  /** 1 if one of the right ids is among the first {@code within}, else 0. */
  static double success(List<String> ranking, Set<String> right, int within) {
    return ranking.stream().limit(within).anyMatch(right::contains) ? 1 : 0;
  }

  /**
   * 1 / rank of the first right id, 0 if it is not among the first {@code within} (Voorhees 1999,
   * the TREC-8 question answering track).
   */
  static double reciprocalRank(List<String> ranking, Set<String> right, int within) {
    for (int i = 0; i < Math.min(within, ranking.size()); i++) {
      if (right.contains(ranking.get(i))) {
        return 1.0 / (i + 1);
      }
    }
    return 0;
  }

  /**
   * Normalised discounted cumulative gain (Järvelin &amp; Kekäläinen 2002), with the judged grade
   * as gain and log2(rank + 1) as discount, as trec_eval has it.
   *
   * @param grades of the right ids; all others have 0
   */
  static double ndcg(List<String> ranking, Map<String, Integer> grades, int within) {
    double gain = 0;
    for (int i = 0; i < Math.min(within, ranking.size()); i++) {
      gain += discounted(grades.getOrDefault(ranking.get(i), 0), i);
    }
    List<Integer> best = grades.values().stream().sorted((a, b) -> b - a).limit(within).toList();
    double ideal = 0;
    for (int i = 0; i < best.size(); i++) {
      ideal += discounted(best.get(i), i);
    }
    return ideal == 0 ? 0 : gain / ideal;
  }

  private static double discounted(int grade, int index) {
    return grade / (Math.log(index + 2) / Math.log(2));
  }

  /** The share of the right ids that is among the first {@code within}. */
  static double recall(List<String> ranking, Set<String> right, int within) {
    return (double) ranking.stream().limit(within).filter(right::contains).count() / right.size();
  }

  /**
   * Average precision: the mean, over the right ids, of the precision at each one's rank (0 for one
   * that was not found).
   */
  static double averagePrecision(List<String> ranking, Set<String> right) {
    double sum = 0;
    int found = 0;
    for (int i = 0; i < ranking.size(); i++) {
      if (right.contains(ranking.get(i))) {
        found++;
        sum += (double) found / (i + 1);
      }
    }
    return sum / right.size();
  }
}

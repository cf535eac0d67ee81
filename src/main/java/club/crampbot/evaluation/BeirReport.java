package club.crampbot.evaluation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * How well a search does on a test collection: means over its queries, each 0 to 1.
 *
 * @param recall100 the share of the right documents among the first 100
 */
public record BeirReport(
    int documents, int queries, double ndcg10, double mrr10, double recall100, double map) {

  /** How many documents of each ranking are looked at. */
  public static final int DEPTH = 100;

  /** Asks every query of a collection. The search gives ids, best first. */
  public static BeirReport of(BeirCollection collection, Function<String, List<String>> search) {
    double ndcg = 0;
    double mrr = 0;
    double recall = 0;
    double precision = 0;
    for (Map.Entry<String, String> query : collection.queries().entrySet()) {
      List<String> ranking = search.apply(query.getValue());
      Map<String, Integer> grades = collection.grades().getOrDefault(query.getKey(), Map.of());
      ndcg += Metrics.ndcg(ranking, grades, 10);
      mrr += Metrics.reciprocalRank(ranking, grades.keySet(), 10);
      recall += Metrics.recall(ranking, grades.keySet(), DEPTH);
      precision += Metrics.averagePrecision(ranking, grades.keySet());
    }
    int queries = collection.queries().size();
    double all = Math.max(1, queries);
    return new BeirReport(
        collection.corpus().size(), queries, ndcg / all, mrr / all, recall / all, precision / all);
  }

  /** The figures as a person reads them. */
  public String figures() {
    return String.format(
        Locale.ROOT,
        "documents   %d%nqueries     %d%nnDCG@10     %.4f%nMRR@10      %.4f%nrecall@100  %.4f%nMAP         %.4f",
        documents,
        queries,
        ndcg10,
        mrr10,
        recall100,
        map);
  }
}

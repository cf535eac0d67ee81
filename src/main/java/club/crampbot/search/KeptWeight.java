package club.crampbot.search;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;

/**
 * A query that prepares its search once for each boost: to look a word up in five fields takes a
 * third of a search, and an index that never changes always answers the same. Finds and scores
 * exactly as the query does. Safe for use by many threads, by one searcher.
 */
final class KeptWeight extends Query {
  /** Boosts vary with a question's other words; what comes beyond is prepared for each search. */
  private static final int MOST = 4;

  private final Query query;
  private final Map<Preparation, Weight> weights = new ConcurrentHashMap<>();

  /** What a weight depends on; searchers are told apart by which they are. */
  private record Preparation(IndexSearcher searcher, ScoreMode mode, float boost) {}

  KeptWeight(Query query) {
    this.query = query;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
      throws IOException {
    var preparation = new Preparation(searcher, mode, boost);
    Weight kept = weights.get(preparation);
    if (kept == null) {
      kept = searcher.rewrite(query).createWeight(searcher, mode, boost);
      if (weights.size() < MOST) {
        weights.put(preparation, kept);
      }
    }
    return kept;
  }

  @Override
  public void visit(QueryVisitor visitor) {
    query.visit(visitor);
  }

  @Override
  public String toString(String field) {
    return query.toString(field);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof KeptWeight kept && kept.query.equals(query);
  }

  @Override
  public int hashCode() {
    return classHash() + query.hashCode();
  }
}

package club.crampbot.search;

import java.io.IOException;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.VectorScorer;

/**
 * The vectors of one field of an index. Few are all compared with the question's, which is exact
 * and quick; many are searched by Lucene's graph (HNSW), whose time hardly grows with their number.
 */
final class Vectors {
  /**
   * Up to so many vectors all are compared: a judgement, since the graph looks at more than a
   * thousand to find 300. {@code -Dbenchmark=scale} with another value here would tell.
   */
  private static final int FEW = 10_000;

  /** Lucene's order: the highest score first, then the lowest number. */
  private static final Comparator<ScoreDoc> BEST_FIRST =
      Comparator.<ScoreDoc>comparingDouble(hit -> -hit.score).thenComparingInt(hit -> hit.doc);

  private final String field;
  private final IndexSearcher searcher;
  private final boolean few;

  private Vectors(String field, IndexSearcher searcher, boolean few) {
    this.field = field;
    this.searcher = searcher;
    this.few = few;
  }

  static Vectors of(String field, IndexSearcher searcher) throws IOException {
    int size = 0;
    for (LeafReaderContext leaf : searcher.getLeafContexts()) {
      FloatVectorValues values = leaf.reader().getFloatVectorValues(field);
      size += values == null ? 0 : values.size();
    }
    return new Vectors(field, searcher, size <= FEW);
  }

  /** The nearest vectors, nearest first, at most {@code most}, with Lucene's score. */
  ScoreDoc[] nearest(float[] question, int most) throws IOException {
    return few
        ? compared(question, most)
        : searcher.search(new KnnFloatVectorQuery(field, question, most), most).scoreDocs;
  }

  private ScoreDoc[] compared(float[] question, int most) throws IOException {
    var worstFirst = new PriorityQueue<ScoreDoc>(most + 1, BEST_FIRST.reversed());
    for (LeafReaderContext leaf : searcher.getLeafContexts()) {
      FloatVectorValues values = leaf.reader().getFloatVectorValues(field);
      if (values == null || values.size() == 0) {
        continue;
      }
      VectorScorer scorer = values.scorer(question);
      DocIdSetIterator all = scorer.iterator();
      while (all.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        float score = scorer.score();
        if (worstFirst.size() < most || score > worstFirst.element().score) {
          worstFirst.add(new ScoreDoc(leaf.docBase + all.docID(), score));
        }
        if (worstFirst.size() > most) {
          worstFirst.remove();
        }
      }
    }
    return worstFirst.stream().sorted(BEST_FIRST).toArray(ScoreDoc[]::new);
  }
}

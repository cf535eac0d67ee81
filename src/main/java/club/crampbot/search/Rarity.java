package club.crampbot.search;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;

/**
 * How rare words are in some fields of an index. The index never changes, so what was counted once
 * is remembered: to count a word in five fields costs as much as to search for it. Safe for use by
 * many threads.
 */
final class Rarity {
  /** More words than a guide has; members use a few thousand. A word takes about 100 bytes. */
  private static final int REMEMBERED = 10_000;

  private final Map<String, Float> fields;
  private final long all;
  private final LoadingCache<String, Integer> holding;

  private Rarity(Map<String, Float> fields, long all, LoadingCache<String, Integer> holding) {
    this.fields = fields;
    this.all = all;
    this.holding = holding;
  }

  /**
   * @param fields and what each weighs
   */
  static Rarity of(Map<String, Float> fields, IndexReader reader) throws IOException {
    long all = 1;
    for (String field : fields.keySet()) {
      all = Math.max(all, reader.getDocCount(field));
    }
    return new Rarity(
        fields,
        all,
        Caffeine.newBuilder().maximumSize(REMEMBERED).build(term -> holding(term, fields, reader)));
  }

  private static int holding(String term, Map<String, Float> fields, IndexReader reader) {
    try {
      int holding = 0;
      for (String field : fields.keySet()) {
        holding = Math.max(holding, reader.docFreq(new Term(field, term)));
      }
      return holding;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Map<String, Float> fields() {
    return fields;
  }

  /**
   * The inverse document frequency of some terms together, as Lucene's BM25 has it: ln(1 + (N - n +
   * 0.5) / (n + 0.5)), summed.
   */
  double of(List<String> terms) {
    double sum = 0;
    for (String term : terms) {
      long n = holding.get(term);
      sum += Math.log(1 + (all - n + 0.5) / (n + 0.5));
    }
    return sum;
  }

  /** Whether each of these terms stands in some text. */
  boolean isKnown(List<String> terms) {
    return terms.stream().allMatch(term -> holding.get(term) > 0);
  }
}

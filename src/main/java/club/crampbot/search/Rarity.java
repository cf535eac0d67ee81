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
  private final LoadingCache<String, Word> words;

  /** A word's inverse document frequency, and whether some text has it. */
  private record Word(boolean isKnown, double rarity) {}

  /**
   * Some words together.
   *
   * @param areKnown whether each of them stands in some text
   * @param rarity the sum of their inverse document frequencies
   */
  record Words(boolean areKnown, double rarity) {}

  private Rarity(Map<String, Float> fields, LoadingCache<String, Word> words) {
    this.fields = fields;
    this.words = words;
  }

  /**
   * @param fields and what each weighs
   */
  static Rarity of(Map<String, Float> fields, IndexReader reader) throws IOException {
    long most = 1;
    for (String field : fields.keySet()) {
      most = Math.max(most, reader.getDocCount(field));
    }
    long all = most;
    return new Rarity(
        fields,
        Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .build(term -> word(holding(term, fields, reader), all)));
  }

  /** As Lucene's BM25 has it: ln(1 + (N - n + 0.5) / (n + 0.5)). */
  private static Word word(long holding, long all) {
    return new Word(holding > 0, Math.log(1 + (all - holding + 0.5) / (holding + 0.5)));
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

  Words of(List<String> terms) {
    boolean areKnown = true;
    double rarity = 0;
    for (String term : terms) {
      Word word = words.get(term);
      areKnown &= word.isKnown();
      rarity += word.rarity();
    }
    return new Words(areKnown, rarity);
  }
}

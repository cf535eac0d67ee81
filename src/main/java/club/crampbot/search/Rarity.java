package club.crampbot.search;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CombinedFieldQuery;
import org.apache.lucene.search.Query;

/**
 * How rare words are in some fields of an index. The index never changes, so what was counted once
 * is remembered: to count a word in five fields costs as much as to search for it. Safe for use by
 * many threads.
 */
final class Rarity {
  /** More words than a guide has; members use a few thousand. A word takes some 600 bytes. */
  private static final int REMEMBERED = 10_000;

  private final LoadingCache<String, Word> words;

  /** A word's inverse document frequency, whether some text has it, and what finds it. */
  private record Word(boolean isKnown, double rarity, Query query) {}

  /**
   * Some words together.
   *
   * @param areKnown whether each of them stands in some text
   * @param rarity the sum of their inverse document frequencies
   * @param query finds what holds them all, in any of the fields
   */
  record Words(boolean areKnown, double rarity, Query query) {}

  private Rarity(LoadingCache<String, Word> words) {
    this.words = words;
  }

  /**
   * @param fields and what each weighs
   */
  static Rarity of(Map<String, Float> fields, IndexReader reader) throws IOException {
    return of(fields, reader, KeptWeight::new);
  }

  /**
   * @param kept what becomes of each word's query
   */
  static Rarity of(Map<String, Float> fields, IndexReader reader, UnaryOperator<Query> kept)
      throws IOException {
    long most = 1;
    for (String field : fields.keySet()) {
      most = Math.max(most, reader.getDocCount(field));
    }
    long all = most;
    return new Rarity(
        Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .build(term -> word(term, fields, holding(term, fields, reader), all, kept)));
  }

  /** As Lucene's BM25 has it: ln(1 + (N - n + 0.5) / (n + 0.5)). */
  private static Word word(
      String term, Map<String, Float> fields, long holding, long all, UnaryOperator<Query> kept) {
    var query = new CombinedFieldQuery.Builder(term);
    fields.forEach(query::addField);
    double rarity = Math.log(1 + (all - holding + 0.5) / (holding + 0.5));
    return new Word(holding > 0, rarity, kept.apply(query.build()));
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

  Words of(List<String> terms) {
    if (terms.size() == 1) {
      Word word = words.get(terms.getFirst());
      return new Words(word.isKnown(), word.rarity(), word.query());
    }
    boolean areKnown = true;
    double rarity = 0;
    var all = new BooleanQuery.Builder();
    for (String term : terms) {
      Word word = words.get(term);
      areKnown &= word.isKnown();
      rarity += word.rarity();
      all.add(word.query(), Occur.MUST);
    }
    return new Words(areKnown, rarity, all.build());
  }
}

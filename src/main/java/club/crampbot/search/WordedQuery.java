package club.crampbot.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.synonym.SynonymGraphFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.CombinedFieldQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.graph.GraphTokenStreamFiniteStrings;

/**
 * A question's words as a Lucene query: each word, or anything that means the same, in any field.
 *
 * @param query what to search
 * @param most the most that any text could score: the sum of its clauses' inverse document
 *     frequencies (BM25 without Lucene's dropped factor k1 + 1 stays below them). A score divided
 *     by it says which share of the question's weight a text holds, and is comparable between
 *     questions.
 */
record WordedQuery(Query query, double most) {

  /**
   * The most words of a question that are searched; what comes after tells more of the story,
   * seldom more of the question.
   */
  private static final int MOST_CLAUSES = 64;

  /** What another word for the same thing counts, since it may be meant a little differently. */
  private static final float SYNONYM = 0.9f;

  /** One way to say a part of the question: as it was typed, or by its synonyms. */
  private record Way(List<String> terms, boolean typed) {}

  /** The fields that are searched, and how rare words are in them. */
  private record Rarity(Map<String, Float> fields, IndexReader reader) {

    /**
     * A way's inverse document frequency, as Lucene's BM25 has it: ln(1 + (N - n + 0.5) / (n +
     * 0.5)), summed over its terms.
     */
    double of(Way way) throws IOException {
      double sum = 0;
      for (String term : way.terms()) {
        long holding = holding(term);
        sum += Math.log(1 + (all() - holding + 0.5) / (holding + 0.5));
      }
      return sum;
    }

    boolean isKnown(Way way) throws IOException {
      for (String term : way.terms()) {
        if (holding(term) == 0) {
          return false;
        }
      }
      return true;
    }

    private long holding(String term) throws IOException {
      long holding = 0;
      for (String field : fields.keySet()) {
        holding = Math.max(holding, reader.docFreq(new Term(field, term)));
      }
      return holding;
    }

    private long all() throws IOException {
      long all = 1;
      for (String field : fields.keySet()) {
        all = Math.max(all, reader.getDocCount(field));
      }
      return all;
    }
  }

  /** Reads a question's words with an analyzer that knows its synonyms. */
  static WordedQuery of(
      String words, Analyzer analyzer, Map<String, Float> fields, IndexReader reader)
      throws IOException {
    var rarity = new Rarity(fields, reader);
    var any = new BooleanQuery.Builder();
    double most = 0;
    int clauses = 0;
    try (TokenStream stream = analyzer.tokenStream("", words)) {
      var graph = new GraphTokenStreamFiniteStrings(stream);
      int[] corners = graph.articulationPoints();
      int start = 0;
      for (int i = 0; i <= corners.length && clauses < MOST_CLAUSES; i++) {
        int end = i < corners.length ? corners[i] : -1;
        List<Way> ways = ways(graph, start, end);
        start = end;
        if (!ways.isEmpty()) {
          double weight = weight(ways, rarity);
          any.add(anyOf(ways, weight, rarity), Occur.SHOULD);
          most += weight;
          clauses++;
        }
      }
    }
    return new WordedQuery(any.build(), most);
  }

  /** The ways to say what stands between two corners, without question words. */
  private static List<Way> ways(GraphTokenStreamFiniteStrings graph, int start, int end)
      throws IOException {
    Set<Way> ways = new LinkedHashSet<>();
    Iterator<TokenStream> paths = graph.getFiniteStrings(start, end);
    while (paths.hasNext()) {
      TokenStream path = paths.next();
      var term = path.addAttribute(CharTermAttribute.class);
      var type = path.addAttribute(TypeAttribute.class);
      List<String> terms = new ArrayList<>();
      boolean typed = true;
      path.reset();
      while (path.incrementToken()) {
        typed &= !SynonymGraphFilter.TYPE_SYNONYM.equals(type.type());
        if (!Analyzers.isQuestionWord(term.toString())) {
          terms.add(term.toString());
        }
      }
      if (!terms.isEmpty()) {
        ways.add(new Way(List.copyOf(terms), typed));
      }
    }
    return List.copyOf(ways);
  }

  /**
   * What was typed counts by its own rarity; where no text has it, by that of its rarest synonym
   * that some text has.
   */
  private static double weight(List<Way> ways, Rarity rarity) throws IOException {
    double typed = 0;
    double synonyms = 0;
    for (Way way : ways) {
      boolean known = rarity.isKnown(way);
      if (way.typed() && known) {
        return rarity.of(way);
      } else if (way.typed()) {
        typed = Math.max(typed, rarity.of(way));
      } else if (known) {
        synonyms = Math.max(synonyms, rarity.of(way));
      }
    }
    return synonyms > 0 ? synonyms : typed;
  }

  /**
   * A rare synonym of a common word counts no more than the word: "stitch" must not turn into
   * "abdominal".
   */
  private static Query anyOf(List<Way> ways, double weight, Rarity rarity) throws IOException {
    List<Query> queries = new ArrayList<>();
    for (Way way : ways) {
      Query query = allOf(way.terms(), rarity.fields());
      double own = rarity.of(way);
      double most = way.typed() ? 1 : SYNONYM * Math.min(1, weight / own);
      queries.add(most == 1 ? query : new BoostQuery(query, (float) most));
    }
    return queries.size() == 1 ? queries.getFirst() : new DisjunctionMaxQuery(queries, 0);
  }

  private static Query allOf(List<String> terms, Map<String, Float> fields) {
    if (terms.size() == 1) {
      return inAnyField(terms.getFirst(), fields);
    }
    var all = new BooleanQuery.Builder();
    terms.forEach(term -> all.add(inAnyField(term, fields), Occur.MUST));
    return all.build();
  }

  private static Query inAnyField(String term, Map<String, Float> fields) {
    var query = new CombinedFieldQuery.Builder(term);
    fields.forEach(query::addField);
    return query.build();
  }
}

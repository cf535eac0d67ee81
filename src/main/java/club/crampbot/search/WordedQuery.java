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
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
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

  /** Reads a question's words with an analyzer that knows its synonyms. */
  static WordedQuery of(
      String words, Analyzer analyzer, Map<String, Float> fields, IndexReader reader)
      throws IOException {
    var any = new BooleanQuery.Builder();
    double most = 0;
    int clauses = 0;
    try (TokenStream stream = analyzer.tokenStream("", words)) {
      var graph = new GraphTokenStreamFiniteStrings(stream);
      int[] corners = graph.articulationPoints();
      int start = 0;
      for (int i = 0; i <= corners.length && clauses < MOST_CLAUSES; i++) {
        int end = i < corners.length ? corners[i] : -1;
        List<List<String>> ways = ways(graph, start, end);
        start = end;
        if (ways.isEmpty()) {
          continue;
        }
        any.add(anyOf(ways, fields), Occur.SHOULD);
        most += rarest(ways, fields, reader);
        clauses++;
      }
    }
    return new WordedQuery(any.build(), most);
  }

  /**
   * The ways to say what stands between two corners, what was typed first; without question words.
   */
  private static List<List<String>> ways(GraphTokenStreamFiniteStrings graph, int start, int end)
      throws IOException {
    Set<List<String>> ways = new LinkedHashSet<>();
    if (!graph.hasSidePath(start)) {
      for (Term term : graph.getTerms("", start)) {
        ways.add(List.of(term.text()));
      }
    } else {
      Iterator<TokenStream> paths = graph.getFiniteStrings(start, end);
      while (paths.hasNext()) {
        TokenStream path = paths.next();
        var term = path.addAttribute(CharTermAttribute.class);
        List<String> terms = new ArrayList<>();
        path.reset();
        while (path.incrementToken()) {
          terms.add(term.toString());
        }
        ways.add(List.copyOf(terms));
      }
    }
    return ways.stream()
        .map(way -> way.stream().filter(term -> !Analyzers.isQuestionWord(term)).toList())
        .filter(way -> !way.isEmpty())
        .distinct()
        .toList();
  }

  private static Query anyOf(List<List<String>> ways, Map<String, Float> fields) {
    List<Query> queries = new ArrayList<>();
    for (List<String> way : ways) {
      Query query = allOf(way, fields);
      queries.add(queries.isEmpty() ? query : new BoostQuery(query, SYNONYM));
    }
    return queries.size() == 1 ? queries.getFirst() : new DisjunctionMaxQuery(queries, 0);
  }

  private static Query allOf(List<String> way, Map<String, Float> fields) {
    if (way.size() == 1) {
      return inAnyField(way.getFirst(), fields);
    }
    var all = new BooleanQuery.Builder();
    way.forEach(term -> all.add(inAnyField(term, fields), Occur.MUST));
    return all.build();
  }

  private static Query inAnyField(String term, Map<String, Float> fields) {
    var query = new CombinedFieldQuery.Builder(term);
    fields.forEach(query::addField);
    return query.build();
  }

  private static double rarest(
      List<List<String>> ways, Map<String, Float> fields, IndexReader reader) throws IOException {
    double rarest = 0;
    for (List<String> way : ways) {
      double weight = 0;
      for (String term : way) {
        weight += inverseDocumentFrequency(term, fields, reader);
      }
      rarest = Math.max(rarest, weight);
    }
    return rarest;
  }

  /** As Lucene's BM25 has it: ln(1 + (N - n + 0.5) / (n + 0.5)). */
  private static double inverseDocumentFrequency(
      String term, Map<String, Float> fields, IndexReader reader) throws IOException {
    long holding = 0;
    long all = 1;
    for (String field : fields.keySet()) {
      holding = Math.max(holding, reader.docFreq(new Term(field, term)));
      all = Math.max(all, reader.getDocCount(field));
    }
    return Math.log(1 + (all - holding + 0.5) / (holding + 0.5));
  }
}

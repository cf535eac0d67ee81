package club.crampbot.search;

import club.crampbot.search.Ways.Way;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;

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

  /** A way to say a part of the question, and how rare it is. */
  private record Weighed(Way way, Rarity.Words words) {}

  /** Asks for the parts of a question, each in any of its ways. */
  static WordedQuery of(List<Collection<Way>> parts, Rarity rarity) {
    var any = new BooleanQuery.Builder();
    double most = 0;
    for (Collection<Way> part : parts.subList(0, Math.min(parts.size(), MOST_CLAUSES))) {
      List<Weighed> ways = new ArrayList<>(part.size());
      part.forEach(way -> ways.add(new Weighed(way, rarity.of(way.terms()))));
      double weight = weight(ways);
      anyOf(ways, weight).ifPresent(query -> any.add(query, Occur.SHOULD));
      most += weight;
    }
    return new WordedQuery(any.build(), most);
  }

  /**
   * What was typed counts by its own rarity; where no text has it, by that of its rarest synonym
   * that some text has.
   */
  private static double weight(List<Weighed> ways) {
    double typed = 0;
    double synonyms = 0;
    for (Weighed one : ways) {
      boolean known = one.words().areKnown();
      double rarity = one.words().rarity();
      if (one.way().typed() && known) {
        return rarity;
      } else if (one.way().typed()) {
        typed = Math.max(typed, rarity);
      } else if (known) {
        synonyms = Math.max(synonyms, rarity);
      }
    }
    return synonyms > 0 ? synonyms : typed;
  }

  /**
   * A rare synonym of a common word counts no more than the word: "stitch" must not turn into
   * "abdominal". What no text has is not searched for, it only weighs.
   */
  private static Optional<Query> anyOf(List<Weighed> ways, double weight) {
    List<Query> queries = new ArrayList<>(ways.size());
    for (Weighed one : ways) {
      if (one.words().areKnown()) {
        Query query = one.words().query();
        double most = one.way().typed() ? 1 : SYNONYM * Math.min(1, weight / one.words().rarity());
        queries.add(most == 1 ? query : new BoostQuery(query, (float) most));
      }
    }
    return switch (queries.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(queries.getFirst());
      default -> Optional.of(new DisjunctionMaxQuery(queries, 0));
    };
  }
}

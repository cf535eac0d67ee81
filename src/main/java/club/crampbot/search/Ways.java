package club.crampbot.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.synonym.SynonymGraphFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionLengthAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/**
 * A question cut into parts that have no synonym in common, each with every way to say it. Question
 * words are left out.
 *
 * <p>Lucene's {@code GraphTokenStreamFiniteStrings} does the same by automata; that took as long as
 * the search itself.
 */
final class Ways {
  /** One way to say a part of the question: as it was typed, or by its synonyms. */
  record Way(List<String> terms, boolean typed) {
    Way {
      terms = List.copyOf(terms);
    }
  }

  /** A word between two corners of the question. */
  private record Token(int start, int end, String term, boolean typed) {}

  private final List<List<Token>> byStart = new ArrayList<>();
  private int end;

  private Ways() {}

  /** The parts of a question in their order, each with at least one way to say it. */
  static List<Collection<Way>> of(String question, Analyzer analyzer) throws IOException {
    var ways = new Ways();
    try (TokenStream tokens = analyzer.tokenStream("", question)) {
      ways.read(tokens);
    }
    return ways.parts();
  }

  private void read(TokenStream tokens) throws IOException {
    var term = tokens.addAttribute(CharTermAttribute.class);
    var type = tokens.addAttribute(TypeAttribute.class);
    var step = tokens.addAttribute(PositionIncrementAttribute.class);
    var length = tokens.addAttribute(PositionLengthAttribute.class);
    int start = -1;
    tokens.reset();
    while (tokens.incrementToken()) {
      // Where a word was left out nothing stands between its neighbours.
      start += Math.min(1, step.getPositionIncrement());
      boolean typed = !SynonymGraphFilter.TYPE_SYNONYM.equals(type.type());
      int to = start + length.getPositionLength();
      while (byStart.size() <= start) {
        byStart.add(new ArrayList<>());
      }
      byStart.get(start).add(new Token(start, to, term.toString(), typed));
      end = Math.max(end, to);
    }
    tokens.end();
  }

  private List<Collection<Way>> parts() {
    List<Collection<Way>> parts = new ArrayList<>();
    int start = 0;
    int reached = 0;
    for (int corner = 0; corner < end; corner++) {
      for (Token token : startingAt(corner)) {
        reached = Math.max(reached, token.end());
      }
      if (reached <= corner + 1) {
        Collection<Way> part = new LinkedHashSet<>();
        walk(start, corner + 1, List.of(), true, part);
        if (!part.isEmpty()) {
          parts.add(part);
        }
        start = corner + 1;
      }
    }
    return parts;
  }

  private List<Token> startingAt(int corner) {
    return corner < byStart.size() ? byStart.get(corner) : List.of();
  }

  private void walk(int from, int to, List<String> terms, boolean typed, Collection<Way> found) {
    if (from == to) {
      if (!terms.isEmpty()) {
        found.add(new Way(terms, typed));
      }
      return;
    }
    for (Token token : startingAt(from)) {
      List<String> longer = terms;
      if (!Analyzers.isQuestionWord(token.term())) {
        longer = new ArrayList<>(terms);
        longer.add(token.term());
      }
      walk(token.end(), to, longer, typed && token.typed(), found);
    }
  }
}

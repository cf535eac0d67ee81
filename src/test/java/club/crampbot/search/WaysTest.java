package club.crampbot.search;

import static org.assertj.core.api.Assertions.assertThat;

import club.crampbot.search.Ways.Way;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.util.graph.GraphTokenStreamFiniteStrings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds our reading of a question with synonyms to Lucene's own. */
class WaysTest {
  private static final Analyzer ANALYZER =
      Analyzers.stems(
          Synonyms.of(
                  List.of(
                      "side stitch, stitch, exercise related transient abdominal pain, etap",
                      "night, after dark, when i sleep",
                      "calf, calves, lower leg"))
              .equivalent());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "why do my calves cramp at night",
        "side stitch",
        "is a side stitch the same as etap or side pain",
        "stitch stitch side stitch",
        "lower leg cramp after dark when i sleep",
        "exercise related transient pain",
        "what is it",
        "magnesium",
      })
  void waysAreThoseThatLuceneFinds(String question) throws IOException {
    List<Set<List<String>>> ours = new ArrayList<>();
    for (Collection<Way> part : Ways.of(question, ANALYZER)) {
      Set<List<String>> terms = new LinkedHashSet<>();
      part.forEach(way -> terms.add(way.terms()));
      ours.add(terms);
    }
    assertThat(ours).isEqualTo(lucenes(question));
  }

  @Test
  void whatWasTypedIsToldFromItsSynonyms() throws IOException {
    assertThat(Ways.of("etap", ANALYZER).getFirst())
        .contains(new Way(List.of("etap"), true), new Way(List.of("side", "stitch"), false));
  }

  @Test
  void leftOutWordsLeaveNoGap() throws IOException {
    assertThat(Ways.of("cramp 😀 pickle", ANALYZER)).hasSize(2);
  }

  @Test
  void nothingHasNoWays() throws IOException {
    assertThat(Ways.of("", ANALYZER)).isEmpty();
  }

  private static List<Set<List<String>>> lucenes(String question) throws IOException {
    List<Set<List<String>>> parts = new ArrayList<>();
    try (TokenStream stream = ANALYZER.tokenStream("", question)) {
      var graph = new GraphTokenStreamFiniteStrings(stream);
      int[] corners = graph.articulationPoints();
      int start = 0;
      for (int i = 0; i <= corners.length; i++) {
        int end = i < corners.length ? corners[i] : -1;
        Set<List<String>> ways = new LinkedHashSet<>();
        for (Iterator<TokenStream> paths = graph.getFiniteStrings(start, end); paths.hasNext(); ) {
          List<String> terms = terms(paths.next());
          if (!terms.isEmpty()) {
            ways.add(terms);
          }
        }
        if (!ways.isEmpty()) {
          parts.add(ways);
        }
        start = end;
      }
    }
    return parts;
  }

  private static List<String> terms(TokenStream path) throws IOException {
    var term = path.addAttribute(CharTermAttribute.class);
    List<String> terms = new ArrayList<>();
    path.reset();
    while (path.incrementToken()) {
      if (!Analyzers.isQuestionWord(term.toString())) {
        terms.add(term.toString());
      }
    }
    return terms;
  }
}

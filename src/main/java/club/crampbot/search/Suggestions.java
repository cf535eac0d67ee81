package club.crampbot.search;

import club.crampbot.guide.Guides;
import club.crampbot.guide.Passage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.search.suggest.Lookup.LookupResult;
import org.apache.lucene.search.suggest.analyzing.AnalyzingInfixSuggester;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The titles and phrasings of some guides, to be found by what a member has typed so far.
 *
 * <p>Made at the first use: it takes a quarter of a second, which an answer in the terminal would
 * wait for in vain. Safe for use by many threads.
 */
final class Suggestions implements AutoCloseable {
  /** A title says more shortly what a passage is about than a way to ask for it. */
  private static final long TITLE = 2;

  private static final long ASKED = 1;

  private final Guides guides;
  private @Nullable AnalyzingInfixSuggester suggester;

  Suggestions(Guides guides) {
    this.guides = guides;
  }

  /** What holds the typed words, the last of them as a beginning; best first. */
  List<String> holding(String typed, int most) throws IOException {
    return suggester().lookup(typed, most, true, false).stream()
        .map((LookupResult result) -> result.key.toString())
        .toList();
  }

  private synchronized AnalyzingInfixSuggester suggester() throws IOException {
    if (suggester == null) {
      suggester = made();
    }
    return suggester;
  }

  private AnalyzingInfixSuggester made() throws IOException {
    var made =
        new AnalyzingInfixSuggester(
            new ByteBuffersDirectory(), Analyzers.words(), Analyzers.words(), 2, false);
    Set<String> seen = new LinkedHashSet<>();
    for (Passage passage : guides.passages()) {
      add(made, seen, passage.title(), TITLE);
      for (String asked : passage.asked()) {
        add(made, seen, asked, ASKED);
      }
    }
    made.commit();
    made.refresh();
    return made;
  }

  private static void add(
      AnalyzingInfixSuggester suggester, Set<String> seen, String question, long weight)
      throws IOException {
    if (seen.add(question)) {
      byte[] bytes = question.getBytes(StandardCharsets.UTF_8);
      suggester.add(new BytesRef(bytes), null, weight, new BytesRef());
    }
  }

  @Override
  public synchronized void close() throws IOException {
    if (suggester != null) {
      suggester.close();
    }
  }
}

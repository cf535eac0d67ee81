package club.crampbot.search;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.io.IOException;
import java.util.Comparator;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import org.apache.lucene.search.spell.WordBreakSpellChecker;
import org.apache.lucene.search.spell.WordBreakSpellChecker.BreakSuggestionSortMethod;

/**
 * Mends misspelled words by the index's own words, and leaves alone what is spelled rightly: a word
 * that the guide does not have tells that the guide may not cover the question. Safe for use by
 * many threads.
 */
final class Spelling {
  /** Below this many letters, a word one letter away is as likely another word. */
  private static final int SHORTEST = 4;

  /** From this many letters on, two letters may be wrong. */
  private static final int TWO_ERRORS_FROM = 6;

  /** One passage or question not covered may have a misspelled word, for members write so too. */
  private static final int VOUCHED_FROM = 2;

  /** How many words near a misspelled one are looked at. */
  private static final int NEAR = 5;

  /** Many members make the same mistakes, and to mend one takes as long as to search for it. */
  private static final int REMEMBERED = 2_000;

  /** A longer one is told apart each time, so that what is remembered stays small. */
  private static final int LONGEST_REMEMBERED = 40;

  private final IndexReader reader;
  private final LoadingCache<String, String> mended =
      Caffeine.newBuilder().maximumSize(REMEMBERED).build(this::look);

  Spelling(IndexReader reader) {
    this.reader = reader;
  }

  /** The word as it was meant; two words where a space was forgotten ("sidestitch"). */
  String mend(String word) throws IOException {
    if (word.length() < SHORTEST || !word.chars().allMatch(Character::isLetter)) {
      return word;
    }
    return word.length() > LONGEST_REMEMBERED ? look(word) : mended.get(word);
  }

  private String look(String word) throws IOException {
    if (has(Fields.OWN_WORDS, word) || English.has(word)) {
      return word;
    }
    if (has(Fields.WORDS, word)) {
      // Members write so, be it a name ("zwift") or a misspelling ("stich") of a word of the
      // guides.
      return nearest(word, Fields.OWN_WORDS, 1).orElse(word);
    }
    Optional<String> apart = apart(word);
    int errors = word.length() < TWO_ERRORS_FROM ? 1 : 2;
    return (apart.isPresent() ? apart : nearest(word, Fields.WORDS, errors)).orElse(word);
  }

  private boolean has(String field, String word) throws IOException {
    return reader.docFreq(new Term(field, word)) > 0;
  }

  private boolean isRight(String word) throws IOException {
    return reader.docFreq(new Term(Fields.WORDS, word)) >= VOUCHED_FROM || English.has(word);
  }

  private Optional<String> apart(String word) throws IOException {
    var breaks = new WordBreakSpellChecker();
    breaks.setMinBreakWordLength(3);
    breaks.setMaxChanges(1);
    SuggestWord[][] found =
        breaks.suggestWordBreaks(
            new Term(Fields.WORDS, word),
            1,
            reader,
            SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX,
            BreakSuggestionSortMethod.NUM_CHANGES_THEN_MAX_FREQUENCY);
    return found.length == 0
        ? Optional.empty()
        : Optional.of(found[0][0].string + " " + found[0][1].string);
  }

  private Optional<String> nearest(String word, String field, int errors) throws IOException {
    var near = new DirectSpellChecker();
    near.setMaxEdits(errors);
    near.setMinPrefix(1);
    near.setMinQueryLength(SHORTEST);
    near.setMaxInspections(20);
    near.setAccuracy(0.5f);
    near.setComparator(
        // Its greatest is taken for the best.
        Comparator.<SuggestWord>comparingDouble(found -> found.score)
            .thenComparingInt(found -> found.freq));
    SuggestWord[] found =
        near.suggestSimilar(new Term(field, word), NEAR, reader, SuggestMode.SUGGEST_ALWAYS);
    for (SuggestWord one : found) {
      if (isRight(one.string)) {
        return Optional.of(one.string);
      }
    }
    return Optional.empty();
  }
}

package club.crampbot.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.ParseException;
import java.util.Objects;
import org.apache.lucene.analysis.hunspell.Dictionary;
import org.apache.lucene.analysis.hunspell.Hunspell;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * Tells an English word from a misspelled one, by the Hunspell dictionary en_US 2020.12.07 (SCOWL;
 * see {@code english.license.txt}). Without it "shin splints" would be taken for a misspelling of
 * "sprints".
 *
 * <p>Read at its first use, since most questions have no unknown word. Safe for use by many
 * threads.
 */
public final class English {
  private static final class Loaded {
    static final Hunspell HUNSPELL = load();
  }

  private English() {}

  /** Whether a word in lower case is spelled as English, as a word or as a name. */
  public static boolean has(String word) {
    return Loaded.HUNSPELL.spell(word)
        || Loaded.HUNSPELL.spell(Character.toUpperCase(word.charAt(0)) + word.substring(1));
  }

  private static Hunspell load() {
    try (InputStream affixes = resource("english.aff");
        InputStream words = resource("english.dic")) {
      return new Hunspell(new Dictionary(new ByteBuffersDirectory(), "english", affixes, words));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ParseException e) {
      throw new IllegalStateException("the dictionary in the jar is damaged", e);
    }
  }

  private static InputStream resource(String name) {
    return Objects.requireNonNull(English.class.getResourceAsStream(name), name);
  }
}

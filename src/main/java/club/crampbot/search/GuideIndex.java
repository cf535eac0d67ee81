package club.crampbot.search;

import club.crampbot.guide.Citation;
import club.crampbot.guide.Guides;
import club.crampbot.guide.Passage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/**
 * A searchable index of some guides: passages, works and questions. Immutable once open, and safe
 * for use by many threads.
 */
public final class GuideIndex implements AutoCloseable {
  /**
   * Changes when the same guides would be written in another way, so that older folders are not
   * read.
   */
  private static final String FORMAT = "6";

  private final Guides guides;
  private final Directory directory;
  private final TextIndex texts;
  private final Suggestions questions;

  private GuideIndex(Guides guides, Directory directory, TextIndex texts, Suggestions questions) {
    this.guides = guides;
    this.directory = directory;
    this.texts = texts;
    this.questions = questions;
  }

  /** Builds an index in memory, for words alone. */
  public static GuideIndex inMemory(Guides guides, Lore lore) {
    try {
      var directory = new ByteBuffersDirectory();
      write(directory, guides, lore, Optional.empty());
      return over(directory, guides, lore, Optional.empty());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Opens the index of these guides, and builds it first if no folder has it yet. A folder is named
   * by what is in it and complete before it has its name, so it may be deleted at any time while no
   * bot runs, and a damaged one is built anew.
   *
   * @param indexes the folder of all index folders; made if it is not there
   * @param embedder searches by meaning too; without it by words alone. The index does not close
   *     it.
   * @throws UncheckedIOException if the disk refuses
   */
  public static GuideIndex open(
      Path indexes, Guides guides, Lore lore, Optional<Embedder> embedder) {
    try {
      return IndexFolder.open(
          indexes,
          content(guides, lore, embedder),
          embedder,
          (directory, kept) -> write(directory, guides, lore, kept),
          directory -> over(directory, guides, lore, embedder));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(
      Directory directory, Guides guides, Lore lore, Optional<Embedder> embedder)
      throws IOException {
    TextIndex.write(
        directory, entries(guides), references(guides), lore.words(), lore.notCovered(), embedder);
  }

  private static GuideIndex over(
      Directory directory, Guides guides, Lore lore, Optional<Embedder> embedder)
      throws IOException {
    return new GuideIndex(
        guides,
        directory,
        TextIndex.open(directory, lore.synonyms(), embedder),
        new Suggestions(guides));
  }

  /** All that makes an index another one. */
  private static String content(Guides guides, Lore lore, Optional<Embedder> embedder) {
    return String.join(
        "\n",
        FORMAT,
        embedder.map(Embedder::name).orElse(""),
        entries(guides).toString(),
        references(guides).toString(),
        lore.synonyms().words().toString(),
        lore.spelled().toString(),
        lore.notCovered().toString());
  }

  private static List<Entry> entries(Guides guides) {
    List<Entry> entries = new ArrayList<>();
    for (Passage passage : guides.passages()) {
      entries.add(
          new Entry(
              passage.id(),
              passage.title(),
              passage.text(),
              passage.asked(),
              guides.sectionOf(passage).title(),
              guides.citationsOf(passage).stream().map(Citation::shortName).toList()));
    }
    return entries;
  }

  private static Map<String, String> references(Guides guides) {
    Map<String, String> references = new LinkedHashMap<>();
    guides.citations().forEach((key, citation) -> references.put(key, citation.reference()));
    return references;
  }

  /**
   * The passages that fit a question, at most {@code most}, and how like it is to questions that
   * none answers.
   */
  public Finding find(String question, int most) {
    Wording wording = texts.read(question);
    TextIndex.Ranking ranking = texts.rank(wording, most);
    return new Finding(
        new Asked(wording.text(), ranking.vector()), hits(ranking.texts()), ranking.elsewhere());
  }

  /**
   * The passages that fit a text by its words and meaning, best first, at most {@code most}; what
   * they were taught beyond that tells of questions alone, and is left out.
   */
  public List<Hit> search(String text, int most) {
    return hits(texts.search(text, most));
  }

  private List<Hit> hits(List<Ranked> found) {
    return found.stream()
        .map(
            text -> new Hit(guides.passage(text.id()).orElseThrow(), text.score(), text.likeness()))
        .toList();
  }

  /** The works that fit a text (author, title, year, journal), best first, at most {@code most}. */
  public List<Citation> citations(String about, int most) {
    return texts.references(about, most).stream()
        .map(key -> guides.citation(key).orElseThrow())
        .toList();
  }

  /**
   * Questions that members may mean by what they have typed so far, best first, at most {@code
   * most}: those that hold the typed words, then titles of passages that a search finds.
   */
  public List<String> suggest(String typed, int most) {
    try {
      Set<String> suggested = new LinkedHashSet<>(questions.holding(typed, most));
      if (suggested.size() < most) {
        search(typed, most).forEach(hit -> suggested.add(hit.passage().title()));
      }
      return suggested.stream().limit(most).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      texts.close();
      questions.close();
      directory.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

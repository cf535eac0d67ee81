package club.crampbot.search;

import ai.onnxruntime.OrtException;
import club.crampbot.search.Ways.Way;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.FSDirectory;

/** What our search is compared with: its own parts, and Lucene without us. */
public final class Peers {
  private Peers() {}

  /** The model without the memory for texts that come again. */
  public static Embedder forgetful(Path folder) {
    try {
      return BgeSmall.load(folder);
    } catch (OrtException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A search by words alone over an index that is there. */
  public static TextIndex ours(Path index, Synonyms synonyms) {
    try {
      return TextIndex.open(FSDirectory.open(index), synonyms, Optional.empty());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How our search reads a question. */
  public static String read(TextIndex ours, String question) {
    return ours.read(question).text();
  }

  /**
   * Lucene itself on the same index with the same clauses, which are made beforehand: no analysis,
   * no spelling, no share of the question's weight.
   */
  public static final class Bare implements AutoCloseable {
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final List<Query> queries = new ArrayList<>();
    private final List<Query> elsewhere = new ArrayList<>();

    public Bare(Path index, Synonyms synonyms, List<String> questions) throws IOException {
      reader = DirectoryReader.open(FSDirectory.open(index));
      searcher = new IndexSearcher(reader);
      searcher.setSimilarity(new BM25Similarity(1.2f, 0.75f));
      try (TextIndex ours = ours(index, synonyms)) {
        Analyzer analyzer = Analyzers.stems(synonyms.equivalent());
        Rarity passages = Rarity.of(Fields.WEIGHTS, reader, query -> query);
        Rarity other = Rarity.of(Map.of(Fields.ELSEWHERE, 1f), reader, query -> query);
        for (String question : questions) {
          List<Collection<Way>> parts = Ways.of(read(ours, question), analyzer);
          queries.add(WordedQuery.of(parts, passages).query());
          elsewhere.add(WordedQuery.of(parts, other).query());
        }
      }
    }

    /**
     * The ids of what fits the question with this number, best first, and the nearest question that
     * no passage answers.
     */
    public List<String> search(int number, int most) throws IOException {
      ScoreDoc[] hits = searcher.search(queries.get(number), most).scoreDocs;
      ScoreDoc[] other = searcher.search(elsewhere.get(number), 1).scoreDocs;
      List<LeafReaderContext> leaves = searcher.getLeafContexts();
      List<String> found =
          new ArrayList<>(Ids.of(hits, Fields.PASSAGE, leaves, score -> score).keySet());
      found.addAll(Ids.of(other, Fields.PASSAGE, leaves, score -> score).keySet());
      return found;
    }

    @Override
    public void close() throws IOException {
      reader.close();
    }
  }
}

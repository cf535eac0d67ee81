package club.crampbot.search;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.FSDirectory;

/** What our search is compared with: its own parts, and Lucene without us. */
public final class Peers {
  private Peers() {}

  /** The model without the memory for texts that come again. */
  public static Embedder forgetful() {
    try {
      return BgeSmall.load();
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

    public Bare(Path index, Synonyms synonyms, List<String> questions) throws IOException {
      reader = DirectoryReader.open(FSDirectory.open(index));
      searcher = new IndexSearcher(reader);
      searcher.setSimilarity(new BM25Similarity(1.2f, 0.75f));
      try (TextIndex ours = ours(index, synonyms)) {
        for (String question : questions) {
          queries.add(
              WordedQuery.of(
                      Ways.of(read(ours, question), Analyzers.stems(synonyms.equivalent())),
                      Rarity.of(Fields.WEIGHTS, reader))
                  .query());
        }
      }
    }

    /** The ids of what fits the question with this number, best first. */
    public List<String> search(int number, int most) throws IOException {
      StoredFields stored = searcher.storedFields();
      List<String> found = new ArrayList<>();
      for (ScoreDoc hit : searcher.search(queries.get(number), most).scoreDocs) {
        found.add(stored.document(hit.doc).get(Fields.PASSAGE));
      }
      return found;
    }

    @Override
    public void close() throws IOException {
      reader.close();
    }
  }
}

package club.crampbot.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * The engine below {@link GuideIndex}: an index of {@link Entry}s, which may be passages of a guide
 * or documents of a test collection. Immutable once open, and safe for use by many threads.
 */
public final class TextIndex implements AutoCloseable {
  /** BM25 as its authors found it on most collections; {@code evaluate --beir} measures others. */
  private static final BM25Similarity BM25 = new BM25Similarity(1.2f, 0.75f);

  /** How many texts each half of the search proposes. */
  private static final int CANDIDATES = 100;

  /** A passage of a guide has about a dozen vectors, and the nearest may all be of a few. */
  private static final int VECTORS = 3 * CANDIDATES;

  /**
   * What the meaning counts in a score, and the words the rest: the convex mix that Bruch et al.
   * 2023, "An Analysis of Fusion Functions for Hybrid Retrieval", found to do better than
   * reciprocal ranks. {@code evaluate --beir} measures it again.
   */
  private static final double MEANING = 0.5;

  private static final FieldType WORD_LIST = wordList();

  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final Spelling spelling;
  private final Analyzer words = Analyzers.words();
  private final Optional<Analyzer> rewritten;
  private final Analyzer questions;

  private final Optional<Embedder> embedder;

  private TextIndex(Directory directory, Synonyms synonyms, Optional<Embedder> embedder)
      throws IOException {
    reader = DirectoryReader.open(directory);
    searcher = new IndexSearcher(reader);
    searcher.setSimilarity(BM25);
    spelling = new Spelling(reader);
    rewritten = synonyms.rewriting().map(Analyzers::rewritten);
    questions = Analyzers.stems(synonyms.equivalent());
    this.embedder = embedder;
  }

  /** Opens what {@link #write} has written. The directory stays the caller's. */
  static TextIndex open(Directory directory, Synonyms synonyms, Optional<Embedder> embedder)
      throws IOException {
    return new TextIndex(directory, synonyms, embedder);
  }

  /**
   * Writes an index of these entries into an empty folder and opens it.
   *
   * @param embedder searches by meaning too; without it by words alone. The index does not close
   *     it.
   */
  public static TextIndex build(
      Path folder, Iterable<Entry> entries, Synonyms synonyms, Optional<Embedder> embedder) {
    try {
      var directory = FSDirectory.open(folder);
      write(directory, entries, Map.of(), synonyms.words(), embedder);
      return open(directory, synonyms, embedder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Writes an index into an empty directory.
   *
   * @param references works to be found by {@link #references}: key and text
   * @param spelled further words that are spelled rightly
   */
  static void write(
      Directory directory,
      Iterable<Entry> entries,
      Map<String, String> references,
      List<String> spelled,
      Optional<Embedder> embedder)
      throws IOException {
    var analyzer =
        new PerFieldAnalyzerWrapper(Analyzers.stems(), Map.of(Fields.WORDS, Analyzers.words()));
    var config = new IndexWriterConfig(analyzer).setSimilarity(BM25);
    try (var writer = new IndexWriter(directory, config)) {
      for (Entry entry : entries) {
        writer.addDocument(document(entry));
        if (embedder.isPresent()) {
          writer.addDocuments(vectors(entry, embedder.get()));
        }
      }
      for (Map.Entry<String, String> reference : references.entrySet()) {
        var document = new Document();
        document.add(new StringField(Fields.CITATION, reference.getKey(), Field.Store.YES));
        document.add(new TextField(Fields.REFERENCE, reference.getValue(), Field.Store.NO));
        document.add(new Field(Fields.WORDS, reference.getValue(), WORD_LIST));
        writer.addDocument(document);
      }
      if (!spelled.isEmpty()) {
        var document = new Document();
        document.add(new Field(Fields.WORDS, String.join(" ", spelled), WORD_LIST));
        writer.addDocument(document);
      }
      writer.forceMerge(1);
    }
  }

  private static Document document(Entry entry) {
    var document = new Document();
    document.add(new StringField(Fields.PASSAGE, entry.id(), Field.Store.YES));
    text(document, Fields.TITLE, entry.title());
    text(document, Fields.BODY, entry.body());
    entry.asked().forEach(asked -> text(document, Fields.ASKED, asked));
    text(document, Fields.SECTION, entry.section());
    entry.citations().forEach(citation -> text(document, Fields.CITATIONS, citation));
    return document;
  }

  /**
   * Several vectors a passage, of which the best one counts: a question is more like a question
   * than like its answer.
   */
  private static List<Document> vectors(Entry entry, Embedder embedder) {
    List<String> texts = new ArrayList<>(entry.asked());
    texts.add((entry.title() + "\n" + entry.body()).strip());
    if (!entry.title().isBlank()) {
      texts.add(entry.title());
    }
    List<Document> vectors = new ArrayList<>();
    for (String text : texts) {
      var document = new Document();
      document.add(new StoredField(Fields.VECTOR_OF, entry.id()));
      document.add(
          new KnnFloatVectorField(
              Fields.VECTOR, embedder.embed(text), VectorSimilarityFunction.DOT_PRODUCT));
      vectors.add(document);
    }
    return vectors;
  }

  private static void text(Document document, String field, String text) {
    if (!text.isBlank()) {
      document.add(new TextField(field, text, Field.Store.NO));
      document.add(new Field(Fields.WORDS, text, WORD_LIST));
    }
  }

  private static FieldType wordList() {
    var type = new FieldType();
    type.setIndexOptions(IndexOptions.DOCS);
    type.setOmitNorms(true);
    type.setTokenized(true);
    type.freeze();
    return type;
  }

  /** Reads a question: short forms written out, misspellings mended. */
  Wording read(String question) {
    try {
      List<String> mended = new ArrayList<>();
      for (String word : Analyzers.terms(rewritten.orElse(words), question)) {
        mended.add(spelling.mend(word));
      }
      return new Wording(mended);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The texts that fit a question, best first, at most {@code most}. */
  public List<Ranked> search(String question, int most) {
    Wording wording = read(question);
    if (wording.words().isEmpty()) {
      return List.of();
    }
    try {
      Map<String, Double> words = lexical(wording, Fields.WEIGHTS, Fields.PASSAGE, CANDIDATES);
      Map<String, Double> meanings =
          embedder.isPresent() ? dense(embedder.get().embed(wording.text())) : Map.of();
      Set<String> found = new LinkedHashSet<>(words.keySet());
      found.addAll(meanings.keySet());
      return found.stream()
          .map(id -> ranked(id, words.getOrDefault(id, 0.0), meanings.getOrDefault(id, 0.0)))
          .sorted(Comparator.comparingDouble(Ranked::score).reversed())
          .limit(most)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Ranked ranked(String id, double words, double meaning) {
    double share = embedder.isPresent() ? MEANING : 0;
    return new Ranked(id, (1 - share) * words + share * Math.max(0, meaning), words, meaning);
  }

  /** The keys of the works that hold a text's words, best first. */
  List<String> references(String about, int most) {
    try {
      Map<String, Double> found =
          lexical(read(about), Map.of(Fields.REFERENCE, 1f), Fields.CITATION, most);
      return List.copyOf(found.keySet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What holds a question's words, best first, with the share of the question's weight that it
   * holds.
   */
  private Map<String, Double> lexical(
      Wording question, Map<String, Float> fields, String id, int most) throws IOException {
    WordedQuery query = WordedQuery.of(question.text(), questions, fields, reader);
    Map<String, Double> shares = new LinkedHashMap<>();
    if (query.most() > 0) {
      StoredFields stored = searcher.storedFields();
      for (ScoreDoc hit : searcher.search(query.query(), most).scoreDocs) {
        shares.put(stored.document(hit.doc).get(id), hit.score / query.most());
      }
    }
    return shares;
  }

  /**
   * What means what a question means, best first, with the dot product of the question's vector and
   * its nearest.
   */
  private Map<String, Double> dense(float[] question) throws IOException {
    StoredFields stored = searcher.storedFields();
    Map<String, Double> best = new LinkedHashMap<>();
    var nearest = new KnnFloatVectorQuery(Fields.VECTOR, question, VECTORS);
    for (ScoreDoc hit : searcher.search(nearest, VECTORS).scoreDocs) {
      // Lucene scores a dot product d as (1 + d) / 2.
      best.putIfAbsent(stored.document(hit.doc).get(Fields.VECTOR_OF), 2.0 * hit.score - 1);
    }
    return best;
  }

  @Override
  public void close() {
    try {
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

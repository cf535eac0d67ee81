package club.crampbot.search;

import club.crampbot.search.Ways.Way;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;

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

  /**
   * From how many texts is learned what sets passages apart: the shipped guides have 3,100, and
   * 4,000 take about 3 s on two cores and 64 MB for the moment. Where passages have more together,
   * each teaches by its first ones.
   */
  private static final int MOST_TAUGHT = 4_000;

  /**
   * In an index of so many documents or fewer all that hold a word are scored: to find out which of
   * them need not be takes longer.
   */
  private static final int FEW = 10_000;

  /** What is told of so much is looked at, even if neither a word nor the meaning found it. */
  private static final double TOLD = 0.2;

  private static final FieldType WORD_LIST = wordList();

  private static final Likeness NONE = new Likeness(0, 0, 0, 0);

  /** Texts, best first, how like the question is to one that no text answers, and what it means. */
  record Ranking(List<Ranked> texts, Likeness elsewhere, Optional<float[]> vector) {}

  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final Spelling spelling;
  private final Analyzer words = Analyzers.words();
  private final Optional<Analyzer> rewritten;
  private final Analyzer questions;
  private final Rarity inPassages;
  private final Rarity inElsewhere;
  private final Rarity inReferences;

  /** From how many hits on Lucene may leave out what cannot come among the best. */
  private final int counted;

  private final Vectors vectors;
  private final Vectors middles;
  private final Discriminant discriminant;
  private final Optional<Embedder> embedder;

  /** Whether there are questions that no text answers; without them each search does less. */
  private final boolean hasElsewhere;

  private TextIndex(Directory directory, Synonyms synonyms, Optional<Embedder> embedder)
      throws IOException {
    reader = DirectoryReader.open(directory);
    searcher = new IndexSearcher(reader);
    searcher.setSimilarity(BM25);
    spelling = new Spelling(reader);
    rewritten = synonyms.rewriting().map(Analyzers::rewritten);
    questions = Analyzers.stems(synonyms.equivalent());
    this.embedder = embedder;
    inPassages = Rarity.of(Fields.WEIGHTS, reader);
    inElsewhere = Rarity.of(Map.of(Fields.ELSEWHERE, 1f), reader);
    inReferences = Rarity.of(Map.of(Fields.REFERENCE, 1f), reader);
    vectors = Vectors.of(Fields.VECTOR, searcher);
    middles = Vectors.of(Fields.MIDDLE, searcher);
    discriminant = Taught.read(reader);
    counted = reader.maxDoc() <= FEW ? Integer.MAX_VALUE : 1;
    hasElsewhere = reader.getDocCount(Fields.ELSEWHERE) > 0;
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
      write(directory, entries, Map.of(), synonyms.words(), List.of(), embedder);
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
   * @param elsewhere questions that no entry answers
   */
  static void write(
      Directory directory,
      Iterable<Entry> entries,
      Map<String, String> references,
      List<String> spelled,
      List<String> elsewhere,
      Optional<Embedder> embedder)
      throws IOException {
    var analyzer =
        new PerFieldAnalyzerWrapper(
            Analyzers.stems(),
            Map.of(Fields.WORDS, Analyzers.words(), Fields.OWN_WORDS, Analyzers.words()));
    var config = new IndexWriterConfig(analyzer).setSimilarity(BM25);
    try (var writer = new IndexWriter(directory, config)) {
      int each = MOST_TAUGHT / Math.max(1, taughtPassages(entries));
      Map<String, List<TaughtText>> taught = new LinkedHashMap<>();
      for (Entry entry : entries) {
        writer.addDocument(document(entry));
        List<TaughtText> texts = texts(entry, embedder);
        int teaching = entry.asked().isEmpty() ? 0 : Math.min(each, texts.size());
        if (teaching > 0) {
          taught.put(entry.id(), texts.subList(0, teaching));
        }
        for (TaughtText text : texts.subList(teaching, texts.size())) {
          if (text.vector().isPresent()) {
            writer.addDocument(Taught.document(entry.id(), text.vector().get()));
          }
        }
      }
      writer.addDocuments(elsewhere(elsewhere));
      if (!taught.isEmpty() && !elsewhere.isEmpty()) {
        taught.put(Fields.NO_PASSAGE, TaughtText.all(elsewhere, embedder));
      }
      writer.addDocuments(Taught.documents(taught, Discriminant.learn(taught)));
      for (Map.Entry<String, String> reference : references.entrySet()) {
        var document = new Document();
        document.add(id(Fields.CITATION, reference.getKey()));
        document.add(new TextField(Fields.REFERENCE, reference.getValue(), Field.Store.NO));
        ownWords(document, reference.getValue());
        writer.addDocument(document);
      }
      if (!spelled.isEmpty()) {
        var document = new Document();
        ownWords(document, String.join(" ", spelled));
        writer.addDocument(document);
      }
      writer.forceMerge(1);
    }
  }

  private static Document document(Entry entry) {
    var document = new Document();
    document.add(id(Fields.PASSAGE, entry.id()));
    ownText(document, Fields.TITLE, entry.title());
    ownText(document, Fields.BODY, entry.body());
    entry.asked().forEach(asked -> text(document, Fields.ASKED, asked));
    ownText(document, Fields.SECTION, entry.section());
    entry.citations().forEach(citation -> ownText(document, Fields.CITATIONS, citation));
    return document;
  }

  /**
   * Several texts a passage, of which the nearest counts: a question is more like a question than
   * like its answer.
   */
  private static List<TaughtText> texts(Entry entry, Optional<Embedder> embedder) {
    List<String> texts = new ArrayList<>(entry.asked());
    texts.add((entry.title() + "\n" + entry.body()).strip());
    if (!entry.title().isBlank()) {
      texts.add(entry.title());
    }
    return TaughtText.all(texts, embedder);
  }

  /** How many entries have ways to ask for them. */
  private static int taughtPassages(Iterable<Entry> entries) {
    int taught = 0;
    for (Entry entry : entries) {
      taught += entry.asked().isEmpty() ? 0 : 1;
    }
    return taught;
  }

  private static List<Document> elsewhere(List<String> questions) {
    List<Document> documents = new ArrayList<>();
    for (String question : questions) {
      var document = new Document();
      document.add(id(Fields.PASSAGE, Fields.NO_PASSAGE));
      document.add(new TextField(Fields.ELSEWHERE, question, Field.Store.NO));
      document.add(new Field(Fields.WORDS, question, WORD_LIST));
      documents.add(document);
    }
    return documents;
  }

  private static Field id(String field, String id) {
    return new BinaryDocValuesField(field, new BytesRef(id));
  }

  private static void text(Document document, String field, String text) {
    if (!text.isBlank()) {
      document.add(new TextField(field, text, Field.Store.NO));
      document.add(new Field(Fields.WORDS, text, WORD_LIST));
    }
  }

  private static void ownText(Document document, String field, String text) {
    if (!text.isBlank()) {
      document.add(new TextField(field, text, Field.Store.NO));
      ownWords(document, text);
    }
  }

  private static void ownWords(Document document, String text) {
    document.add(new Field(Fields.WORDS, text, WORD_LIST));
    document.add(new Field(Fields.OWN_WORDS, text, WORD_LIST));
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
    return rank(read(question), most, Discriminant.UNTAUGHT).texts();
  }

  /** The same with what passages were taught, and with how like it is to what none answers. */
  Ranking rank(Wording wording, int most) {
    return rank(wording, most, discriminant);
  }

  private Ranking rank(Wording wording, int most, Discriminant taught) {
    if (wording.words().isEmpty()) {
      return new Ranking(List.of(), NONE, Optional.empty());
    }
    try {
      List<Collection<Way>> parts = Ways.of(wording.text(), questions);
      Map<String, Double> words = lexical(parts, inPassages, Fields.PASSAGE, CANDIDATES);
      if (hasElsewhere) {
        words.putAll(lexical(parts, inElsewhere, Fields.PASSAGE, 1));
      }
      Map<String, Double> nearest = Map.of();
      Map<String, Double> typical = Map.of();
      Optional<float[]> vector = embedder.map(model -> model.embed(wording.text()));
      if (vector.isPresent()) {
        nearest = nearest(vectors, vector.get(), VECTORS, TextIndex::dotProduct);
        typical = nearest(middles, vector.get(), CANDIDATES, TextIndex::dotProduct);
      }
      Map<String, Double> telling = taught.telling(wording.text(), vector);
      // What is farther than all that was looked at is at most as near as the last of them.
      double least = nearest.values().stream().mapToDouble(x -> x).min().orElse(0);
      Set<String> found = new LinkedHashSet<>(words.keySet());
      found.addAll(nearest.keySet());
      telling.forEach(
          (id, says) -> {
            if (says >= TOLD) {
              found.add(id);
            }
          });
      List<Ranked> ranked = new ArrayList<>();
      Likeness elsewhere = NONE;
      for (String id : found) {
        var likeness =
            new Likeness(
                words.getOrDefault(id, 0.0),
                nearest.getOrDefault(id, least),
                typical.getOrDefault(id, 0.0),
                telling.getOrDefault(id, 0.0));
        if (id.equals(Fields.NO_PASSAGE)) {
          elsewhere = likeness;
        } else {
          ranked.add(ranked(id, likeness));
        }
      }
      ranked.sort(Comparator.comparingDouble(TextIndex::promise).reversed());
      return new Ranking(ranked.stream().limit(most).toList(), elsewhere, vector);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What decides which texts are looked at further: either evidence is enough. */
  private static double promise(Ranked text) {
    return text.score() + text.likeness().telling();
  }

  private Ranked ranked(String id, Likeness likeness) {
    double share = embedder.isPresent() ? MEANING : 0;
    double score = (1 - share) * likeness.words() + share * Math.max(0, likeness.nearest());
    return new Ranked(id, score, likeness);
  }

  /** The keys of the works that hold a text's words, best first. */
  List<String> references(String about, int most) {
    try {
      Map<String, Double> found =
          lexical(Ways.of(read(about).text(), questions), inReferences, Fields.CITATION, most);
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
      List<Collection<Way>> question, Rarity rarity, String id, int most) throws IOException {
    WordedQuery query = WordedQuery.of(question, rarity);
    ScoreDoc[] hits =
        query.most() > 0
            ? searcher.search(query.query(), new TopScoreDocCollectorManager(most, counted))
                .scoreDocs
            : new ScoreDoc[0];
    return Ids.of(hits, id, searcher.getLeafContexts(), score -> score / query.most());
  }

  /** What has a vector near the question's, nearest first, with its product. */
  private Map<String, Double> nearest(
      Vectors among, float[] question, int most, DoubleUnaryOperator product) throws IOException {
    ScoreDoc[] hits = among.nearest(question, most);
    return Ids.of(hits, Fields.VECTOR_OF, searcher.getLeafContexts(), product);
  }

  /**
   * Undoes Lucene's VectorSimilarityFunction.DOT_PRODUCT, which scores a product p as (1 + p) / 2.
   */
  private static double dotProduct(double score) {
    return 2 * score - 1;
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

package club.crampbot.search;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;

/** Keeps what passages were taught in the index, beside their vectors, and reads it again. */
final class Taught {
  private Taught() {}

  /**
   * A document for each passage, and one for each of its texts, with what it says.
   *
   * @param learned from the same
   */
  static List<Document> documents(Map<String, List<TaughtText>> taught, Discriminant learned) {
    List<float[]> weights = learned.weights();
    List<Document> documents = new ArrayList<>();
    int column = 0;
    int row = 0;
    for (Map.Entry<String, List<TaughtText>> passage : taught.entrySet()) {
      Document middle = of(passage.getKey());
      middle.add(new NumericDocValuesField(Fields.COLUMN, column++));
      List<float[]> vectors =
          passage.getValue().stream().map(TaughtText::vector).flatMap(Optional::stream).toList();
      if (!vectors.isEmpty()) {
        middle.add(vector(Fields.MIDDLE, Discriminant.middle(vectors)));
      }
      documents.add(middle);
      for (TaughtText text : passage.getValue()) {
        Document document = of(passage.getKey());
        document.add(new BinaryDocValuesField(Fields.TEXT, new BytesRef(text.text())));
        document.add(new BinaryDocValuesField(Fields.SAYS, bytes(weights.get(row++))));
        text.vector().ifPresent(vector -> document.add(vector(Fields.VECTOR, vector)));
        documents.add(document);
      }
    }
    return documents;
  }

  /** A text that teaches nothing, and is found by its vector alone. */
  static Document document(String passage, float[] vector) {
    Document document = of(passage);
    document.add(vector(Fields.VECTOR, vector));
    return document;
  }

  private static Document of(String passage) {
    var document = new Document();
    document.add(new BinaryDocValuesField(Fields.VECTOR_OF, new BytesRef(passage)));
    return document;
  }

  private static KnnFloatVectorField vector(String field, float[] vector) {
    return new KnnFloatVectorField(field, vector, VectorSimilarityFunction.DOT_PRODUCT);
  }

  private static BytesRef bytes(float[] values) {
    ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES);
    bytes.asFloatBuffer().put(values);
    return new BytesRef(bytes.array());
  }

  private static float[] floats(BytesRef bytes) {
    var floats = new float[bytes.length / Float.BYTES];
    ByteBuffer.wrap(bytes.bytes, bytes.offset, bytes.length).asFloatBuffer().get(floats);
    return floats;
  }

  /** What {@link #documents} has written; nothing where the index has no such documents. */
  static Discriminant read(IndexReader index) throws IOException {
    var passages = new TreeMap<Long, String>();
    List<TaughtText> texts = new ArrayList<>();
    List<float[]> weights = new ArrayList<>();
    for (LeafReaderContext context : index.leaves()) {
      LeafReader leaf = context.reader();
      readPassages(leaf, passages);
      readTexts(leaf, texts, weights);
    }
    return new Discriminant(List.copyOf(passages.values()), texts, weights);
  }

  private static void readPassages(LeafReader leaf, Map<Long, String> passages) throws IOException {
    NumericDocValues columns = leaf.getNumericDocValues(Fields.COLUMN);
    if (columns == null) {
      return;
    }
    BinaryDocValues ids = leaf.getBinaryDocValues(Fields.VECTOR_OF);
    while (columns.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      passages.put(columns.longValue(), beside(columns, ids).utf8ToString());
    }
  }

  private static void readTexts(LeafReader leaf, List<TaughtText> texts, List<float[]> weights)
      throws IOException {
    BinaryDocValues says = leaf.getBinaryDocValues(Fields.SAYS);
    if (says == null) {
      return;
    }
    BinaryDocValues words = leaf.getBinaryDocValues(Fields.TEXT);
    FloatVectorValues vectors = leaf.getFloatVectorValues(Fields.VECTOR);
    KnnVectorValues.DocIndexIterator at = vectors == null ? null : vectors.iterator();
    while (says.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      weights.add(floats(says.binaryValue()));
      Optional<float[]> vector = Optional.empty();
      if (at != null && at.advance(says.docID()) == says.docID()) {
        vector = Optional.of(vectors.vectorValue(at.index()).clone());
      }
      texts.add(new TaughtText(beside(says, words).utf8ToString(), vector));
    }
  }

  private static BytesRef beside(DocIdSetIterator at, BinaryDocValues values) throws IOException {
    if (values == null || !values.advanceExact(at.docID())) {
      throw new IOException("what was taught is not whole");
    }
    return values.binaryValue();
  }
}

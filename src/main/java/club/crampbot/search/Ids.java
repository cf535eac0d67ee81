package club.crampbot.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.ScoreDoc;

/** Tells what Lucene's numbers of documents stand for. */
final class Ids {
  private Ids() {}

  /**
   * The ids of hits, in the order of the hits, each once, with what its best hit's score means.
   *
   * <p>Read from doc values: stored fields are compressed in blocks, and to open one for each of
   * some hundred hits took longer than the search.
   *
   * @param field of ids, which all hits have
   */
  static Map<String, Double> of(
      ScoreDoc[] hits, String field, List<LeafReaderContext> leaves, DoubleUnaryOperator meaning)
      throws IOException {
    // Doc values are read forwards only.
    ScoreDoc[] inOrder = hits.clone();
    Arrays.sort(inOrder, Comparator.comparingInt(hit -> hit.doc));
    Map<Integer, String> ids = HashMap.newHashMap(hits.length);
    BinaryDocValues values = DocValues.emptyBinary();
    int start = 0;
    int end = 0;
    for (ScoreDoc hit : inOrder) {
      if (hit.doc >= end) {
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(hit.doc, leaves));
        values = leaf.reader().getBinaryDocValues(field);
        start = leaf.docBase;
        end = start + leaf.reader().maxDoc();
      }
      if (values == null || !values.advanceExact(hit.doc - start)) {
        throw new IllegalStateException("a hit without " + field);
      }
      ids.put(hit.doc, values.binaryValue().utf8ToString());
    }
    Map<String, Double> found = LinkedHashMap.newLinkedHashMap(hits.length);
    for (ScoreDoc hit : hits) {
      found.putIfAbsent(ids.get(hit.doc), meaning.applyAsDouble(hit.score));
    }
    return found;
  }
}

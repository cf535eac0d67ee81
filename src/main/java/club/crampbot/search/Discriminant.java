package club.crampbot.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.lucene.util.VectorUtil;
import org.ejml.data.FMatrixRBlock;
import org.ejml.dense.block.linsol.chol.CholeskyOuterSolver_MT_FDRB;

/**
 * What sets each passage's texts apart from all others': kernel ridge regression of an indicator
 * matrix (Hastie, Tibshirani &amp; Friedman 2009, "The Elements of Statistical Learning", sections
 * 4.2 and 5.8.2; Saunders, Gammerman &amp; Vovk 1998, "Ridge Regression Learning Algorithm in Dual
 * Variables"). Immutable, and safe for use by many threads.
 *
 * <p>The nearest text alone says how alike two texts are, whatever they are alike in; passages of
 * one guide are alike in most, since all are about cramps. Here every text of every passage speaks
 * for its own passage and against the others, the louder the more it is like the question, in its
 * meaning and in its letters. It is what makes the bot teachable: each way to ask that a moderator
 * adds shifts all passages a little.
 */
final class Discriminant {
  /**
   * How fast a text's say fades with its distance in meaning: a product of vectors less by 1/5 is
   * worth 1/e. Right first by this evidence alone was the same to a hundredth for 3 to 6, and less
   * for 8 and more.
   */
  private static final double FADING = 5;

  /**
   * What letters count beside the meaning. Right first by this evidence alone, of 220 judged
   * questions: 94.1% with 0, 95.5% with 0.15, 96.4% with 0.3 and 0.4, 84% by letters alone.
   */
  private static final float LETTERS = 0.3f;

  /**
   * How much the regression holds back from following single texts; measured as above: 0.05 to 0.2
   * do equally well.
   */
  private static final double PENALTY = 0.1;

  /**
   * Every passage weighs as much as one with so many texts, or else the one that moderators taught
   * most would draw all questions to it.
   */
  private static final double TYPICAL_TEXTS = 12;

  /** How much each text counts of a passage that has so many. */
  private interface Weighing {
    double weight(String passage, int count);
  }

  /** Of no passages. */
  static final Discriminant UNTAUGHT = new Discriminant(List.of(), List.of(), List.of());

  private final List<String> passages;
  private final List<TaughtText> texts;
  private final List<float[]> weights;
  private final Letters letters;

  /**
   * @param passages whose texts these are
   * @param weights what each text says for and against each passage
   */
  Discriminant(List<String> passages, List<TaughtText> texts, List<float[]> weights) {
    this.passages = List.copyOf(passages);
    this.texts = List.copyOf(texts);
    this.weights = List.copyOf(weights);
    this.letters = Letters.of(texts.stream().map(TaughtText::text).toList());
  }

  /**
   * Learns from each passage's texts, on all cores. Takes time with the third power of their
   * number: 3,000 take 1.3 s on two cores and 2.5 s on one, with the same numbers to the last bit.
   * Those of {@link Fields#NO_PASSAGE} are of many subjects, so that each counts for itself,
   * however many there are.
   */
  static Discriminant learn(Map<String, List<TaughtText>> taught) {
    return learn(
        taught, (passage, count) -> passage.equals(Fields.NO_PASSAGE) ? 1 : TYPICAL_TEXTS / count);
  }

  /** The same where each text counts for itself, however many others are of the same kind. */
  static Discriminant learnFromEach(Map<String, List<TaughtText>> taught) {
    return learn(taught, (kind, count) -> 1);
  }

  private static Discriminant learn(Map<String, List<TaughtText>> taught, Weighing weighing) {
    List<String> passages = List.copyOf(taught.keySet());
    List<TaughtText> texts = taught.values().stream().flatMap(List::stream).toList();
    return texts.isEmpty()
        ? UNTAUGHT
        : new Discriminant(passages, texts, List.of()).taught(taught, weighing);
  }

  private Discriminant taught(Map<String, List<TaughtText>> taught, Weighing weighing) {
    int size = texts.size();
    // In blocks from the start: the usual form would be copied into them, at twice the memory.
    var alike = new FMatrixRBlock(size, size);
    IntStream.range(0, size).parallel().forEach(row -> setRow(alike, row));
    var right = new FMatrixRBlock(size, passages.size());
    int row = 0;
    int column = 0;
    for (Map.Entry<String, List<TaughtText>> passage : taught.entrySet()) {
      int count = passage.getValue().size();
      double weight = weighing.weight(passage.getKey(), count);
      for (int end = row + count; row < end; row++) {
        alike.set(row, row, (float) (1 + PENALTY / weight));
        right.set(row, column, 1);
      }
      column++;
    }
    var solver = new CholeskyOuterSolver_MT_FDRB();
    if (!solver.setA(alike)) {
      throw new IllegalStateException("likenesses of texts are always positive definite");
    }
    solver.solve(right, null);
    return new Discriminant(passages, texts, rows(right));
  }

  private void setRow(FMatrixRBlock alike, int row) {
    float[] likeness = likeness(texts.get(row));
    for (int column = 0; column < likeness.length; column++) {
      alike.set(row, column, likeness[column]);
    }
  }

  private static List<float[]> rows(FMatrixRBlock matrix) {
    List<float[]> rows = new ArrayList<>(matrix.numRows);
    for (int row = 0; row < matrix.numRows; row++) {
      var values = new float[matrix.numCols];
      for (int column = 0; column < values.length; column++) {
        values[column] = matrix.get(row, column);
      }
      rows.add(values);
    }
    return rows;
  }

  /** How like the question is to each text, 1 for the same. */
  private float[] likeness(TaughtText question) {
    float[] likeness = letters.likeness(question.text());
    if (question.vector().isPresent()) {
      float[] vector = question.vector().get();
      for (int text = 0; text < likeness.length; text++) {
        float meaning = likeness(vector, texts.get(text).vector());
        likeness[text] = (1 - LETTERS) * meaning + LETTERS * likeness[text];
      }
    }
    return likeness;
  }

  /** A Gaussian of their distance. */
  private static float likeness(float[] question, Optional<float[]> text) {
    return text.map(
            vector -> (float) Math.exp(FADING * (VectorUtil.dotProduct(question, vector) - 1)))
        .orElse(0f);
  }

  /** What each text says, in the order of {@link #learn}'s. */
  List<float[]> weights() {
    return weights;
  }

  /**
   * What all texts together say for each passage as the one that a question is about: 1 for a
   * typical text of its own, 0 for another's.
   *
   * @param vector of the question; empty where the index has no model
   */
  Map<String, Double> telling(String question, Optional<float[]> vector) {
    if (texts.isEmpty()) {
      return Map.of();
    }
    float[] likeness = likeness(new TaughtText(question, vector));
    var sums = new float[passages.size()];
    for (int text = 0; text < likeness.length; text++) {
      float[] says = weights.get(text);
      for (int passage = 0; passage < sums.length; passage++) {
        sums[passage] += likeness[text] * says[passage];
      }
    }
    Map<String, Double> telling = LinkedHashMap.newLinkedHashMap(sums.length);
    for (int passage = 0; passage < sums.length; passage++) {
      telling.put(passages.get(passage), (double) sums[passage]);
    }
    return telling;
  }

  /** The mean of some vectors of length 1, scaled to length 1: what they have in common. */
  static float[] middle(List<float[]> texts) {
    var middle = new float[texts.getFirst().length];
    for (float[] text : texts) {
      for (int i = 0; i < middle.length; i++) {
        middle[i] += text[i];
      }
    }
    return VectorUtil.l2normalize(middle);
  }
}

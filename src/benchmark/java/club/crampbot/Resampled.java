package club.crampbot;

import club.crampbot.search.Embedder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Vectors for very many texts without as many runs of the model: each text of an index gets the
 * vector of a real sentence, moved a little at random. A question gets its own from the model.
 */
final class Resampled implements Embedder {
  /** How many sentences are embedded. */
  private static final int REAL = 1_000;

  /** How far a vector of length 1 is moved: so far that no two are alike, and neighbours stay. */
  private static final double MOVED = 0.3;

  private final Embedder model;
  private final List<float[]> real;
  private final Map<String, float[]> remembered = new HashMap<>();
  private boolean remembers;
  private volatile boolean written;

  Resampled(Embedder model, List<String> sentences) {
    this.model = model;
    this.real = sentences.stream().limit(REAL).map(model::embed).toList();
  }

  /** From now on a question that comes again costs no run of the model. */
  void remember() {
    remembers = true;
  }

  /** The index is written: what comes now are questions. */
  void ask() {
    written = true;
  }

  @Override
  public float[] embed(String text) {
    if (!written) {
      return moved(text);
    }
    return remembers ? remembered.computeIfAbsent(text, model::embed) : model.embed(text);
  }

  private float[] moved(String text) {
    var random = new Random(text.hashCode());
    float[] from = real.get(random.nextInt(real.size()));
    float[] moved = new float[from.length];
    double square = 0;
    for (int i = 0; i < moved.length; i++) {
      moved[i] = (float) (from[i] + MOVED * random.nextGaussian() / Math.sqrt(moved.length));
      square += (double) moved[i] * moved[i];
    }
    for (int i = 0; i < moved.length; i++) {
      moved[i] /= (float) Math.sqrt(square);
    }
    return moved;
  }

  @Override
  public String name() {
    return "resampled";
  }

  @Override
  public void close() {}
}

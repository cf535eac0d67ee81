package club.crampbot.search;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;

/** Tells whether two questions ask much the same. Immutable and safe for use by many threads. */
public final class Kinship {
  /**
   * From this product of their vectors on two questions are alike. Of all pairs of the shipped
   * phrasings of one passage 7 of 100 reach it, of the pairs of two passages 3 of 1,000: to leave
   * two apart that ask the same is better than to hide one behind another.
   */
  private static final double ALIKE = 0.80;

  /** Without the model: this share of the words of both. */
  private static final double SHARED = 0.5;

  private final Optional<Embedder> embedder;
  private final Analyzer stems = Analyzers.stems();

  public Kinship(Optional<Embedder> embedder) {
    this.embedder = embedder;
  }

  /** Whether the one question can stand for the other. */
  public boolean areAlike(String one, String other) {
    return embedder
        .map(model -> product(model.embed(one), model.embed(other)) >= ALIKE)
        .orElseGet(() -> shared(one, other) >= SHARED);
  }

  private static double product(float[] one, float[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += (double) one[i] * other[i];
    }
    return sum;
  }

  private double shared(String one, String other) {
    Set<String> both = new HashSet<>(Analyzers.terms(stems, one));
    Set<String> all = new HashSet<>(Analyzers.terms(stems, other));
    Set<String> common = new HashSet<>(both);
    common.retainAll(all);
    all.addAll(both);
    return all.isEmpty() ? 1 : (double) common.size() / all.size();
  }
}

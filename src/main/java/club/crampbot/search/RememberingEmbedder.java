package club.crampbot.search;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;

/**
 * Keeps the vectors of the texts that came last, so that a repeated question or an unchanged
 * passage costs nothing.
 */
final class RememberingEmbedder implements Embedder {
  /** The guides' texts (about 1,500) and a day's questions; 4,000 vectors take 6 MB. */
  private static final int MOST = 4_000;

  private final Embedder embedder;
  private final LoadingCache<String, float[]> vectors;

  RememberingEmbedder(Embedder embedder) {
    this.embedder = embedder;
    this.vectors = Caffeine.newBuilder().maximumSize(MOST).build(embedder::embed);
  }

  @Override
  public float[] embed(String text) {
    return vectors.get(text).clone();
  }

  @Override
  public String name() {
    return embedder.name();
  }

  @Override
  public void close() {
    embedder.close();
  }
}

package club.crampbot.search;

import ai.onnxruntime.OrtException;
import java.nio.file.Path;

/**
 * Turns a text into a vector of length 1, so that texts which mean alike have vectors with a dot
 * product near 1. Safe for use by many threads.
 */
public interface Embedder extends AutoCloseable {
  /** The model in the jar did not start on this machine; the bot can do without it. */
  final class Unavailable extends Exception {
    private static final long serialVersionUID = 1;

    Unavailable(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /** The vector of a text; what is longer than the model reads (256 tokens) is cut. */
  float[] embed(String text);

  /**
   * Names the model and the way that it is used: vectors under different names cannot be compared.
   */
  String name();

  @Override
  void close();

  /**
   * Loads bge-small-en-v1.5 from the jar. A text that comes again soon is not embedded again.
   *
   * @param folder where the model's file is kept for the next start (34 MB)
   * @throws Unavailable on a platform that ONNX Runtime has no build for
   */
  static Embedder load(Path folder) throws Unavailable {
    try {
      return new RememberingEmbedder(BgeSmall.load(folder));
    } catch (OrtException | LinkageError | RuntimeException e) {
      throw new Unavailable(
          "the embedding model does not run on this machine: " + e.getMessage(), e);
    }
  }
}

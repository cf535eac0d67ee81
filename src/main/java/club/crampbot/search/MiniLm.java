package club.crampbot.search;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;

/**
 * all-MiniLM-L6-v2, quantised to 8 bits, run by ONNX Runtime: a text's vector is the mean of its
 * tokens' vectors, scaled to length 1 (384 dimensions). Reimers &amp; Gurevych 2019,
 * "Sentence-BERT".
 */
final class MiniLm implements Embedder {
  /** What the model was trained on; later tokens are not read. */
  private static final int MOST_TOKENS = 256;

  private final OrtEnvironment environment;
  private final OrtSession session;
  private final WordPiece pieces;

  private MiniLm(OrtEnvironment environment, OrtSession session, WordPiece pieces) {
    this.environment = environment;
    this.session = session;
    this.pieces = pieces;
  }

  /**
   * Loads the model from the class path.
   *
   * @throws OrtException if ONNX Runtime refuses the model
   * @throws LinkageError if this platform has no ONNX Runtime
   */
  static MiniLm load() throws OrtException {
    try (InputStream model = resource("/all-minilm-l6-v2-q.onnx");
        InputStream tokenizer = resource("/all-minilm-l6-v2-q-tokenizer.json")) {
      OrtEnvironment environment = OrtEnvironment.getEnvironment();
      try (var options = new OrtSession.SessionOptions()) {
        // One thread: a question is 2 ms of work, and the other cores have other questions.
        options.setIntraOpNumThreads(1);
        options.setInterOpNumThreads(1);
        // Frees what a long text needed instead of keeping it: the bot's memory stays small.
        options.setCPUArenaAllocator(false);
        OrtSession session = environment.createSession(model.readAllBytes(), options);
        return new MiniLm(environment, session, WordPiece.read(tokenizer));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream resource(String name) {
    return Objects.requireNonNull(MiniLm.class.getResourceAsStream(name), name);
  }

  @Override
  public float[] embed(String text) {
    long[] tokens = pieces.tokens(text, MOST_TOKENS);
    long[] read = new long[tokens.length];
    Arrays.fill(read, 1);
    try (OnnxTensor ids = tensor(tokens);
        OnnxTensor mask = tensor(read);
        OnnxTensor types = tensor(new long[tokens.length]);
        OrtSession.Result result =
            session.run(
                Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))) {
      float[][][] vectors = (float[][][]) result.get(0).getValue();
      return mean(vectors[0]);
    } catch (OrtException e) {
      throw new IllegalStateException(
          "the model failed on a text of " + text.length() + " characters", e);
    }
  }

  private OnnxTensor tensor(long[] values) throws OrtException {
    return OnnxTensor.createTensor(environment, new long[][] {values});
  }

  private static float[] mean(float[][] vectors) {
    float[] mean = new float[vectors[0].length];
    for (float[] vector : vectors) {
      for (int i = 0; i < mean.length; i++) {
        mean[i] += vector[i];
      }
    }
    double square = 0;
    for (float x : mean) {
      square += (double) x * x;
    }
    float length = (float) Math.sqrt(square);
    for (int i = 0; i < mean.length; i++) {
      mean[i] /= length;
    }
    return mean;
  }

  @Override
  public String name() {
    return "all-MiniLM-L6-v2-q, mean of " + MOST_TOKENS + " tokens";
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException(e);
    }
  }
}

package club.crampbot.search;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * bge-small-en-v1.5, quantised to 8 bits, run by ONNX Runtime: a text's vector is the mean of its
 * tokens' vectors, scaled to length 1 (384 dimensions). Xiao et al. 2023, "C-Pack: Packed Resources
 * For General Chinese Embeddings".
 *
 * <p>Its authors take the first token's vector instead. The mean of the quantised model does better
 * here: right first 91% of the judged questions for calibration, 88% by the first token, and
 * nDCG@10 0.800 and 0.792 on MED. all-MiniLM-L6-v2, half as deep, has 84% and 0.808.
 */
final class BgeSmall implements Embedder {
  /**
   * Later tokens are not read. The model could read 512, but a passage or a question that is longer
   * than this says nothing new after it, and time grows with the square.
   */
  private static final int MOST_TOKENS = 256;

  private static final String MODEL = "/bge-small-en-v1.5-q.onnx";
  private static final String TOKENIZER = "/bge-small-en-v1.5-q-tokenizer.json";

  private static final Logger LOG = LoggerFactory.getLogger(BgeSmall.class);

  private final OrtEnvironment environment;
  private final OrtSession session;
  private final WordPiece pieces;

  private BgeSmall(OrtEnvironment environment, OrtSession session, WordPiece pieces) {
    this.environment = environment;
    this.session = session;
    this.pieces = pieces;
  }

  /**
   * Loads the model from the class path.
   *
   * @param folder where the model's file and the machine code that runs it are kept for the next
   *     start; where it cannot be written, the model is read into memory
   * @throws OrtException if ONNX Runtime refuses the model
   * @throws LinkageError if this platform has no ONNX Runtime
   */
  static BgeSmall load(Path folder) throws OrtException {
    NativeRuntime.prepare(folder);
    try (InputStream tokenizer = resource(TOKENIZER)) {
      OrtEnvironment environment = OrtEnvironment.getEnvironment();
      try (var options = new OrtSession.SessionOptions()) {
        // One thread: a question is a few ms of work, and the other cores have other questions.
        options.setIntraOpNumThreads(1);
        options.setInterOpNumThreads(1);
        // Frees what a long text needed instead of keeping it: the bot's memory stays small.
        options.setCPUArenaAllocator(false);
        OrtSession session = session(environment, options, folder);
        return new BgeSmall(environment, session, WordPiece.read(tokenizer));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static OrtSession session(
      OrtEnvironment environment, OrtSession.SessionOptions options, Path folder)
      throws IOException, OrtException {
    try {
      return environment.createSession(PackedFile.of(MODEL, folder).toString(), options);
    } catch (IOException | OrtException damaged) {
      LOG.debug("The model's file is of no use, reading it from the jar", damaged);
      try (InputStream model = resource(MODEL)) {
        return environment.createSession(model.readAllBytes(), options);
      }
    }
  }

  private static InputStream resource(String name) {
    return Objects.requireNonNull(BgeSmall.class.getResourceAsStream(name), name);
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
    return "bge-small-en-v1.5-q, mean of " + MOST_TOKENS + " tokens";
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

package club.crampbot.search;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The vectors of the guides' texts in a file, so that an index of a changed guide embeds only what
 * changed. Open while an index is built, and never used for what members ask: nothing of theirs
 * reaches the disk. The file is derived data: it may be deleted at any time, and a damaged one is
 * written anew. Safe for use by many threads.
 */
final class KeptVectors implements Embedder {
  /**
   * The shipped guides and examples have 7,000 texts, and some clubs as many of their own: 24 MB.
   */
  private static final int MOST = 16_000;

  private static final Logger LOG = LoggerFactory.getLogger(KeptVectors.class);

  private final Path file;
  private final Embedder embedder;
  private final Map<String, float[]> kept;
  private final Map<String, float[]> used = new ConcurrentHashMap<>();

  private KeptVectors(Path file, Embedder embedder, Map<String, float[]> kept) {
    this.file = file;
    this.embedder = embedder;
    this.kept = kept;
  }

  /**
   * Reads what was kept of the same model.
   *
   * @param embedder stays the caller's
   */
  static KeptVectors open(Path file, Embedder embedder) {
    return new KeptVectors(file, embedder, read(file, embedder.name()).orElseGet(Map::of));
  }

  @Override
  public float[] embed(String text) {
    // A text is up to a page long; its fingerprint is enough to know it again.
    String key = Fingerprint.of(text);
    float[] vector = Optional.ofNullable(kept.get(key)).orElseGet(() -> embedder.embed(text));
    used.put(key, vector);
    return vector.clone();
  }

  @Override
  public String name() {
    return embedder.name();
  }

  /** Keeps what was used now, and of what was kept before as much as there is room for. */
  @Override
  public void close() {
    if (kept.keySet().containsAll(used.keySet()) || used.size() > MOST) {
      return;
    }
    var all = new LinkedHashMap<String, float[]>(used);
    kept.forEach(
        (key, vector) -> {
          if (all.size() < MOST) {
            all.putIfAbsent(key, vector);
          }
        });
    try {
      Path beside = Files.createTempFile(file.toAbsolutePath().getParent(), "vectors-", "");
      write(beside, embedder.name(), all);
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      // The next index takes longer to build, and that is all.
      LOG.warn("the vectors of the guides' texts could not be kept", e);
    }
  }

  private static void write(Path file, String model, Map<String, float[]> vectors)
      throws IOException {
    var sum = new CRC32();
    try (var out =
        new DataOutputStream(
            new CheckedOutputStream(new BufferedOutputStream(Files.newOutputStream(file)), sum))) {
      out.writeUTF(model);
      out.writeInt(vectors.size());
      for (Map.Entry<String, float[]> vector : vectors.entrySet()) {
        out.writeUTF(vector.getKey());
        out.writeInt(vector.getValue().length);
        for (float x : vector.getValue()) {
          out.writeFloat(x);
        }
      }
      out.writeLong(sum.getValue());
    }
  }

  private static Optional<Map<String, float[]>> read(Path file, String model) {
    var sum = new CRC32();
    try (var in =
        new DataInputStream(
            new CheckedInputStream(new BufferedInputStream(Files.newInputStream(file)), sum))) {
      if (!in.readUTF().equals(model)) {
        return Optional.empty();
      }
      var vectors = new LinkedHashMap<String, float[]>();
      int count = in.readInt();
      for (int i = 0; i < count; i++) {
        String key = in.readUTF();
        vectors.put(key, vector(in));
      }
      long expected = sum.getValue();
      return in.readLong() == expected ? Optional.of(vectors) : Optional.empty();
    } catch (NoSuchFileException absent) {
      return Optional.empty();
    } catch (IOException damaged) {
      LOG.debug("the kept vectors are of no use", damaged);
      return Optional.empty();
    }
  }

  private static float[] vector(DataInputStream in) throws IOException {
    int length = in.readInt();
    // A damaged file may say anything; the longest vectors of such models have a few thousand.
    if (length < 1 || length > 10_000) {
      throw new IOException("no vector has the length " + length);
    }
    float[] vector = new float[length];
    for (int i = 0; i < length; i++) {
      vector[i] = in.readFloat();
    }
    return vector;
  }
}

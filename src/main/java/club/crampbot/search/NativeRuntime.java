package club.crampbot.search;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * ONNX Runtime's machine code out of the jar, written once to the bot's folder. Left alone, ONNX
 * Runtime unpacks its 22 MB at each start into a new temporary folder, which takes a third of the
 * time that the model takes to load, and which a bot that is killed leaves behind.
 */
final class NativeRuntime {
  /** The setting of ONNX Runtime for the folder of both libraries. */
  private static final String FOLDER = "onnxruntime.native.path";

  private static final String PACKED = "/ai/onnxruntime/native/%s/%s";
  private static final String RUNTIME = "libonnxruntime.so";
  private static final String BRIDGE = "libonnxruntime4j_jni.so";

  private static final Logger LOG = LoggerFactory.getLogger(NativeRuntime.class);

  private NativeRuntime() {}

  /**
   * Has ONNX Runtime take its machine code from this folder, if nobody chose another and if that
   * works: not on a disk from which nothing may be run. Else it goes its own way. Only on Linux,
   * where it was tried.
   */
  // Loading it is what it is for; a trial tells before ONNX Runtime, which tries only once.
  @SuppressWarnings("restricted")
  static void prepare(Path folder) {
    if (System.getProperty(FOLDER) != null) {
      return;
    }
    try {
      Optional<Path> unpacked = unpack(folder);
      if (unpacked.isPresent()) {
        System.load(unpacked.get().resolve(RUNTIME).toString());
        System.setProperty(FOLDER, unpacked.get().toString());
      }
    } catch (IOException | UnsatisfiedLinkError e) {
      LOG.debug("ONNX Runtime unpacks its machine code itself", e);
    }
  }

  /**
   * The folder of both libraries, below the one that is given; empty if this platform's are not in
   * the jar.
   */
  static Optional<Path> unpack(Path folder) throws IOException {
    if (!System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("linux")) {
      return Optional.empty();
    }
    String processor = System.getProperty("os.arch", "").equals("amd64") ? "x64" : "aarch64";
    String platform = "linux-" + processor;
    URL runtime = NativeRuntime.class.getResource(PACKED.formatted(platform, RUNTIME));
    if (runtime == null || !(runtime.openConnection() instanceof JarURLConnection packed)) {
      return Optional.empty();
    }
    // Named by its check sum, so that another version has another folder.
    String name = "onnxruntime-%08x".formatted(packed.getJarEntry().getCrc());
    Path unpacked = folder.resolve(name).toAbsolutePath();
    PackedFile.of(PACKED.formatted(platform, RUNTIME), unpacked);
    PackedFile.of(PACKED.formatted(platform, BRIDGE), unpacked);
    return Optional.of(unpacked);
  }
}

package club.crampbot.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * Opens an index in a folder that is named by what is in it. The folder is complete before it has
 * its name, so it may be deleted at any time while no bot runs, and a damaged one is built anew.
 */
final class IndexFolder {
  /** A file beside the folders. */
  private static final String VECTORS = "vectors";

  private IndexFolder() {}

  /** Reads an index that is there. */
  interface Reader<T> {
    T read(Directory directory) throws IOException;
  }

  /** Writes an index into an empty directory. */
  interface Writer {
    /**
     * Writes it whole.
     *
     * @param embedder remembers what it has embedded for any index in the same folder
     */
    void write(Directory directory, Optional<Embedder> embedder) throws IOException;
  }

  /**
   * Opens the index; if no folder has it yet, unpacks it from the jar, or else writes it first.
   *
   * @param indexes the folder of all index folders; made if it is not there
   * @param content all that makes this index another one than others; any length
   * @param reader closes the directory, sooner or later
   */
  static <T> T open(
      Path indexes, String content, Optional<Embedder> embedder, Writer writer, Reader<T> reader)
      throws IOException {
    String name = Fingerprint.of(content);
    Path folder = indexes.resolve(name);
    if (Files.isDirectory(folder)) {
      try {
        return reader.read(FSDirectory.open(folder));
      } catch (IOException damaged) {
        delete(folder);
      }
    }
    Files.createDirectories(indexes);
    Path beside = Files.createTempDirectory(indexes, "building-");
    if (!PackedIndexes.unpack(name, beside)) {
      try (var directory = FSDirectory.open(beside)) {
        write(directory, indexes, embedder, writer);
      }
    }
    moveInto(folder, beside);
    return reader.read(FSDirectory.open(folder));
  }

  private static void write(
      Directory directory, Path indexes, Optional<Embedder> embedder, Writer writer)
      throws IOException {
    if (embedder.isEmpty()) {
      writer.write(directory, embedder);
      return;
    }
    PackedIndexes.unpackBeside(VECTORS, indexes);
    try (var kept = KeptVectors.open(indexes.resolve(VECTORS), embedder.get())) {
      writer.write(directory, Optional.of(kept));
    }
  }

  /** Another process may have built the same: then its folder is as good as ours. */
  private static void moveInto(Path folder, Path beside) throws IOException {
    try {
      Files.move(beside, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      if (!Files.isDirectory(folder)) {
        throw e;
      }
      delete(beside);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}

package club.crampbot.search;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Indexes of what is shipped with the bot, in its jar: the build learns them once, and a first
 * start unpacks them in a fraction of a second instead of learning for half a minute. An index is
 * known by what is in it, so one of changed guides or examples is not found here, and is learned.
 */
public final class PackedIndexes {
  /** A folder of resources: a ZIP file for each index, and the vectors of their texts. */
  private static final String PACKED = "/indexes/";

  private static final String ZIP = ".zip";

  private PackedIndexes() {}

  /**
   * Packs what a bot has made in its folder of indexes.
   *
   * @param indexes as {@link GuideIndex#open} and {@link ExampleIndex#open} leave it
   * @param into is made, and emptied first
   */
  public static void pack(Path indexes, Path into) throws IOException {
    Files.createDirectories(into);
    for (Path old : files(into)) {
      Files.delete(old);
    }
    for (Path made : files(indexes)) {
      if (Files.isDirectory(made)) {
        zip(made, into.resolve(made.getFileName() + ZIP));
      } else {
        Files.copy(made, into.resolve(made.getFileName()));
      }
    }
  }

  private static void zip(Path folder, Path file) throws IOException {
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Path part : files(folder)) {
        zip.putNextEntry(new ZipEntry(part.getFileName().toString()));
        Files.copy(part, zip);
      }
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  /**
   * Unpacks an index if there is one of this name.
   *
   * @param into an empty folder
   * @return whether it was there
   */
  static boolean unpack(String name, Path into) throws IOException {
    try (InputStream packed = PackedIndexes.class.getResourceAsStream(PACKED + name + ZIP)) {
      if (packed == null) {
        return false;
      }
      var zip = new ZipInputStream(new BufferedInputStream(packed));
      for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        Files.copy(zip, into.resolve(Path.of(part.getName()).getFileName()));
      }
      return true;
    }
  }

  /**
   * Unpacks a file that was packed beside the indexes, if there is one of this name and none in the
   * folder: there it may have grown.
   */
  static void unpackBeside(String name, Path indexes) throws IOException {
    if (!Files.exists(indexes.resolve(name))
        && PackedIndexes.class.getResource(PACKED + name) != null) {
      PackedFile.of(PACKED + name, indexes);
    }
  }
}

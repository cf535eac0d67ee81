package club.crampbot.search;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

/**
 * A big file out of the jar, written once to the bot's folder. ONNX Runtime reads the model from a
 * file in half the time and without the 70 MB that a copy in Java's memory costs.
 */
final class PackedFile {
  private PackedFile() {}

  /**
   * The file of this resource in a folder, which is made if it is not there. A file is complete
   * before it has its name, so any number of bots may start at once; one of another size is written
   * anew.
   *
   * @throws IOException if the folder cannot be written to
   */
  static Path of(String resource, Path folder) throws IOException {
    URL packed = Objects.requireNonNull(PackedFile.class.getResource(resource), resource);
    var connection = packed.openConnection();
    long size = connection.getContentLengthLong();
    Path file = folder.resolve(resource.substring(resource.lastIndexOf('/') + 1));
    if (Files.isRegularFile(file) && Files.size(file) == size) {
      return file;
    }
    Files.createDirectories(folder);
    Path beside = Files.createTempFile(folder, "unpacking-", null);
    try (InputStream content = connection.getInputStream()) {
      Files.copy(content, beside, StandardCopyOption.REPLACE_EXISTING);
      return Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(beside);
    }
  }
}

package club.crampbot.guide;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads whole text files that people wrote. */
final class FileText {
  /** In bytes: the largest shipped file has 20 KB, and all that stands in memory is read whole. */
  static final int LARGEST = 1 << 20;

  private FileText() {}

  /** The text, without a byte order mark; empty, with a problem told, where it cannot be had. */
  static Optional<String> read(Path file, Problems problems) {
    if (!Files.isRegularFile(file)) {
      problems.error(
          Place.START, Files.exists(file) ? "This is not a file" : "There is no such file");
      return Optional.empty();
    }
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(LARGEST + 1);
    } catch (IOException e) {
      problems.error(Place.START, "The file cannot be read: %s", e.toString());
      return Optional.empty();
    }
    if (bytes.length > LARGEST) {
      problems.error(Place.START, "The file is over 1 MiB; split it into smaller ones");
      return Optional.empty();
    }
    return decode(bytes, problems);
  }

  private static Optional<String> decode(byte[] bytes, Problems problems) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
    String text = out.flip().toString();
    if (result.isError()) {
      problems.error(
          new Lines(text).at(text.length()),
          "The byte %s is not UTF-8; save the file as UTF-8",
          "0x%02X".formatted(bytes[in.position()]));
      return Optional.empty();
    }
    return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
  }
}

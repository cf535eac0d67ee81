package club.crampbot.guide;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads files as UTF-8 and tells where one is not. */
public final class TextFile {
  /** A section of a guide has some 10 KB; beyond this it is a mistake or an attack. */
  static final long LARGEST = 1 << 20;

  private static final Tree.Place START = new Tree.Place(1, 1);

  private TextFile() {}

  /** The file's text without a byte order mark. Faults are added to the problems. */
  static Optional<String> read(Path file, Problems problems) {
    try {
      if (Files.size(file) > LARGEST) {
        problems.error(START, "a file may have at most " + LARGEST / 1024 + " KB");
        return Optional.empty();
      }
      return decode(Files.readAllBytes(file), problems);
    } catch (IOException e) {
      problems.error(START, "this file is missing or cannot be read");
      return Optional.empty();
    }
  }

  /** The lines of a file of any size. Faults are added to the problems. */
  public static List<String> lines(Path file, Problems problems) {
    try {
      return decode(Files.readAllBytes(file), problems)
          .map(text -> text.lines().toList())
          .orElse(List.of());
    } catch (IOException e) {
      problems.error(START, "this file is missing or cannot be read");
      return List.of();
    }
  }

  /**
   * The entries of a file that has one a line: neither empty lines nor such as begin with {@code #}
   * and say what follows. Faults are added to the problems.
   */
  public static List<Tree.Text> entries(Path file, Problems problems) {
    List<String> lines = lines(file, problems);
    List<Tree.Text> entries = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String text = lines.get(i).strip();
      if (!text.isEmpty() && !text.startsWith("#")) {
        entries.add(new Tree.Text(text, new Tree.Place(i + 1, 1)));
      }
    }
    return entries;
  }

  /**
   * The bytes as text without a byte order mark, line ends as {@code \n}. Faults are added to the
   * problems.
   */
  static Optional<String> decode(byte[] bytes, Problems problems) {
    var from = ByteBuffer.wrap(bytes);
    var to = CharBuffer.allocate(bytes.length + 1);
    CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(from, to, true);
    String text = to.flip().toString();
    if (result.isError()) {
      int line = (int) text.lines().count() + (text.endsWith("\n") ? 1 : 0);
      int column = text.length() - text.lastIndexOf('\n');
      problems.error(
          new Tree.Place(Math.max(1, line), column), "this is not UTF-8: save the file as UTF-8");
      return Optional.empty();
    }
    String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
    return Optional.of(unmarked.replace("\r\n", "\n"));
  }
}

package club.crampbot;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Nobody discusses layout: google-java-format decides. {@code mvn test -Dtest=FormatTest
 * -Drewrite=true} formats everything.
 *
 * <p>A test and not a Maven plugin, since the plugins run the formatter on Maven's own JDK, which
 * may be too old to read Java 25.
 */
class FormatTest {
  private final Formatter formatter = new Formatter(JavaFormatterOptions.defaultOptions());

  @Test
  void everySourceFileIsFormatted() throws IOException, FormatterException {
    List<Path> unformatted = new ArrayList<>();
    List<Path> files;
    try (Stream<Path> tree = Files.walk(Path.of("src"))) {
      files = tree.filter(path -> path.toString().endsWith(".java")).toList();
    }
    assertThat(files).isNotEmpty();
    for (Path file : files) {
      String source = Files.readString(file);
      String formatted = format(source);
      if (formatted.equals(source)) {
        continue;
      }
      if (Boolean.getBoolean("rewrite")) {
        Files.writeString(file, formatted);
      } else {
        unformatted.add(file);
      }
    }
    assertThat(unformatted).as("mend with: mvn test -Dtest=FormatTest -Drewrite=true").isEmpty();
  }

  private String format(String source) throws FormatterException {
    String ordered =
        ImportOrderer.reorderImports(
            RemoveUnusedImports.removeUnusedImports(source), JavaFormatterOptions.Style.GOOGLE);
    return formatter.formatSource(ordered);
  }
}

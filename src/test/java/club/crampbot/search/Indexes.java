package club.crampbot.search;

import club.crampbot.guide.Guides;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Indexes by words alone, each made once for all tests: to learn from the guides takes a second.
 */
public final class Indexes {
  private static final Path FOLDER = folder();
  private static final Path INDEX_DATA = Path.of("index-data");

  private Indexes() {}

  private static Path folder() {
    try {
      return Files.createTempDirectory(Files.createDirectories(Path.of("target")), "indexes-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whoever opens an index closes it. */
  public static GuideIndex open(Guides guides, Lore lore) {
    return GuideIndex.open(FOLDER, guides, lore, Optional.empty());
  }

  /** The synonyms and the questions not covered that come with the bot. */
  public static Lore shippedLore() {
    return new Lore(Synonyms.of(lines("synonyms.txt")), lines("not-covered.txt"));
  }

  private static List<String> lines(String file) {
    try (Stream<String> lines = Files.lines(INDEX_DATA.resolve(file))) {
      return lines.map(String::strip).filter(l -> !l.isEmpty() && !l.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

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
 * Indexes that are each made once for all tests of a build: to learn from the guides takes seconds,
 * to read their meaning many. A folder is named by what is in it, so a test finds only what it
 * would have made itself.
 */
public final class Indexes {
  private static final Path FOLDER = folder();
  private static final Path INDEX_DATA = Path.of("index-data");

  private Indexes() {}

  /** Maven names one and empties it before the tests; anywhere else each run has its own. */
  private static Path folder() {
    try {
      String named = System.getProperty("indexes", "");
      return named.isEmpty()
          ? Files.createTempDirectory(Files.createDirectories(Path.of("target")), "indexes-")
              .toAbsolutePath()
          : Files.createDirectories(Path.of(named));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An index by words alone. Whoever opens it closes it. */
  public static GuideIndex open(Guides guides, Lore lore) {
    return GuideIndex.open(FOLDER.resolve("indexes"), guides, lore, Optional.empty());
  }

  /**
   * Has a bot that writes into this folder, which is made if it is not there, find the indexes and
   * the model's file that other tests have made, and leave its own to them.
   *
   * @return the folder
   */
  public static Path lentTo(Path dataDir) {
    try {
      Files.createDirectories(dataDir);
      for (String shared : List.of("indexes", "models")) {
        Path folder = Files.createDirectories(FOLDER.resolve(shared));
        Files.createSymbolicLink(dataDir.resolve(shared), folder);
      }
      return dataDir;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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

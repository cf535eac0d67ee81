package club.crampbot;

import club.crampbot.BotConfig.SearchMode;
import club.crampbot.search.PackedIndexes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Run by the build, before the tests: makes the indexes of the shipped guides and examples, for
 * both ways to search, and packs them beside the classes.
 */
final class ShippedIndexes {
  private ShippedIndexes() {}

  /**
   * Makes and packs them.
   *
   * @param args the index data; a folder to work in, kept between builds, so that only what changed
   *     is embedded again; where the packed indexes go
   */
  public static void main(String[] args) throws IOException {
    IndexData data = CommonOptions.orRefuse(IndexData.read(Path.of(args[0])));
    Path work = Path.of(args[1]);
    Path indexes = work.resolve("indexes");
    forget(indexes);
    for (SearchMode mode : SearchMode.values()) {
      try (Bot bot = Bot.make(mode, data, work)) {
        bot.shippedOnly();
      }
    }
    PackedIndexes.pack(indexes, Path.of(args[2]));
  }

  /**
   * Deletes what an earlier build has made but for the vectors: an index that is still right comes
   * back from where it was packed.
   */
  private static void forget(Path indexes) throws IOException {
    if (Files.isDirectory(indexes)) {
      try (Stream<Path> made = Files.list(indexes)) {
        for (Path index : made.filter(Files::isDirectory).toList()) {
          Folders.delete(index);
        }
      }
    }
  }
}

package club.crampbot;

import static org.assertj.core.api.Assertions.assertThat;

import club.crampbot.BotConfig.SearchMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A first start finds in the jar what it would take half a minute to learn. */
final class ShippedIndexesTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void firstStartUnpacksWhatTheBuildHasLearned(SearchMode mode) throws IOException {
    IndexData data = CommonOptions.orRefuse(IndexData.read(Path.of("index-data")));
    try (Bot bot = Bot.make(mode, data, folder)) {
      assertThat(bot.shippedOnly()).isNotNull();
    }
    assertThat(made())
        .hasSize(2)
        .allMatch(
            name -> ShippedIndexesTest.class.getResource("/indexes/" + name + ".zip") != null);
  }

  /** All that stands in the folder of indexes: had one been learned, vectors would stand there. */
  private List<String> made() throws IOException {
    try (Stream<Path> indexes = Files.list(folder.resolve("indexes"))) {
      return indexes.map(index -> index.getFileName().toString()).toList();
    }
  }
}

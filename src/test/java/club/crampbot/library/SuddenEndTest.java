package club.crampbot.library;

import static org.assertj.core.api.Assertions.assertThat;

import club.crampbot.search.Kinship;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What was acknowledged is there after {@code kill -9}, whenever it comes. */
@Timeout(value = 120, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SuddenEndTest {
  private static final Moderator ANA = new Moderator("1", "Ana");

  /** Publishes without end and says each edition's number once it is acknowledged. */
  static final class Publisher {
    private Publisher() {}

    public static void main(String[] args) {
      try (Database database = Database.sqlite(Path.of(args[0]))) {
        Library library = library(database, Path.of(args[1]));
        while (true) {
          library.edit("club", ANA, new Edit.Teach("pickle", "phrasing " + System.nanoTime()));
          if (library.publish("club", ANA, "", true)
              instanceof Publication.Published(PublishedEdition edition)) {
            System.out.println(edition.number());
            System.out.flush();
          }
        }
      }
    }
  }

  private static Library library(Database database, Path guides) {
    Opening none =
        (number, content) -> {
          throw new IllegalStateException("nothing is asked here");
        };
    return new Library(
        database,
        Shelf.read(guides, Set.of()),
        new Judging(List.of(), none),
        new Kinship(Optional.empty()),
        Clock.systemUTC());
  }

  @Test
  void acknowledgedEditionSurvivesEveryKill(@TempDir Path folder) throws Exception {
    Path guides = folder.resolve("guides");
    Files.createDirectories(guides.resolve("small"));
    Files.writeString(guides.resolve("small/remedies.md"), LibraryFacts.section("Drink it."));
    Files.writeString(guides.resolve("small/citations.csl.json"), "[]");
    Path file = folder.resolve("clubs.sqlite");
    int last = 0;
    for (int kill = 1; kill <= 3; kill++) {
      last = killedAfter(3 * kill, file, guides);
      try (Database database = Database.sqlite(file)) {
        Library library = library(database, guides);
        PublishedEdition newest = library.newest("club");
        assertThat(newest.number()).isGreaterThanOrEqualTo(last);
        assertThat(library.history("club")).hasSize(newest.number());
        // A draft that was kept and not published goes into the next edition: one more.
        assertThat(newest.overlay().asked().get("pickle"))
            .hasSizeGreaterThanOrEqualTo(newest.number());
      }
    }
    assertThat(last).isGreaterThanOrEqualTo(9);
  }

  /** The last number that a publisher acknowledged before it was killed. */
  private static int killedAfter(int acknowledged, Path file, Path guides) throws IOException {
    Path said = Files.createTempFile(file.getParent(), "acknowledged", ".txt");
    Process publisher =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Publisher.class.getName(),
                file.toString(),
                guides.toString())
            .redirectOutput(said.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> Files.readAllLines(said).size() >= acknowledged);
    publisher.destroyForcibly().onExit().join();
    // A last line without its end was not said whole.
    String whole = Files.readString(said);
    return whole
        .substring(0, whole.lastIndexOf('\n'))
        .lines()
        .reduce((_, later) -> later)
        .map(Integer::valueOf)
        .orElseThrow();
  }
}

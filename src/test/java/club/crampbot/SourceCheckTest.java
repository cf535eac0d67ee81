package club.crampbot;

import static org.assertj.core.api.Assertions.assertThat;

import club.crampbot.guide.Problem;
import club.crampbot.library.Moderator;
import club.crampbot.library.Overlay;
import club.crampbot.library.PublishedEdition;
import club.crampbot.library.Shelf;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Sources of the shipped guides and of a club's, whose links lead to this machine. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class SourceCheckTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

  private static final String SECTION =
      """
      ---
      id: remedies
      title: Remedies
      kind: help
      cramp: [leg]
      review-by: 2026-01-01
      asked:
        pickle: [pickle juice]
      ---

      ### Pickle juice {#pickle}

      Drink a little. [@one]
      """;

  @TempDir private Path folder;
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(
              Integer.parseInt(exchange.getRequestURI().getPath().substring(1)), -1);
          exchange.close();
        });
    server.start();
    Files.createDirectories(folder.resolve("small"));
    Files.writeString(folder.resolve("small/remedies.md"), SECTION);
    Files.writeString(folder.resolve("small/citations.csl.json"), works("/200"));
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private String works(String path) {
    return """
        [
        {"id": "one", "type": "webpage", "title": "One",
         "URL": "http://127.0.0.1:%d%s"}
        ]
        """
        .formatted(server.getAddress().getPort(), path);
  }

  private List<String> check(Map<String, Overlay> clubs) {
    Shelf shelf = Shelf.read(folder, Set.of());
    var editions = new TreeMap<String, PublishedEdition>();
    clubs.forEach(
        (club, overlay) ->
            editions.put(
                club,
                new PublishedEdition(3, overlay, new Moderator("1", "mia"), Instant.EPOCH, "")));
    return SourceCheck.of(shelf, editions, "guides", TODAY).stream()
        .map(Problem::toString)
        .toList();
  }

  private static Overlay files(Map<String, String> files) {
    return new Overlay(files, Set.of(), Map.of(), Set.of(), List.of());
  }

  @Test
  void goodLinksAreNotTold() {
    assertThat(check(Map.of())).isEmpty();
    assertThat(check(Map.of("4711", Overlay.NONE))).isEmpty();
  }

  @Test
  void deadLinkOfTheShippedGuidesIsToldWithItsPlace() throws IOException {
    Files.writeString(folder.resolve("small/citations.csl.json"), works("/404"));
    assertThat(check(Map.of("4711", Overlay.NONE)))
        .singleElement()
        .asString()
        .startsWith("guides/small/citations.csl.json:2:1: warning: the link of \"one\"")
        .contains("answers 404");
  }

  @Test
  void clubIsNamedWithWhatItMadeItself() {
    var own = Map.of("small/remedies.md", SECTION.replace("a little", "nothing"));
    assertThat(check(Map.of("4711", files(own))))
        .singleElement()
        .asString()
        .startsWith("club 4711, edition 3: guides/small/remedies.md:6:")
        .contains("review");
    var works = Map.of("small/citations.csl.json", works("/410"));
    assertThat(check(Map.of("4711", files(works))))
        .singleElement()
        .asString()
        .startsWith("club 4711, edition 3: guides/small/citations.csl.json:2:1: warning:")
        .contains("answers 410");
  }

  @Test
  void sourceThatNobodyCanLookUpIsToldOfAClubToo() {
    var works =
        Map.of(
            "small/citations.csl.json",
            "[{\"id\": \"one\", \"type\": \"book\", \"title\": \"One\"}]");
    assertThat(check(Map.of("4711", files(works))))
        .singleElement()
        .asString()
        .contains("club 4711, edition 3", "neither DOI nor URL");
  }
}

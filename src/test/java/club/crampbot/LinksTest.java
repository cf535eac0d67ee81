package club.crampbot;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Looking links up, of a server on this machine. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class LinksTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", LinksTest::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  /** Answers what the address asks for: {@code /404} or, to one method alone, {@code /HEAD/405}. */
  private static void answer(HttpExchange exchange) throws IOException {
    String[] parts = exchange.getRequestURI().getPath().split("/");
    boolean isMeant = parts.length < 3 || parts[1].equals(exchange.getRequestMethod());
    int status = isMeant ? Integer.parseInt(parts[parts.length - 1]) : 200;
    if (status == 302) {
      exchange.getResponseHeaders().add("Location", "/404");
    }
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }

  private URI link(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  private Map<URI, String> dead(String... paths) {
    List<URI> links = List.of(paths).stream().map(this::link).toList();
    return ((Links.Outcome.Followed) Links.follow(links, PATIENCE)).dead();
  }

  @Test
  void linkThatLeadsNowhereIsTold() {
    assertThat(dead("/200", "/404", "/410", "/503", "/302", "/HEAD/404"))
        .containsExactly(
            Map.entry(link("/404"), "the server answers 404"),
            Map.entry(link("/410"), "the server answers 410"),
            Map.entry(link("/503"), "the server answers 503"),
            Map.entry(link("/302"), "the server answers 404"));
  }

  @Test
  void serverThatKeepsRobotsOutIsThere() {
    assertThat(dead("/401", "/403", "/429", "/HEAD/405", "/HEAD/501")).isEmpty();
  }

  @Test
  void serverOutOfReachIsToldWhereOthersAnswer() {
    URI gone = URI.create("http://127.0.0.1:1/");
    assertThat(Links.follow(List.of(link("/200"), gone), PATIENCE))
        .isEqualTo(new Links.Outcome.Followed(Map.of(gone, "the server cannot be reached")));
  }

  @Test
  void absentNetworkIsToldOnce() {
    List<URI> gone =
        IntStream.range(0, 50).mapToObj(i -> URI.create("http://127.0.0.1:1/" + i)).toList();
    assertThat(Links.follow(gone, PATIENCE)).isEqualTo(new Links.Outcome.NoNetwork());
  }

  @Test
  void addressesAreMadeOfWhatIsWritten() {
    assertThat(Links.of("https://doi.org/10.1002/(SICI)1097-4598(199901)22:1<1::AID-MUS1>3.0"))
        .isPresent();
    assertThat(Links.of("https://")).isEmpty();
    assertThat(Links.of("https:// x")).isEmpty();
    assertThat(Links.of("file:///etc/passwd")).isEmpty();
  }
}

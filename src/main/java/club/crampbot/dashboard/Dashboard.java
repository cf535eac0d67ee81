package club.crampbot.dashboard;

import club.crampbot.library.Library;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * The moderators' dashboard: a web server on 127.0.0.1, from {@link #start} to {@link #close}, that
 * shows each club's page at {@code /club/<id>} to whoever has the token. It changes nothing. Safe
 * for use by many threads.
 */
public final class Dashboard implements AutoCloseable {
  private static final String HOST = "127.0.0.1";
  private static final byte[] LOOPBACK = {127, 0, 0, 1};

  /** As hard to guess as a key. */
  private static final int TOKEN_BYTES = 32;

  private final HttpServer server;
  private final ExecutorService requests;
  private final String token;

  private Dashboard(HttpServer server, ExecutorService requests, String token) {
    this.server = server;
    this.requests = requests;
    this.token = token;
  }

  /** What came of the attempt to start. */
  public sealed interface Outcome {
    /** It can be opened. */
    record Started(Dashboard dashboard) implements Outcome {}

    /**
     * There is none.
     *
     * @param sentence what the operator can do about it
     */
    record Refused(String sentence) implements Outcome {}
  }

  /**
   * Starts with a new token.
   *
   * @param port on 127.0.0.1; 0 takes any free one
   * @param library stays the caller's
   * @param clubs those that the bot is in now
   * @param clock tells which day it is
   */
  public static Outcome start(int port, Library library, Supplier<List<Club>> clubs, Clock clock) {
    HttpServer server;
    try {
      server =
          HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port), 0);
    } catch (IOException e) {
      return new Outcome.Refused(
          "port %d of 127.0.0.1 cannot be used, so there is no dashboard; another one, or off:"
                  .formatted(port)
              + " dashboard.port in the configuration");
    }
    ExecutorService requests = Executors.newVirtualThreadPerTaskExecutor();
    String token = newToken();
    server.setExecutor(requests);
    server.createContext("/", new Door(token, new Pages(library, clubs, clock)));
    server.start();
    return new Outcome.Started(new Dashboard(server, requests, token));
  }

  private static String newToken() {
    byte[] bytes = new byte[TOKEN_BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** The list of clubs, with the token: for who may see every club, and for no log. */
  public URI address() {
    return address("/");
  }

  /** A club's page, with the token: for who may see every club, and for no log. */
  public URI addressOf(String club) {
    return address(Pages.of(club));
  }

  private URI address(String path) {
    return URI.create(
        "http://%s:%d%s?%s=%s"
            .formatted(HOST, server.getAddress().getPort(), path, Door.TOKEN, token));
  }

  @Override
  public void close() {
    server.stop(0);
    requests.shutdown();
  }
}

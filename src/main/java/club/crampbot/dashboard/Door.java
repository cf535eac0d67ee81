package club.crampbot.dashboard;

import static j2html.TagCreator.code;
import static j2html.TagCreator.p;
import static j2html.TagCreator.text;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets in whoever has the token, and nobody else: not another user of this machine, nor another
 * page in the same browser, which may send requests to 127.0.0.1 or have its own name lead there
 * (DNS rebinding).
 *
 * <p>The token comes once in the address. From then on it is in a cookie that scripts cannot read
 * and other sites' requests do not carry, and the address bar is free of it.
 */
final class Door implements HttpHandler {
  private static final Logger LOG = LoggerFactory.getLogger(Door.class);

  static final String TOKEN = "token";

  /** Everything comes from here; nothing that is written into a page runs; nobody frames it. */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

  private static final Pattern OWN_HOST =
      Pattern.compile("(127\\.0\\.0\\.1|localhost|\\[::1])(:\\d{1,5})?");

  private static final int OK = 200;
  private static final int FORBIDDEN = 403;
  private static final int NOT_ALLOWED = 405;
  private static final int BROKEN = 500;

  /** What holds no secret, so that the page of a wrong token looks like the others. */
  private record Asset(String resource, String type) {}

  private static final Map<String, Asset> ASSETS =
      Map.of(
          Shell.STYLE,
          new Asset("dashboard.css", "text/css"),
          Shell.SCRIPT,
          new Asset("dashboard.js", "text/javascript"),
          Shell.ICON,
          new Asset("icon.svg", "image/svg+xml"),
          Shell.PLOTS,
          new Asset(
              "/META-INF/resources/webjars/echarts/5.3.1/dist/echarts.min.js", "text/javascript"));

  private final String token;
  private final Pages pages;

  Door(String token, Pages pages) {
    this.token = token;
    this.pages = pages;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Headers headers = exchange.getResponseHeaders();
      headers.set("Content-Security-Policy", POLICY);
      headers.set("X-Content-Type-Options", "nosniff");
      headers.set("Referrer-Policy", "no-referrer");
      headers.set("Cross-Origin-Opener-Policy", "same-origin");
      headers.set("Cross-Origin-Resource-Policy", "same-origin");
      headers.set("Cache-Control", "no-store");
      answer(exchange);
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    if (!isReading(exchange)) {
      exchange.getResponseHeaders().set("Allow", "GET, HEAD");
      html(exchange, NOT_ALLOWED, Shell.plain("Nothing can be changed here"));
    } else if (!isOfThisMachine(exchange)) {
      html(
          exchange,
          FORBIDDEN,
          Shell.plain(
              "Not from here",
              p("The dashboard answers to 127.0.0.1 and localhost, and to no other page.")));
    } else {
      Optional<Asset> asset = Optional.ofNullable(ASSETS.get(exchange.getRequestURI().getPath()));
      if (asset.isPresent()) {
        send(exchange, OK, asset.get().type(), bytes(asset.get()));
      } else {
        enter(exchange);
      }
    }
  }

  private static boolean isReading(HttpExchange exchange) {
    return List.of("GET", "HEAD").contains(exchange.getRequestMethod());
  }

  private static boolean isOfThisMachine(HttpExchange exchange) {
    String host = first(exchange, "Host").orElse("");
    Optional<String> origin = first(exchange, "Origin");
    return OWN_HOST.matcher(host).matches()
        && origin.filter(from -> !from.equals("http://" + host)).isEmpty();
  }

  private void enter(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    Map<String, String> query = query(exchange);
    Optional<String> shown = Optional.ofNullable(query.get(TOKEN));
    if (!isToken(shown.or(() -> cookie(exchange)).orElse(""))) {
      html(exchange, FORBIDDEN, refusal(shown.isPresent()));
    } else if (shown.isPresent()) {
      exchange
          .getResponseHeaders()
          .set(
              "Set-Cookie",
              cookieName(exchange) + "=" + token + "; Path=/; HttpOnly; SameSite=Strict");
      // Not a redirect: after a click on another site, the browser would follow it without the
      // cookie.
      html(exchange, OK, Shell.onward(Pages.isPage(path) ? path : "/"));
    } else {
      show(exchange, path, query);
    }
  }

  private void show(HttpExchange exchange, String path, Map<String, String> query)
      throws IOException {
    Pages.Page page;
    try {
      page = pages.at(path, query);
    } catch (RuntimeException e) {
      LOG.error("the dashboard could not show {}", path, e);
      page =
          new Pages.Page(
              BROKEN,
              Shell.plain(
                  "That did not work",
                  p(
                      "The bot's log says why. Perhaps the clubs' database does not answer: try"
                          + " again.")));
    }
    html(exchange, page.status(), page.html());
  }

  /** Compared without telling by the time it takes how much of it is right. */
  private boolean isToken(String shown) {
    return MessageDigest.isEqual(
        shown.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
  }

  private static String refusal(boolean isWrong) {
    return Shell.plain(
        isWrong ? "This token is not the right one" : "This page needs the bot's token",
        p(
            text(
                "When the bot starts, it prints the dashboard's address with its token, which ends"
                    + " in "),
            code("?token=…"),
            text(". Open that one. Every start makes a new token, and the old one is void.")));
  }

  /** Two bots on one machine have one host, and so one jar of cookies. */
  private static String cookieName(HttpExchange exchange) {
    return "crampbot-" + exchange.getLocalAddress().getPort();
  }

  private static Optional<String> cookie(HttpExchange exchange) {
    Pattern named =
        Pattern.compile("(?:^|;\\s*)" + Pattern.quote(cookieName(exchange)) + "=([A-Za-z0-9_-]+)");
    return first(exchange, "Cookie")
        .map(named::matcher)
        .filter(Matcher::find)
        .flatMap(found -> Optional.ofNullable(found.group(1)));
  }

  private static Optional<String> first(HttpExchange exchange, String header) {
    return Optional.ofNullable(exchange.getRequestHeaders().getFirst(header));
  }

  private static Map<String, String> query(HttpExchange exchange) {
    Map<String, String> query = new HashMap<>();
    String raw = Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
    for (String pair : raw.split("&")) {
      String[] parts = pair.split("=", 2);
      query.put(parts[0], parts.length == 2 ? decoded(parts[1]) : "");
    }
    return query;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      return "";
    }
  }

  private static byte[] bytes(Asset asset) throws IOException {
    try (InputStream bytes = Door.class.getResourceAsStream(asset.resource())) {
      if (bytes == null) {
        throw new IOException("the jar lacks " + asset.resource());
      }
      return bytes.readAllBytes();
    }
  }

  private static void html(HttpExchange exchange, int status, String html) throws IOException {
    send(exchange, status, "text/html", html.getBytes(StandardCharsets.UTF_8));
  }

  private static void send(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
    boolean isHead = exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(status, isHead ? -1 : body.length);
    if (!isHead) {
      exchange.getResponseBody().write(body);
    }
  }
}

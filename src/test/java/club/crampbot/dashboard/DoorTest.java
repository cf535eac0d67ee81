package club.crampbot.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Who is let in, over a real connection: whatever stands in the request, as it is sent. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class DoorTest {
  private static final String PAGE = "/club/" + SeenClub.RIVERSIDE.id();

  @TempDir private Path folder;
  private SeenClub club;

  @BeforeEach
  void open() {
    club = new SeenClub(folder);
  }

  @AfterEach
  void close() {
    club.close();
  }

  private int port() {
    return club.page().getPort();
  }

  private String token() {
    return club.page().getQuery().substring("token=".length());
  }

  /** Sends a request with these lines after the first, and gives all that comes back. */
  private String sends(String first, String... headers) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
      String request = first + " HTTP/1.1\r\n" + String.join("\r\n", headers) + "\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private String gets(String path, String... headers) throws IOException {
    List<String> all = new ArrayList<>(List.of("Host: 127.0.0.1:" + port(), "Connection: close"));
    all.addAll(List.of(headers));
    return sends("GET " + path, all.toArray(String[]::new));
  }

  /** The club's page as its address is printed. */
  private String printed() {
    return PAGE + "?token=" + token();
  }

  private String cookie() throws IOException {
    Matcher cookie = Pattern.compile("Set-cookie: ([^;]+)").matcher(gets(printed()));
    assertThat(cookie.find()).isTrue();
    return "Cookie: other=1; " + cookie.group(1);
  }

  @Test
  void tokenLeavesTheAddressForACookieThatScriptsCannotRead() throws IOException {
    String answer = gets(printed());
    assertThat(answer)
        .startsWith("HTTP/1.1 200")
        .contains("HttpOnly", "SameSite=Strict", "url=/club/")
        .doesNotContain("token=", SeenClub.RIVERSIDE.name());
    assertThat(gets(PAGE, cookie()))
        .startsWith("HTTP/1.1 200")
        .contains(SeenClub.RIVERSIDE.name())
        .doesNotContain(token());
  }

  @Test
  void withoutTheTokenNothingIsShown() throws IOException {
    assertThat(gets(PAGE))
        .startsWith("HTTP/1.1 403")
        .contains("This page needs the bot&#x27;s token")
        .doesNotContain(SeenClub.RIVERSIDE.name(), token());
  }

  @Test
  void wrongTokenIsRefusedEvenBesideARightCookie() throws IOException {
    for (String wrong : List.of("", "x", token().substring(1), token() + "x", "%ZZ", "%00")) {
      assertThat(gets("/?token=" + wrong, cookie()))
          .as(wrong)
          .matches("(?s)HTTP/1.1 40[03].*")
          .doesNotContain(SeenClub.RIVERSIDE.name(), token());
    }
    assertThat(gets("/?token=wrong")).contains("This token is not the right one");
  }

  @Test
  void anotherHostsNameIsRefused() throws IOException {
    for (String host : List.of("elsewhere.example", "127.0.0.1.elsewhere.example", "0.0.0.0")) {
      assertThat(sends("GET / ", "Host: " + host, cookie(), "Connection: close"))
          .as(host)
          .startsWith("HTTP/1.1 403")
          .doesNotContain(SeenClub.RIVERSIDE.name());
    }
    assertThat(gets("/", cookie())).contains(SeenClub.RIVERSIDE.name());
  }

  @Test
  void anotherOriginIsRefused() throws IOException {
    assertThat(gets("/", cookie(), "Origin: http://elsewhere.example"))
        .startsWith("HTTP/1.1 403")
        .doesNotContain(SeenClub.RIVERSIDE.name());
  }

  @Test
  void nothingCanBeChanged() throws IOException {
    assertThat(
            sends("POST /", "Host: 127.0.0.1", cookie(), "Content-Length: 0", "Connection: close"))
        .startsWith("HTTP/1.1 405");
  }

  @Test
  void whatIsWrittenIntoAPageDoesNotRun() throws IOException {
    assertThat(gets("/", cookie()))
        .contains("script-src 'self'", "default-src 'none'", "frame-ancestors 'none'", "no-store")
        .doesNotContain("unsafe-inline", "<script>");
  }

  @Test
  void unknownClubIsAPageOfItsOwn() throws IOException {
    assertThat(gets("/club/1", cookie()))
        .startsWith("HTTP/1.1 404")
        .contains("The bot is in no such club");
    assertThat(gets("/club/%3Cscript%3E", cookie()))
        .startsWith("HTTP/1.1 404")
        .doesNotContain("<script>");
    assertThat(gets("/elsewhere", cookie())).startsWith("HTTP/1.1 404");
  }

  @Test
  void tokenLeadsOnToPagesOfItsOwnAlone() throws IOException {
    assertThat(gets("//elsewhere.example/?token=" + token())).contains("url=/\"");
  }

  @Test
  void portInUseIsOneSentence() {
    assertThat(Dashboard.start(port(), club.library, List::of, Clock.systemUTC()))
        .isInstanceOfSatisfying(
            Dashboard.Outcome.Refused.class,
            refused -> assertThat(refused.sentence()).contains("" + port(), "dashboard.port"));
  }
}

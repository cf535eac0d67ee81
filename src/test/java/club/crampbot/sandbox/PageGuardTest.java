package club.crampbot.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What another web page in the same browser may do with the sandbox: nothing. */
class PageGuardTest {
  private LoopbackDiscord discord;

  @BeforeEach
  void start() {
    discord = LoopbackDiscord.start();
  }

  @AfterEach
  void end() {
    discord.close();
  }

  @Test
  void anotherSiteMayNotAct() throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(discord.address() + "/page/say?as=ana"))
            .header("Origin", "http://elsewhere.example")
            .POST(HttpRequest.BodyPublishers.ofString("text=hello"))
            .build();
    try (var client = HttpClient.newHttpClient()) {
      assertThat(client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
          .isEqualTo(403);
    }
  }

  @Test
  void aNameThatLeadsToThisMachineIsRefused() throws IOException {
    int port = URI.create(discord.address()).getPort();
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      String request = "GET / HTTP/1.1\r\nHost: elsewhere.example\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
          .startsWith("HTTP/1.1 403");
    }
  }
}

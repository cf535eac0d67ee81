package club.crampbot.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** A bot that sends whatever it is told to, also what JDA would refuse to send. */
final class RawBot {
  private final LoopbackDiscord discord;
  private final HttpClient client = HttpClient.newHttpClient();

  RawBot(LoopbackDiscord discord) {
    this.discord = discord;
  }

  /** What came back. */
  record Answer(int status, JsonNode json) {
    int code() {
      return json.path("code").asInt();
    }

    /** The code of the first error of a field such as {@code embeds.0.title}; empty if none. */
    String error(String field) {
      JsonNode at = json.path("errors");
      for (String name : field.split("\\.", -1)) {
        at = at.path(name);
      }
      return at.path("_errors").path(0).path("code").asText();
    }
  }

  Answer post(String path, String json) {
    return send("POST", path, json, discord.token());
  }

  Answer get(String path) {
    return send("GET", path, "", discord.token());
  }

  Answer send(String method, String path, String json, String token) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(discord.restAddress()).resolve(path))
            .header("Authorization", "Bot " + token)
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(json))
            .build();
    try {
      HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
      String body = response.body();
      return new Answer(
          response.statusCode(), body.isEmpty() ? MissingNode.getInstance() : Json.read(body));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  /** Answers an interaction for the first time. */
  Answer callback(Reply reply, int type, String data) {
    Interaction interaction = reply.interaction();
    return post(
        "interactions/" + interaction.id() + "/" + interaction.token() + "/callback",
        "{\"type\":" + type + ",\"data\":" + data + "}");
  }

  String webhook(Reply reply) {
    return "webhooks/" + Clubs.APPLICATION + "/" + reply.interaction().token();
  }

  void register(String... commands) {
    Answer answer =
        send(
            "PUT",
            "applications/" + Clubs.APPLICATION + "/commands",
            "[" + String.join(",", commands) + "]",
            discord.token());
    if (answer.status() != 200) {
      throw new IllegalStateException("not registered: " + answer);
    }
  }
}

package club.crampbot.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;

/**
 * One request of the bot and what the stand-in answered.
 *
 * @param path without the server's address and without {@code /api/v10}, such as {@code /users/@me}
 * @param query what stands after the question mark, empty if nothing does
 * @param request the JSON sent (the {@code payload_json} of a form), missing if there was none
 * @param files the names of the files sent along
 * @param answer the JSON answered, missing if there was none
 */
public record Exchange(
    Instant at,
    String method,
    String path,
    String query,
    JsonNode request,
    List<String> files,
    int status,
    JsonNode answer) {
  public Exchange {
    files = List.copyOf(files);
  }

  @Override
  public String toString() {
    return method + " " + path + " -> " + status + " " + answer;
  }
}

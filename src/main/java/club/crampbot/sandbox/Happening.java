package club.crampbot.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/** One line of the story: something that crossed the wire, or something that members could see. */
sealed interface Happening {
  Instant at();

  /** The bot asked the REST API. */
  record Called(Exchange exchange) implements Happening {
    @Override
    public Instant at() {
      return exchange.at();
    }
  }

  /** The bot was told something by the gateway. */
  record Told(Instant at, JsonNode payload) implements Happening {}

  /** The bot said something to the gateway; its token is left out. */
  record Said(Instant at, JsonNode payload) implements Happening {}

  /** A connection to the gateway opened or closed. */
  record Connection(Instant at, String what) implements Happening {}

  /** A message was written, changed or removed. */
  record Written(Instant at, Message.Change change, Message message) implements Happening {}

  /** A member did something with the bot: a command, a button, a menu, a form. */
  record Acted(Instant at, String member, String what) implements Happening {}

  /** The happening as {@code GET /sandbox/events} serves it. */
  default ObjectNode json() {
    ObjectNode json = Json.object("at", at().toString());
    switch (this) {
      case Called(Exchange call) -> {
        json.put("what", "rest").put("method", call.method()).put("path", call.path());
        json.put("status", call.status()).set("request", call.request());
        json.set("answer", call.answer());
      }
      case Told(Instant _, JsonNode payload) -> json.put("what", "told").set("payload", payload);
      case Said(Instant _, JsonNode payload) -> json.put("what", "said").set("payload", payload);
      case Connection(Instant _, String what) -> json.put("what", "gateway").put("text", what);
      case Written(Instant _, Message.Change change, Message message) -> {
        json.put("what", change.word()).put("private", message.onlyFor().isPresent());
        json.set("pinged", Json.array(message.pinged()));
        json.set("message", message.json());
      }
      case Acted(Instant _, String member, String what) ->
          json.put("what", "acted").put("member", member).put("text", what);
    }
    return json;
  }
}

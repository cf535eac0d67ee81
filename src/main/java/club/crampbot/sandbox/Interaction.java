package club.crampbot.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A member's command, press, choice or form, and what the bot has made of it so far. What changes
 * is guarded by the world's lock.
 */
final class Interaction {
  private final String id;
  private final String token;
  private final Kind kind;
  private final Clubs.User user;
  private final Clubs.Channel channel;
  private final Optional<Message> message;
  private final Optional<Interaction> cause;
  private final ObjectNode owners;
  private final ObjectNode data;
  private final Instant opened;

  private Stage stage = new Stage.Waiting();
  private @Nullable String original;
  private boolean originalTold;
  private final List<String> followUps = new ArrayList<>();
  private boolean forgotten;

  Interaction(String id, String token, Instant opened, Opening opening) {
    this.id = id;
    this.token = token;
    this.opened = opened;
    this.kind = opening.kind();
    this.user = opening.user();
    this.channel = opening.channel();
    this.message = opening.message();
    this.cause = opening.cause();
    this.owners = opening.owners();
    this.data = opening.data();
  }

  /** What a member can do to a bot, with Discord's number for it. */
  enum Kind {
    COMMAND(2),
    CONTEXT_MENU(2),
    COMPONENT(3),
    AUTOCOMPLETE(4),
    MODAL(5);

    private final int type;

    Kind(int type) {
      this.type = type;
    }

    int type() {
      return type;
    }
  }

  /**
   * All that is known when a member acts.
   *
   * @param message the message whose button or menu it was, if it was one
   * @param cause the interaction that a modal was the answer to
   * @param owners who installed the app, by kind of installation: 0 the club, 1 the user
   */
  record Opening(
      Kind kind,
      Clubs.User user,
      Clubs.Channel channel,
      Optional<Message> message,
      Optional<Interaction> cause,
      ObjectNode owners,
      ObjectNode data) {}

  /** What came of the interaction so far. */
  sealed interface Stage {
    /** The bot has said nothing yet. */
    record Waiting() implements Stage {}

    /** The time for a first answer is over: the member reads that the bot did not respond. */
    record NotAnswered() implements Stage {}

    /** A message of its own answers, maybe still a thinking one. */
    record Answered() implements Stage {}

    /** The message whose component it was will be changed, or not. */
    record UpdatePromised() implements Stage {}

    /** The message whose component it was has been changed. */
    record Updated() implements Stage {}

    /** Choices were offered to go on typing with. */
    record Suggested(List<JsonNode> choices) implements Stage {}

    /** A form was shown. */
    record Asked(ObjectNode modal) implements Stage {}
  }

  String id() {
    return id;
  }

  String token() {
    return token;
  }

  Kind kind() {
    return kind;
  }

  Clubs.User user() {
    return user;
  }

  Clubs.Channel channel() {
    return channel;
  }

  Optional<Message> message() {
    return message;
  }

  Optional<Interaction> cause() {
    return cause;
  }

  ObjectNode owners() {
    return owners;
  }

  ObjectNode data() {
    return data;
  }

  Instant opened() {
    return opened;
  }

  Stage stage() {
    return stage;
  }

  void reached(Stage next) {
    stage = next;
  }

  boolean isAcknowledged() {
    return !(stage instanceof Stage.Waiting || stage instanceof Stage.NotAnswered);
  }

  /** The id of the message that is {@code @original}: its own answer, or the one it updates. */
  Optional<String> original() {
    return Optional.ofNullable(original);
  }

  void original(String messageId) {
    original = messageId;
  }

  /** Whether the bot has said by {@code @original} what it had to say. */
  boolean isOriginalTold() {
    return originalTold;
  }

  void originalIsTold() {
    originalTold = true;
  }

  List<String> followUps() {
    return followUps;
  }

  boolean isForgotten() {
    return forgotten;
  }

  /** Makes its token invalid, as 15 minutes do. */
  void forget() {
    forgotten = true;
  }

  /** How a message that answers it tells of it. */
  ObjectNode metadata() {
    ObjectNode json =
        Json.object(
            "id",
            id,
            "type",
            kind.type(),
            "user",
            ClubJson.user(user),
            "authorizing_integration_owners",
            owners);
    if (kind == Kind.COMPONENT) {
      message.ifPresent(pressed -> json.put("interacted_message_id", pressed.id()));
    }
    if (kind == Kind.MODAL) {
      cause.ifPresent(before -> json.set("triggering_interaction_metadata", before.metadata()));
    }
    return json;
  }
}

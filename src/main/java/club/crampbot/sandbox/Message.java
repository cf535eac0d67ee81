package club.crampbot.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * A message as it stands now. An edit makes a new one with the same id.
 *
 * @param onlyFor the id of the one user who sees it, if it is private to one ("ephemeral")
 * @param interaction the id of the interaction that it answers, if it does
 * @param pinged the names of the users and roles who were really notified
 * @param json Discord's own form of it; not to be changed
 */
record Message(
    String id,
    String channel,
    String author,
    Optional<String> onlyFor,
    Optional<String> interaction,
    List<String> pinged,
    ObjectNode json) {
  static final int SUPPRESS_EMBEDS = 1 << 2;
  static final int EPHEMERAL = 1 << 6;
  static final int LOADING = 1 << 7;
  static final int SUPPRESS_NOTIFICATIONS = 1 << 12;
  static final int COMPONENTS_V2 = 1 << 15;

  Message {
    pinged = List.copyOf(pinged);
  }

  int flags() {
    return json.path("flags").asInt();
  }

  /** Whether it only says "Crampbot is thinking..." so far. */
  boolean isThinking() {
    return (flags() & LOADING) != 0;
  }

  boolean usesComponentsV2() {
    return (flags() & COMPONENTS_V2) != 0;
  }

  JsonNode components() {
    return json.path("components");
  }

  boolean isSeenBy(String user) {
    return onlyFor.isEmpty() || onlyFor.get().equals(user);
  }

  Message with(ObjectNode newer, List<String> newlyPinged) {
    return new Message(id, channel, author, onlyFor, interaction, newlyPinged, newer);
  }

  /** What can happen to a message. */
  enum Change {
    WRITTEN,
    EDITED,
    DELETED;

    String word() {
      return switch (this) {
        case WRITTEN -> "message";
        case EDITED -> "edit";
        case DELETED -> "delete";
      };
    }
  }
}

package club.crampbot.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * What the gateway remembers of a bot's shard, over all its connections: the events that it may
 * have missed. Guarded by the world's lock.
 */
final class Session {
  /** How many events can be made up for; a bot that missed more must start again. */
  private static final int REMEMBERED = 2_000;

  private final String id;
  private final int shard;
  private final int shards;
  private final int intents;
  private final Deque<Sent> sent = new ArrayDeque<>();
  private @Nullable Socket socket;
  private int sequence;

  Session(String id, int shard, int shards, int intents, Socket socket) {
    this.id = id;
    this.shard = shard;
    this.shards = shards;
    this.intents = intents;
    this.socket = socket;
  }

  private record Sent(int sequence, ObjectNode payload) {}

  String id() {
    return id;
  }

  int shard() {
    return shard;
  }

  int shards() {
    return shards;
  }

  boolean has(int intent) {
    return (intents & intent) == intent;
  }

  @Nullable Socket socket() {
    return socket;
  }

  /** Whether this session's shard is told of what happens in a club, or of private matters. */
  boolean hearsOf(String club) {
    return shard == (club.equals(Clubs.NO_CLUB) ? 0 : Snowflakes.shard(club, shards));
  }

  /** Tells it an event now if it is connected, and in any case keeps it for a resume. */
  ObjectNode tell(String name, ObjectNode data) {
    sequence++;
    ObjectNode payload = Json.object("op", 0, "s", sequence, "t", name, "d", data);
    if (sent.size() == REMEMBERED) {
      sent.removeFirst();
    }
    sent.addLast(new Sent(sequence, payload));
    if (socket != null) {
      socket.send(payload);
    }
    return payload;
  }

  void disconnected() {
    socket = null;
  }

  /** Whether everything after this sequence number is still remembered. */
  boolean canResume(int after) {
    return after <= sequence && (sent.isEmpty() || after >= sent.getFirst().sequence() - 1);
  }

  /** Goes on over another connection with what came after a sequence number. */
  void resume(Socket over, int after) {
    socket = over;
    sent.stream()
        .filter(event -> event.sequence() > after)
        .forEach(event -> over.send(event.payload()));
  }
}

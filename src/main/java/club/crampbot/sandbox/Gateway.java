package club.crampbot.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.websocket.WsConfig;
import io.javalin.websocket.WsContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Discord's gateway v10 over WebSocket: who connects, and what they are told. */
final class Gateway {
  static final String PATH = "/gateway";

  private static final int NORMAL = 1000;
  private static final int GOING_AWAY = 1001;
  private static final int BROKEN = 1006;
  private static final int UNKNOWN_OPCODE = 4001;
  private static final int NOT_AUTHENTICATED = 4003;
  private static final int AUTHENTICATION_FAILED = 4004;
  private static final int ALREADY_AUTHENTICATED = 4005;
  private static final int INVALID_SHARD = 4010;
  private static final int DISALLOWED_INTENTS = 4014;

  private final World world;
  private final Faults faults;
  private final String token;
  private final Supplier<String> address;
  private final Map<String, Socket> sockets = new LinkedHashMap<>();
  private final Map<String, Session> sessions = new LinkedHashMap<>();

  Gateway(World world, Faults faults, String token, Supplier<String> address) {
    this.world = world;
    this.faults = faults;
    this.token = token;
    this.address = address;
    world.listen(this::tell);
  }

  void serve(WsConfig config) {
    config.onConnect(context -> world.change(() -> connected(context)));
    config.onMessage(
        context -> {
          JsonNode payload = Json.read(context.message());
          world.change(() -> said(context, payload));
        });
    config.onClose(context -> world.change(() -> disconnected(context, context.status())));
    config.onError(context -> world.change(() -> disconnected(context, BROKEN)));
  }

  private void connected(WsContext context) {
    boolean compressed = "zlib-stream".equals(context.queryParam("compress"));
    Socket socket = new Socket(context, compressed);
    sockets.put(context.sessionId(), socket);
    note("connected" + (compressed ? ", compressed" : ""));
    ObjectNode hello =
        Json.object(
            "op", 10, "d", Json.object("heartbeat_interval", faults.heartbeat().toMillis()));
    told(hello);
    socket.send(hello);
  }

  private void disconnected(WsContext context, int code) {
    Socket socket = sockets.remove(context.sessionId());
    if (socket == null) {
      return;
    }
    socket.gone();
    note("closed with " + code);
    sessions.values().stream()
        .filter(session -> session.socket() == socket)
        .toList()
        .forEach(
            session -> {
              session.disconnected();
              if (code == NORMAL || code == GOING_AWAY) {
                // A bot that says goodbye does not come back to its session.
                sessions.remove(session.id());
              }
            });
  }

  private void said(WsContext context, JsonNode payload) {
    Socket socket = sockets.get(context.sessionId());
    if (socket == null) {
      return;
    }
    ObjectNode shown = payload.deepCopy();
    if (shown.path("d").isObject() && shown.path("d").has("token")) {
      ((ObjectNode) shown.path("d")).put("token", "(left out)");
    }
    world.log(new Happening.Said(world.now(), shown));
    JsonNode data = payload.path("d");
    switch (payload.path("op").asInt(-1)) {
      case 1 -> {
        if (faults.acknowledgesHeartbeats()) {
          socket.send(Json.object("op", 11));
        }
      }
      case 2 -> identify(socket, data);
      case 3, 4 -> {}
      case 6 -> resume(socket, data);
      case 8 -> members(socket, data);
      default -> socket.close(UNKNOWN_OPCODE, "Unknown opcode.");
    }
  }

  private void identify(Socket socket, JsonNode data) {
    if (sessions.values().stream().anyMatch(session -> session.socket() == socket)) {
      socket.close(ALREADY_AUTHENTICATED, "Already authenticated.");
      return;
    }
    if (!isRight(data.path("token").asText())) {
      socket.close(AUTHENTICATION_FAILED, "Authentication failed.");
      return;
    }
    int intents = data.path("intents").asInt();
    if ((intents & Event.PRIVILEGED & ~faults.grantedIntents()) != 0) {
      socket.close(DISALLOWED_INTENTS, "Disallowed intent(s).");
      return;
    }
    int shard = data.path("shard").path(0).asInt(0);
    int shards = data.path("shard").path(1).asInt(1);
    if (shard < 0 || shard >= shards) {
      socket.close(INVALID_SHARD, "Invalid shard.");
      return;
    }
    sessions.values().removeIf(session -> session.socket() == null && session.shard() == shard);
    Session session = new Session("session-" + world.newId(), shard, shards, intents, socket);
    sessions.put(session.id(), session);
    List<Clubs.Club> heard =
        world.clubs().all().stream()
            .filter(club -> club.hasTheBot() && session.hearsOf(club.id()))
            .toList();
    ObjectNode ready =
        Json.object(
            "v",
            10,
            "user",
            ClubJson.self(),
            "session_id",
            session.id(),
            "session_type",
            "normal",
            "resume_gateway_url",
            url(),
            "application",
            Json.object("id", Clubs.APPLICATION, "flags", 0),
            "shard",
            List.of(shard, shards));
    ready.set(
        "guilds",
        Json.array(
            heard.stream()
                .map(club -> Json.object("id", club.id(), "unavailable", true))
                .toList()));
    ready.putArray("private_channels");
    told(session.tell("READY", ready));
    if (session.has(Event.GUILDS)) {
      for (Clubs.Club club : heard) {
        ObjectNode all = ClubJson.clubWithAll(world, club, session.has(Event.GUILD_MEMBERS));
        told(session.tell("GUILD_CREATE", all));
      }
    }
  }

  private boolean isRight(String shown) {
    return token.equals(shown) && !faults.refusesTokenAtTheGateway();
  }

  private void resume(Socket socket, JsonNode data) {
    if (!isRight(data.path("token").asText())) {
      socket.close(AUTHENTICATION_FAILED, "Authentication failed.");
      return;
    }
    Session session = sessions.get(data.path("session_id").asText());
    int after = data.path("seq").asInt();
    if (session == null || !session.canResume(after)) {
      ObjectNode invalid = Json.object("op", 9, "d", false);
      told(invalid);
      socket.send(invalid);
      return;
    }
    session.resume(socket, after);
    told(session.tell("RESUMED", Json.object()));
  }

  private void members(Socket socket, JsonNode data) {
    Session session =
        sessions.values().stream().filter(one -> one.socket() == socket).findAny().orElse(null);
    if (session == null) {
      socket.close(NOT_AUTHENTICATED, "Not authenticated.");
      return;
    }
    String id =
        data.path("guild_id").isArray()
            ? data.path("guild_id").path(0).asText()
            : data.path("guild_id").asText();
    world
        .clubs()
        .club(id)
        .ifPresent(
            club -> {
              List<String> wanted = Json.texts(data.path("user_ids"));
              String start = data.path("query").asText("");
              ObjectNode chunk =
                  Json.object(
                      "guild_id",
                      club.id(),
                      "chunk_index",
                      0,
                      "chunk_count",
                      1,
                      "members",
                      ClubJson.members(world, club).stream()
                          .filter(user -> wanted.isEmpty() || wanted.contains(user.id()))
                          .filter(user -> user.name().startsWith(start))
                          .map(user -> ClubJson.member(club, user))
                          .toList());
              if (Json.has(data, "nonce")) {
                chunk.set("nonce", data.path("nonce"));
              }
              told(session.tell("GUILD_MEMBERS_CHUNK", chunk));
            });
  }

  private void tell(Event event) {
    for (Session session : sessions.values()) {
      if (session.hearsOf(event.club()) && session.has(event.intent())) {
        boolean readsAll = session.has(Event.MESSAGE_CONTENT);
        told(session.tell(event.name(), readsAll ? event.data() : event.withoutContent()));
      }
    }
  }

  /** Sends something outside of the events to every connection: op 7 or 9. */
  void tellAll(ObjectNode payload) {
    told(payload);
    sockets.values().forEach(socket -> socket.send(payload));
  }

  void closeAll(int code, String reason) {
    sockets.values().forEach(socket -> socket.close(code, reason));
  }

  void dropAll() {
    sockets.values().forEach(Socket::drop);
  }

  void forgetSessions() {
    sessions.clear();
  }

  boolean isOnline() {
    return sessions.values().stream().anyMatch(session -> session.socket() != null);
  }

  String url() {
    return address.get().replaceFirst("^http", "ws") + PATH;
  }

  private void told(ObjectNode payload) {
    world.log(new Happening.Told(world.now(), payload));
  }

  private void note(String what) {
    world.log(new Happening.Connection(world.now(), what));
  }
}

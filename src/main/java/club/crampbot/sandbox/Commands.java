package club.crampbot.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The commands that the bot has registered: its global ones, and those of single clubs. */
final class Commands {
  static final int SLASH = 1;
  static final int ON_USER = 2;
  static final int ON_MESSAGE = 3;

  private final World world;
  private final Map<String, Command> byId = new LinkedHashMap<>();
  private final Set<String> loosened = new HashSet<>();

  Commands(World world) {
    this.world = world;
  }

  /** A registered command; {@code club} is {@link Clubs#NO_CLUB} for a global one. */
  record Command(String id, String club, ObjectNode json) {
    String name() {
      return json.path("name").asText();
    }

    int type() {
      return json.path("type").asInt();
    }
  }

  List<Command> of(String club) {
    return byId.values().stream().filter(command -> command.club().equals(club)).toList();
  }

  Command command(String club, String id) {
    return Optional.ofNullable(byId.get(id))
        .filter(command -> command.club().equals(club))
        .orElseThrow(() -> Refusal.unknown(Refusal.Unknown.COMMAND));
  }

  /** Puts these in the place of all commands of the club. */
  List<Command> replaceAll(String club, JsonNode sent) {
    CommandLimits.checkAll(sent);
    Map<String, Command> before = new LinkedHashMap<>();
    of(club).forEach(command -> before.put(command.type() + command.name(), command));
    byId.values().removeIf(command -> command.club().equals(club));
    return Json.items(sent)
        .map(
            json -> {
              Command old = before.get(type(json) + json.path("name").asText());
              return keep(club, old == null ? world.newId() : old.id(), json);
            })
        .toList();
  }

  /** Adds a command, or replaces the one of the same name and type. */
  Command add(String club, JsonNode sent) {
    CommandLimits.check(sent);
    String id =
        of(club).stream()
            .filter(
                command ->
                    command.type() == type(sent)
                        && command.name().equals(sent.path("name").asText()))
            .map(Command::id)
            .findAny()
            .orElseGet(world::newId);
    return keep(club, id, sent);
  }

  Command edit(String club, String id, JsonNode sent) {
    ObjectNode whole = command(club, id).json().deepCopy();
    sent.properties().forEach(field -> whole.set(field.getKey(), field.getValue()));
    CommandLimits.check(whole);
    return keep(club, id, whole);
  }

  void delete(String club, String id) {
    byId.remove(command(club, id).id());
  }

  private Command keep(String club, String id, JsonNode sent) {
    ObjectNode json = sent.deepCopy();
    json.put("id", id)
        .put("application_id", Clubs.APPLICATION)
        .put("version", world.newId())
        .put("type", type(sent))
        .put("description", sent.path("description").asText(""));
    for (String numbers : List.of("contexts", "integration_types")) {
      if (sent.path(numbers).isArray()) {
        ArrayNode whole = json.putArray(numbers);
        sent.path(numbers).forEach(number -> whole.add(number.asInt()));
      }
    }
    json.putIfAbsent("default_member_permissions", Json.node(null));
    json.putIfAbsent("nsfw", Json.node(false));
    if (club.equals(Clubs.NO_CLUB)) {
      json.putIfAbsent("integration_types", Json.array(List.of(0)));
      json.putIfAbsent("contexts", Json.node(null));
    } else {
      json.put("guild_id", club);
    }
    Command command = new Command(id, club, json);
    byId.put(id, command);
    return command;
  }

  private static int type(JsonNode sent) {
    return sent.path("type").asInt(SLASH);
  }

  /** A club's administrator opens a command to everyone, whatever its own default says. */
  void loosen(String name) {
    loosened.add(name);
  }

  boolean isKnown(String name) {
    return byId.values().stream().anyMatch(command -> command.name().equals(name));
  }

  /** The commands that a user is offered in a channel, a club's own before a global one. */
  List<Command> offered(Clubs.User user, boolean installedByUser, Clubs.Channel channel) {
    // A forum has no line to type a command into; its posts have.
    if (channel.isForum()) {
      return List.of();
    }
    Map<String, Command> offered = new LinkedHashMap<>();
    List<Command> candidates =
        channel.isPrivate()
            ? of(Clubs.NO_CLUB)
            : Stream.concat(of(channel.club()).stream(), of(Clubs.NO_CLUB).stream()).toList();
    for (Command command : candidates) {
      if (isOffered(command, user, installedByUser, channel)) {
        offered.putIfAbsent(command.type() + command.name(), command);
      }
    }
    return List.copyOf(offered.values());
  }

  private boolean isOffered(
      Command command, Clubs.User user, boolean installedByUser, Clubs.Channel channel) {
    JsonNode contexts = command.json().path("contexts");
    int context = InteractionJson.context(channel);
    if (contexts.isArray() && Json.items(contexts).noneMatch(c -> c.asInt() == context)) {
      return false;
    }
    if (owners(command, user, installedByUser, channel).isEmpty()) {
      return false;
    }
    if (channel.isPrivate()) {
      return true;
    }
    long held = world.permissions(channel, user.id());
    JsonNode needed = command.json().path("default_member_permissions");
    return Permission.USE_APPLICATION_COMMANDS.in(held)
        && (needed.isNull()
            || loosened.contains(command.name())
            || Permission.ADMINISTRATOR.in(held & Permission.ADMINISTRATOR.bit())
            || (needed.asLong() != 0 && (held & needed.asLong()) == needed.asLong()));
  }

  /** Through whose installation a command reaches a user here: empty if through nobody's. */
  ObjectNode owners(
      Command command, Clubs.User user, boolean installedByUser, Clubs.Channel channel) {
    ObjectNode owners = Json.object();
    List<String> types = Json.texts(command.json().path("integration_types"));
    boolean ofAClub = !command.club().equals(Clubs.NO_CLUB) || types.contains("0");
    if (ofAClub) {
      if (channel.isWithTheBot()) {
        owners.put("0", "0");
      } else if (world.clubs().club(channel.club()).filter(Clubs.Club::hasTheBot).isPresent()) {
        owners.put("0", channel.club());
      }
    }
    if (types.contains("1") && installedByUser) {
      owners.put("1", user.id());
    }
    return owners;
  }
}

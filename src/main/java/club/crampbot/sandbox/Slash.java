package club.crampbot.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A slash command as a member types it: checks it as Discord's own app does, and writes it down.
 */
final class Slash {
  private static final int SUBCOMMAND = 1;
  private static final int GROUP = 2;
  private static final int STRING = 3;
  private static final int INTEGER = 4;
  private static final int BOOLEAN = 5;
  private static final int USER = 6;
  private static final int CHANNEL = 7;
  private static final int ROLE = 8;
  private static final int NUMBER = 10;
  private static final int ATTACHMENT = 11;

  private final World world;
  private final Clubs.Channel channel;
  private final Map<String, ObjectNode> files;

  Slash(World world, Clubs.Channel channel) {
    this(world, channel, Map.of());
  }

  /**
   * A command with files.
   *
   * @param files Discord's descriptions of them, by the text that stands for one in an option
   */
  Slash(World world, Clubs.Channel channel, Map<String, ObjectNode> files) {
    this.world = world;
    this.channel = channel;
    this.files = Map.copyOf(files);
  }

  /** The name of the command itself: {@code guide} of {@code /guide show}. */
  static String top(String typed) {
    return words(typed).getFirst();
  }

  private static List<String> words(String typed) {
    return List.of(typed.replaceFirst("^/", "").split(" ", -1));
  }

  /** What every command's interaction says of the command. */
  static ObjectNode about(Commands.Command command) {
    ObjectNode data =
        Json.object("id", command.id(), "name", command.name(), "type", command.type());
    if (!command.club().equals(Clubs.NO_CLUB)) {
      data.put("guild_id", command.club());
    }
    return data;
  }

  /** The command with all its options, which must be right. */
  ObjectNode data(Commands.Command command, String typed, Map<String, String> options) {
    return data(command, typed, options, "");
  }

  /** The command while the member still types into one option; what is missing does not matter. */
  ObjectNode typing(
      Commands.Command command, String typed, Map<String, String> options, String focused) {
    return data(command, typed, options, focused);
  }

  private ObjectNode data(
      Commands.Command command, String typed, Map<String, String> options, String focused) {
    ObjectNode data = about(command);
    JsonNode level = command.json();
    ObjectNode written = data;
    for (String word : words(typed).subList(1, words(typed).size())) {
      JsonNode sub =
          Json.items(level.path("options"))
              .filter(option -> option.path("name").asText().equals(word))
              .filter(option -> isSubcommand(option.path("type").asInt()))
              .findAny()
              .orElseThrow(() -> new IllegalArgumentException("there is no " + typed));
      ObjectNode inner = Json.object("type", sub.path("type"), "name", word);
      written.putArray("options").add(inner);
      written = inner;
      level = sub;
    }
    if (Json.items(level.path("options"))
        .anyMatch(option -> isSubcommand(option.path("type").asInt()))) {
      throw new IllegalArgumentException(typed + " needs a subcommand");
    }
    ObjectNode resolved = Json.object();
    ArrayNode values = written.putArray("options");
    Set<String> left = new LinkedHashSet<>(options.keySet());
    List<String> missing = new ArrayList<>();
    for (JsonNode option : level.path("options")) {
      String name = option.path("name").asText();
      left.remove(name);
      String value = options.get(name);
      if (value != null) {
        values.add(
            name.equals(focused)
                ? Json.object("type", option.path("type"), "name", name, "value", value)
                    .put("focused", true)
                : value(option, value, resolved));
      } else if (option.path("required").asBoolean()) {
        missing.add(name);
      }
    }
    if (!left.isEmpty()) {
      throw new IllegalArgumentException(typed + " has no option " + left);
    }
    if (focused.isEmpty() && !missing.isEmpty()) {
      throw new IllegalArgumentException(typed + " needs " + missing);
    }
    if (!focused.isEmpty()
        && Json.items(level.path("options"))
            .noneMatch(
                option ->
                    option.path("name").asText().equals(focused)
                        && option.path("autocomplete").asBoolean())) {
      throw new IllegalArgumentException(typed + " " + focused + " does not suggest anything");
    }
    if (!resolved.isEmpty()) {
      data.set("resolved", resolved);
    }
    return data;
  }

  private static boolean isSubcommand(int type) {
    return type == SUBCOMMAND || type == GROUP;
  }

  private ObjectNode value(JsonNode option, String text, ObjectNode resolved) {
    String name = option.path("name").asText();
    int type = option.path("type").asInt();
    Optional<JsonNode> choice =
        Json.items(option.path("choices"))
            .filter(
                one ->
                    one.path("name").asText().equals(text)
                        || one.path("value").asText().equals(text))
            .findAny();
    if (!option.path("choices").isEmpty() && choice.isEmpty()) {
      throw new IllegalArgumentException(
          text + " is no choice for " + name + ": " + option.path("choices"));
    }
    String value = choice.map(one -> one.path("value").asText()).orElse(text);
    Object written =
        switch (type) {
          case STRING -> checkedText(option, value);
          case INTEGER -> checkedNumber(option, Long.parseLong(value));
          case NUMBER -> checkedNumber(option, Double.parseDouble(value));
          case BOOLEAN -> Boolean.parseBoolean(value);
          case USER -> resolveUser(world, channel, resolved, userNamed(world, value).id());
          case CHANNEL -> resolveChannel(world, channel, resolved, value);
          case ROLE -> resolveRole(world, channel, resolved, value);
          case ATTACHMENT -> resolveFile(resolved, value);
          default -> throw new IllegalArgumentException("no way to type an option of type " + type);
        };
    return Json.object("type", type, "name", name, "value", written);
  }

  private String resolveFile(ObjectNode resolved, String name) {
    ObjectNode file =
        Optional.ofNullable(files.get(name))
            .orElseThrow(() -> new IllegalArgumentException("there is no file " + name));
    String id = file.path("id").asText();
    resolved.withObjectProperty("attachments").set(id, file);
    return id;
  }

  private static String checkedText(JsonNode option, String text) {
    int length = FormErrors.length(text);
    if (length < option.path("min_length").asInt(0)
        || length > option.path("max_length").asInt(6000)) {
      throw new IllegalArgumentException(
          "Discord does not send a text of " + length + " characters for " + option);
    }
    return text;
  }

  private static Object checkedNumber(JsonNode option, Number number) {
    double value = number.doubleValue();
    if (value < option.path("min_value").asDouble(-1e15)
        || value > option.path("max_value").asDouble(1e15)) {
      throw new IllegalArgumentException("Discord does not send " + number + " for " + option);
    }
    return number;
  }

  static Clubs.User userNamed(World world, String name) {
    return world
        .clubs()
        .userNamed(name)
        .orElseThrow(() -> new IllegalArgumentException("there is no " + name));
  }

  /** Adds what Discord tells of a user beside an id, and gives the id. */
  static String resolveUser(
      World world, Clubs.Channel channel, ObjectNode resolved, String userId) {
    Clubs.User user = world.clubs().user(userId).orElseThrow();
    resolved.withObjectProperty("users").set(userId, ClubJson.user(user));
    world
        .clubs()
        .club(channel.club())
        .filter(club -> club.members().containsKey(userId))
        .ifPresent(
            club -> {
              ObjectNode member = ClubJson.memberAlone(club, userId);
              member.put("permissions", Long.toString(world.permissions(channel, userId)));
              resolved.withObjectProperty("members").set(userId, member);
            });
    return userId;
  }

  static String resolveChannel(
      World world, Clubs.Channel channel, ObjectNode resolved, String name) {
    Clubs.Channel found =
        world.channelsOf(channel.club()).stream()
            .filter(one -> one.name().equals(name))
            .findAny()
            .orElseThrow(() -> new IllegalArgumentException("there is no channel " + name));
    ObjectNode json = ClubJson.channel(world, found);
    json.put("permissions", Long.toString(world.permissions(found, Clubs.BOT.id())));
    resolved.withObjectProperty("channels").set(found.id(), json);
    return found.id();
  }

  static String resolveRole(World world, Clubs.Channel channel, ObjectNode resolved, String name) {
    Clubs.Role found =
        world
            .clubs()
            .club(channel.club())
            .flatMap(club -> club.roles().stream().filter(one -> one.name().equals(name)).findAny())
            .orElseThrow(() -> new IllegalArgumentException("there is no role " + name));
    resolved.withObjectProperty("roles").set(found.id(), ClubJson.role(found));
    return found.id();
  }
}

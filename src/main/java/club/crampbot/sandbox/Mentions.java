package club.crampbot.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who is notified by a message. Without a word about it, Discord notifies everybody it names. */
final class Mentions {
  private static final Pattern USER = Pattern.compile("<@!?(\\d+)>");
  private static final Pattern ROLE = Pattern.compile("<@&(\\d+)>");
  private static final Pattern EVERYONE = Pattern.compile("@(everyone|here)\\b");

  private Mentions() {}

  /** Writes into the message whom it mentions, and gives the names of all who are notified. */
  static List<String> apply(
      World world,
      Clubs.Channel channel,
      Clubs.User author,
      ObjectNode message,
      JsonNode allowed,
      @Nullable Message repliedTo) {
    String text =
        Stream.concat(
                Stream.of(message.path("content").asText()),
                Components.all(message.path("components"))
                    .filter(component -> Components.type(component) == Components.TEXT)
                    .map(component -> component.path("content").asText()))
            .collect(Collectors.joining("\n"));
    Set<String> pinged = new LinkedHashSet<>();
    ArrayNode users = message.putArray("mentions");
    Set<String> seen = new LinkedHashSet<>(found(USER, text, allowed, "users"));
    if (repliedTo != null && pingsTheAuthor(allowed, repliedTo)) {
      seen.add(repliedTo.author());
    }
    seen.stream()
        .flatMap(id -> world.clubs().user(id).stream())
        .forEach(
            user -> {
              users.add(ClubJson.user(user));
              pinged.add(user.name());
            });
    ArrayNode roles = message.putArray("mention_roles");
    boolean mayPingAll = world.may(author.id(), channel, Permission.MENTION_EVERYONE);
    world
        .clubs()
        .club(channel.club())
        .ifPresent(
            club ->
                club.roles().stream()
                    .filter(role -> found(ROLE, text, allowed, "roles").contains(role.id()))
                    .forEach(
                        role -> {
                          roles.add(role.id());
                          if (mayPingAll || role.mentionable()) {
                            pinged.add("@" + role.name());
                          }
                        }));
    boolean everyone =
        mayPingAll
            && !channel.isPrivate()
            && EVERYONE.matcher(text).find()
            && (!allowed.isObject() || Json.texts(allowed.path("parse")).contains("everyone"));
    message.put("mention_everyone", everyone);
    if (everyone) {
      pinged.add("@everyone");
    }
    pinged.remove(author.name());
    return List.copyOf(pinged);
  }

  private static boolean pingsTheAuthor(JsonNode allowed, Message repliedTo) {
    // An interaction's answer comes through a webhook: replying to it notifies nobody.
    return repliedTo.interaction().isEmpty()
        && (!allowed.isObject() || allowed.path("replied_user").asBoolean());
  }

  private static Set<String> found(Pattern pattern, String text, JsonNode allowed, String kind) {
    Set<String> ids = new LinkedHashSet<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      ids.add(Objects.requireNonNull(matcher.group(1)));
    }
    if (allowed.isObject() && !Json.texts(allowed.path("parse")).contains(kind)) {
      ids.retainAll(Json.texts(allowed.path(kind)));
    }
    return ids;
  }
}

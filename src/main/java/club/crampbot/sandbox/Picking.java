package club.crampbot.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a member picks in menus and fills into forms, checked as Discord's own app does. */
final class Picking {
  private final World world;
  private final Clubs.Channel channel;

  Picking(World world, Clubs.Channel channel) {
    this.world = world;
    this.channel = channel;
  }

  /** Writes what was picked in a menu into the interaction's data. */
  void pick(JsonNode menu, List<String> picked, ObjectNode data) {
    int least = menu.path("min_values").asInt(1);
    int most = menu.path("max_values").asInt(1);
    if (picked.size() < least || picked.size() > most || menu.path("disabled").asBoolean()) {
      throw new IllegalArgumentException(
          "Discord does not let anyone pick " + picked.size() + " in " + menu);
    }
    ObjectNode resolved = Json.object();
    ArrayNode values = data.putArray("values");
    picked.forEach(one -> values.add(value(menu, one, resolved)));
    if (!resolved.isEmpty()) {
      data.set("resolved", resolved);
    }
  }

  private String value(JsonNode menu, String picked, ObjectNode resolved) {
    return switch (Components.type(menu)) {
      case Components.USER_SELECT ->
          Slash.resolveUser(world, channel, resolved, Slash.userNamed(world, picked).id());
      case Components.ROLE_SELECT -> Slash.resolveRole(world, channel, resolved, picked);
      case Components.CHANNEL_SELECT -> Slash.resolveChannel(world, channel, resolved, picked);
      case Components.MENTIONABLE_SELECT ->
          world.clubs().userNamed(picked).isPresent()
              ? Slash.resolveUser(world, channel, resolved, Slash.userNamed(world, picked).id())
              : Slash.resolveRole(world, channel, resolved, picked);
      default ->
          Json.items(menu.path("options"))
              .filter(
                  option ->
                      option.path("label").asText().equals(picked)
                          || option.path("value").asText().equals(picked))
              .findAny()
              .map(option -> option.path("value").asText())
              .orElseThrow(
                  () -> new IllegalArgumentException("no option " + picked + " in " + menu));
    };
  }

  /** A form as it is sent: every field, with what was filled in or stood there. */
  ObjectNode submitted(Modal modal, Map<String, String> values) {
    Set<String> left = new LinkedHashSet<>(values.keySet());
    ObjectNode data = Json.object("custom_id", modal.customId());
    ObjectNode resolved = Json.object();
    ArrayNode components = data.putArray("components");
    int id = 0;
    for (JsonNode sent : modal.json().path("components")) {
      int type = Components.type(sent);
      if (type == Components.TEXT) {
        components.add(Json.object("type", type, "id", ++id));
        continue;
      }
      Modal.Field field =
          modal.fields().stream()
              .filter(
                  one ->
                      one.json().equals(sent.path("component"))
                          || one.json().equals(sent.path("components").path(0)))
              .findAny()
              .orElseThrow();
      left.remove(field.label());
      ObjectNode outer = Json.object("type", type, "id", ++id);
      ObjectNode inner = filled(field, values.get(field.label()), resolved);
      inner.put("id", ++id);
      if (type == Components.LABEL) {
        outer.set("component", inner);
      } else {
        outer.set("components", Json.array(List.of(inner)));
      }
      components.add(outer);
    }
    if (!left.isEmpty()) {
      throw new IllegalArgumentException("the form " + modal.title() + " has no " + left);
    }
    if (!resolved.isEmpty()) {
      data.set("resolved", resolved);
    }
    return data;
  }

  private ObjectNode filled(Modal.Field field, @Nullable String value, ObjectNode resolved) {
    ObjectNode inner = Json.object("type", field.type(), "custom_id", field.customId());
    switch (field.type()) {
      case Components.TEXT_INPUT ->
          inner.put("value", text(field, value == null ? field.value() : value));
      case Components.CHECKBOX -> inner.put("value", Boolean.parseBoolean(value));
      case Components.RADIO_GROUP ->
          inner.put("value", value == null ? null : value(field.json(), value, resolved));
      case Components.FILE_UPLOAD -> {
        ArrayNode ids = inner.putArray("values");
        if (value != null) {
          byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
          Uploads.Upload upload = new Uploads.Upload("upload.txt", "text/plain", bytes);
          ObjectNode file = world.uploads().keep(upload, channel.id(), "");
          resolved.withObjectProperty("attachments").set(file.path("id").asText(), file);
          ids.add(file.path("id"));
        }
      }
      default -> {
        if (value == null) {
          preselected(field, inner.putArray("values"));
        } else {
          ObjectNode picked = Json.object();
          pick(field.json(), List.of(value.split(",", -1)), picked);
          inner.set("values", picked.path("values"));
          picked.path("resolved").properties().forEach(e -> resolved.set(e.getKey(), e.getValue()));
        }
      }
    }
    return inner;
  }

  private static void preselected(Modal.Field field, ArrayNode values) {
    Json.items(field.json().path("options"))
        .filter(option -> option.path("default").asBoolean())
        .forEach(option -> values.add(option.path("value")));
    if (values.isEmpty() && field.isRequired()) {
      throw new IllegalArgumentException("Discord asks for " + field.label() + " first");
    }
  }

  private static String text(Modal.Field field, String text) {
    int length = FormErrors.length(text);
    int least = field.json().path("min_length").asInt(field.isRequired() ? 1 : 0);
    boolean mayBeEmpty = !field.isRequired() && text.isEmpty();
    if (!mayBeEmpty && (length < least || length > field.json().path("max_length").asInt(4000))) {
      throw new IllegalArgumentException(
          "Discord does not send a text of " + length + " characters for " + field.label());
    }
    return text;
  }
}

package club.crampbot.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tree of components of a message or a modal: buttons, menus, texts and what holds them. */
final class Components {
  static final int ROW = 1;
  static final int BUTTON = 2;
  static final int STRING_SELECT = 3;
  static final int TEXT_INPUT = 4;
  static final int USER_SELECT = 5;
  static final int ROLE_SELECT = 6;
  static final int MENTIONABLE_SELECT = 7;
  static final int CHANNEL_SELECT = 8;
  static final int SECTION = 9;
  static final int TEXT = 10;
  static final int THUMBNAIL = 11;
  static final int GALLERY = 12;
  static final int FILE = 13;
  static final int SEPARATOR = 14;
  static final int CONTAINER = 17;
  static final int LABEL = 18;
  static final int FILE_UPLOAD = 19;
  static final int RADIO_GROUP = 21;
  static final int CHECKBOX_GROUP = 22;
  static final int CHECKBOX = 23;

  static final int LINK_STYLE = 5;
  static final int PREMIUM_STYLE = 6;

  private Components() {}

  /** Every component of a tree, each before what it holds, in reading order. */
  static Stream<JsonNode> all(JsonNode components) {
    return Json.items(components)
        .flatMap(
            component ->
                Stream.of(
                        Stream.of(component),
                        all(component.path("components")),
                        one(component.path("component")),
                        one(component.path("accessory")))
                    .flatMap(part -> part));
  }

  private static Stream<JsonNode> one(JsonNode component) {
    return component.isObject() ? all(Json.array(List.of(component))) : Stream.of();
  }

  static int type(JsonNode component) {
    return component.path("type").asInt();
  }

  static boolean isSelect(int type) {
    return type == STRING_SELECT || (type >= USER_SELECT && type <= CHANNEL_SELECT);
  }

  /**
   * Components as Discord gives them back: numbered where the bot did not, with every field that it
   * always writes.
   */
  static ArrayNode answered(World world, JsonNode sent, Map<String, ObjectNode> files) {
    return new Answering(world, files, sent).all(sent);
  }

  private static final class Answering {
    private final World world;
    private final Map<String, ObjectNode> files;
    private final Set<Integer> given;
    private int last;

    Answering(World world, Map<String, ObjectNode> files, JsonNode sent) {
      this.world = world;
      this.files = files;
      this.given =
          Components.all(sent)
              .map(component -> component.path("id").asInt())
              .collect(Collectors.toSet());
    }

    ArrayNode all(JsonNode sent) {
      ArrayNode answered = Json.array();
      Json.items(sent).forEach(component -> answered.add(one(component)));
      return answered;
    }

    private ObjectNode one(JsonNode sent) {
      ObjectNode component = sent.deepCopy();
      if (component.path("id").asInt() == 0) {
        do {
          last++;
        } while (given.contains(last));
        component.put("id", last);
      }
      switch (type(sent)) {
        case BUTTON -> component.putIfAbsent("disabled", Json.node(false));
        case STRING_SELECT, USER_SELECT, ROLE_SELECT, MENTIONABLE_SELECT, CHANNEL_SELECT -> {
          component.putIfAbsent("min_values", Json.node(1));
          component.putIfAbsent("max_values", Json.node(1));
          component.putIfAbsent("disabled", Json.node(false));
        }
        case THUMBNAIL -> {
          described(component);
          component.set("media", media(sent.path("media")));
        }
        case GALLERY -> {
          ArrayNode items = component.putArray("items");
          for (JsonNode item : sent.path("items")) {
            ObjectNode shown = item.deepCopy();
            described(shown);
            shown.set("media", media(item.path("media")));
            items.add(shown);
          }
        }
        case FILE -> {
          component.putIfAbsent("spoiler", Json.node(false));
          ObjectNode media = media(sent.path("file"));
          component.set("file", media);
          String url = media.path("url").asText();
          files.values().stream()
              .filter(file -> file.path("url").asText().equals(url))
              .forEach(
                  file -> {
                    component.set("name", file.path("filename"));
                    component.set("size", file.path("size"));
                  });
        }
        case SEPARATOR -> {
          component.putIfAbsent("spacing", Json.node(1));
          component.putIfAbsent("divider", Json.node(true));
        }
        case CONTAINER -> {
          component.putIfAbsent("accent_color", Json.node(null));
          component.putIfAbsent("spoiler", Json.node(false));
        }
        default -> {}
      }
      if (sent.has("components")) {
        component.set("components", all(sent.path("components")));
      }
      if (sent.has("accessory")) {
        component.set("accessory", one(sent.path("accessory")));
      }
      return component;
    }

    private static void described(ObjectNode component) {
      component.putIfAbsent("description", Json.node(null));
      component.putIfAbsent("spoiler", Json.node(false));
    }

    private ObjectNode media(JsonNode sent) {
      String url = MessageText.address(sent.path("url").asText(), files);
      ObjectNode media = Json.object("id", world.newId(), "url", url, "proxy_url", url);
      files.values().stream()
          .filter(file -> file.path("url").asText().equals(url))
          .forEach(
              file -> {
                media.set("content_type", file.path("content_type"));
                media.set("attachment_id", file.path("id"));
              });
      return media;
    }
  }
}

package club.crampbot.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;

/** Fills a message with what a form says: text, embeds, components, files. */
final class MessageText {
  private static final int SETTABLE =
      Message.SUPPRESS_EMBEDS | Message.SUPPRESS_NOTIFICATIONS | Message.COMPONENTS_V2;

  private MessageText() {}

  static void fill(World world, Clubs.Channel channel, ObjectNode message, Form form) {
    JsonNode json = form.json();
    if (json.has("content")) {
      message.put("content", json.path("content").asText(""));
    }
    if (Json.has(json, "flags")) {
      int flags = message.path("flags").asInt() & ~Message.SUPPRESS_EMBEDS;
      message.put("flags", flags | (json.path("flags").asInt() & SETTABLE));
    }
    if (json.path("tts").asBoolean()) {
      message.put("tts", true);
    }
    if (json.has("nonce")) {
      message.set("nonce", json.path("nonce"));
    }
    Map<String, ObjectNode> byName = attach(world, channel, message, form);
    if (json.has("embeds")) {
      ArrayNode embeds = message.putArray("embeds");
      Json.items(json.path("embeds")).forEach(embed -> embeds.add(embed(embed, byName)));
    }
    if (json.has("components")) {
      message.set("components", Components.answered(world, json.path("components"), byName));
    }
  }

  /** Keeps the files that came along, drops those that an edit no longer lists. */
  private static Map<String, ObjectNode> attach(
      World world, Clubs.Channel channel, ObjectNode message, Form form) {
    ArrayNode kept = Json.array();
    Map<String, String> descriptions = new HashMap<>();
    JsonNode listed = form.json().path("attachments");
    for (JsonNode item : listed) {
      String id = item.path("id").asText();
      descriptions.put(id, item.path("description").asText(""));
    }
    for (JsonNode present : message.path("attachments")) {
      if (!listed.isArray() || descriptions.containsKey(present.path("id").asText())) {
        kept.add(present);
      }
    }
    form.files().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            file ->
                kept.add(
                    world
                        .uploads()
                        .keep(
                            file.getValue(),
                            channel.id(),
                            descriptions.getOrDefault(file.getKey(), ""))));
    message.set("attachments", kept);
    Map<String, ObjectNode> byName = new HashMap<>();
    Json.items(kept).forEach(file -> byName.put(file.path("filename").asText(), (ObjectNode) file));
    return byName;
  }

  private static ObjectNode embed(JsonNode sent, Map<String, ObjectNode> files) {
    ObjectNode embed = sent.deepCopy();
    embed.put("type", "rich");
    for (String picture : new String[] {"image", "thumbnail"}) {
      if (Json.has(embed, picture)) {
        embed.set(picture, picture(embed.path(picture), files));
      }
    }
    for (String iconic : new String[] {"author", "footer"}) {
      if (embed.path(iconic).isObject() && Json.has(embed.path(iconic), "icon_url")) {
        ObjectNode holder = (ObjectNode) embed.path(iconic);
        holder.set("proxy_icon_url", holder.path("icon_url"));
      }
    }
    return embed;
  }

  private static ObjectNode picture(JsonNode sent, Map<String, ObjectNode> files) {
    String url = address(sent.path("url").asText(), files);
    return Json.object("url", url, "proxy_url", url, "width", 0, "height", 0);
  }

  /** Where a picture or file really is; {@code attachment://name} means a file sent along. */
  static String address(String url, Map<String, ObjectNode> files) {
    String name = url.startsWith("attachment://") ? url.substring("attachment://".length()) : "";
    ObjectNode file = files.get(name);
    return file == null ? url : file.path("url").asText();
  }
}

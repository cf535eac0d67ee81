package club.crampbot.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a message as its reader does. */
final class Sight {
  private static final Pattern MARKDOWN_LINK =
      Pattern.compile("\\[([^\\]]+)]\\(<?([^)>\\s]+)>?\\)");
  private static final Pattern BARE_LINK = Pattern.compile("(?<![(<])\\bhttps?://[^\\s)>\\]]+");

  private Sight() {}

  static Seen of(World world, Message message) {
    ObjectNode json = message.json().deepCopy();
    List<String> words = new ArrayList<>();
    List<String> alternatives = new ArrayList<>();
    add(words, json.path("content"));
    json.path("embeds").forEach(embed -> read(embed, words));
    List<Seen.Button> buttons = new ArrayList<>();
    List<Seen.Menu> menus = new ArrayList<>();
    List<Seen.Link> links = new ArrayList<>();
    Components.all(json.path("components"))
        .forEach(
            component -> {
              int type = Components.type(component);
              if (type == Components.TEXT) {
                add(words, component.path("content"));
              } else if (type == Components.BUTTON && component.has("custom_id")) {
                buttons.add(button(component));
              } else if (type == Components.BUTTON) {
                links.add(new Seen.Link(label(component), component.path("url").asText()));
              } else if (Components.isSelect(type)) {
                menus.add(menu(component));
              }
              add(alternatives, component.path("description"));
              component.path("items").forEach(item -> add(alternatives, item.path("description")));
            });
    List<Seen.File> files = new ArrayList<>();
    for (JsonNode file : json.path("attachments")) {
      add(alternatives, file.path("description"));
      files.add(
          new Seen.File(
              file.path("filename").asText(),
              file.path("url").asText(),
              file.path("size").asInt(),
              file.path("description").asText("")));
    }
    String text = String.join("\n", words);
    links.addAll(0, links(text));
    return new Seen(
        message.id(),
        world.clubs().user(message.author()).map(Clubs.User::name).orElse("somebody"),
        text,
        message.onlyFor().isPresent(),
        message.isThinking(),
        Json.has(json, "edited_timestamp"),
        buttons,
        menus,
        links,
        files,
        alternatives,
        Optional.of(json.path("message_reference").path("message_id").asText())
            .filter(id -> !id.isEmpty()),
        message.pinged(),
        json);
  }

  private static void read(JsonNode embed, List<String> words) {
    add(words, embed.path("author").path("name"));
    if (Json.has(embed, "url") && Json.has(embed, "title")) {
      words.add("[" + embed.path("title").asText() + "](" + embed.path("url").asText() + ")");
    } else {
      add(words, embed.path("title"));
    }
    add(words, embed.path("description"));
    for (JsonNode field : embed.path("fields")) {
      add(words, field.path("name"));
      add(words, field.path("value"));
    }
    add(words, embed.path("footer").path("text"));
  }

  private static void add(List<String> words, JsonNode text) {
    if (text.isTextual() && !text.asText().isEmpty()) {
      words.add(text.asText());
    }
  }

  private static Seen.Button button(JsonNode json) {
    return new Seen.Button(
        label(json), json.path("custom_id").asText(), json.path("disabled").asBoolean());
  }

  private static String label(JsonNode button) {
    return button.path("label").asText(button.path("emoji").path("name").asText());
  }

  private static Seen.Menu menu(JsonNode json) {
    return new Seen.Menu(
        json.path("placeholder").asText(""),
        json.path("custom_id").asText(),
        Json.items(json.path("options"))
            .map(
                option ->
                    new Seen.Choice(option.path("label").asText(), option.path("value").asText()))
            .toList(),
        json.path("disabled").asBoolean());
  }

  private static List<Seen.Link> links(String text) {
    List<Seen.Link> links = new ArrayList<>();
    Matcher named = MARKDOWN_LINK.matcher(text);
    while (named.find()) {
      links.add(
          new Seen.Link(
              Objects.requireNonNull(named.group(1)), Objects.requireNonNull(named.group(2))));
    }
    Matcher bare = BARE_LINK.matcher(text);
    while (bare.find()) {
      links.add(new Seen.Link(bare.group(), bare.group()));
    }
    return links;
  }
}

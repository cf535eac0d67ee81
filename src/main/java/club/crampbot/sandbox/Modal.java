package club.crampbot.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;

/**
 * A form that the bot shows to a member.
 *
 * @param texts the texts between its fields
 * @param json Discord's own form of it
 */
public record Modal(
    String title, String customId, List<Field> fields, List<String> texts, JsonNode json) {
  public Modal {
    fields = List.copyOf(fields);
    texts = List.copyOf(texts);
  }

  /**
   * Something to fill in.
   *
   * @param type Discord's number of the component: 4 a text, 3 a menu
   * @param value what stands there already
   */
  public record Field(
      String label, String customId, int type, String value, boolean isRequired, JsonNode json) {}

  static Modal of(JsonNode json) {
    List<Field> fields =
        Components.all(json.path("components"))
            .filter(component -> !inner(component).isMissingNode())
            .map(
                component -> {
                  JsonNode inner = inner(component);
                  String label =
                      Components.type(component) == Components.LABEL
                          ? component.path("label").asText()
                          : inner.path("label").asText();
                  return new Field(
                      label,
                      inner.path("custom_id").asText(),
                      Components.type(inner),
                      inner.path("value").asText(""),
                      inner.path("required").asBoolean(true),
                      inner);
                })
            .toList();
    List<String> texts =
        Components.all(json.path("components"))
            .filter(component -> Components.type(component) == Components.TEXT)
            .map(component -> component.path("content").asText())
            .toList();
    return new Modal(
        json.path("title").asText(), json.path("custom_id").asText(), fields, texts, json);
  }

  /** The field in a label or, the older way, in a row. */
  private static JsonNode inner(JsonNode component) {
    return switch (Components.type(component)) {
      case Components.LABEL -> component.path("component");
      case Components.ROW -> component.path("components").path(0);
      default -> MissingNode.getInstance();
    };
  }
}

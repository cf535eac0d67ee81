package club.crampbot.sandbox;

import static club.crampbot.sandbox.Components.CHANNEL_SELECT;
import static club.crampbot.sandbox.Components.CHECKBOX;
import static club.crampbot.sandbox.Components.CHECKBOX_GROUP;
import static club.crampbot.sandbox.Components.FILE_UPLOAD;
import static club.crampbot.sandbox.Components.LABEL;
import static club.crampbot.sandbox.Components.MENTIONABLE_SELECT;
import static club.crampbot.sandbox.Components.RADIO_GROUP;
import static club.crampbot.sandbox.Components.ROLE_SELECT;
import static club.crampbot.sandbox.Components.ROW;
import static club.crampbot.sandbox.Components.STRING_SELECT;
import static club.crampbot.sandbox.Components.TEXT;
import static club.crampbot.sandbox.Components.TEXT_INPUT;
import static club.crampbot.sandbox.Components.USER_SELECT;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;

/** Discord's limits for modals. */
final class ModalLimits {
  private static final int TITLE = 45;
  private static final int CUSTOM_ID = 100;
  private static final int COMPONENTS = 5;
  private static final int LABEL_TEXT = 45;
  private static final int LABEL_DESCRIPTION = 100;
  private static final int PLACEHOLDER = 100;
  private static final int TEXT_LENGTH = 4_000;
  private static final Set<Integer> IN_LABEL =
      Set.of(
          STRING_SELECT,
          TEXT_INPUT,
          USER_SELECT,
          ROLE_SELECT,
          MENTIONABLE_SELECT,
          CHANNEL_SELECT,
          FILE_UPLOAD,
          RADIO_GROUP,
          CHECKBOX_GROUP,
          CHECKBOX);

  private ModalLimits() {}

  static void check(JsonNode modal) {
    FormErrors errors = new FormErrors();
    errors.text("data.title", modal.path("title"), 1, TITLE);
    errors.text("data.custom_id", modal.path("custom_id"), 1, CUSTOM_ID);
    JsonNode components = modal.path("components");
    if (components.isEmpty() || components.size() > COMPONENTS) {
      errors.badLength("data.components", 1, COMPONENTS);
    }
    Set<String> customIds = new HashSet<>();
    for (int at = 0; at < components.size(); at++) {
      JsonNode component = components.path(at);
      String path = "data.components." + at;
      switch (Components.type(component)) {
        case TEXT -> errors.text(path + ".content", component.path("content"), 1, TEXT_LENGTH);
        case LABEL -> {
          errors.text(path + ".label", component.path("label"), 1, LABEL_TEXT);
          errors.text(path + ".description", component.path("description"), 0, LABEL_DESCRIPTION);
          field(component.path("component"), path + ".component", IN_LABEL, customIds, errors);
        }
        case ROW -> {
          JsonNode input = component.path("components").path(0);
          errors.text(path + ".components.0.label", input.path("label"), 1, LABEL_TEXT);
          field(input, path + ".components.0", Set.of(TEXT_INPUT), customIds, errors);
          if (component.path("components").size() > 1) {
            errors.badLength(path + ".components", 1, 1);
          }
        }
        default ->
            errors.add(
                path + ".type",
                "UNION_TYPE_CHOICES",
                "Value of field \"type\" must be one of (1, 10, 18).");
      }
    }
    errors.refuse();
  }

  private static void field(
      JsonNode field, String path, Set<Integer> allowed, Set<String> customIds, FormErrors errors) {
    int type = Components.type(field);
    if (!allowed.contains(type)) {
      errors.add(
          path + ".type",
          "UNION_TYPE_CHOICES",
          "Value of field \"type\" must be one of " + allowed.stream().sorted().toList() + ".");
    } else if (Components.isSelect(type)) {
      ComponentLimits.select(field, path, customIds, errors);
    } else {
      ComponentLimits.customId(field, path, customIds, errors);
    }
    if (type == TEXT_INPUT) {
      int least = field.path("min_length").asInt(0);
      int most = field.path("max_length").asInt(TEXT_LENGTH);
      errors.text(path + ".placeholder", field.path("placeholder"), 0, PLACEHOLDER);
      errors.text(path + ".value", field.path("value"), 0, most);
      if (least < 0 || most < 1 || most > TEXT_LENGTH || least > most) {
        errors.add(
            path + ".max_length", "NUMBER_TYPE_MAX", "Must be from 1 to " + TEXT_LENGTH + ".");
      }
      int style = field.path("style").asInt();
      if (style != 1 && style != 2) {
        errors.add(path + ".style", "BASE_TYPE_CHOICES", "Value must be one of {1, 2}.");
      }
    }
  }
}

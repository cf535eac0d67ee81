package club.crampbot.sandbox;

import static club.crampbot.sandbox.Components.BUTTON;
import static club.crampbot.sandbox.Components.CHANNEL_SELECT;
import static club.crampbot.sandbox.Components.CONTAINER;
import static club.crampbot.sandbox.Components.FILE;
import static club.crampbot.sandbox.Components.GALLERY;
import static club.crampbot.sandbox.Components.LINK_STYLE;
import static club.crampbot.sandbox.Components.MENTIONABLE_SELECT;
import static club.crampbot.sandbox.Components.PREMIUM_STYLE;
import static club.crampbot.sandbox.Components.ROLE_SELECT;
import static club.crampbot.sandbox.Components.ROW;
import static club.crampbot.sandbox.Components.SECTION;
import static club.crampbot.sandbox.Components.SEPARATOR;
import static club.crampbot.sandbox.Components.STRING_SELECT;
import static club.crampbot.sandbox.Components.TEXT;
import static club.crampbot.sandbox.Components.THUMBNAIL;
import static club.crampbot.sandbox.Components.USER_SELECT;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;

/** Discord's limits for the components of one message. */
final class ComponentLimits {
  private static final int ROWS = 5;
  private static final int BUTTONS_IN_ROW = 5;
  private static final int TOTAL = 40;
  private static final int TOTAL_TEXT = 4_000;
  private static final int CUSTOM_ID = 100;
  private static final int BUTTON_LABEL = 80;
  private static final int ADDRESS = 512;
  private static final int PLACEHOLDER = 150;
  private static final int OPTIONS = 25;
  private static final int OPTION_TEXT = 100;
  private static final int SECTION_TEXTS = 3;
  private static final int GALLERY_ITEMS = 10;
  private static final int DESCRIPTION = 1_024;
  private static final Set<Integer> TOP_V2 =
      Set.of(ROW, SECTION, TEXT, GALLERY, FILE, SEPARATOR, CONTAINER);
  private static final Set<Integer> IN_CONTAINER =
      Set.of(ROW, SECTION, TEXT, GALLERY, FILE, SEPARATOR);
  private static final Set<Integer> IN_ROW =
      Set.of(BUTTON, STRING_SELECT, USER_SELECT, ROLE_SELECT, MENTIONABLE_SELECT, CHANNEL_SELECT);

  private final FormErrors errors;
  private final Set<String> files;
  private final Set<String> customIds = new HashSet<>();

  /**
   * @param files the names of the files in the message, which components may show
   */
  ComponentLimits(FormErrors errors, Set<String> files) {
    this.errors = errors;
    this.files = Set.copyOf(files);
  }

  void check(JsonNode components, String path, boolean v2) {
    if (!v2 && components.size() > ROWS) {
      errors.tooMany(path, ROWS);
    }
    each(components, path, v2 ? TOP_V2 : Set.of(ROW));
    if (v2) {
      long count = Components.all(components).count();
      if (count > TOTAL) {
        errors.add(
            path,
            "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED",
            "The total number of components cannot exceed " + TOTAL + ", not " + count);
      }
      int text =
          Components.all(components)
              .filter(component -> Components.type(component) == TEXT)
              .mapToInt(component -> FormErrors.length(component.path("content").asText("")))
              .sum();
      if (text > TOTAL_TEXT) {
        errors.add(
            path,
            "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED",
            "Components displayable text size exceeds maximum size of " + TOTAL_TEXT);
      }
    }
  }

  private void each(JsonNode components, String path, Set<Integer> allowed) {
    for (int at = 0; at < components.size(); at++) {
      one(components.path(at), path + "." + at, allowed);
    }
  }

  private void one(JsonNode component, String path, Set<Integer> allowed) {
    int type = Components.type(component);
    if (!allowed.contains(type)) {
      errors.add(
          path + ".type",
          "UNION_TYPE_CHOICES",
          "Value of field \"type\" must be one of " + allowed.stream().sorted().toList() + ".");
      return;
    }
    switch (type) {
      case ROW -> row(component, path);
      case BUTTON -> button(component, path);
      case STRING_SELECT, USER_SELECT, ROLE_SELECT, MENTIONABLE_SELECT, CHANNEL_SELECT ->
          select(component, path, customIds, errors);
      case SECTION -> section(component, path);
      case TEXT -> errors.text(path + ".content", component.path("content"), 1, TOTAL_TEXT);
      case THUMBNAIL -> {
        errors.text(path + ".description", component.path("description"), 0, DESCRIPTION);
        media(component.path("media"), path + ".media");
      }
      case GALLERY -> gallery(component, path);
      case FILE -> media(component.path("file"), path + ".file");
      case CONTAINER -> {
        if (component.path("components").isEmpty()) {
          errors.required(path + ".components");
        }
        each(component.path("components"), path + ".components", IN_CONTAINER);
      }
      default -> {}
    }
  }

  private void row(JsonNode row, String path) {
    JsonNode held = row.path("components");
    if (held.isEmpty()) {
      errors.badLength(path + ".components", 1, BUTTONS_IN_ROW);
    }
    each(held, path + ".components", IN_ROW);
    boolean hasSelect =
        Json.items(held).anyMatch(component -> Components.isSelect(Components.type(component)));
    if (held.size() > (hasSelect ? 1 : BUTTONS_IN_ROW)) {
      errors.add(
          path + ".components",
          "COMPONENT_LAYOUT_WIDTH_EXCEEDED",
          "The specified component exceeds the maximum width");
    }
  }

  private void section(JsonNode section, String path) {
    JsonNode texts = section.path("components");
    if (texts.isEmpty() || texts.size() > SECTION_TEXTS) {
      errors.badLength(path + ".components", 1, SECTION_TEXTS);
    }
    each(texts, path + ".components", Set.of(TEXT));
    if (section.path("accessory").isObject()) {
      one(section.path("accessory"), path + ".accessory", Set.of(BUTTON, THUMBNAIL));
    } else {
      errors.required(path + ".accessory");
    }
  }

  private void gallery(JsonNode gallery, String path) {
    JsonNode items = gallery.path("items");
    if (items.isEmpty() || items.size() > GALLERY_ITEMS) {
      errors.badLength(path + ".items", 1, GALLERY_ITEMS);
    }
    for (int at = 0; at < items.size(); at++) {
      String item = path + ".items." + at;
      errors.text(item + ".description", items.path(at).path("description"), 0, DESCRIPTION);
      media(items.path(at).path("media"), item + ".media");
    }
  }

  private void media(JsonNode media, String path) {
    String url = media.path("url").asText("");
    String scheme = "attachment://";
    if (url.startsWith(scheme)) {
      if (!files.contains(url.substring(scheme.length()))) {
        errors.add(
            path + ".url",
            "UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND",
            "The referenced attachment was not found");
      }
    } else {
      errors.text(path + ".url", media.path("url"), 1, 2048);
      errors.address(path + ".url", media.path("url"));
    }
  }

  private void button(JsonNode button, String path) {
    int style = button.path("style").asInt();
    errors.text(path + ".label", button.path("label"), 0, BUTTON_LABEL);
    if (style < 1 || style > PREMIUM_STYLE) {
      errors.add(path + ".style", "BASE_TYPE_CHOICES", "Value must be one of {1, 2, 3, 4, 5, 6}.");
    }
    if (style == LINK_STYLE) {
      errors.text(path + ".url", button.path("url"), 1, ADDRESS);
      errors.address(path + ".url", button.path("url"));
      if (Json.has(button, "custom_id")) {
        errors.add(
            path, "BUTTON_COMPONENT_CUSTOM_ID_URL", "A custom id and url cannot both be specified");
      }
    } else if (style != PREMIUM_STYLE) {
      customId(button, path, customIds, errors);
      if (Json.has(button, "url")) {
        errors.add(
            path, "BUTTON_COMPONENT_CUSTOM_ID_URL", "A custom id and url cannot both be specified");
      }
    }
    if (style != PREMIUM_STYLE
        && button.path("label").asText("").isBlank()
        && !button.path("emoji").isObject()) {
      errors.add(path, "BUTTON_COMPONENT_INVALID_LABEL", "A button needs a label or an emoji");
    }
  }

  /** A custom id must be there, short enough, and different from every other of its message. */
  static void customId(JsonNode component, String path, Set<String> before, FormErrors errors) {
    errors.text(path + ".custom_id", component.path("custom_id"), 1, CUSTOM_ID);
    if (Json.has(component, "custom_id") && !before.add(component.path("custom_id").asText())) {
      errors.add(
          path + ".custom_id",
          "COMPONENT_CUSTOM_ID_DUPLICATED",
          "Component custom id cannot be duplicated");
    }
  }

  static void select(JsonNode select, String path, Set<String> customIds, FormErrors errors) {
    customId(select, path, customIds, errors);
    errors.text(path + ".placeholder", select.path("placeholder"), 0, PLACEHOLDER);
    int least = select.path("min_values").asInt(1);
    int most = select.path("max_values").asInt(1);
    if (least < 0 || least > OPTIONS || most < 1 || most > OPTIONS || least > most) {
      errors.add(path + ".max_values", "NUMBER_TYPE_MAX", "Must be from 1 to " + OPTIONS + ".");
    }
    if (Components.type(select) != STRING_SELECT) {
      return;
    }
    JsonNode options = select.path("options");
    if (options.isEmpty() || options.size() > OPTIONS) {
      errors.badLength(path + ".options", 1, OPTIONS);
    }
    if (most > options.size()) {
      errors.add(
          path + ".options",
          "SELECT_COMPONENT_MAX_VALUES_LARGER_THAN_OPTIONS",
          "max_values is larger than the number of options");
    }
    Set<String> values = new HashSet<>();
    int chosen = 0;
    for (int at = 0; at < options.size(); at++) {
      JsonNode option = options.path(at);
      String prefix = path + ".options." + at + ".";
      errors.text(prefix + "label", option.path("label"), 1, OPTION_TEXT);
      errors.text(prefix + "value", option.path("value"), 1, OPTION_TEXT);
      errors.text(prefix + "description", option.path("description"), 0, OPTION_TEXT);
      if (!values.add(option.path("value").asText())) {
        errors.add(
            prefix + "value",
            "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED",
            "The specified option value is already used");
      }
      chosen += option.path("default").asBoolean() ? 1 : 0;
    }
    if (chosen > most) {
      errors.add(
          path + ".options",
          "SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES",
          "More options are chosen than max_values allows");
    }
  }
}

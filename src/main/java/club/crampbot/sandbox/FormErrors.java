package club.crampbot.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Everything that is wrong with a form, each under its field, as Discord lists it. */
final class FormErrors {
  private final ObjectNode errors = Json.object();

  /** Notes an error of a field such as {@code data.embeds.0.title}. */
  void add(String path, String code, String message) {
    ObjectNode at = errors;
    for (String name : path.split("\\.", -1)) {
      at = at.withObjectProperty(name);
    }
    ArrayNode list = at.withArrayProperty("_errors");
    list.add(Json.object("code", code, "message", message));
  }

  void required(String path) {
    add(path, "BASE_TYPE_REQUIRED", "This field is required");
  }

  void tooMany(String path, int most) {
    add(path, "BASE_TYPE_MAX_LENGTH", "Must be " + most + " or fewer in length.");
  }

  void badLength(String path, int least, int most) {
    add(path, "BASE_TYPE_BAD_LENGTH", "Must be between " + least + " and " + most + " in length.");
  }

  /** Checks the length of a text; with {@code least} above 0 it must be there. */
  void text(String path, JsonNode text, int least, int most) {
    if (text.isMissingNode() || text.isNull() || text.asText().isEmpty()) {
      if (least > 0) {
        required(path);
      }
      return;
    }
    int length = length(text.asText());
    if (length < least) {
      badLength(path, least, most);
    } else if (length > most) {
      tooMany(path, most);
    }
  }

  /** Checks an address that members can follow, if there is one. */
  void address(String path, JsonNode address) {
    String text = address.asText("");
    if (!text.isEmpty() && !text.matches("(https?|discord)://\\S+|attachment://\\S+")) {
      add(
          path,
          "URL_TYPE_INVALID_SCHEME",
          "Scheme \"" + text.replaceFirst(":.*", "") + "\" must be one of ('http', 'https').");
    }
  }

  /** The length of a text as Discord counts it: in characters, an emoji being one. */
  static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  boolean isEmpty() {
    return errors.isEmpty();
  }

  /** Refuses the form if anything is wrong with it. */
  void refuse() {
    if (!errors.isEmpty()) {
      throw Refusal.invalidForm(errors);
    }
  }
}

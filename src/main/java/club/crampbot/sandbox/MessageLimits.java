package club.crampbot.sandbox;

import com.fasterxml.jackson.databind.JsonNode;

/** Discord's limits for messages. */
final class MessageLimits {
  private MessageLimits() {}

  static void check(Form form, String prefix) {
    FormErrors errors = new FormErrors();
    JsonNode json = form.json();
    errors.text(prefix.isEmpty() ? "content" : prefix + ".content", json.path("content"), 0, 2000);
    errors.refuse();
    if (json.path("content").asText("").isEmpty()
        && json.path("embeds").isEmpty()
        && json.path("components").isEmpty()
        && form.files().isEmpty()) {
      throw Refusal.emptyMessage();
    }
  }

  static void checkEdit(Form form, Message before, String prefix) {
    FormErrors errors = new FormErrors();
    errors.text(
        prefix.isEmpty() ? "content" : prefix + ".content", form.json().path("content"), 0, 2000);
    errors.refuse();
  }
}

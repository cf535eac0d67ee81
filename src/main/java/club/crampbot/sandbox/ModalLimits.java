package club.crampbot.sandbox;

import com.fasterxml.jackson.databind.JsonNode;

/** Discord's limits for modals. */
final class ModalLimits {
  private ModalLimits() {}

  static void check(JsonNode modal) {
    FormErrors errors = new FormErrors();
    errors.text("data.title", modal.path("title"), 1, 45);
    errors.refuse();
  }
}

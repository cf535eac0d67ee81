package club.crampbot.sandbox;

import com.fasterxml.jackson.databind.JsonNode;

/** Discord's limits for commands. */
final class CommandLimits {
  private CommandLimits() {}

  static void checkAll(JsonNode commands) {
    Json.items(commands).forEach(CommandLimits::check);
  }

  static void check(JsonNode command) {
    FormErrors errors = new FormErrors();
    errors.text("name", command.path("name"), 1, 32);
    errors.refuse();
  }
}

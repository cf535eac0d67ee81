package club.crampbot.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/** Which first answer fits which interaction. */
final class CallbackRules {
  private static final int MOST_CHOICES = 25;
  private static final int CHOICE_LENGTH = 100;

  private CallbackRules() {}

  static void check(Interaction interaction, int type) {
    Set<Integer> fitting =
        switch (interaction.kind()) {
          case COMMAND, CONTEXT_MENU -> Set.of(4, 5, 9);
          case AUTOCOMPLETE -> Set.of(8);
          case COMPONENT -> Set.of(4, 5, 6, 7, 9);
          case MODAL -> interaction.message().isPresent() ? Set.of(4, 5, 6, 7) : Set.of(4, 5);
        };
    if (!fitting.contains(type)) {
      FormErrors errors = new FormErrors();
      errors.add("type", "BASE_TYPE_CHOICES", "Value must be one of " + fitting + ".");
      errors.refuse();
    }
  }

  static void checkChoices(JsonNode data) {
    FormErrors errors = new FormErrors();
    JsonNode choices = data.path("choices");
    if (choices.size() > MOST_CHOICES) {
      errors.tooMany("data.choices", MOST_CHOICES);
    }
    for (int at = 0; at < choices.size(); at++) {
      JsonNode choice = choices.path(at);
      errors.text("data.choices." + at + ".name", choice.path("name"), 1, CHOICE_LENGTH);
      if (choice.path("value").isTextual()) {
        errors.text("data.choices." + at + ".value", choice.path("value"), 1, CHOICE_LENGTH);
      }
    }
    errors.refuse();
  }
}

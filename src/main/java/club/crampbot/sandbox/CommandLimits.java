package club.crampbot.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Discord's limits for commands. */
final class CommandLimits {
  private static final Pattern NAME =
      Pattern.compile("[-_'\\p{L}\\p{N}\\p{IsDevanagari}\\p{IsThai}]{1,32}");
  private static final int NAME_LENGTH = 32;
  private static final int DESCRIPTION_LENGTH = 100;
  private static final int CHOICE_LENGTH = 100;
  private static final int MOST_OPTIONS = 25;
  private static final int MOST_CHOICES = 25;
  private static final int MOST_CHARACTERS = 8_000;
  private static final int LONGEST_TEXT = 6_000;
  private static final int MOST_SLASH_COMMANDS = 100;
  private static final int MOST_MENU_COMMANDS = 15;
  private static final int TOP = 0;
  private static final int SUBCOMMAND = 1;
  private static final int GROUP = 2;
  private static final int STRING = 3;
  private static final int LAST_OPTION_TYPE = 11;
  private static final Set<Integer> NUMBERS = Set.of(4, 10);

  private CommandLimits() {}

  /** Checks the commands that are to be all of a club or all global ones. */
  static void checkAll(JsonNode commands) {
    FormErrors errors = new FormErrors();
    Set<String> names = new HashSet<>();
    int[] ofType = new int[Commands.ON_MESSAGE + 1];
    for (int at = 0; at < commands.size(); at++) {
      JsonNode command = commands.path(at);
      check(command, at + ".", errors);
      int type = command.path("type").asInt(Commands.SLASH);
      if (!names.add(type + command.path("name").asText())) {
        errors.add(
            at + ".name",
            "APPLICATION_COMMANDS_DUPLICATE_NAME",
            "Application command names must be unique");
      }
      if (type < ofType.length) {
        ofType[type]++;
      }
    }
    errors.refuse();
    if (ofType[Commands.SLASH] > MOST_SLASH_COMMANDS
        || ofType[Commands.ON_USER] > MOST_MENU_COMMANDS
        || ofType[Commands.ON_MESSAGE] > MOST_MENU_COMMANDS) {
      throw Refusal.of(400, 30032, "Maximum number of application commands reached");
    }
  }

  static void check(JsonNode command) {
    FormErrors errors = new FormErrors();
    check(command, "", errors);
    errors.refuse();
  }

  private static void check(JsonNode command, String prefix, FormErrors errors) {
    int type = command.path("type").asInt(Commands.SLASH);
    if (type == Commands.SLASH) {
      name(command, prefix, errors);
      errors.text(prefix + "description", command.path("description"), 1, DESCRIPTION_LENGTH);
      options(command.path("options"), prefix + "options", TOP, errors);
    } else if (type == Commands.ON_USER || type == Commands.ON_MESSAGE) {
      errors.text(prefix + "name", command.path("name"), 1, NAME_LENGTH);
      if (!command.path("description").asText("").isEmpty()) {
        errors.add(
            prefix + "description",
            "APPLICATION_COMMAND_INVALID_DESCRIPTION",
            "Context menu commands cannot have description");
      }
      if (!command.path("options").isEmpty()) {
        errors.add(
            prefix + "options",
            "APPLICATION_COMMAND_INVALID_OPTIONS",
            "Context menu commands cannot have options");
      }
    } else {
      errors.add(prefix + "type", "BASE_TYPE_CHOICES", "Value must be one of {1, 2, 3}.");
    }
    localizations(command, prefix, type == Commands.SLASH, errors);
    if (characters(command) > MOST_CHARACTERS) {
      errors.add(
          prefix + "options",
          "APPLICATION_COMMAND_TOO_LARGE",
          "Command exceeds maximum size (" + MOST_CHARACTERS + ")");
    }
    among(command.path("contexts"), prefix + "contexts", 2, errors);
    among(command.path("integration_types"), prefix + "integration_types", 1, errors);
    JsonNode permissions = command.path("default_member_permissions");
    if (permissions.isTextual() && !permissions.asText().matches("\\d+")) {
      errors.add(
          prefix + "default_member_permissions",
          "NUMBER_TYPE_COERCE",
          "Value is not a number of permissions.");
    }
  }

  private static void among(JsonNode values, String path, int last, FormErrors errors) {
    for (int at = 0; at < values.size(); at++) {
      int value = values.path(at).asInt(-1);
      if (value < 0 || value > last) {
        errors.add(path + "." + at, "BASE_TYPE_CHOICES", "Value must be from 0 to " + last + ".");
      }
    }
  }

  private static void name(JsonNode named, String prefix, FormErrors errors) {
    String name = named.path("name").asText("");
    if (name.isEmpty() || FormErrors.length(name) > NAME_LENGTH) {
      errors.text(prefix + "name", named.path("name"), 1, NAME_LENGTH);
    } else if (!isName(name)) {
      errors.add(prefix + "name", "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
    }
  }

  private static boolean isName(String name) {
    return NAME.matcher(name).matches() && name.equals(name.toLowerCase(Locale.ROOT));
  }

  private static void localizations(
      JsonNode named, String prefix, boolean strict, FormErrors errors) {
    named
        .path("name_localizations")
        .properties()
        .forEach(
            local -> {
              String path = prefix + "name_localizations." + local.getKey();
              errors.text(path, local.getValue(), 1, NAME_LENGTH);
              if (strict && !isName(local.getValue().asText())) {
                errors.add(path, "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
              }
            });
    named
        .path("description_localizations")
        .properties()
        .forEach(
            local ->
                errors.text(
                    prefix + "description_localizations." + local.getKey(),
                    local.getValue(),
                    1,
                    DESCRIPTION_LENGTH));
  }

  private static void options(JsonNode options, String path, int parent, FormErrors errors) {
    if (options.size() > MOST_OPTIONS) {
      errors.tooMany(path, MOST_OPTIONS);
    }
    Set<String> names = new HashSet<>();
    boolean optionalBefore = false;
    for (int at = 0; at < options.size(); at++) {
      JsonNode option = options.path(at);
      String prefix = path + "." + at + ".";
      int type = option.path("type").asInt();
      name(option, prefix, errors);
      errors.text(prefix + "description", option.path("description"), 1, DESCRIPTION_LENGTH);
      localizations(option, prefix, true, errors);
      if (!names.add(option.path("name").asText())) {
        errors.add(
            prefix + "name",
            "APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_USED",
            "Option name already used");
      }
      boolean fits =
          switch (parent) {
            case GROUP -> type == SUBCOMMAND;
            case SUBCOMMAND -> type > GROUP;
            default -> type >= SUBCOMMAND;
          };
      if (!fits || type > LAST_OPTION_TYPE) {
        errors.add(
            prefix + "type",
            "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID",
            "Sub-command and sub-command group option types are mutually exclusive to all other"
                + " types");
      }
      if (type == SUBCOMMAND || type == GROUP) {
        options(option.path("options"), prefix + "options", type, errors);
        continue;
      }
      boolean required = option.path("required").asBoolean();
      if (required && optionalBefore) {
        errors.add(
            prefix + "required",
            "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
            "Required options must be placed before non-required options");
      }
      optionalBefore |= !required;
      value(option, prefix, type, errors);
    }
    long subcommands =
        Json.items(options).filter(option -> option.path("type").asInt() <= GROUP).count();
    if (subcommands > 0 && subcommands < options.size()) {
      errors.add(
          path,
          "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID",
          "Sub-commands and options cannot stand side by side");
    }
  }

  private static void value(JsonNode option, String prefix, int type, FormErrors errors) {
    JsonNode choices = option.path("choices");
    if (choices.size() > MOST_CHOICES) {
      errors.tooMany(prefix + "choices", MOST_CHOICES);
    }
    boolean suggests = option.path("autocomplete").asBoolean();
    if (suggests && (!choices.isEmpty() || (type != STRING && !NUMBERS.contains(type)))) {
      errors.add(
          prefix + "autocomplete",
          "APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_INVALID",
          "Autocomplete goes with texts and numbers without choices");
    }
    Set<String> names = new HashSet<>();
    for (int at = 0; at < choices.size(); at++) {
      JsonNode choice = choices.path(at);
      String path = prefix + "choices." + at;
      errors.text(path + ".name", choice.path("name"), 1, CHOICE_LENGTH);
      if (choice.path("value").isTextual() || choice.path("value").isMissingNode()) {
        errors.text(path + ".value", choice.path("value"), 1, CHOICE_LENGTH);
      }
      if (!names.add(choice.path("name").asText())) {
        errors.add(
            path + ".name",
            "APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_ALREADY_EXISTS",
            "Choice name already used");
      }
    }
    for (String bound : new String[] {"min_length", "max_length"}) {
      if (option.path(bound).asInt(0) > LONGEST_TEXT || option.path(bound).asInt(0) < 0) {
        errors.add(
            prefix + bound,
            "NUMBER_TYPE_MAX",
            "int value should be less than or equal to " + LONGEST_TEXT + ".");
      }
    }
  }

  /** The characters that Discord counts: names, descriptions and values, at every depth. */
  private static int characters(JsonNode part) {
    int own =
        Stream.of("name", "description", "value")
            .mapToInt(field -> FormErrors.length(part.path(field).asText("")))
            .sum();
    return own
        + Stream.concat(Json.items(part.path("options")), Json.items(part.path("choices")))
            .mapToInt(CommandLimits::characters)
            .sum();
  }
}

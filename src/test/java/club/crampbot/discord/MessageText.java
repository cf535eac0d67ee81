package club.crampbot.discord;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.dv8tion.jda.api.components.Component;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.components.separator.Separator;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** Reads a message back: as text for a golden file, or part by part. */
final class MessageText {
  private MessageText() {}

  /** The whole message as somebody would write it down, with the ids behind buttons and options. */
  static String of(MessageCreateData message) {
    var text = new StringBuilder();
    for (Component component : components(message)) {
      switch (component) {
        case Container container -> {}
        case TextDisplay display -> text.append(display.getContent()).append('\n');
        case Separator separator -> text.append("-----\n");
        case ActionRow row -> {}
        case Button button ->
            text.append("( %s ) %s%n".formatted(button.getLabel(), button.getCustomId()));
        case StringSelectMenu menu -> {
          text.append("{ %s } %s%n".formatted(menu.getPlaceholder(), menu.getCustomId()));
          menu.getOptions()
              .forEach(
                  option ->
                      text.append(
                          "  %s | %s | %s%n"
                              .formatted(
                                  option.getLabel(), option.getDescription(), option.getValue())));
        }
        default -> throw new AssertionError("no message holds " + component);
      }
    }
    return text.toString();
  }

  /** Every component, from top to bottom, each frame or row before what it holds. */
  static List<Component> components(MessageCreateData message) {
    var all = new ArrayList<Component>();
    message.getComponents().forEach(component -> add(component, all));
    return all;
  }

  /** The texts, from top to bottom. */
  static List<String> texts(MessageCreateData message) {
    return of(message, TextDisplay.class).map(TextDisplay::getContent).toList();
  }

  static <T extends Component> Stream<T> of(MessageCreateData message, Class<T> type) {
    return components(message).stream().filter(type::isInstance).map(type::cast);
  }

  private static void add(Component component, List<Component> all) {
    all.add(component);
    switch (component) {
      case Container container -> container.getComponents().forEach(part -> add(part, all));
      case ActionRow row -> row.getComponents().forEach(part -> add(part, all));
      default -> {}
    }
  }
}

package club.crampbot.discord;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.MessageReference;

/** What a message of the bot tells of itself. */
final class Pressed {
  private Pressed() {}

  /** The id of the interaction or message that it answers. */
  static Optional<String> origin(Message message) {
    return Optional.ofNullable(message.getInteractionMetadata())
        .map(metadata -> metadata.getId())
        .or(
            () ->
                Optional.ofNullable(message.getMessageReference())
                    .map(MessageReference::getMessageId));
  }

  /** The custom ids of its buttons. */
  static List<String> customIds(Message message) {
    return message.getComponentTree().findAll(Button.class).stream()
        .flatMap(button -> Optional.ofNullable(button.getCustomId()).stream())
        .toList();
  }

  /** Its text, from top to bottom. */
  static String text(Message message) {
    return message.getComponentTree().findAll(TextDisplay.class).stream()
        .map(TextDisplay::getContent)
        .collect(Collectors.joining("\n"));
  }
}

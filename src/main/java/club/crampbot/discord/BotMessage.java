package club.crampbot.discord;

import club.crampbot.answer.Edition;
import java.util.List;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** What the bot says about itself. */
final class BotMessage {
  private BotMessage() {}

  /** A command as {@code /help} lists it: its name without the slash, and what it is for. */
  record Described(String name, String description) {}

  /** One of the bot's own sentences, and nothing else. */
  static MessageCreateData sentence(String sentence) {
    return new MessageCreateBuilder()
        .useComponentsV2()
        .setComponents(TextDisplay.of(sentence))
        .build();
  }

  /** Everything that the bot can do. */
  static MessageCreateData help(List<Described> commands) {
    return sentence("help");
  }

  /** Which guides the bot answers from, what it keeps, and that it is no doctor. */
  static MessageCreateData about(Edition edition) {
    return sentence("about");
  }

  /** That something broke. The id stands in the log beside the failure. */
  static MessageCreateData failure(String id) {
    return sentence("failure " + id);
  }

  /** That a button or menu belongs to something that no longer exists. */
  static MessageCreateData expired() {
    return sentence("expired");
  }
}

package club.crampbot.discord;

import club.crampbot.answer.BotWords;
import club.crampbot.answer.Edition;
import club.crampbot.guide.Guide;
import club.crampbot.guide.Guides;
import java.util.List;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** What the bot says about itself. */
final class BotMessage {
  private BotMessage() {}

  /** A command as {@code /help} lists it: its name without the slash, and what it is for. */
  record Described(String name, String description) {}

  /** One of the bot's own sentences, and nothing else. */
  static MessageCreateData sentence(String sentence) {
    return new Card().text(sentence, 1_900).message();
  }

  /** Everything that the bot can do. */
  static MessageCreateData help(List<Described> commands) {
    return new Card()
        .heading(BotWords.HELP_TITLE)
        .lines(
            commands.stream()
                .map(command -> "`/%s` %s".formatted(command.name(), command.description()))
                .toList(),
            3_000)
        .text(BotWords.HELP_HINT, 300)
        .small(BotWords.HELP_QUOTES)
        .buttons(
            Parts.button(new Press.AskAnother(), BotWords.ASK),
            Parts.button(new Press.Contents(0), BotWords.TABLE_OF_CONTENTS))
        .message();
  }

  /** Which guides the bot answers from, what it keeps, and that it is no doctor. */
  static MessageCreateData about(Edition edition) {
    return about(edition.number(), edition.guides());
  }

  static MessageCreateData about(int edition, Guides guides) {
    String number = edition == 0 ? BotWords.ABOUT_SHIPPED : Integer.toString(edition);
    return new Card()
        .heading(BotWords.ABOUT_TITLE)
        .text(BotWords.HELP_QUOTES, 300)
        .text(BotWords.ABOUT_EDITION + " " + number, 100)
        .lines(guides.all().stream().map(BotMessage::described).toList(), 1_500)
        .text(BotWords.ABOUT_PRIVACY, 600)
        .text(BotWords.NOT_MEDICAL_ADVICE + " " + BotWords.ABOUT_ADVICE, 600)
        .buttons(Parts.button(new Press.Contents(0), BotWords.TABLE_OF_CONTENTS))
        .message();
  }

  private static String described(Guide guide) {
    int passages = guide.sections().stream().mapToInt(section -> section.passages().size()).sum();
    return "- %s: %s, %s"
        .formatted(
            guide.title(), BotWords.passages(passages), BotWords.works(guide.citations().size()));
  }

  /** That something broke. The id stands in the log beside the failure. */
  static MessageCreateData failure(String id) {
    return sentence(BotWords.FAILURE + " " + Parts.plain(id));
  }

  /** That a button or menu belongs to something that no longer exists. */
  static MessageCreateData expired() {
    return sentence(BotWords.EXPIRED);
  }
}

package club.crampbot.discord;

import club.crampbot.answer.Answer;
import club.crampbot.guide.Guides;
import club.crampbot.guide.WarningSign;
import java.util.function.Function;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** What a member reads as the answer to a question. */
final class AnswerMessage {
  private AnswerMessage() {}

  /**
   * The answer as a message.
   *
   * @param guides those that the answer was found in
   * @param emergency the whole text for a warning sign, with the number to call
   */
  static MessageCreateData of(
      Answer answer, Guides guides, Place place, Function<WarningSign, String> emergency) {
    return switch (answer) {
      case Answer.Found found -> found(found, guides, place);
      case Answer.Unsure unsure -> unsure(unsure, guides, place);
      case Answer.NotCovered notCovered -> BotMessage.sentence("");
      case Answer.Emergency(WarningSign sign) -> BotMessage.sentence(emergency.apply(sign));
    };
  }

  private static MessageCreateData found(Answer.Found found, Guides guides, Place place) {
    return GuideMessage.passage(found.best().passage(), guides, place);
  }

  private static MessageCreateData unsure(Answer.Unsure unsure, Guides guides, Place place) {
    return GuideMessage.passage(unsure.hits().getFirst().passage(), guides, place);
  }
}

package club.crampbot.discord;

import club.crampbot.guide.Citation;
import club.crampbot.guide.Guides;
import club.crampbot.guide.Passage;
import java.util.List;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** The works behind the guide as messages. */
final class SourceMessage {
  private SourceMessage() {}

  /** The full references of what these passages rest on, with the kind of study and a link. */
  static MessageCreateData sources(List<Passage> passages, Guides guides) {
    return BotMessage.sentence("sources");
  }

  /**
   * A page of works, each with the passages that cite it.
   *
   * @param works all that were found, best first; may be empty
   * @param about what the member searched for; empty for every work. It is never shown, only kept
   *     in the paging buttons
   */
  static MessageCreateData works(List<Citation> works, String about, Guides guides, int page) {
    return BotMessage.sentence("works");
  }
}

package club.crampbot.discord;

import net.dv8tion.jda.api.modals.Modal;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** What the bot does about something that a member did. */
sealed interface Reply {
  /** The word for the log, such as {@code answered}. */
  String outcome();

  /**
   * Says something, where and to whom the {@link Acknowledgement} said.
   *
   * @param outcome the word for the log
   */
  record Say(MessageCreateData message, String outcome) implements Reply {}

  /**
   * Says something, and posts a notice in a channel of the club where it may.
   *
   * @param channel the id of the channel, which must be the club's own
   */
  record Tell(MessageCreateData message, String outcome, String channel, MessageCreateData notice)
      implements Reply {}

  /** Shows a form; only with {@link Acknowledgement#FORM}. */
  record Ask(Modal form) implements Reply {
    @Override
    public String outcome() {
      return "form";
    }
  }

  /** Posts a message of the bot's own in the channel, and tells the member that it did. */
  record Post(MessageCreateData message) implements Reply {
    @Override
    public String outcome() {
      return "shared";
    }
  }
}

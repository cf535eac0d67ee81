package club.crampbot.discord;

import club.crampbot.guide.Passage;
import java.util.List;
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
   * Answers a question, as {@link Say} says something.
   *
   * @param outcome the answer's, such as {@code not_covered}
   * @param question in the member's words
   * @param shown the passages that stand in the message
   */
  record Answered(MessageCreateData message, String outcome, String question, List<Passage> shown)
      implements Reply {
    public Answered {
      shown = List.copyOf(shown);
    }
  }

  /**
   * Says something, and posts a notice in a channel of the club where it may.
   *
   * @param channel the id of the channel, which must be the club's own
   */
  record Tell(MessageCreateData message, String outcome, String channel, MessageCreateData notice)
      implements Reply {}

  /** Whom something is handed over to. */
  sealed interface To {
    /** A channel of the club in which the member is. */
    record Channel(String id) implements To {}

    /** The channel in which the member is. */
    record Here() implements To {}

    /** Somebody's direct messages. */
    record Member(String id) implements To {}
  }

  /**
   * Hands a message over, and says whether that was possible.
   *
   * @param sent what to say if it arrived
   * @param unsent what to say if it did not
   */
  record HandOver(To to, MessageCreateData letter, MessageCreateData sent, MessageCreateData unsent)
      implements Reply {
    @Override
    public String outcome() {
      return "handed over";
    }
  }

  /** Shows a form; only with {@link Acknowledgement#FORM}. */
  record Ask(Modal form) implements Reply {
    @Override
    public String outcome() {
      return "form";
    }
  }

  /**
   * Posts a message of the bot's own in the channel, and tells the member that it did.
   *
   * @param shown the passages that stand in the message
   */
  record Post(MessageCreateData message, List<Passage> shown) implements Reply {
    public Post {
      shown = List.copyOf(shown);
    }

    @Override
    public String outcome() {
      return "shared";
    }
  }
}

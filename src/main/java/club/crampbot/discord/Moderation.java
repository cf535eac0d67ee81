package club.crampbot.discord;

import java.util.List;
import java.util.Map;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;

/**
 * One subcommand of {@code /moderate}, with the buttons and forms of its replies. The {@link Gate}
 * stands before all of it. Safe for use by many threads.
 */
interface Moderation {
  /** The words after {@code /moderate}: one, or a group's and one, such as {@code citation add}. */
  String name();

  /** What Discord shows: the last word of the name, description and options. */
  SubcommandData data();

  /** {@link Acknowledgement#PRIVATE}, or a form; never public. */
  default Acknowledgement acknowledgement(Map<String, String> options) {
    return Acknowledgement.PRIVATE;
  }

  Reply answer(Invocation invocation);

  /** Choices for an option that offers some. */
  default List<Autocompleting.Choice> choices(String option, String typed, Invocation invocation) {
    return List.of();
  }

  /** As {@link #acknowledgement(Map)}, for a press or form with this argument. */
  default Acknowledgement acknowledgement(String argument) {
    return Acknowledgement.PRIVATE;
  }

  /**
   * What to say to a press or a form that this subcommand's {@link #continuation} stands behind.
   */
  default Reply goOn(String argument, Invocation invocation) {
    return new Reply.Say(BotMessage.expired(), "expired");
  }

  /** What a button or form of this subcommand carries. */
  default Continuation continuation(String argument) {
    return new Continuation(ModerateCommand.NAME, name(), argument);
  }
}

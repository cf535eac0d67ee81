package club.crampbot.discord;

import java.util.Map;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;

/**
 * One thing that the bot can do on command: a slash command, or an entry in the menu of a message.
 * Implementations are immutable; many threads ask them at once.
 */
public interface SlashCommand {
  /** What Discord shows: name, description and options. */
  CommandData data();

  /**
   * Who will see the reply. Asked before anything else is done, and must not take any time.
   *
   * @param options what the member filled in, by the option's name; under {@link
   *     Invocation#SUBCOMMAND} the words after the command's own
   */
  default Acknowledgement acknowledgement(Map<String, String> options) {
    return Acknowledgement.PRIVATE;
  }

  /** Whether the {@link Gate} lets only the club's moderators do any of it. */
  default boolean isForModerators() {
    return false;
  }

  /**
   * What to say. May take as long as it needs. Whatever it throws is logged with an id, and the
   * member is told the id.
   */
  Reply answer(Invocation invocation);
}

package club.crampbot.discord;

import net.dv8tion.jda.api.interactions.IntegrationType;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;

/** Where a member finds the bot's commands. */
final class Everywhere {
  private Everywhere() {}

  /**
   * Offers a command to servers that have installed the bot and to members who have installed it
   * for themselves, in servers, in direct messages with the bot and in those with others.
   */
  static CommandData offered(CommandData command) {
    return command.setIntegrationTypes(IntegrationType.ALL).setContexts(InteractionContextType.ALL);
  }
}

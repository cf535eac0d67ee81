package club.crampbot.discord;

import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.Commands;

/** {@code /about}: the edition, what the bot keeps, and that it is no doctor. */
public final class AboutCommand implements SlashCommand {
  @Override
  public CommandData data() {
    return Everywhere.offered(
        Commands.slash(
            "about", "Which edition of the guide this is, and what happens to your words"));
  }

  @Override
  public Reply answer(Invocation invocation) {
    return new Reply.Say(BotMessage.about(invocation.edition()), "about");
  }
}

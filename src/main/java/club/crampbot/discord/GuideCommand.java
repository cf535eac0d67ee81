package club.crampbot.discord;

import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.Commands;

/** {@code /guide}: the table of contents, to browse from. */
public final class GuideCommand implements SlashCommand {
  @Override
  public CommandData data() {
    return Everywhere.offered(Commands.slash("guide", "Browse the guide, section by section"));
  }

  @Override
  public Reply answer(Invocation invocation) {
    return new Reply.Say(GuideMessage.contents(invocation.guides(), 0), "contents");
  }
}

package club.crampbot.discord;

import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;

/** {@code /sources}: the works behind the guide, and where each is cited. */
public final class SourcesCommand implements SlashCommand {
  private static final String ABOUT = "about";

  @Override
  public CommandData data() {
    return Everywhere.offered(
        Commands.slash("sources", "The studies behind the guide, and where each is cited")
            .addOptions(
                new OptionData(OptionType.STRING, ABOUT, "Author, title, journal or year")
                    .setMaxLength(AskCommand.LONGEST)));
  }

  @Override
  public Reply answer(Invocation invocation) {
    String about = invocation.option(ABOUT).orElse("");
    return new Reply.Say(
        SourceMessage.works(Presses.works(about, invocation), about, invocation.guides(), 0),
        "works");
  }
}

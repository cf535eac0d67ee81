package club.crampbot.discord;

import club.crampbot.guide.SectionKind;
import java.util.Optional;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.Commands;

/** {@code /prevent}: what to do so that no cramp comes. */
public final class PreventCommand implements SlashCommand {
  @Override
  public CommandData data() {
    return Everywhere.offered(
        Commands.slash("prevent", "What helps to keep cramps away")
            .addOptions(CrampOption.requiredOrAny()));
  }

  @Override
  public Reply answer(Invocation invocation) {
    return new Kindred(SectionKind.PREVENTION, CrampOption.in(invocation))
        .reply(Optional.empty(), invocation);
  }
}

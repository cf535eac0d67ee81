package club.crampbot.discord;

import club.crampbot.guide.SectionKind;
import java.util.List;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;

/** {@code /causes}: why runners get one family of cramps, or one cause of it. */
public final class CausesCommand implements Autocompleting {
  private static final String CAUSE = "cause";

  @Override
  public CommandData data() {
    return Everywhere.offered(
        Commands.slash("causes", "Why runners get leg cramps or side stitches")
            .addOptions(
                CrampOption.required(),
                new OptionData(OptionType.STRING, CAUSE, "One cause", false, true)
                    .setMaxLength(AskCommand.LONGEST)));
  }

  @Override
  public Reply answer(Invocation invocation) {
    return causes(invocation).reply(invocation.option(CAUSE), invocation);
  }

  @Override
  public List<Choice> choices(String option, String typed, Invocation invocation) {
    return causes(invocation).choices(typed, invocation.guides());
  }

  private static Kindred causes(Invocation invocation) {
    return new Kindred(SectionKind.CAUSES, CrampOption.in(invocation));
  }
}

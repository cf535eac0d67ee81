package club.crampbot.discord;

import club.crampbot.guide.SectionKind;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;

/** {@code /patterns}: which runners get which cramps. */
public final class PatternsCommand implements Autocompleting {
  private static final String RUNNER = "runner";
  private static final Kindred PATTERNS = new Kindred(SectionKind.PATTERNS, Optional.empty());

  @Override
  public CommandData data() {
    return Everywhere.offered(
        Commands.slash("patterns", "Which runners get which cramps")
            .addOptions(
                new OptionData(
                        OptionType.STRING,
                        RUNNER,
                        "Which runner: beginner, sprinter, hills, ultra ...",
                        false,
                        true)
                    .setMaxLength(AskCommand.LONGEST)));
  }

  @Override
  public Reply answer(Invocation invocation) {
    return PATTERNS.reply(invocation.option(RUNNER), invocation);
  }

  @Override
  public List<Choice> choices(String option, String typed, Invocation invocation) {
    return PATTERNS.choices(typed, invocation.guides());
  }
}

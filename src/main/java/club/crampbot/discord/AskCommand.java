package club.crampbot.discord;

import club.crampbot.answer.Question;
import java.util.List;
import java.util.Map;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;

/** {@code /ask}: a question in the member's own words. */
public final class AskCommand implements Autocompleting {
  /** Longer ones are stories; a direct message or a mention takes those. */
  static final int LONGEST = 300;

  private static final String QUESTION = "question";
  private static final String PUBLIC = "public";

  @Override
  public CommandData data() {
    return Everywhere.offered(
        Commands.slash("ask", "Ask the guide about leg cramps and side stitches")
            .addOptions(
                new OptionData(OptionType.STRING, QUESTION, "In your own words", true, true)
                    .setMaxLength(LONGEST),
                new OptionData(
                    OptionType.BOOLEAN, PUBLIC, "Show the answer to everybody in the channel")));
  }

  @Override
  public Acknowledgement acknowledgement(Map<String, String> options) {
    return Boolean.parseBoolean(options.get(PUBLIC))
        ? Acknowledgement.PUBLIC
        : Acknowledgement.PRIVATE;
  }

  @Override
  public Reply answer(Invocation invocation) {
    return Asking.reply(new Question(invocation.option(QUESTION).orElse("")), invocation);
  }

  @Override
  public List<Choice> choices(String option, String typed, Invocation invocation) {
    return invocation.edition().index().suggest(typed, MOST).stream().map(Choice::new).toList();
  }
}

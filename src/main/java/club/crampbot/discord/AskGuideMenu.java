package club.crampbot.discord;

import club.crampbot.answer.Question;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.Commands;

/** "Ask the guide" in the menu of a message: the message's text is the question. */
public final class AskGuideMenu implements SlashCommand {
  @Override
  public CommandData data() {
    return Everywhere.offered(Commands.message("Ask the guide"));
  }

  @Override
  public Reply answer(Invocation invocation) {
    Question question = new Question(invocation.option(Invocation.MESSAGE).orElse(""));
    // The words are somebody else's, who has agreed to nothing: they are not remembered.
    Invocation withoutCoaches = invocation.on(Occasion.NONE, invocation.asker());
    return switch (Asking.reply(question, withoutCoaches)) {
      case Reply.Answered(var message, var outcome, var _, var _) ->
          new Reply.Say(message, outcome);
      case Reply other -> other;
    };
  }
}

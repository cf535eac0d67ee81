package club.crampbot.discord;

import club.crampbot.library.Draft;
import club.crampbot.library.Edit;
import club.crampbot.library.Library;
import club.crampbot.library.Outcome;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;

/** {@code /moderate question add}: a question that is asked before every publishing. */
final class QuestionModeration implements Moderation {
  private static final String QUESTION = "question";
  private static final String PASSAGE = "passage";

  private final Library library;

  QuestionModeration(Library library) {
    this.library = library;
  }

  @Override
  public String name() {
    return "question add";
  }

  @Override
  public SubcommandData data() {
    return new SubcommandData("add", "A question to check every new edition with")
        .addOptions(
            new OptionData(OptionType.STRING, QUESTION, "As a member would ask", true)
                .setMaxLength(AskCommand.LONGEST),
            new OptionData(
                OptionType.STRING, PASSAGE, "The right one; none: not covered", false, true));
  }

  @Override
  public List<Autocompleting.Choice> choices(String option, String typed, Invocation invocation) {
    Draft draft = Moderating.draft(library, invocation);
    return Entry.choices(draft, typed).stream()
        .filter(choice -> draft.guides().passage(choice.value()).isPresent())
        .toList();
  }

  @Override
  public Reply answer(Invocation invocation) {
    String question = invocation.option(QUESTION).orElse("");
    Optional<String> asked = invocation.option(PASSAGE);
    Optional<String> passage =
        asked
            .flatMap(one -> Entry.find(Moderating.draft(library, invocation), one))
            .filter(entry -> entry.kind() == Entry.Kind.PASSAGE)
            .map(Entry::id);
    if (question.isEmpty()) {
      return Moderating.say("Write the question as a member would.", "no question");
    }
    if (asked.isPresent() && passage.isEmpty()) {
      return Moderating.unknown(asked.get());
    }
    return switch (Moderating.edit(library, invocation, Edit.Judge.of(question, passage))) {
      case Outcome.Changed(Draft draft, var _) ->
          Moderating.changed("The question is in your draft.", draft);
      case Outcome.Refused(var problems) ->
          new Reply.Say(
              Found.message("The question was not taken", problems, List.of(), "", List.of()),
              "refused");
    };
  }
}

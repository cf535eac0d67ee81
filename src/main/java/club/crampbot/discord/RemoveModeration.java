package club.crampbot.discord;

import club.crampbot.library.Draft;
import club.crampbot.library.Edit;
import club.crampbot.library.Library;
import club.crampbot.library.Outcome;
import java.util.List;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;

/** {@code /moderate remove}: takes a section or passage out of the draft. */
final class RemoveModeration implements Moderation {
  private static final String ENTRY = "section-or-passage";

  private final Library library;

  RemoveModeration(Library library) {
    this.library = library;
  }

  @Override
  public String name() {
    return "remove";
  }

  @Override
  public SubcommandData data() {
    return new SubcommandData("remove", "Take a section or passage out; at once: suspend")
        .addOptions(new OptionData(OptionType.STRING, ENTRY, "Which", true, true));
  }

  @Override
  public List<Autocompleting.Choice> choices(String option, String typed, Invocation invocation) {
    return Entry.choices(Moderating.draft(library, invocation), typed);
  }

  @Override
  public Reply answer(Invocation invocation) {
    String asked = invocation.option(ENTRY).orElse("");
    return Entry.find(Moderating.draft(library, invocation), asked)
        .map(entry -> remove(entry, invocation))
        .orElseGet(() -> Moderating.unknown(asked));
  }

  private Reply remove(Entry entry, Invocation invocation) {
    Edit whole = new Edit.Remove(entry.path());
    Edit change =
        switch (entry.kind()) {
          case SECTION -> whole;
          case PASSAGE ->
              entry
                  .source()
                  .without(entry.id())
                  .<Edit>map(left -> new Edit.Put(entry.path(), left))
                  .orElse(whole);
        };
    return switch (Moderating.edit(library, invocation, change)) {
      case Outcome.Changed(Draft draft, var _) ->
          Moderating.changed(entry.title() + " is out of your draft.", draft);
      case Outcome.Refused(var problems) ->
          new Reply.Say(
              Found.message(entry.title() + " cannot go", problems, List.of(), "", List.of()),
              "refused");
    };
  }
}

package club.crampbot.discord;

import club.crampbot.library.Edit;
import java.util.List;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;

/** {@code /moderate remove}: takes a section or passage out of the draft. */
final class RemoveModeration implements Moderation {
  private static final String ENTRY = "section-or-passage";

  private final Desk desk;

  RemoveModeration(Desk desk) {
    this.desk = desk;
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
    return Entry.choices(desk.draft(Moderating.seat(invocation)), typed);
  }

  @Override
  public Reply answer(Invocation invocation) {
    Desk.Seat seat = Moderating.seat(invocation);
    String asked = invocation.option(ENTRY).orElse("");
    return Entry.find(desk.draft(seat), asked)
        .map(entry -> remove(entry, seat))
        .orElseGet(() -> Moderating.unknown(asked));
  }

  private Reply remove(Entry entry, Desk.Seat seat) {
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
    return switch (desk.change(seat, change)) {
      case Desk.Changed.Done(Desk.Draft draft) ->
          Moderating.changed(entry.title() + " is out of your draft.", draft);
      case Desk.Changed.Refused(var problems) ->
          new Reply.Say(
              Found.message(entry.title() + " cannot go", problems, List.of(), "", List.of()),
              "refused");
    };
  }
}

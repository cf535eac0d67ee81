package club.crampbot.discord;

import club.crampbot.library.Draft;
import club.crampbot.library.Edit;
import club.crampbot.library.Library;
import club.crampbot.library.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** {@code /moderate guides}: the club's guides, and switching one on or off in the draft. */
final class GuidesModeration implements Moderation {
  private static final String GUIDE = "guide";
  private static final String ON = "on";

  private final Library library;

  GuidesModeration(Library library) {
    this.library = library;
  }

  @Override
  public String name() {
    return "guides";
  }

  @Override
  public SubcommandData data() {
    return new SubcommandData("guides", "Your guides; switch one on or off")
        .addOptions(
            new OptionData(OptionType.STRING, GUIDE, "Which to switch", false, true),
            new OptionData(OptionType.BOOLEAN, ON, "Whether members get answers from it"));
  }

  @Override
  public List<Autocompleting.Choice> choices(String option, String typed, Invocation invocation) {
    Draft draft = Moderating.draft(library, invocation);
    List<Autocompleting.Choice> choices = new ArrayList<>(Moderating.guides(draft, typed));
    draft.overlay().off().stream().sorted().map(Autocompleting.Choice::new).forEach(choices::add);
    return choices.stream().distinct().toList();
  }

  @Override
  public Reply answer(Invocation invocation) {
    Draft draft = Moderating.draft(library, invocation);
    Optional<String> guide = invocation.option(GUIDE);
    Optional<String> on = invocation.option(ON);
    if (guide.isEmpty() || on.isEmpty()) {
      return new Reply.Say(list(draft), "guides");
    }
    boolean isKnown =
        draft.overlay().off().contains(guide.get())
            || draft.guides().all().stream().anyMatch(one -> one.id().equals(guide.get()));
    if (!isKnown) {
      return Moderating.unknown(guide.get());
    }
    boolean switchOn = Boolean.parseBoolean(on.get());
    return switch (Moderating.edit(library, invocation, new Edit.Switch(guide.get(), switchOn))) {
      case Outcome.Changed(Draft done, var _) ->
          Moderating.changed(
              "The guide %s is %s in your draft.".formatted(guide.get(), switchOn ? "on" : "off"),
              done);
      case Outcome.Refused(var problems) ->
          new Reply.Say(
              Found.message("The guide stays as it is", problems, List.of(), "", List.of()),
              "refused");
    };
  }

  private static MessageCreateData list(Draft draft) {
    List<String> lines = new ArrayList<>();
    draft.guides().all().stream()
        .filter(guide -> !draft.overlay().off().contains(guide.id()))
        .forEach(
            guide -> lines.add("- on: " + Parts.plain(guide.title()) + " `" + guide.id() + "`"));
    draft.overlay().off().stream().sorted().forEach(id -> lines.add("- off: `" + id + "`"));
    return new Card().heading("Guides of your draft").lines(lines, 2_000).message();
  }
}

package club.crampbot.discord;

import club.crampbot.library.Draft;
import club.crampbot.library.Edit;
import club.crampbot.library.Library;
import club.crampbot.library.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;

/**
 * {@code /moderate edit}: a form with a passage or section in it, then the draft has the new text.
 */
final class EditModeration implements Moderation {
  private static final String ENTRY = "section-or-passage";

  private final Library library;
  private final KeptTexts kept;

  EditModeration(Library library, KeptTexts kept) {
    this.library = library;
    this.kept = kept;
  }

  @Override
  public String name() {
    return "edit";
  }

  @Override
  public SubcommandData data() {
    return new SubcommandData(
            "edit", "Change a section or passage; members see it when you publish")
        .addOptions(new OptionData(OptionType.STRING, ENTRY, "Which", true, true));
  }

  @Override
  public Acknowledgement acknowledgement(Map<String, String> options) {
    return Acknowledgement.FORM;
  }

  @Override
  public List<Autocompleting.Choice> choices(String option, String typed, Invocation invocation) {
    return Entry.choices(Moderating.draft(library, invocation), typed);
  }

  @Override
  public Reply answer(Invocation invocation) {
    String asked = invocation.option(ENTRY).orElse("");
    Draft draft = Moderating.draft(library, invocation);
    return Entry.find(draft, asked)
        .map(entry -> form(entry, entry.text()))
        .orElseGet(() -> Moderating.unknown(asked));
  }

  private Reply form(Entry entry, String text) {
    if (text.length() > EntryForm.LONGEST) {
      return tooLong(entry, text);
    }
    return new Reply.Ask(
        EntryForm.of(
            continuation(entry.id()), "Edit " + entry.title(), entry.kind().label(), text));
  }

  private static Reply tooLong(Entry entry, String text) {
    return new Reply.Say(
        new Card()
            .heading(entry.title())
            .text(
                "This text has %,d characters, and a form of Discord's holds %,d. Change the file below, then give it back with `/moderate upload`; or edit one of its passages."
                    .formatted(text.length(), EntryForm.LONGEST),
                600)
            .file(entry.fileName(), Found.bytes(text))
            .message(),
        "too long for a form");
  }

  @Override
  public Acknowledgement acknowledgement(String argument) {
    return argument.startsWith(AGAIN) ? Acknowledgement.FORM : Acknowledgement.PRIVATE;
  }

  private static final String AGAIN = "again ";

  @Override
  public Reply goOn(String argument, Invocation invocation) {
    String id = argument.startsWith(AGAIN) ? argument.substring(AGAIN.length()) : argument;
    Optional<Entry> entry = Entry.find(Moderating.draft(library, invocation), id);
    Optional<String> text = EntryForm.text(invocation);
    if (entry.isEmpty()) {
      return Moderating.gone(id, text);
    }
    if (text.isEmpty()) {
      return form(entry.get(), kept.of(invocation, id).orElse(entry.get().text()));
    }
    kept.keep(invocation, id, text.get());
    Edit change = new Edit.Put(entry.get().path(), entry.get().with(text.get()));
    return switch (Moderating.edit(library, invocation, change)) {
      case Outcome.Changed(Draft draft, var _) -> {
        kept.forget(invocation, id);
        yield Moderating.changed(entry.get().title() + " is in your draft.", draft);
      }
      case Outcome.Refused(var problems) ->
          new Reply.Say(
              Found.message(
                  entry.get().title() + " was not taken",
                  problems,
                  List.of(entry.get().place(text.get())),
                  text.get(),
                  List.of(again(id))),
              "refused");
    };
  }

  private Button again(String id) {
    return continuation(AGAIN + id).button("Edit again");
  }
}

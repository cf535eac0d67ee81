package club.crampbot.discord;

import club.crampbot.guide.SectionSource;
import club.crampbot.library.Draft;
import club.crampbot.library.Edit;
import club.crampbot.library.Library;
import club.crampbot.library.Outcome;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;

/** {@code /moderate upload}: a section's file, or a zip with everything as export writes it. */
final class UploadModeration implements Moderation {
  /** Ten times the longest section of the shipped guides. */
  static final int LARGEST_SECTION = 256 * 1024;

  /** The shipped guides zipped are a fortieth of it; Discord takes 10 MB from a free account. */
  static final int LARGEST_ZIP = 4 * 1024 * 1024;

  private final Library library;

  UploadModeration(Library library) {
    this.library = library;
  }

  @Override
  public String name() {
    return "upload";
  }

  @Override
  public SubcommandData data() {
    return new SubcommandData("upload", "Bring a section (.md), or all that export gave you (.zip)")
        .addOptions(
            new OptionData(OptionType.ATTACHMENT, "file", "A .md or .zip file", true),
            new OptionData(OptionType.STRING, "guide", "Of a new section (.md)", false, true));
  }

  @Override
  public List<Autocompleting.Choice> choices(String option, String typed, Invocation invocation) {
    return Moderating.guides(Moderating.draft(library, invocation), typed);
  }

  @Override
  public Reply answer(Invocation invocation) {
    Attached file = invocation.attachment().orElseThrow();
    String name = file.name().toLowerCase(Locale.ROOT);
    if (!name.endsWith(".md") && !name.endsWith(".zip")) {
      return Moderating.say(
          "I take a section's file (.md), or the .zip of `/moderate export`.", "wrong file");
    }
    invocation.progress().accept("Fetching the file…");
    boolean isZip = name.endsWith(".zip");
    return switch (file.read(isZip ? LARGEST_ZIP : LARGEST_SECTION)) {
      case Attached.Read.Failed(String sentence) -> Moderating.say(sentence, "not fetched");
      case Attached.Read.Whole(byte[] bytes) when isZip -> {
        invocation.progress().accept("Checking every section of it…");
        yield reply(
            library.upload(Moderating.club(invocation), Moderating.by(invocation), bytes), file);
      }
      case Attached.Read.Whole(byte[] bytes) -> section(bytes, file, invocation);
    };
  }

  private Reply section(byte[] bytes, Attached file, Invocation invocation) {
    Optional<String> text = Attached.text(bytes);
    if (text.isEmpty()) {
      return Moderating.say(Attached.NO_TEXT, "no text");
    }
    Optional<String> id =
        SectionSource.id(text.get()).filter(one -> one.matches("[a-z0-9-]{1,48}"));
    if (id.isEmpty()) {
      return Moderating.say(
          "The section has no `id:` between two lines `---` at its start, so I cannot tell which it is.",
          "no id");
    }
    Draft draft = Moderating.draft(library, invocation);
    Optional<String> path =
        Entry.find(draft, id.get())
            .filter(entry -> entry.kind() == Entry.Kind.SECTION)
            .map(Entry::path)
            .or(
                () ->
                    invocation
                        .option("guide")
                        .filter(
                            guide ->
                                draft.guides().all().stream().anyMatch(g -> g.id().equals(guide)))
                        .map(guide -> guide + "/" + id.get() + ".md"));
    return path.map(
            where ->
                reply(Moderating.edit(library, invocation, new Edit.Put(where, text.get())), file))
        .orElseGet(
            () ->
                Moderating.say(
                    "The section `%s` is new: say in the option `guide` which guide it belongs to."
                        .formatted(id.get()),
                    "no guide"));
  }

  private static Reply reply(Outcome changed, Attached file) {
    String name = Parts.plain(Cut.toLength(file.name(), 80));
    return switch (changed) {
      case Outcome.Changed(Draft draft, var _) ->
          Moderating.changed(name + " is in your draft.", draft);
      case Outcome.Refused(var problems) ->
          new Reply.Say(
              Found.message(name + " was not taken", problems, List.of(), "", List.of()),
              "refused");
    };
  }
}

package club.crampbot.discord;

import club.crampbot.guide.Guide;
import club.crampbot.guide.Problem;
import club.crampbot.guide.SectionSource;
import club.crampbot.library.Draft;
import club.crampbot.library.Edit;
import club.crampbot.library.Library;
import club.crampbot.library.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;

/**
 * {@code /moderate add}: a form for a new passage of a section, or for a new section of a guide.
 */
final class AddModeration implements Moderation {
  private static final String TO = "to";
  private static final String AGAIN = "again ";

  private static final String PASSAGE =
      """
      ### Title of the passage {#its-id}

      One idea in a few sentences. [@key-of-a-source]
      """;

  private static final String SECTION =
      """
      ---
      id: its-id
      title: Title of the section
      kind: help
      cramp: [leg, stitch]
      asked:
        its-passage:
          - how members ask for it
      ---

      """
          + PASSAGE.replace("its-id", "its-passage");

  private final Library library;
  private final KeptTexts kept;

  AddModeration(Library library, KeptTexts kept) {
    this.library = library;
    this.kept = kept;
  }

  @Override
  public String name() {
    return "add";
  }

  @Override
  public SubcommandData data() {
    return new SubcommandData("add", "Write a new passage, or a new section")
        .addOptions(
            new OptionData(
                OptionType.STRING,
                TO,
                "The section of the passage, or guide of the section",
                true,
                true));
  }

  @Override
  public Acknowledgement acknowledgement(Map<String, String> options) {
    return Acknowledgement.FORM;
  }

  @Override
  public Acknowledgement acknowledgement(String argument) {
    return argument.startsWith(AGAIN) ? Acknowledgement.FORM : Acknowledgement.PRIVATE;
  }

  @Override
  public List<Autocompleting.Choice> choices(String option, String typed, Invocation invocation) {
    Draft draft = Moderating.draft(library, invocation);
    String words = typed.strip().toLowerCase(Locale.ROOT);
    List<Autocompleting.Choice> choices = new ArrayList<>();
    draft
        .guides()
        .sections()
        .forEach(
            section ->
                choices.add(
                    new Autocompleting.Choice("Passage in: " + section.title(), section.id())));
    draft
        .guides()
        .all()
        .forEach(
            guide ->
                choices.add(
                    new Autocompleting.Choice("New section in: " + guide.title(), guide.id())));
    choices.removeIf(
        choice ->
            !choice.label().toLowerCase(Locale.ROOT).contains(words)
                && !choice.value().contains(words));
    return choices;
  }

  @Override
  public Reply answer(Invocation invocation) {
    return form(invocation.option(TO).orElse(""), invocation);
  }

  private Reply form(String to, Invocation invocation) {
    Optional<Target> target = target(to, invocation);
    if (target.isEmpty()) {
      return Moderating.unknown(to);
    }
    String text = kept.of(invocation, subject(to)).orElse(target.get().template());
    return new Reply.Ask(
        EntryForm.of(continuation(to), target.get().title(), target.get().label(), text));
  }

  /** Where a new text goes. */
  private sealed interface Target {
    record Section(Entry entry) implements Target {}

    record OfGuide(Guide guide) implements Target {}

    default String template() {
      return switch (this) {
        case Section _ -> PASSAGE;
        case OfGuide _ -> SECTION;
      };
    }

    default String title() {
      return switch (this) {
        case Section(Entry entry) -> "New in " + entry.title();
        case OfGuide(Guide guide) -> "New section in " + guide.title();
      };
    }

    default String label() {
      return switch (this) {
        case Section _ -> Entry.Kind.PASSAGE.label();
        case OfGuide _ -> Entry.Kind.SECTION.label();
      };
    }
  }

  private Optional<Target> target(String to, Invocation invocation) {
    Draft draft = Moderating.draft(library, invocation);
    Optional<Target> section =
        Entry.find(draft, to)
            .filter(entry -> entry.kind() == Entry.Kind.SECTION)
            .map(Target.Section::new);
    return section.or(
        () ->
            draft.guides().all().stream()
                .filter(guide -> guide.id().equals(to))
                .findFirst()
                .map(Target.OfGuide::new));
  }

  @Override
  public Reply goOn(String argument, Invocation invocation) {
    if (argument.startsWith(AGAIN)) {
      return form(argument.substring(AGAIN.length()), invocation);
    }
    Optional<String> text = EntryForm.text(invocation);
    Optional<Target> target = target(argument, invocation);
    if (target.isEmpty() || text.isEmpty()) {
      return Moderating.gone(argument, text);
    }
    kept.keep(invocation, subject(argument), text.get());
    return add(argument, target.get(), text.get(), invocation);
  }

  private Reply add(String to, Target target, String text, Invocation invocation) {
    int lines = (int) text.strip().lines().count();
    Draft draft = Moderating.draft(library, invocation);
    Edit.Put change;
    Found.Text place;
    switch (target) {
      case Target.Section(Entry entry) -> {
        String before = entry.source().text().stripTrailing();
        change = new Edit.Put(entry.path(), entry.source().plus(text));
        place = new Found.Text(entry.path(), (int) before.lines().count() + 2, lines);
      }
      case Target.OfGuide(Guide guide) -> {
        String path = path(guide, text);
        if (draft.files().containsKey(path)) {
          return refused(
              to,
              text,
              Moderating.problem(
                  path, "a section with this id is there already: use /moderate edit"),
              new Found.Text(path, 1, lines));
        }
        change = new Edit.Put(path, text.stripTrailing() + "\n");
        place = new Found.Text(path, 1, lines);
      }
    }
    return switch (Moderating.edit(library, invocation, change)) {
      case Outcome.Changed(Draft done, var _) -> {
        kept.forget(invocation, subject(to));
        yield Moderating.changed("It is in your draft.", done);
      }
      case Outcome.Refused(var problems) -> refused(to, text, problems, place);
    };
  }

  /** A section's file is named by its id; ids are safe in paths, and anything else is not. */
  private static String path(Guide guide, String text) {
    String id =
        SectionSource.id(text).filter(one -> one.matches("[a-z0-9-]{1,48}")).orElse("new-section");
    return guide.id() + "/" + id + ".md";
  }

  private Reply refused(String to, String text, List<Problem> problems, Found.Text place) {
    return new Reply.Say(
        Found.message(
            "This was not taken",
            problems,
            List.of(place),
            text,
            List.of(continuation(AGAIN + to).button("Edit again"))),
        "refused");
  }

  private static String subject(String to) {
    return "new in " + to;
  }
}

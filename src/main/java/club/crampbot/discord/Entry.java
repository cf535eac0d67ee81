package club.crampbot.discord;

import club.crampbot.guide.Passage;
import club.crampbot.guide.Section;
import club.crampbot.guide.SectionSource;
import club.crampbot.library.Draft;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A section or passage of a draft, as the text that a moderator edits.
 *
 * @param path of the section's file
 * @param source the whole file
 */
record Entry(Kind kind, String id, String title, String path, SectionSource source) {
  private static final Pattern HEADING = Pattern.compile("#{1,6}\\s");

  enum Kind {
    SECTION("The section's file"),
    PASSAGE("Heading, text and [@citations]");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /** What stands above the text in a form. */
    String label() {
      return label;
    }
  }

  /** The section or passage with this id, or else with this title. */
  static Optional<Entry> find(Draft draft, String asked) {
    String id = asked.strip();
    return byId(draft, id).or(() -> idOfTitle(draft, id).flatMap(found -> byId(draft, found)));
  }

  private static Optional<String> idOfTitle(Draft draft, String title) {
    Optional<String> section =
        draft.guides().sections().stream()
            .filter(one -> one.title().equalsIgnoreCase(title))
            .map(Section::id)
            .findFirst();
    return section.or(
        () ->
            draft.guides().passages().stream()
                .filter(one -> one.title().equalsIgnoreCase(title))
                .map(Passage::id)
                .findFirst());
  }

  private static Optional<Entry> byId(Draft draft, String id) {
    Optional<Entry> section = draft.guides().section(id).flatMap(one -> section(draft, one));
    return section.or(
        () ->
            draft
                .guides()
                .passage(id)
                .flatMap(
                    passage ->
                        section(draft, draft.guides().sectionOf(passage))
                            .filter(in -> in.source().passage(id).isPresent())
                            .map(
                                in ->
                                    new Entry(
                                        Kind.PASSAGE,
                                        id,
                                        passage.title(),
                                        in.path(),
                                        in.source()))));
  }

  private static Optional<Entry> section(Draft draft, Section section) {
    return draft.files().entrySet().stream()
        .filter(file -> file.getKey().endsWith(".md") && file.getValue().contains(section.id()))
        .filter(file -> SectionSource.id(file.getValue()).filter(section.id()::equals).isPresent())
        .findFirst()
        .map(
            file ->
                new Entry(
                    Kind.SECTION,
                    section.id(),
                    section.title(),
                    file.getKey(),
                    SectionSource.of(file.getValue())));
  }

  /** What a moderator sees and changes. */
  String text() {
    return switch (kind) {
      case SECTION -> source.text();
      case PASSAGE -> source.passage(id).orElseThrow();
    };
  }

  /** The whole file with another text in the place of this one. */
  String with(String text) {
    return switch (kind) {
      case SECTION -> text.stripTrailing() + "\n";
      case PASSAGE -> source.with(id, keepsHeading(text) ? heading() + "\n\n" + text : text);
    };
  }

  /** Whoever leaves a passage's heading out means its words, and not that it has none. */
  private static boolean keepsHeading(String text) {
    return !HEADING.matcher(text.strip()).lookingAt();
  }

  private String heading() {
    return text().lines().findFirst().orElseThrow();
  }

  /** Where a text in the place of this one stands in the file. */
  Found.Text place(String text) {
    int lines = (int) text.strip().lines().count();
    return switch (kind) {
      case SECTION -> new Found.Text(path, 1, lines);
      case PASSAGE -> {
        int heading = source.line(id).orElse(1);
        yield new Found.Text(path, keepsHeading(text) ? heading + 2 : heading, lines);
      }
    };
  }

  /** The name of its file without the folder. */
  String fileName() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** Sections and passages that a moderator may mean, by their titles or ids. */
  static List<Autocompleting.Choice> choices(Draft draft, String typed) {
    String words = typed.strip().toLowerCase(Locale.ROOT);
    List<Autocompleting.Choice> choices = new ArrayList<>();
    for (Section section : draft.guides().sections()) {
      offer("Section: " + section.title(), section.id(), words, choices);
    }
    for (Passage passage : draft.guides().passages()) {
      offer(passage.title(), passage.id(), words, choices);
    }
    return choices;
  }

  private static void offer(
      String label, String id, String words, List<Autocompleting.Choice> choices) {
    if (label.toLowerCase(Locale.ROOT).contains(words) || id.contains(words)) {
      choices.add(new Autocompleting.Choice(label, id));
    }
  }
}

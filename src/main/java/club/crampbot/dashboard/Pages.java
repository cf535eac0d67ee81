package club.crampbot.dashboard;

import static j2html.TagCreator.a;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.text;
import static j2html.TagCreator.ul;

import club.crampbot.library.Library;
import club.crampbot.library.PublishedEdition;
import club.crampbot.library.Settings;
import j2html.tags.DomContent;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the dashboard says under each address. Safe for use by many threads. */
final class Pages {
  private static final String OF_CLUB = "/club/";

  private final Library library;
  private final Supplier<List<Club>> clubs;
  private final Clock clock;

  Pages(Library library, Supplier<List<Club>> clubs, Clock clock) {
    this.library = library;
    this.clubs = clubs;
    this.clock = clock;
  }

  /** A page and whether it is what was asked for. */
  record Page(int status, String html) {
    static final int FOUND = 200;
    static final int NOT_FOUND = 404;
  }

  /** The page at an address. */
  Page at(String path, Map<String, String> query) {
    if (path.equals("/")) {
      return new Page(Page.FOUND, all());
    }
    if (!path.startsWith(OF_CLUB)) {
      return new Page(Page.NOT_FOUND, nothing("There is no such page", "There is nothing here."));
    }
    String id = path.substring(OF_CLUB.length());
    return clubs.get().stream()
        .filter(club -> club.id().equals(id))
        .findAny()
        .map(club -> new Page(Page.FOUND, club(club, query)))
        .orElseGet(
            () ->
                new Page(
                    Page.NOT_FOUND,
                    nothing(
                        "The bot is in no such club",
                        "A club's page is at /club/ and its id in Discord. Perhaps the bot was"
                            + " taken out of it.")));
  }

  /** Whether an address can be one of these pages. */
  static boolean isPage(String path) {
    return path.equals("/") || path.matches(OF_CLUB + "\\w{1,100}");
  }

  static String of(String club) {
    return OF_CLUB + club;
  }

  private static String nothing(String name, String sentence) {
    return Shell.plain(name, p(sentence), p(a("All clubs").withHref("/")));
  }

  private String all() {
    List<Club> named =
        clubs.get().stream()
            .sorted(Comparator.comparing(Club::name, String.CASE_INSENSITIVE_ORDER))
            .toList();
    DomContent list =
        named.isEmpty()
            ? p("The bot is in no club yet. Its install link is in Discord's developer portal.")
            : ul(each(named.stream().map(club -> li(a(club.name()).withHref(of(club.id()))))))
                .withClass("clubs");
    return Shell.plain("Clubs", list);
  }

  private String club(Club club, Map<String, String> query) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    Period period = Period.of(Optional.ofNullable(query.get("weeks")));
    PublishedEdition newest = library.newest(club.id());
    Settings settings = library.settings(club.id());
    return Shell.parts(
        club.name(),
        section(h1(club.name()), has(newest)).withClass("beginning"),
        List.of(
            new Shell.Part(
                QuestionsPart.ID,
                "Questions",
                QuestionsPart.of(
                    Figures.of(
                        period, library.tally(club.id(), Figures.first(period, today), today)))),
            new Shell.Part(
                GapsPart.ID,
                "Gaps",
                GapsPart.of(
                    settings, settings.keepsQuestions() ? library.gaps(club.id()) : List.of())),
            new Shell.Part(
                GuidePart.ID,
                "Guide",
                GuidePart.of(
                    library.guides(newest.overlay()),
                    library.suspended(club.id()),
                    newest.overlay().off(),
                    today)),
            new Shell.Part(
                EditionsPart.ID,
                "Editions",
                EditionsPart.of(
                    library.history(club.id()),
                    number(query.get("before")),
                    edition ->
                        library.changes(club.id(), edition - 1, edition).orElse(List.of())))));
  }

  /** Past every edition's number where no number is asked for. */
  private static int number(@Nullable String text) {
    return text != null && text.matches("\\d{1,9}") ? Integer.parseInt(text) : Integer.MAX_VALUE;
  }

  private static DomContent has(PublishedEdition newest) {
    return newest.number() == 0
        ? p("Members have the guides as they came with the bot.").withClass("lede")
        : p(
                text(
                    "Members have edition %d, published by %s on "
                        .formatted(newest.number(), newest.by().name())),
                Words.minute(newest.at()),
                text("."))
            .withClass("lede");
  }
}

package club.crampbot.dashboard;

import club.crampbot.answer.Answerer;
import club.crampbot.answer.Decision;
import club.crampbot.answer.Edition;
import club.crampbot.answer.Emergencies;
import club.crampbot.answer.WarningSigns;
import club.crampbot.guide.Guides;
import club.crampbot.library.Database;
import club.crampbot.library.Edit;
import club.crampbot.library.Judging;
import club.crampbot.library.Library;
import club.crampbot.library.Moderator;
import club.crampbot.library.Outcome;
import club.crampbot.library.Overlay;
import club.crampbot.library.Settings;
import club.crampbot.library.Shelf;
import club.crampbot.search.GuideIndex;
import club.crampbot.search.Indexes;
import club.crampbot.search.Kinship;
import club.crampbot.search.Lore;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Two clubs and their dashboard, over a real library of SQLite and the shipped guides, on a day
 * that the test chooses.
 */
final class SeenClub implements AutoCloseable {
  static final Club RIVERSIDE = new Club("1090519040012288", "Riverside Runners");
  static final Club HARRIERS = new Club("1090519040016482", "Hill Harriers");
  static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  static final Moderator MIA = new Moderator("32", "Mia");
  static final String REMEDIES = "relief/remedies.md";

  private static final Decision DECISION =
      new Decision(
          List.of(3.0, 0.0, 0.0, 0.0, 0.0, 0.0),
          List.of(-5.0, 10.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0),
          0.8,
          0.3);

  final Library library;
  final Dashboard dashboard;
  private final Database database;
  private final Today clock = new Today();

  SeenClub(Path folder) {
    database = Database.sqlite(folder.resolve("clubs.sqlite"));
    library =
        new Library(
            database,
            Shelf.read(Path.of("index-data", "guides"), Set.of()),
            new Judging(List.of(), SeenClub::edition),
            new Kinship(Optional.empty()),
            clock);
    dashboard =
        switch (Dashboard.start(0, library, () -> List.of(RIVERSIDE, HARRIERS), clock)) {
          case Dashboard.Outcome.Started started -> started.dashboard();
          case Dashboard.Outcome.Refused(String sentence) -> throw new AssertionError(sentence);
        };
  }

  private static Edition edition(int number, Guides guides) {
    GuideIndex index = Indexes.open(guides, Lore.none());
    return new Edition(
        number,
        guides,
        index,
        new Answerer(guides, index, Emergencies.byPatterns(new WarningSigns(List.of())), DECISION));
  }

  /** Noon of a day that can be changed. */
  private static final class Today extends Clock {
    private volatile LocalDate day = TODAY;

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException("the bot counts in UTC");
    }

    @Override
    public Instant instant() {
      return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    }
  }

  /** What follows happens so many days before today. */
  SeenClub daysAgo(int days) {
    clock.day = TODAY.minusDays(days);
    return this;
  }

  SeenClub today() {
    return daysAgo(0);
  }

  /** From now on the club keeps questions. */
  SeenClub keepsQuestions() {
    Settings usual = Settings.USUAL;
    library.settings(
        RIVERSIDE.id(),
        new Settings(
            usual.moderatorRole(),
            usual.channels(),
            usual.logChannel(),
            usual.coachesChannel(),
            usual.coachesRole(),
            usual.isPublic(),
            usual.needsTwo(),
            true,
            usual.keptDays(),
            usual.emergencyNumber(),
            usual.emergencyText(),
            usual.askChannels(),
            usual.offersCoaches()),
        MIA);
    return this;
  }

  /** A member asks, and it comes to this. */
  SeenClub asks(String question, String outcome) {
    library.keep(RIVERSIDE.id(), "30", question, outcome, List.of());
    return this;
  }

  /** So many questions are asked on a day and come to this. */
  SeenClub counts(int answered, int unsure, int notCovered, int notHelpful) {
    return counts("answered", answered)
        .counts("unsure", unsure)
        .counts("not_covered", notCovered)
        .counts("not_helpful", notHelpful);
  }

  private SeenClub counts(String outcome, int times) {
    for (int i = 0; i < times; i++) {
      library.count(RIVERSIDE.id(), outcome);
    }
    return this;
  }

  /** Mia replaces some words of the remedies and publishes. */
  SeenClub publishes(String words, String others, String note) {
    Overlay newest = library.newest(RIVERSIDE.id()).overlay();
    String text = String.valueOf(library.files(newest).get(REMEDIES));
    if (!text.contains(words)) {
      throw new IllegalArgumentException("the remedies lack: " + words);
    }
    Outcome outcome =
        library.edit(RIVERSIDE.id(), MIA, new Edit.Put(REMEDIES, text.replace(words, others)));
    if (outcome instanceof Outcome.Refused refused) {
      throw new AssertionError(refused.problems());
    }
    library.publish(RIVERSIDE.id(), MIA, note, true);
    return this;
  }

  /** Where the club's page is, with the token. */
  URI page() {
    return dashboard.addressOf(RIVERSIDE.id());
  }

  @Override
  public void close() {
    dashboard.close();
    database.close();
  }
}

package club.crampbot.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import club.crampbot.answer.Answer;
import club.crampbot.answer.Answerer;
import club.crampbot.answer.Borrowed;
import club.crampbot.answer.Decision;
import club.crampbot.answer.Edition;
import club.crampbot.answer.Emergencies;
import club.crampbot.answer.Question;
import club.crampbot.answer.WarningSigns;
import club.crampbot.evaluation.JudgedQuestion;
import club.crampbot.evaluation.JudgedQuestion.Expected;
import club.crampbot.guide.Guides;
import club.crampbot.guide.Passage;
import club.crampbot.guide.Problem;
import club.crampbot.guide.Reading;
import club.crampbot.search.GuideIndex;
import club.crampbot.search.Kinship;
import club.crampbot.search.Lore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What holds of a library on any database, with a real index of a small guide. */
@Timeout(value = 120, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
abstract class LibraryFacts {
  private static final Moderator ANA = new Moderator("1", "Ana");
  private static final Moderator BEN = new Moderator("2", "Ben");
  private static final String REMEDIES = "small/remedies.md";

  /** Trust grows with the share of the question's words that the best passage has. */
  private static final Decision DECISION =
      new Decision(
          List.of(3.0, 0.0, 0.0, 0.0, 0.0, 0.0),
          List.of(-5.0, 10.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0),
          0.8,
          0.3);

  @TempDir private Path folder;
  private Database database;
  private Library library;
  private ClubEditions editions;
  private final AtomicInteger judgings = new AtomicInteger();

  /** Whether an edition was made on a virtual thread, those that members are served by. */
  private volatile boolean onVirtual;

  /** A club of its own for every test: the database may be shared. */
  private final String club = "club-" + System.nanoTime();

  private final String otherClub = club + "-other";

  abstract Database open(Path folder);

  @BeforeEach
  void start() throws IOException {
    Path guides = folder.resolve("guides");
    Files.createDirectories(guides.resolve("small"));
    Files.writeString(guides.resolve(REMEDIES), section("Drink a little pickle juice."));
    Files.writeString(guides.resolve("small/citations.csl.json"), "[]");
    database = open(folder);
    Shelf shelf = Shelf.read(guides, Set.of());
    var judged =
        List.of(new JudgedQuestion("pickle juice", new Expected.Passages(Set.of("pickle"))));
    library =
        new Library(
            database,
            shelf,
            new Judging(judged, this::judgedEdition),
            new Kinship(Optional.empty()),
            Clock.systemUTC());
    editions = new ClubEditions(library, read(shelf.guides(Overlay.NONE)), this::openedEdition);
  }

  @AfterEach
  void end() {
    editions.close();
    database.close();
  }

  private static Edition edition(int number, Guides guides) {
    GuideIndex index = GuideIndex.inMemory(guides, Lore.none());
    var answerer =
        new Answerer(guides, index, Emergencies.byPatterns(new WarningSigns(List.of())), DECISION);
    return new Edition(number, guides, index, answerer);
  }

  private Edition judgedEdition(int number, Guides guides) {
    onVirtual |= Thread.currentThread().isVirtual();
    judgings.incrementAndGet();
    return edition(number, guides);
  }

  private Edition openedEdition(int number, Guides guides) {
    onVirtual |= Thread.currentThread().isVirtual();
    return edition(number, guides);
  }

  private static Guides read(Reading<Guides> reading) {
    return ((Reading.Read<Guides>) reading).value();
  }

  static String section(String text) {
    return """
        ---
        id: remedies
        title: Remedies
        kind: help
        cramp: [leg]
        sources: []
        asked:
          pickle:
            - does pickle juice help
          stretch:
            - how do I stretch
        ---

        ### Pickle juice {#pickle .remedy}

        %s

        ### Stretching {#stretch .relief}

        Hold the stretch.
        """
        .formatted(text);
  }

  private Outcome puts(Moderator by, String text) {
    return library.edit(club, by, new Edit.Put(REMEDIES, section(text)));
  }

  private int publishes(Moderator by) {
    Publication publication = library.publish(club, by, "", true);
    assertThat(publication).isInstanceOf(Publication.Published.class);
    editions.refresh(club);
    return ((Publication.Published) publication).edition().number();
  }

  private String answer(String of, String question) {
    try (Borrowed borrowed = editions.borrow(Optional.of(of))) {
      Answer answer = borrowed.edition().answerer().answer(new Question(question));
      return answer.shown().isEmpty() ? answer.outcome() : answer.shown().getFirst().text();
    }
  }

  private List<String> refused(Edit edit) {
    Outcome outcome = library.edit(club, ANA, edit);
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    return ((Outcome.Refused) outcome).problems().stream().map(Problem::toString).toList();
  }

  @Test
  void clubStartsOnTheShippedGuides() {
    assertThat(library.newest(club)).isEqualTo(PublishedEdition.SHIPPED);
    assertThat(answer(club, "pickle juice")).isEqualTo("Drink a little pickle juice.");
  }

  @Test
  void draftIsSeenByNobodyUntilItIsPublished() {
    puts(ANA, "Drink no pickle juice.");
    assertThat(answer(club, "pickle juice")).isEqualTo("Drink a little pickle juice.");
    assertThat(publishes(ANA)).isEqualTo(1);
    assertThat(answer(club, "pickle juice")).isEqualTo("Drink no pickle juice.");
    assertThat(library.hasDraft(club, ANA)).isFalse();
  }

  @Test
  void otherClubKeepsItsGuides() {
    puts(ANA, "Drink no pickle juice.");
    publishes(ANA);
    assertThat(answer(otherClub, "pickle juice")).isEqualTo("Drink a little pickle juice.");
    assertThat(library.history(otherClub)).isEmpty();
  }

  @Test
  void clubsWithTheSameContentShareAnIndex() {
    answer(club, "pickle juice");
    answer(otherClub, "pickle juice");
    assertThat(editions.openIndexes()).isEqualTo(1);
  }

  @Test
  void taughtPhrasingFindsThePassage() {
    assertThat(answer(club, "gherkin water")).isEqualTo("not_covered");
    library.edit(club, ANA, new Edit.Teach("pickle", "gherkin water"));
    publishes(ANA);
    assertThat(answer(club, "gherkin water")).isEqualTo("Drink a little pickle juice.");
  }

  @Test
  void phrasingLeadsToOnePassageOnly() {
    assertThat(refused(new Edit.Teach("pickle", "How do I stretch")))
        .singleElement()
        .asString()
        .contains("is asked for \"stretch\" already");
  }

  @Test
  void badEditIsRefusedWithEveryProblemAndTheDraftStays() {
    puts(ANA, "Good.");
    Overlay before = library.draft(club, ANA).overlay();
    String bad = section("Text. [@nobody]").replace("kind: help", "kind: hlep");
    assertThat(refused(new Edit.Put(REMEDIES, bad)))
        .anyMatch(line -> line.contains("remedies.md:4:") && line.contains("hlep"))
        .anyMatch(line -> line.contains("nobody"));
    assertThat(library.draft(club, ANA).overlay()).isEqualTo(before);
  }

  @Test
  void lastFileOfAGuideCannotBeRemoved() {
    assertThat(refused(new Edit.Remove(REMEDIES))).isNotEmpty();
  }

  @Test
  void unchangedDraftIsNotPublished() {
    assertThat(library.publish(club, ANA, "", false)).isEqualTo(new Publication.Unchanged());
  }

  @Test
  void laterOfTwoPublishersIsToldAndKeepsTheDraft() {
    puts(ANA, "Ana's words on pickle juice.");
    library.edit(club, BEN, new Edit.Teach("stretch", "toe touching"));
    publishes(ANA);
    assertThat(library.publish(club, BEN, "", true))
        .isEqualTo(new Publication.Stale(library.newest(club), List.of()));
    assertThat(publishes(BEN)).isEqualTo(2);
    assertThat(answer(club, "pickle juice")).isEqualTo("Ana's words on pickle juice.");
    assertThat(answer(club, "toe touching")).isEqualTo("Hold the stretch.");
  }

  @Test
  void whatBothChangedIsNamed() {
    puts(ANA, "Ana's.");
    puts(BEN, "Ben's words on pickle juice.");
    publishes(ANA);
    assertThat(library.publish(club, BEN, "", true))
        .isEqualTo(new Publication.Stale(library.newest(club), List.of(REMEDIES)));
    publishes(BEN);
    assertThat(answer(club, "pickle juice")).isEqualTo("Ben's words on pickle juice.");
  }

  @Test
  void ofManyPublishersAtOnceExactlyOneWinsEachNumber() throws Exception {
    int publishers = 8;
    List<Callable<Publication>> all = new ArrayList<>();
    for (int i = 0; i < publishers; i++) {
      var by = new Moderator("p" + i, "P");
      library.edit(club, by, new Edit.Teach("pickle", "phrasing " + i));
      all.add(() -> library.publish(club, by, "", true));
    }
    try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Publication> result : pool.invokeAll(all)) {
        assertThat(result.get())
            .isInstanceOfAny(Publication.Published.class, Publication.Stale.class);
      }
    }
    List<Integer> numbers =
        library.history(club).stream().map(PublishedEdition::number).sorted().toList();
    assertThat(numbers).isNotEmpty().doesNotHaveDuplicates();
    assertThat(numbers.getLast()).isEqualTo(numbers.size());
    int kept = numbers.size();
    for (int i = 0; i < publishers; i++) {
      var by = new Moderator("p" + i, "P");
      while (library.hasDraft(club, by)) {
        kept += library.publish(club, by, "", true) instanceof Publication.Published ? 1 : 0;
      }
    }
    assertThat(kept).isEqualTo(publishers);
    assertThat(library.newest(club).overlay().asked().get("pickle")).hasSize(publishers);
  }

  @Test
  void judgedQuestionThatTurnsWrongNeedsASecondWord() {
    puts(ANA, "Nothing.");
    library.edit(
        club,
        ANA,
        new Edit.Put(
            REMEDIES,
            section("Nothing.").replace("pickle juice", "brine").replace("Pickle juice", "Brine")));
    assertThat(library.publish(club, ANA, "", false))
        .isInstanceOfSatisfying(
            Publication.Worse.class,
            worse -> assertThat(worse.comparison().worse()).containsExactly("pickle juice"));
    assertThat(library.publish(club, ANA, "", true)).isInstanceOf(Publication.Published.class);
  }

  @Test
  void clubsOwnJudgedQuestionIsAskedToo() {
    library.edit(
        club, ANA, new Edit.Judge("{\"question\": \"gherkin water\", \"passages\": [\"pickle\"]}"));
    publishes(ANA);
    library.edit(club, BEN, new Edit.Teach("pickle", "gherkin water juice"));
    assertThat(library.preview(club, BEN).better()).containsExactly("gherkin water");
    assertThat(refused(new Edit.Judge("{\"question\": \"x\", \"passages\": [\"none\"]}")))
        .singleElement()
        .asString()
        .contains("none");
  }

  @Test
  void previewShowsWhatChanges() {
    puts(ANA, "Drink no pickle juice.");
    Comparison comparison = library.preview(club, ANA);
    assertThat(comparison.diff())
        .contains("-Drink a little pickle juice.", "+Drink no pickle juice.");
    assertThat(comparison.judged()).isEqualTo(1);
    assertThat(comparison.worse()).isEmpty();
  }

  @Test
  void undoIsANewEditionWithOlderContent() {
    puts(ANA, "One.");
    publishes(ANA);
    puts(ANA, "Two.");
    publishes(ANA);
    library.undo(club, 1, BEN);
    assertThat(library.newest(club).number()).isEqualTo(3);
    assertThat(library.newest(club).overlay())
        .isEqualTo(library.edition(club, 1).orElseThrow().overlay());
    assertThat(library.undo(club, 9, BEN)).isEmpty();
    library.undo(club, 0, BEN);
    assertThat(library.newest(club).overlay()).isEqualTo(Overlay.NONE);
  }

  @Test
  void suspendedPassageIsHiddenAtOnce() {
    answer(club, "pickle juice");
    library.suspend(club, "pickle", ANA);
    editions.refresh(club);
    assertThat(answer(club, "pickle juice")).isEqualTo("not_covered");
    assertThat(answer(otherClub, "pickle juice")).isEqualTo("Drink a little pickle juice.");
    library.resume(club, "pickle", ANA);
    editions.refresh(club);
    assertThat(answer(club, "pickle juice")).isEqualTo("Drink a little pickle juice.");
  }

  @Test
  void guideThatIsSwitchedOffIsGone() {
    assertThat(refused(new Edit.Switch("small", false)))
        .anyMatch(problem -> problem.contains("no guide"));
  }

  @Test
  void twoModeratorsMayBeNeededToPublishAndToUndo() {
    Settings usual = Settings.USUAL;
    library.settings(
        club,
        new Settings(
            usual.moderatorRole(),
            Set.of("7"),
            usual.logChannel(),
            usual.coachesChannel(),
            usual.coachesRole(),
            false,
            true,
            false,
            30,
            Optional.of("112"),
            usual.emergencyText(),
            Set.of(),
            false),
        ANA);
    assertThat(library.settings(club).channels()).containsExactly("7");
    library.edit(club, ANA, new Edit.Teach("pickle", "brine"));
    assertThat(library.publish(club, ANA, "", true)).isEqualTo(new Publication.NeedsSecond());
    assertThat(library.publish(club, ANA, "", true)).isEqualTo(new Publication.NeedsSecond());
    library.edit(club, BEN, new Edit.Teach("pickle", "brine"));
    assertThat(library.publish(club, BEN, "", true)).isInstanceOf(Publication.Published.class);

    assertThat(library.undo(club, 0, ANA)).contains(new Publication.NeedsSecond());
    assertThat(library.undo(club, 0, ANA)).contains(new Publication.NeedsSecond());
    assertThat(library.newest(club).number()).isEqualTo(1);
    assertThat(library.undo(club, 0, BEN)).get().isInstanceOf(Publication.Published.class);
    assertThat(library.newest(club).overlay()).isEqualTo(Overlay.NONE);
    // What was agreed to before is no agreement to go anywhere from here.
    assertThat(library.undo(club, 1, BEN)).contains(new Publication.NeedsSecond());
  }

  @Test
  void actsAreOnlyEverAdded() {
    library.edit(club, ANA, new Edit.Teach("pickle", "brine"));
    publishes(ANA);
    assertThat(library.acts(club, 10))
        .extracting(Act::what)
        .containsExactly("published edition 1", "taught pickle: \"brine\"");
    for (String sql :
        List.of(
            "delete from act",
            "update act set what = ''",
            "delete from edition",
            "update edition set note = ''")) {
      assertThatThrownBy(() -> database.jdbi().useHandle(handle -> handle.execute(sql)))
          .hasMessageContaining("never");
    }
  }

  @Test
  void questionsAreKeptUntilTheyAreForgotten() {
    Store store = library.store();
    LocalDate today = LocalDate.of(2026, 11, 23);
    store.keep(club, new KeptQuestion("why", "unsure", today.minusDays(40)));
    store.keep(club, new KeptQuestion("how", "not_covered", today));
    assertThat(store.forget(club, today.minusDays(30))).isEqualTo(1);
    assertThat(store.questions(club, today.minusDays(90)))
        .containsExactly(new KeptQuestion("how", "not_covered", today));
    assertThat(store.questions(otherClub, today.minusDays(90))).isEmpty();
    String member = club + "-member";
    assertThat(store.isKept(member)).isTrue();
    store.keepOf(member, false);
    store.keepOf(member, false);
    assertThat(store.isKept(member)).isFalse();
    store.keepOf(member, true);
    assertThat(store.isKept(member)).isTrue();
  }

  @Test
  void contentIsJudgedOnceAndTellsHowFarItIs() {
    puts(ANA, "Drink no pickle juice.");
    Queue<Step> steps = new ConcurrentLinkedQueue<>();
    Comparison first = library.preview(club, ANA, steps::add);
    assertThat(steps).contains(new Step.Building(), new Step.Asking(0, 1));
    assertThat(judgings).hasValue(2);
    assertThat(library.preview(club, ANA)).isEqualTo(first);
    library.publish(club, ANA, "", false);
    assertThat(judgings).hasValue(2);
    puts(ANA, "Drink some pickle juice.");
    library.preview(club, ANA);
    assertThat(judgings).hasValue(3);
  }

  @Test
  void questionsAreCountedByDayAndOutcome() {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    library.store().count(club, today.minusDays(400), "answered", today.minusDays(500));
    library.store().count(club, today.minusDays(401), "answered", today.minusDays(500));
    for (String outcome :
        List.of("answered", "answered", "unsure", "not_covered", "not_helpful", "emergency")) {
      library.count(club, outcome);
    }
    assertThat(library.tally(club, today.minusDays(1), today))
        .containsExactly(Tally.none(today.minusDays(1)), new Tally(today, 2, 1, 1, 1));
    assertThat(library.tally(club, today.minusDays(401), today.minusDays(400)))
        .containsExactly(
            Tally.none(today.minusDays(401)), new Tally(today.minusDays(400), 1, 0, 0, 0));
    assertThat(library.week(club).asked()).isEqualTo(4);
    assertThat(library.week(club).unanswered()).isEqualTo(2);
    assertThat(library.week(otherClub)).isEqualTo(Tally.none(today));
  }

  @Test
  void noCountIsLostWhereManyAskAtOnce() throws Exception {
    try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> counts = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        counts.add(pool.submit(() -> library.count(club, "unsure")));
      }
      for (Future<?> count : counts) {
        count.get();
      }
    }
    assertThat(library.week(club).unsure()).isEqualTo(40);
  }

  @Test
  void questionIsKeptOnlyWhereClubAndMemberWantIt() {
    library.keep(club, "9", "which shoes", "not_covered", List.of());
    assertThat(library.gaps(club)).isEmpty();
    library.settings(club, keeping(), ANA);
    library.keep(club, "9", "Ana asks: which shoes", "not_covered", List.of("Ana"));
    library.keep(club, "9", "chest pain", "emergency", List.of());
    assertThat(library.gaps(club)).extracting(Gap::question).containsExactly("asks: which shoes");
    String member = club + "-shy";
    library.keepOf(member, false);
    library.keep(club, member, "blisters", "not_covered", List.of());
    assertThat(library.questions(club)).hasSize(1);
    library.store().keep(club, new KeptQuestion("old", "unsure", LocalDate.of(2020, 1, 1)));
    library.keep(club, "9", "which shoes", "not_covered", List.of());
    assertThat(library.store().questions(club, LocalDate.of(2019, 1, 1))).hasSize(2);
    library.dismiss(club, library.gaps(club).getFirst(), ANA);
    assertThat(library.gaps(club)).isEmpty();
    assertThat(library.acts(club, 1)).extracting(Act::what).containsExactly("left a gap");
    assertThat(library.forget(club, ANA)).isEqualTo(2);
    assertThat(library.store().dismissed(club)).isEmpty();
    assertThat(library.questions(club)).isEmpty();
  }

  @Test
  void settingsOfOlderAndOfNewerBotsAreRead() {
    String older =
        """
        {"moderatorRole": null, "channels": [], "logChannel": null, "coachesChannel": "5",
         "isPublic": true, "needsTwo": false, "keepsQuestions": false, "keptDays": 30,
         "emergencyNumber": "112"}""";
    library.store().settings(club, older, ANA, Instant.EPOCH);
    Settings read = library.settings(club);
    assertThat(read.hasCoaches()).isTrue();
    assertThat(read.emergencyNumber()).contains("112");
    assertThat(read.emergencyText()).isEmpty();
    assertThat(read.coachesRole()).isEmpty();
    assertThat(read.offersCoaches()).isFalse();
    String newer = older.replace("{", "{\"choiceOfTomorrow\": true, ");
    library.store().settings(club, newer, ANA, Instant.EPOCH);
    assertThat(library.settings(club)).isEqualTo(read);
  }

  private Passage pickle(String text) {
    puts(ANA, text);
    return guides(library.draft(club, ANA).overlay()).passage("pickle").orElseThrow();
  }

  private Guides guides(Overlay overlay) {
    return ((Reading.Read<Guides>) library.guides(overlay)).value();
  }

  private List<Standing> due(Overlay overlay) {
    return library.corrections(club, guides(overlay)).stream().map(PublicAnswer::standing).toList();
  }

  @Test
  void publicAnswerIsDueWhenItsPassageIsNoLongerWhatWasShown() {
    Guides shipped = guides(Overlay.NONE);
    library.shown(club, "7", club + "1", shipped.passages());
    assertThat(due(Overlay.NONE)).isEmpty();
    pickle("Drink no pickle juice.");
    Overlay changed = library.draft(club, ANA).overlay();
    assertThat(due(changed)).containsExactly(Standing.CHANGED);
    library.corrections(club, guides(changed)).forEach(library::corrected);
    assertThat(due(changed)).isEmpty();
    assertThat(due(Overlay.NONE)).containsExactly(Standing.AS_SHOWN);
    assertThat(library.corrections(club, new Guides(List.of())))
        .extracting(PublicAnswer::standing)
        .containsExactly(Standing.WITHDRAWN);
    assertThat(library.corrections(otherClub, new Guides(List.of()))).isEmpty();
    library.corrections(club, new Guides(List.of())).forEach(library::lost);
    assertThat(library.corrections(club, new Guides(List.of()))).isEmpty();
  }

  @Test
  void taughtPhrasingMakesNoPublicAnswerDue() {
    library.shown(club, "7", club + "1", guides(Overlay.NONE).passages());
    library.edit(club, ANA, new Edit.Teach("pickle", "brine"));
    assertThat(due(library.draft(club, ANA).overlay())).isEmpty();
  }

  @Test
  void onlyTheNewestPublicAnswersAreRemembered() {
    Store store = library.store();
    LocalDate today = LocalDate.of(2026, 11, 26);
    List<Passage> shown = guides(Overlay.NONE).passages();
    for (int id = 8; id <= 12; id++) {
      // As texts, "9" would be after "10".
      var answer = PublicAnswer.of("7", club + id, shown);
      store.show(club, answer, today.minusDays(12 - id), today.minusDays(3), 3);
    }
    assertThat(store.publicAnswers(club))
        .extracting(PublicAnswer::message)
        .containsExactly(club + 12, club + 11, club + 10);
    store.show(club, PublicAnswer.of("7", club + 13, shown), today, today.minusDays(1), 9);
    assertThat(store.publicAnswers(club))
        .extracting(PublicAnswer::message)
        .containsExactly(club + 13, club + 12, club + 11);
  }

  private static Settings keeping() {
    Settings usual = Settings.USUAL;
    return new Settings(
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
        usual.offersCoaches());
  }

  @Test
  void contentIsTakenBackAsItWasExported() {
    puts(ANA, "Drink no pickle juice.");
    library.edit(club, ANA, new Edit.Teach("pickle", "brine"));
    publishes(ANA);
    byte[] zip = library.zip(library.newest(club).overlay());
    Reading<Overlay> read = library.read(zip);
    assertThat(((Reading.Read<Overlay>) read).value()).isEqualTo(library.newest(club).overlay());
    assertThat(
            library.edit(otherClub, BEN, new Edit.Replace(((Reading.Read<Overlay>) read).value())))
        .isInstanceOf(Outcome.Changed.class);
  }

  @Test
  void whatAnotherProcessPublishesIsNoticed() {
    answer(club, "pickle juice");
    puts(ANA, "Drink no pickle juice.");
    library.publish(club, ANA, "", true);
    Awaitility.await().until(() -> answer(club, "pickle juice").equals("Drink no pickle juice."));
  }

  @Test
  void anotherBotOnTheSameDatabaseHasWhatThisOnePublishes() {
    try (Database same = open(folder)) {
      var judging = new Judging(List.of(), LibraryFacts::edition);
      var other =
          new Library(
              same, library.shelf(), judging, new Kinship(Optional.empty()), Clock.systemUTC());
      Guides shipped = read(library.shelf().guides(Overlay.NONE));
      try (var theirs = new ClubEditions(other, shipped, LibraryFacts::edition)) {
        assertThat(answer(theirs, club)).isEqualTo("Drink a little pickle juice.");
        puts(ANA, "Drink no pickle juice.");
        publishes(ANA);
        // Their first question notices it; the next ones are answered from it.
        Awaitility.await()
            .atMost(5, TimeUnit.SECONDS)
            .until(() -> answer(theirs, club).equals("Drink no pickle juice."));
        assertThat(other.history(club)).isEqualTo(library.history(club));
        other.suspend(club, "pickle", BEN);
        Awaitility.await()
            .atMost(5, TimeUnit.SECONDS)
            .until(() -> !answer(club, "pickle juice").contains("pickle"));
      }
    }
  }

  private static String answer(ClubEditions editions, String club) {
    try (Borrowed borrowed = editions.borrow(Optional.of(club))) {
      Answer answer = borrowed.edition().answerer().answer(new Question("pickle juice"));
      return answer.shown().getFirst().text();
    }
  }

  @Test
  void membersAreAnsweredWhileTheDatabaseIsAway() {
    answer(club, "pickle juice");
    database.close();
    assertThat(answer(club, "pickle juice")).isEqualTo("Drink a little pickle juice.");
  }

  @Test
  void longWorkKeepsNoMemberFromTheirTurn() throws Exception {
    puts(ANA, "Drink no pickle juice.");
    try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
      pool.submit(() -> library.preview(club, ANA)).get();
      pool.submit(() -> publishes(ANA)).get();
    }
    assertThat(judgings).hasPositiveValue();
    assertThat(answer(club, "pickle juice")).isEqualTo("Drink no pickle juice.");
    assertThat(onVirtual).isFalse();
  }

  @Test
  void askersSeeOnlyWholeEditionsWhileManyArePublished() throws Exception {
    var done = new AtomicBoolean();
    try (ExecutorService pool = Executors.newFixedThreadPool(3)) {
      List<Future<Integer>> askers = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        askers.add(
            pool.submit(
                () -> {
                  int asked = 0;
                  while (!done.get() || asked == 0) {
                    try (Borrowed borrowed = editions.borrow(Optional.of(club))) {
                      Edition edition = borrowed.edition();
                      Answer answer = edition.answerer().answer(new Question("pickle juice"));
                      String expected =
                          edition.number() == 0
                              ? "Drink a little pickle juice."
                              : "Pickle juice, edition " + edition.number() + ".";
                      assertThat(answer.shown().getFirst().text()).isEqualTo(expected);
                      asked++;
                    }
                  }
                  return asked;
                }));
      }
      for (int number = 1; number <= 200; number++) {
        puts(ANA, "Pickle juice, edition " + number + ".");
        assertThat(publishes(ANA)).isEqualTo(number);
      }
      done.set(true);
      for (Future<Integer> asker : askers) {
        assertThat(asker.get()).isPositive();
      }
    }
    assertThat(editions.openIndexes()).isEqualTo(2);
  }

  @Test
  void overlayIsOneWithItsJson() {
    var overlay =
        new Overlay(
            Map.of("a/b.md", "text\n\"quoted\""),
            Set.of("a/c.md"),
            Map.of("p", List.of("one", "two")),
            Set.of("relief"),
            List.of("{}"));
    assertThat(OverlayJson.read(OverlayJson.written(overlay))).isEqualTo(overlay);
  }
}

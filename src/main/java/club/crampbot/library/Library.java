package club.crampbot.library;

import club.crampbot.evaluation.JudgedQuestion;
import club.crampbot.guide.Guides;
import club.crampbot.guide.Passage;
import club.crampbot.guide.Problem;
import club.crampbot.guide.Reading;
import club.crampbot.search.Kinship;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * What every club's moderators have published, drafted and chosen. Safe for use by many threads and
 * by several processes on one database.
 *
 * <p>A draft is always fit to be published: an edit after which the content would not be good is
 * refused with every problem, and the draft stays as it was.
 *
 * <p>Members get what was published, hidden or shown again at their next question, or the one
 * after; {@link ClubEditions#refresh} lets them have it at once.
 */
public final class Library {
  /** More than a year, so that a month can be held against the same one of last year. */
  static final int TALLIED_DAYS = 400;

  /** Another process on the same database may be a newer bot, whose clubs can choose more. */
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new Jdk8Module())
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  /**
   * Discord lets a bot edit about one message a second in a channel: after a change the newest of
   * so many stand right within minutes.
   */
  static final int MOST_PUBLIC_ANSWERS = 500;

  /** Half a year: a season's training, and further back than members scroll. */
  static final int PUBLIC_ANSWER_DAYS = 180;

  private final Store store;
  private final Shelf shelf;
  private final Judging judging;
  private final Kinship kinship;
  private final Clock clock;

  /**
   * Opens the library of a database that stays the caller's.
   *
   * @param shelf the shipped guides
   * @param judging asks judged questions of two contents
   * @param kinship tells which kept questions ask the same
   */
  public Library(Database database, Shelf shelf, Judging judging, Kinship kinship, Clock clock) {
    this.store = new Store(database);
    this.shelf = shelf;
    this.judging = judging;
    this.kinship = kinship;
    this.clock = clock;
  }

  /** The edition that a club answers from; {@link PublishedEdition#SHIPPED} if it has none. */
  public PublishedEdition newest(String club) {
    return store.newest(club);
  }

  /** The ids of the clubs that have published something. */
  public List<String> clubs() {
    return store.clubs();
  }

  public Optional<PublishedEdition> edition(String club, int number) {
    return store.edition(club, number);
  }

  /** A club's editions, the newest first, without the shipped one. */
  public List<PublishedEdition> history(String club) {
    return store.history(club);
  }

  /** The moderator's draft; without one, what a first edit would begin from. */
  public Draft draft(String club, Moderator by) {
    Drafted drafted = drafted(club, by);
    Guides guides =
        switch (shelf.guides(drafted.overlay())) {
          case Reading.Read<Guides> read -> read.value();
          // Only a new bot, whose shipped guides the draft does not go with, can bring this about.
          case Reading.Refused<Guides> _ -> new Guides(List.of());
        };
    return draft(club, drafted, guides);
  }

  private Draft draft(String club, Drafted drafted, Guides guides) {
    Overlay base =
        store.edition(club, drafted.base()).map(PublishedEdition::overlay).orElse(Overlay.NONE);
    Overlay overlay = drafted.overlay();
    return new Draft(
        drafted.base(), overlay, shelf.files(overlay), Changes.lines(shelf, base, overlay), guides);
  }

  /** What the database has of a draft, or would have after a first edit that changes nothing. */
  private Drafted drafted(String club, Moderator by) {
    return store
        .draft(club, by.id())
        .orElseGet(
            () -> {
              PublishedEdition newest = store.newest(club);
              return new Drafted(newest.number(), newest.overlay());
            });
  }

  /** Whether the moderator has changed something that is not published. */
  public boolean hasDraft(String club, Moderator by) {
    return store.draft(club, by.id()).isPresent();
  }

  /** Changes a draft, if the content would still be good. */
  public Outcome edit(String club, Moderator by, Edit edit) {
    Drafted draft = drafted(club, by);
    var changed = new Drafted(draft.base(), draft.overlay().with(edit));
    return switch (judging.read(shelf, changed.overlay())) {
      case Reading.Refused<Content> refused -> new Outcome.Refused(refused.problems());
      case Reading.Read<Content> read -> {
        store.keep(club, by, changed, now(), edit.words());
        yield new Outcome.Changed(draft(club, changed, read.value().guides()), read.problems());
      }
    };
  }

  /**
   * Adds works to a guide's list in a draft.
   *
   * @param csl one or several works in CSL-JSON; those of the same id are replaced
   */
  public Outcome cite(String club, Moderator by, String guide, String csl) {
    String path = CitationList.path(guide);
    String list = shelf.files(drafted(club, by).overlay()).getOrDefault(path, "");
    return switch (CitationList.plus(list, csl)) {
      case Reading.Read<String> read -> edit(club, by, new Edit.Put(path, read.value()));
      case Reading.Refused<String>(List<Problem> problems) -> new Outcome.Refused(problems);
    };
  }

  /** Puts the content of a ZIP file, as {@link #zip} writes it, in the place of a draft's. */
  public Outcome upload(String club, Moderator by, byte[] zip) {
    return switch (read(zip)) {
      case Reading.Read<Overlay> read -> edit(club, by, new Edit.Replace(read.value()));
      case Reading.Refused<Overlay>(List<Problem> problems) -> new Outcome.Refused(problems);
    };
  }

  /** Throws a draft away. */
  public void discard(String club, Moderator by) {
    store.discard(club, by.id());
    store.act(club, by, now(), "discarded a draft");
  }

  /** What publishing a draft would change: the files, and the judged questions. */
  public Comparison preview(String club, Moderator by) {
    return preview(club, by, _ -> {});
  }

  /**
   * The same, telling how far it is.
   *
   * @param progress is told often, and from several threads
   */
  public Comparison preview(String club, Moderator by, Consumer<Step> progress) {
    return judging.compare(
        shelf, store.newest(club).overlay(), drafted(club, by).overlay(), progress);
  }

  /** What changed from one edition to another; nothing if there is no such edition. */
  public Optional<String> diff(String club, int from, int to) {
    return store
        .edition(club, from)
        .flatMap(
            before ->
                store
                    .edition(club, to)
                    .map(after -> Diff.of(shelf, before.overlay(), after.overlay())));
  }

  /** The same file by file, for people to read. */
  public Optional<List<FileChange>> changes(String club, int from, int to) {
    return store
        .edition(club, from)
        .flatMap(
            before ->
                store
                    .edition(club, to)
                    .map(after -> Diff.changes(shelf, before.overlay(), after.overlay())));
  }

  /**
   * Publishes a draft.
   *
   * @param confirmed whether judged questions may get worse
   */
  public Publication publish(String club, Moderator by, String note, boolean confirmed) {
    return publish(club, by, note, confirmed, _ -> {});
  }

  /** The same, telling how far it is, as {@link #preview(String, Moderator, Consumer)} does. */
  public Publication publish(
      String club, Moderator by, String note, boolean confirmed, Consumer<Step> progress) {
    Drafted draft = drafted(club, by);
    PublishedEdition newest = store.newest(club);
    if (newest.number() != draft.base()) {
      return stale(club, by, draft, newest);
    }
    if (draft.overlay().equals(newest.overlay())) {
      return new Publication.Unchanged();
    }
    Reading<Content> reading = judging.read(shelf, draft.overlay());
    if (reading instanceof Reading.Refused<Content>(List<Problem> problems)) {
      return new Publication.Refused(problems);
    }
    if (!confirmed) {
      Comparison comparison = judging.compare(shelf, newest.overlay(), draft.overlay(), progress);
      if (!comparison.worse().isEmpty()) {
        return new Publication.Worse(comparison);
      }
    }
    if (settings(club).needsTwo() && !store.agree(club, by.id(), draft)) {
      return new Publication.NeedsSecond();
    }
    var edition = new PublishedEdition(draft.base() + 1, draft.overlay(), by, now(), note.strip());
    return store.publish(club, edition, by.id())
        ? new Publication.Published(edition)
        : stale(club, by, draft, store.newest(club));
  }

  private Publication stale(String club, Moderator by, Drafted draft, PublishedEdition newest) {
    Overlay base = store.edition(club, draft.base()).orElseThrow().overlay();
    Rebase rebase = Rebase.of(base, draft.overlay(), newest.overlay());
    var onTop = new Drafted(newest.number(), rebase.overlay());
    store.keep(club, by, onTop, now(), "put a draft on top of edition " + newest.number());
    return new Publication.Stale(newest, rebase.conflicts());
  }

  /**
   * Publishes an older content again, as a new edition; nothing if there is no such edition. Where
   * the club wants two moderators to publish, it takes two to undo.
   */
  public Optional<Publication> undo(String club, int to, Moderator by) {
    return store
        .edition(club, to)
        .map(
            older -> {
              PublishedEdition newest = store.newest(club);
              if (older.overlay().equals(newest.overlay())) {
                return new Publication.Unchanged();
              }
              // The shipped guides may have changed below it since.
              if (judging.read(shelf, older.overlay())
                  instanceof Reading.Refused<Content>(List<Problem> problems)) {
                return new Publication.Refused(problems);
              }
              var again = new Drafted(newest.number(), older.overlay());
              if (settings(club).needsTwo() && !store.agree(club, by.id(), again)) {
                return new Publication.NeedsSecond();
              }
              var edition =
                  new PublishedEdition(
                      newest.number() + 1, older.overlay(), by, now(), "undo to " + to);
              return store.publish(club, edition, "")
                  ? new Publication.Published(edition)
                  : new Publication.Stale(store.newest(club), List.of());
            });
  }

  /**
   * Hides a section or passage from members until it is resumed; tells whether the club's newest
   * edition has it.
   */
  public boolean suspend(String club, String id, Moderator by) {
    boolean isThere =
        shelf.guides(store.newest(club).overlay()) instanceof Reading.Read<Guides> read
            && (read.value().section(id).isPresent() || read.value().passage(id).isPresent());
    if (isThere) {
      store.suspend(club, id, by, now());
    }
    return isThere;
  }

  /** Shows a section or passage again; tells whether it was hidden. */
  public boolean resume(String club, String id, Moderator by) {
    boolean isHidden = store.suspended(club).contains(id);
    if (isHidden) {
      store.resume(club, id, by, now());
    }
    return isHidden;
  }

  public Set<String> suspended(String club) {
    return store.suspended(club);
  }

  /** Every file of an overlay's guides, by its path. */
  public SortedMap<String, String> files(Overlay overlay) {
    return shelf.files(overlay);
  }

  /** The guides of an overlay, or why they are none. */
  public Reading<Guides> guides(Overlay overlay) {
    return shelf.guides(overlay);
  }

  public Settings settings(String club) {
    return store.settings(club).map(Library::settingsOf).orElse(Settings.USUAL);
  }

  public void settings(String club, Settings settings, Moderator by) {
    try {
      store.settings(club, JSON.writeValueAsString(settings), by, now());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("settings are always JSON", e);
    }
  }

  private static Settings settingsOf(String json) {
    try {
      return JSON.readValue(json, Settings.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the database holds settings that cannot be read", e);
    }
  }

  /** What moderators did, the newest first. */
  public List<Act> acts(String club, int most) {
    return store.acts(club, most);
  }

  /** What the club's own judged questions are; those of passages that are gone are left out. */
  public List<JudgedQuestion> judged(Overlay overlay) {
    return judging.judged(shelf, overlay);
  }

  /** A club's content as a ZIP file that {@link #read} takes back. */
  public byte[] zip(Overlay overlay) {
    return Bundle.zip(shelf, overlay);
  }

  /**
   * The content of a ZIP file, or what is wrong with the file itself; {@link #edit} tells what is
   * wrong with the content.
   */
  public Reading<Overlay> read(byte[] zip) {
    return Bundle.read(zip, shelf);
  }

  /** The same of a folder. */
  public Reading<Overlay> read(Path folder) {
    return Bundle.folder(folder, shelf);
  }

  /**
   * Keeps a member's question for the moderators, if the club wants that and the member does not
   * object; without the member, and without what could tell of a person.
   *
   * @param member the id of who asked
   * @param outcome {@code answered}, {@code unsure}, {@code not_covered} or {@code not_helpful}; an
   *     emergency is never kept
   * @param names of the club's members
   */
  public void keep(
      String club, String member, String question, String outcome, Collection<String> names) {
    boolean isKept = settings(club).keepsQuestions() && !outcome.equals("emergency");
    String text = Scrubbed.of(question, names);
    if (isKept && !text.isEmpty() && store.isKept(member)) {
      // Where nobody looks at the gaps, the old ones are deleted all the same.
      store.forget(club, oldest(club));
      store.keep(club, new KeptQuestion(text, outcome, today()));
    }
  }

  /**
   * Counts a question of today by what became of it, as a number: without its text or its member,
   * and whether the club keeps questions or not.
   *
   * @param outcome as {@link #keep} takes it; others are not counted
   */
  public void count(String club, String outcome) {
    LocalDate today = today();
    if (!Tally.of(today, outcome, 1).equals(Tally.none(today))) {
      store.count(club, today, outcome, today.minusDays(TALLIED_DAYS));
    }
  }

  /**
   * How many questions ended how, day by day, the oldest first; a day without questions is there
   * too. Older days than 400 are not kept.
   *
   * @param from the first day, in UTC
   * @param to the last one
   */
  public List<Tally> tally(String club, LocalDate from, LocalDate to) {
    var days = new TreeMap<LocalDate, Tally>();
    from.datesUntil(to.plusDays(1)).forEach(day -> days.put(day, Tally.none(day)));
    store.tally(club, from, to).forEach(counted -> days.merge(counted.day(), counted, Tally::plus));
    return List.copyOf(days.values());
  }

  /** The same of the last seven days, today among them, all together. */
  public Tally week(String club) {
    LocalDate today = today();
    return tally(club, today.minusDays(6), today).stream().reduce(Tally.none(today), Tally::plus);
  }

  /** Whether this member's questions may be kept. */
  public boolean isKept(String member) {
    return store.isKept(member);
  }

  /** Lets a member's questions be kept, or not. */
  public void keepOf(String member, boolean isKept) {
    store.keepOf(member, isKept);
  }

  /** The club's kept questions that are not too old; those are deleted. */
  public List<KeptQuestion> questions(String club) {
    LocalDate since = oldest(club);
    store.forget(club, since);
    return store.questions(club, since);
  }

  /** What members asked and the guide did not answer well, the most frequent first. */
  public List<Gap> gaps(String club) {
    Set<String> dismissed = store.dismissed(club);
    List<KeptQuestion> kept = questions(club);
    return LongWork.done(() -> Gap.of(kept, kinship::areAlike)).stream()
        .filter(gap -> gap.wordings().stream().noneMatch(dismissed::contains))
        .toList();
  }

  /** Leaves a gap out of {@link #gaps} from now on: it is not for this guide. */
  public void dismiss(String club, Gap gap, Moderator by) {
    // Its words are a member's: acts stay for good, and may not keep them.
    gap.wordings().forEach(text -> store.dismiss(club, text));
    store.act(club, by, now(), "left a gap");
  }

  /**
   * Takes note of a message that shows passages to everybody in a channel, so that it can be
   * corrected later. A club's newest {@link #MOST_PUBLIC_ANSWERS} of the last {@link
   * #PUBLIC_ANSWER_DAYS} days are known; older ones are forgotten.
   */
  public void shown(String club, String channel, String message, Collection<Passage> passages) {
    if (!passages.isEmpty()) {
      LocalDate oldest = today().minusDays(PUBLIC_ANSWER_DAYS);
      store.show(
          club, PublicAnswer.of(channel, message, passages), today(), oldest, MOST_PUBLIC_ANSWERS);
    }
  }

  /**
   * The club's public answers that no longer say the truth about their passages, with what they
   * should say in these guides; the newest first.
   */
  public List<PublicAnswer> corrections(String club, Guides guides) {
    return store.publicAnswers(club).stream()
        .map(answer -> Map.entry(answer, answer.standingIn(guides)))
        .filter(due -> due.getKey().standing() != due.getValue())
        .map(due -> due.getKey().with(due.getValue()))
        .toList();
  }

  /** Takes note that a public answer says now what became of its passages. */
  public void corrected(PublicAnswer answer) {
    store.stands(answer);
  }

  /** Forgets a public answer that is gone. */
  public void lost(PublicAnswer answer) {
    store.lose(answer);
  }

  /** Deletes every kept question of a club, and says how many there were. */
  public int forget(String club, Moderator by) {
    int forgotten = store.forget(club, LocalDate.of(9999, 12, 31));
    store.act(club, by, now(), "deleted all kept questions");
    return forgotten;
  }

  /** The first day whose questions are still kept. */
  private LocalDate oldest(String club) {
    return today().minusDays(settings(club).keptDays());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(now(), ZoneOffset.UTC);
  }

  private Instant now() {
    return clock.instant();
  }

  Store store() {
    return store;
  }

  Shelf shelf() {
    return shelf;
  }
}

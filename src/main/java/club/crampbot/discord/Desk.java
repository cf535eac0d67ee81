package club.crampbot.discord;

import club.crampbot.guide.Guides;
import club.crampbot.guide.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where moderators work on their clubs' guides: drafts, editions, settings. A {@link Seat} names
 * the club, so that nothing done at it can touch another club. Every method may wait for the
 * database. Safe for use by many threads.
 */
public interface Desk {
  /** One moderator at work in one club; both ids are Discord's. */
  record Seat(String club, String moderator, String name) {}

  /**
   * What a moderator has changed and nobody sees yet. Always fit to be published.
   *
   * @param base the edition that it started from
   * @param files the whole content as it would be: texts by their path, such as {@code
   *     relief/remedies.md}
   * @param changed what differs from the base, a line each; empty if nothing does
   * @param off the ids of guides that are switched off
   */
  record Draft(
      int base, Map<String, String> files, List<String> changed, Set<String> off, Guides guides) {
    public Draft {
      files = Map.copyOf(files);
      changed = List.copyOf(changed);
      off = Set.copyOf(off);
    }
  }

  /** One change of a draft. */
  sealed interface Change {
    /** A file is there with this text, whether it was before or not. */
    record PutFile(String path, String text) implements Change {}

    record RemoveFile(String path) implements Change {}

    record SwitchGuide(String guide, boolean on) implements Change {}

    /** Everything is as in a zip that {@link Desk#export} wrote, or that looks like one. */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares or changes these
    record PutAll(byte[] zip) implements Change {}

    /** One or several works more in a guide's list, in CSL-JSON. */
    record AddCitation(String guide, String csl) implements Change {}

    /**
     * A question of the club's own that is asked before every publishing.
     *
     * @param passage the id of the right passage; empty if the guide should not cover it
     */
    record JudgeQuestion(String question, Optional<String> passage) implements Change {}
  }

  /** What came of a change. */
  sealed interface Changed {
    record Done(Draft draft) implements Changed {}

    /** The draft is as it was. */
    record Refused(List<Problem> problems) implements Changed {}
  }

  /** A published edition, 0 being the shipped one. */
  record Published(int number, String by, Instant at, String note) {}

  /** A judged question whose answer a draft changes. */
  record Turned(String question, String before, String after) {}

  /**
   * A draft beside the edition that it started from.
   *
   * @param diff in the unified format, all files one after the other; empty if nothing changed
   */
  record Comparison(String diff, List<Turned> better, List<Turned> worse, int asked) {}

  /** What came of publishing. Whatever is not {@link Live} keeps the draft. */
  sealed interface Publication {
    record Live(Published edition, String diff) implements Publication {}

    /**
     * Somebody else published first. The draft now starts from theirs.
     *
     * @param conflicts what both had changed and is now as in the draft
     */
    record Stale(Published newest, List<String> conflicts) implements Publication {}

    record Unchanged() implements Publication {}

    /** Judged questions turn wrong: publish again, confirmed, if it is meant so. */
    record Worse(List<Turned> questions) implements Publication {}

    /** The club wants a second moderator, who has yet to publish the same. */
    record NeedsSecond() implements Publication {}

    record Refused(List<Problem> problems) implements Publication {}
  }

  /**
   * What a club has chosen. Ids are Discord's.
   *
   * @param answersIn channels where mentions are answered; empty for all
   */
  record Settings(
      Optional<String> moderatorRole,
      Optional<String> logChannel,
      Set<String> answersIn,
      boolean publicByDefault,
      boolean twoModerators,
      Optional<String> emergencyText,
      Optional<String> emergencyNumber) {
    /** What holds before a club has chosen anything. */
    public static final Settings FIRST =
        new Settings(
            Optional.empty(),
            Optional.empty(),
            Set.of(),
            false,
            false,
            Optional.empty(),
            Optional.empty());

    public Settings {
      answersIn = Set.copyOf(answersIn);
    }
  }

  /** The moderator's draft; a fresh one over the newest edition if there is none yet. */
  Draft draft(Seat seat);

  Changed change(Seat seat, Change change);

  /** Throws the draft away; what was in it, a line each. */
  List<String> discard(Seat seat);

  Comparison compare(Seat seat);

  Publication publish(Seat seat, String note, boolean confirmed);

  /** Newest first, the shipped one last. */
  List<Published> history(String club);

  /** The differences between an edition and the one before it; empty where there is none such. */
  Optional<Comparison> edition(String club, int number);

  /** Publishes an older edition's content anew. */
  Publication undo(Seat seat, int to);

  /** The draft's whole content as a zip. */
  byte[] export(Seat seat);

  /** Hides a section or passage from members at once; whether the club has it. */
  boolean suspend(Seat seat, String id);

  /** Shows it again; whether it was hidden. */
  boolean resume(Seat seat, String id);

  /** The ids of what is hidden. */
  Set<String> suspended(String club);

  Settings settings(String club);

  void settle(Seat seat, Settings settings);
}

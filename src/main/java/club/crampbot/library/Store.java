package club.crampbot.library;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;

/** Every sentence of SQL, the same for both databases. Safe for use by many threads. */
final class Store {
  /** What an uncaught clash of two publishers is called by both databases: SQL's class 23. */
  private static final String CLASH = "23";

  /** SQLite's name for the same. */
  private static final int SQLITE_CONSTRAINT = 19;

  /** Discord's ids grow; as texts, a longer one is the larger. */
  private static final String NEWEST_FIRST = " order by length(message) desc, message desc";

  private static final RowMapper<PublishedEdition> EDITION =
      (row, context) ->
          new PublishedEdition(
              row.getInt("number"),
              OverlayJson.read(row.getString("overlay")),
              new Moderator(row.getString("by_id"), row.getString("by_name")),
              Instant.ofEpochMilli(row.getLong("at")),
              row.getString("note"));

  private final Jdbi jdbi;

  Store(Database database) {
    this.jdbi = database.jdbi();
  }

  /** The newest edition of a club; the shipped one if it has none. */
  PublishedEdition newest(String club) {
    return jdbi.withHandle(handle -> newest(handle, club));
  }

  private static PublishedEdition newest(Handle handle, String club) {
    return handle
        .createQuery("select * from edition where club = :club order by number desc limit 1")
        .bind("club", club)
        .map(EDITION)
        .findOne()
        .orElse(PublishedEdition.SHIPPED);
  }

  Optional<PublishedEdition> edition(String club, int number) {
    if (number == 0) {
      return Optional.of(PublishedEdition.SHIPPED);
    }
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select * from edition where club = :club and number = :number")
                .bind("club", club)
                .bind("number", number)
                .map(EDITION)
                .findOne());
  }

  /** The clubs that have published something. */
  List<String> clubs() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select distinct club from edition order by club")
                .mapTo(String.class)
                .list());
  }

  /** A club's editions, the newest first. */
  List<PublishedEdition> history(String club) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select * from edition where club = :club order by number desc")
                .bind("club", club)
                .map(EDITION)
                .list());
  }

  /**
   * Publishes: one INSERT, whose primary key lets only one of two win.
   *
   * @return whether it won
   */
  boolean publish(String club, PublishedEdition edition, String moderator) {
    try {
      jdbi.useTransaction(
          handle -> {
            handle
                .createUpdate(
                    "insert into edition (club, number, overlay, by_id, by_name, at, note)"
                        + " values (:club, :number, :overlay, :by, :name, :at, :note)")
                .bind("club", club)
                .bind("number", edition.number())
                .bind("overlay", OverlayJson.written(edition.overlay()))
                .bind("by", edition.by().id())
                .bind("name", edition.by().name())
                .bind("at", edition.at().toEpochMilli())
                .bind("note", edition.note())
                .execute();
            discard(handle, club, moderator);
            handle.execute("delete from agreement where club = ?", club);
            String note = edition.note().isEmpty() ? "" : ": " + edition.note();
            act(
                handle,
                club,
                edition.by(),
                edition.at(),
                "published edition " + edition.number() + note);
          });
      return true;
    } catch (RuntimeException e) {
      if (isClash(e)) {
        return false;
      }
      throw e;
    }
  }

  private static boolean isClash(Throwable failure) {
    for (var cause = Optional.of(failure);
        cause.isPresent();
        cause = cause.flatMap(c -> Optional.ofNullable(c.getCause()))) {
      if (cause.get() instanceof SQLException sql
          && (Optional.ofNullable(sql.getSQLState()).orElse("").startsWith(CLASH)
              || sql.getErrorCode() == SQLITE_CONSTRAINT)) {
        return true;
      }
    }
    return false;
  }

  Optional<Drafted> draft(String club, String moderator) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select base, overlay from draft where club = :club and moderator = :moderator")
                .bind("club", club)
                .bind("moderator", moderator)
                .map(
                    (row, context) ->
                        new Drafted(row.getInt("base"), OverlayJson.read(row.getString("overlay"))))
                .findOne());
  }

  void keep(String club, Moderator by, Drafted draft, Instant at, String what) {
    jdbi.useTransaction(
        handle -> {
          put(handle, "draft", club, by.id(), draft);
          act(handle, club, by, at, what);
        });
  }

  private static void put(
      Handle handle, String table, String club, String moderator, Drafted draft) {
    handle
        .createUpdate(
            "insert into "
                + table
                + " (club, moderator, base, overlay) values (:club, :moderator, :base, :overlay)"
                + " on conflict (club, moderator) do update set base = :base, overlay = :overlay")
        .bind("club", club)
        .bind("moderator", moderator)
        .bind("base", draft.base())
        .bind("overlay", OverlayJson.written(draft.overlay()))
        .execute();
  }

  void discard(String club, String moderator) {
    jdbi.useHandle(handle -> discard(handle, club, moderator));
  }

  private static void discard(Handle handle, String club, String moderator) {
    handle.execute("delete from draft where club = ? and moderator = ?", club, moderator);
  }

  /** Notes that a moderator agrees to publish a content; tells whether another one does too. */
  boolean agree(String club, String moderator, Drafted draft) {
    return jdbi.inTransaction(
        handle -> {
          put(handle, "agreement", club, moderator, draft);
          return handle
                  .createQuery(
                      "select count(*) from agreement where club = :club and base = :base"
                          + " and overlay = :overlay and moderator <> :moderator")
                  .bind("club", club)
                  .bind("base", draft.base())
                  .bind("overlay", OverlayJson.written(draft.overlay()))
                  .bind("moderator", moderator)
                  .mapTo(Integer.class)
                  .one()
              > 0;
        });
  }

  Set<String> suspended(String club) {
    return jdbi.withHandle(
        handle ->
            new LinkedHashSet<>(
                handle
                    .createQuery("select id from suspension where club = :club order by id")
                    .bind("club", club)
                    .mapTo(String.class)
                    .list()));
  }

  void suspend(String club, String id, Moderator by, Instant at) {
    jdbi.useTransaction(
        handle -> {
          handle.execute(
              "insert into suspension (club, id) values (?, ?) on conflict do nothing", club, id);
          act(handle, club, by, at, "suspended " + id);
        });
  }

  void resume(String club, String id, Moderator by, Instant at) {
    jdbi.useTransaction(
        handle -> {
          handle.execute("delete from suspension where club = ? and id = ?", club, id);
          act(handle, club, by, at, "resumed " + id);
        });
  }

  Optional<String> settings(String club) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select settings from setting where club = :club")
                .bind("club", club)
                .mapTo(String.class)
                .findOne());
  }

  void settings(String club, String json, Moderator by, Instant at) {
    jdbi.useTransaction(
        handle -> {
          handle.execute(
              "insert into setting (club, settings) values (?, ?)"
                  + " on conflict (club) do update set settings = excluded.settings",
              club,
              json);
          act(handle, club, by, at, "changed the settings");
        });
  }

  /** A number that grows with everything that changes what a club answers from. */
  long revision(String club) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select coalesce(max(id), 0) from act where club = :club")
                .bind("club", club)
                .mapTo(Long.class)
                .one());
  }

  List<Act> acts(String club, int most) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select * from act where club = :club order by id desc limit :most")
                .bind("club", club)
                .bind("most", most)
                .map(
                    (row, context) ->
                        new Act(
                            Instant.ofEpochMilli(row.getLong("at")),
                            new Moderator(row.getString("by_id"), row.getString("by_name")),
                            row.getString("what")))
                .list());
  }

  void act(String club, Moderator by, Instant at, String what) {
    jdbi.useHandle(handle -> act(handle, club, by, at, what));
  }

  private static void act(Handle handle, String club, Moderator by, Instant at, String what) {
    handle.execute(
        "insert into act (club, at, by_id, by_name, what) values (?, ?, ?, ?, ?)",
        club,
        at.toEpochMilli(),
        by.id(),
        by.name(),
        what);
  }

  void keep(String club, KeptQuestion question) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "insert into question (club, text, outcome, day) values (?, ?, ?, ?)",
                club,
                question.text(),
                question.outcome(),
                question.day().toString()));
  }

  /** The questions since a day, the oldest first. */
  List<KeptQuestion> questions(String club, LocalDate since) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select text, outcome, day from question where club = :club and day >= :since"
                        + " order by day")
                .bind("club", club)
                .bind("since", since.toString())
                .map(
                    (row, context) ->
                        new KeptQuestion(
                            row.getString("text"),
                            row.getString("outcome"),
                            LocalDate.parse(row.getString("day"))))
                .list());
  }

  /**
   * Deletes the questions before a day, those that moderators left too, and says how many there
   * were.
   */
  int forget(String club, LocalDate before) {
    return jdbi.inTransaction(
        handle -> {
          int forgotten =
              handle.execute(
                  "delete from question where club = ? and day < ?", club, before.toString());
          handle.execute(
              "delete from dismissed where club = ?"
                  + " and text not in (select text from question where club = ?)",
              club,
              club);
          return forgotten;
        });
  }

  /** Counts one more question; days before {@code oldest} are deleted. */
  void count(String club, LocalDate day, String outcome, LocalDate oldest) {
    jdbi.useTransaction(
        handle -> {
          handle.execute(
              "insert into tally (club, day, outcome, times) values (?, ?, ?, 1)"
                  + " on conflict (club, day, outcome) do update set times = tally.times + 1",
              club,
              day.toString(),
              outcome);
          handle.execute("delete from tally where club = ? and day < ?", club, oldest.toString());
        });
  }

  /** What was counted from one day to another, both included; several a day. */
  List<Tally> tally(String club, LocalDate from, LocalDate to) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select day, outcome, times from tally"
                        + " where club = :club and day >= :from and day <= :to")
                .bind("club", club)
                .bind("from", from.toString())
                .bind("to", to.toString())
                .map(
                    (row, context) ->
                        Tally.of(
                            LocalDate.parse(row.getString("day")),
                            row.getString("outcome"),
                            row.getInt("times")))
                .list());
  }

  /**
   * Keeps a public answer, and forgets the club's that are older than a day or beyond a number.
   *
   * @param day on which it was given
   */
  void show(String club, PublicAnswer answer, LocalDate day, LocalDate oldest, int most) {
    jdbi.useTransaction(
        handle -> {
          handle.execute(
              "insert into public_answer (message, club, channel, shown, day, standing)"
                  + " values (?, ?, ?, ?, ?, ?) on conflict (message) do update"
                  + " set shown = excluded.shown, standing = excluded.standing",
              answer.message(),
              club,
              answer.channel(),
              answer.written(),
              day.toString(),
              answer.standing().name());
          handle.execute(
              "delete from public_answer where club = ? and (day < ? or message not in ("
                  + "select message from public_answer where club = ?"
                  + NEWEST_FIRST
                  + " limit ?))",
              club,
              oldest.toString(),
              club,
              most);
        });
  }

  /** The newest first. */
  List<PublicAnswer> publicAnswers(String club) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select * from public_answer where club = :club" + NEWEST_FIRST)
                .bind("club", club)
                .map(
                    (row, context) ->
                        new PublicAnswer(
                            row.getString("channel"),
                            row.getString("message"),
                            PublicAnswer.read(row.getString("shown")),
                            Standing.valueOf(row.getString("standing"))))
                .list());
  }

  void stands(PublicAnswer answer) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "update public_answer set standing = ? where message = ?",
                answer.standing().name(),
                answer.message()));
  }

  void lose(PublicAnswer answer) {
    jdbi.useHandle(
        handle -> handle.execute("delete from public_answer where message = ?", answer.message()));
  }

  boolean isKept(String member) {
    return jdbi.withHandle(
        handle ->
            handle
                    .createQuery("select count(*) from unkept where member = :member")
                    .bind("member", member)
                    .mapTo(Integer.class)
                    .one()
                == 0);
  }

  void keepOf(String member, boolean isKept) {
    String sql =
        isKept
            ? "delete from unkept where member = ?"
            : "insert into unkept (member) values (?) on conflict do nothing";
    jdbi.useHandle(handle -> handle.execute(sql, member));
  }

  Set<String> dismissed(String club) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select text from dismissed where club = :club")
                .bind("club", club)
                .mapTo(String.class)
                .set());
  }

  void dismiss(String club, String text) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "insert into dismissed (club, text) values (?, ?) on conflict do nothing",
                club,
                text));
  }
}

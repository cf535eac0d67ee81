package club.crampbot.discord;

import club.crampbot.guide.Guides;
import club.crampbot.guide.Problem;
import club.crampbot.guide.Reading;
import club.crampbot.library.CitationList;
import club.crampbot.library.ClubEditions;
import club.crampbot.library.Comparison;
import club.crampbot.library.Edit;
import club.crampbot.library.Library;
import club.crampbot.library.Moderator;
import club.crampbot.library.Outcome;
import club.crampbot.library.Overlay;
import club.crampbot.library.Publication;
import club.crampbot.library.PublishedEdition;
import club.crampbot.library.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where moderators work on their club's guide. A {@link Seat} names the club, so that nothing done
 * at it can touch another club. What is published or hidden is what members get when the method
 * returns. Every method may wait for the database. Safe for use by many threads.
 */
final class Desk {
  private final Library library;
  private final ClubEditions editions;

  Desk(Library library, ClubEditions editions) {
    this.library = library;
    this.editions = editions;
  }

  /** One moderator at work in one club. */
  record Seat(String club, Moderator by) {}

  /**
   * What a moderator has changed and nobody sees yet.
   *
   * @param base the number of the edition that it started from
   * @param files the whole content as it would be: texts by their path, such as {@code
   *     relief/remedies.md}
   * @param changed what differs from the base, a line each; empty if nothing does
   * @param off the ids of guides that are switched off
   * @param guides those that are on
   */
  record Draft(
      int base, Map<String, String> files, List<String> changed, Set<String> off, Guides guides) {
    Draft {
      files = Map.copyOf(files);
      changed = List.copyOf(changed);
      off = Set.copyOf(off);
    }
  }

  /** What came of a change. */
  sealed interface Changed {
    record Done(Draft draft) implements Changed {}

    /** The draft is as it was. */
    record Refused(List<Problem> problems) implements Changed {}
  }

  /** What came of publishing, with the differences if it is live. */
  record Result(Publication publication, String diff) {}

  /** The moderator's draft; a fresh one over the newest edition if there is none yet. */
  Draft draft(Seat seat) {
    return draft(seat, library.draft(seat.club(), seat.by()));
  }

  private Draft draft(Seat seat, club.crampbot.library.Draft draft) {
    Overlay overlay = draft.overlay();
    Overlay base =
        library
            .edition(seat.club(), draft.base())
            .map(PublishedEdition::overlay)
            .orElse(Overlay.NONE);
    return new Draft(
        draft.base(),
        library.files(overlay),
        changes(base, overlay),
        overlay.off(),
        guides(overlay));
  }

  /** The guides of a draft, which is always good; or the shipped ones where a new bot's are not. */
  private Guides guides(Overlay overlay) {
    return switch (library.guides(overlay)) {
      case Reading.Read<Guides> read -> read.value();
      case Reading.Refused<Guides> _ -> new Guides(List.of());
    };
  }

  private List<String> changes(Overlay base, Overlay overlay) {
    Map<String, String> before = library.files(base);
    Map<String, String> after = library.files(overlay);
    var paths = new TreeSet<>(before.keySet());
    paths.addAll(after.keySet());
    List<String> lines = new ArrayList<>();
    for (String path : paths) {
      if (!before.containsKey(path)) {
        lines.add("new: " + path);
      } else if (!after.containsKey(path)) {
        lines.add("removed: " + path);
      } else if (!before.get(path).equals(after.get(path))) {
        lines.add("changed: " + path);
      }
    }
    int taught = count(overlay) - count(base);
    if (!overlay.asked().equals(base.asked())) {
      lines.add("taught phrasings: %+d".formatted(taught));
    }
    overlay.off().stream()
        .filter(id -> !base.off().contains(id))
        .forEach(id -> lines.add("off: " + id));
    base.off().stream()
        .filter(id -> !overlay.off().contains(id))
        .forEach(id -> lines.add("on: " + id));
    if (!overlay.questions().equals(base.questions())) {
      lines.add(
          "judged questions: %+d".formatted(overlay.questions().size() - base.questions().size()));
    }
    return lines;
  }

  private static int count(Overlay overlay) {
    return overlay.asked().values().stream().mapToInt(List::size).sum();
  }

  Changed change(Seat seat, Edit edit) {
    return switch (library.edit(seat.club(), seat.by(), edit)) {
      case Outcome.Changed changed -> new Changed.Done(draft(seat, changed.draft()));
      case Outcome.Refused(List<Problem> problems) -> new Changed.Refused(problems);
    };
  }

  /** One or several works more in a guide's list, in CSL-JSON. */
  Changed cite(Seat seat, String guide, String csl) {
    String path = CitationList.path(guide);
    String list = draft(seat).files().getOrDefault(path, "");
    return switch (CitationList.plus(list, csl)) {
      case Reading.Read<String> read -> change(seat, new Edit.Put(path, read.value()));
      case Reading.Refused<String>(List<Problem> problems) -> new Changed.Refused(problems);
    };
  }

  /** Everything is as in a zip that {@link #export} wrote, or that looks like one. */
  Changed upload(Seat seat, byte[] zip) {
    return switch (library.read(zip)) {
      case Reading.Read<Overlay> read -> change(seat, new Edit.Replace(read.value()));
      case Reading.Refused<Overlay>(List<Problem> problems) -> new Changed.Refused(problems);
    };
  }

  /** The draft's whole content as a zip. */
  byte[] export(Seat seat) {
    return library.zip(library.draft(seat.club(), seat.by()).overlay());
  }

  void discard(Seat seat) {
    library.discard(seat.club(), seat.by());
  }

  Comparison compare(Seat seat) {
    return library.preview(seat.club(), seat.by());
  }

  Result publish(Seat seat, String note, boolean confirmed) {
    return live(seat, library.publish(seat.club(), seat.by(), note, confirmed));
  }

  /** Publishes an older edition's content anew; empty if there is no such edition. */
  Optional<Result> undo(Seat seat, int to) {
    return library.undo(seat.club(), to, seat.by()).map(done -> live(seat, done));
  }

  private Result live(Seat seat, Publication publication) {
    if (publication instanceof Publication.Published(PublishedEdition edition)) {
      editions.refresh(seat.club());
      String diff = library.diff(seat.club(), edition.number() - 1, edition.number()).orElse("");
      return new Result(publication, diff);
    }
    return new Result(publication, "");
  }

  /** Newest first, the shipped one last. */
  List<PublishedEdition> history(String club) {
    List<PublishedEdition> editions = new ArrayList<>(library.history(club));
    editions.add(PublishedEdition.SHIPPED);
    return editions;
  }

  /** What an edition changed in the one before it; empty where there is none such. */
  Optional<String> diff(String club, int number) {
    return number == 0 ? Optional.empty() : library.diff(club, number - 1, number);
  }

  /** Hides a section or passage from members at once; whether the club has it. */
  boolean suspend(Seat seat, String id) {
    Guides guides = guides(library.newest(seat.club()).overlay());
    if (guides.section(id).isEmpty() && guides.passage(id).isEmpty()) {
      return false;
    }
    library.suspend(seat.club(), id, seat.by());
    editions.refresh(seat.club());
    return true;
  }

  /** Shows it again; whether it was hidden. */
  boolean resume(Seat seat, String id) {
    if (!library.suspended(seat.club()).contains(id)) {
      return false;
    }
    library.resume(seat.club(), id, seat.by());
    editions.refresh(seat.club());
    return true;
  }

  /** The ids of what is hidden. */
  Set<String> suspended(String club) {
    return library.suspended(club);
  }

  Settings settings(String club) {
    return library.settings(club);
  }

  void settle(Seat seat, Settings settings) {
    library.settings(seat.club(), settings, seat.by());
  }
}

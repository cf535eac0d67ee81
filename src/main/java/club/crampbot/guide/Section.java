package club.crampbot.guide;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One file of a guide: passages that belong together.
 *
 * @param id unique among all guides that are served together, such as {@code side-stitch-causes}
 * @param title what the table of contents shows
 * @param kind what the section is for
 * @param cramps which cramps it is about; a passage may narrow this down
 * @param sources keys of the works that the section as a whole rests on; may be empty
 * @param reviewBy the day by which somebody should look whether it still holds
 * @param passages at least one, in the order of the file
 */
public record Section(
    String id,
    String title,
    SectionKind kind,
    Set<Cramp> cramps,
    List<String> sources,
    Optional<LocalDate> reviewBy,
    List<Passage> passages) {
  public Section {
    cramps = Sets.inOrder(Cramp.class, cramps);
    sources = List.copyOf(sources);
    passages = List.copyOf(passages);
  }

  /** Whether the day by which it should have been reviewed has passed. */
  public boolean isOverdue(LocalDate today) {
    return reviewBy.filter(day -> day.isBefore(today)).isPresent();
  }

  /** The same section with other passages. */
  public Section withPassages(List<Passage> others) {
    return new Section(id, title, kind, cramps, sources, reviewBy, others);
  }
}

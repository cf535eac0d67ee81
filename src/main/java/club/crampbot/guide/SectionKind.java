package club.crampbot.guide;

import java.util.Optional;

/**
 * What a section is for. The order of the constants is the order of a guide's table of contents.
 */
public enum SectionKind {
  /** The guide in short. */
  OVERVIEW,
  /** Which runners get which cramps. */
  PATTERNS,
  /** Why runners cramp. */
  CAUSES,
  /** What to do so that none comes. */
  PREVENTION,
  /** What to do about one that is there, and when to see a doctor. */
  HELP;

  /** The word in front matter, such as {@code causes}. */
  public String word() {
    return Spelled.of(this);
  }

  /** The kind with this {@link #word()}, if there is one. */
  public static Optional<SectionKind> of(String word) {
    return Spelled.find(values(), SectionKind::word, word);
  }
}

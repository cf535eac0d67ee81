package club.crampbot.guide;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A section file as far as it could be read, not yet held against its guide's citations and the
 * other files.
 *
 * @param problems of this file
 * @param front empty where it could not be read; that has been told
 */
record SectionDraft(Problems problems, Optional<FrontMatter> front, List<Part> parts) {
  /**
   * A passage to be.
   *
   * @param place of its heading
   * @param id empty where the heading has none; that has been told
   * @param cramps that the heading names; may be empty
   * @param cited in the text's order
   */
  record Part(
      Place place,
      Optional<Word> id,
      String title,
      Set<Claim> claims,
      Set<Cramp> cramps,
      List<Span> spans,
      List<Word> cited) {}

  /** An id or a key in the text. */
  record Word(String text, Place place) {}
}

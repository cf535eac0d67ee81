package club.crampbot.guide;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The smallest thing that a member gets as an answer: one heading of a section file and the text
 * below it.
 *
 * @param id unique among all guides that are served together, such as {@code stitch-food}
 * @param guide the {@link Guide#id() id} of its guide
 * @param section the {@link Section#id() id} of its section
 * @param title the heading without its attributes
 * @param claims what kinds of claim it makes, in {@link Claim}'s order; empty where the section's
 *     kind says enough
 * @param cramps which cramps it is about; never empty
 * @param spans its text, words and citations in the order of the file
 * @param citations keys of its sources: those that it cites in their order, then the section's own
 *     that it does not cite itself
 * @param asked ways in which members ask for it, written by the guide's moderators
 */
public record Passage(
    String id,
    String guide,
    String section,
    String title,
    Set<Claim> claims,
    Set<Cramp> cramps,
    List<Span> spans,
    List<String> citations,
    List<String> asked) {

  /**
   * The most characters of {@link #markdown()} that a passage may have: an answer must be readable
   * on a phone.
   */
  public static final int LONGEST = 1_500;

  public Passage {
    claims = Sets.inOrder(Claim.class, claims);
    cramps = Sets.inOrder(Cramp.class, cramps);
    spans = List.copyOf(spans);
    citations = List.copyOf(citations);
    asked = List.copyOf(asked);
  }

  /** The text exactly as it stands in the file, citations included. */
  public String markdown() {
    return spans.stream().map(Span::markdown).collect(Collectors.joining()).strip();
  }

  /**
   * The text with each group of citations written as {@code cites} says, such as {@code [1, 2]}, or
   * left out where it gives "".
   */
  public String markdown(Function<List<String>, String> cites) {
    return Span.markdown(spans, cites);
  }

  /**
   * The text as HTML, safe to stand in a page: what its author wrote as HTML is shown, not obeyed.
   *
   * @param cites the Markdown of each group of citations, such as {@code [[1]](#source-1)}
   */
  public String html(Function<List<String>, String> cites) {
    return PassageHtml.of(markdown(cites));
  }

  /** The text without its citations, for searching. */
  public String text() {
    return markdown(keys -> "");
  }

  /** What speaks for its claim and what against, where its author sets both out. */
  public Optional<Sides> sides() {
    return Sides.of(spans);
  }

  /** The same passage with other phrasings. */
  public Passage withAsked(List<String> others) {
    return new Passage(id, guide, section, title, claims, cramps, spans, citations, others);
  }
}

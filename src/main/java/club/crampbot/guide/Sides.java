package club.crampbot.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What speaks for a contested claim and what against it, as the guide's author sets it out: a
 * paragraph that begins with {@code **For:**} and one that begins with {@code **Against:**}. Both
 * are the passage's own words, marks and citations included.
 *
 * @param lead the paragraphs before the two
 * @param speaksFor from {@code **For:**} on
 * @param speaksAgainst from {@code **Against:**} on
 */
public record Sides(List<Span> lead, List<Span> speaksFor, List<Span> speaksAgainst) {
  static final String FOR = "**For:**";
  static final String AGAINST = "**Against:**";

  public Sides {
    lead = List.copyOf(lead);
    speaksFor = List.copyOf(speaksFor);
    speaksAgainst = List.copyOf(speaksAgainst);
  }

  /** The sides that a passage's text sets out, if it does. */
  static Optional<Sides> of(List<Span> text) {
    var lead = new ArrayList<Span>();
    var speaksFor = new ArrayList<Span>();
    var speaksAgainst = new ArrayList<Span>();
    List<Span> side = lead;
    for (List<Span> paragraph : paragraphs(text)) {
      String start = paragraph.getFirst().markdown().stripLeading();
      if (start.startsWith(FOR)) {
        side = speaksFor;
      } else if (start.startsWith(AGAINST)) {
        side = speaksAgainst;
      }
      side.addAll(paragraph);
    }
    return speaksFor.isEmpty() || speaksAgainst.isEmpty()
        ? Optional.empty()
        : Optional.of(new Sides(lead, speaksFor, speaksAgainst));
  }

  /** A text cut after each blank line; put together, the pieces are the text again. */
  private static List<List<Span>> paragraphs(List<Span> text) {
    var paragraphs = new ArrayList<List<Span>>();
    var paragraph = new ArrayList<Span>();
    for (Span span : text) {
      if (span instanceof Span.Words(String markdown)) {
        String[] pieces = markdown.split("(?<=\\n[ \\t]{0,9}\\n)", -1);
        for (int i = 0; i < pieces.length; i++) {
          if (i > 0 && !paragraph.isEmpty()) {
            paragraphs.add(List.copyOf(paragraph));
            paragraph.clear();
          }
          if (!pieces[i].isEmpty()) {
            paragraph.add(new Span.Words(pieces[i]));
          }
        }
      } else {
        paragraph.add(span);
      }
    }
    if (!paragraph.isEmpty()) {
      paragraphs.add(List.copyOf(paragraph));
    }
    return paragraphs;
  }
}

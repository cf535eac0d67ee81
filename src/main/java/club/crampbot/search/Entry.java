package club.crampbot.search;

import java.util.List;

/**
 * A text to be indexed, whatever it comes from: a passage of a guide, or a document of a test
 * collection.
 *
 * @param id what a search gives back
 * @param asked ways in which somebody may ask for it; may be empty
 * @param section the title of what it is a part of; may be empty
 * @param citations the references that it rests on; may be empty
 */
public record Entry(
    String id,
    String title,
    String body,
    List<String> asked,
    String section,
    List<String> citations) {
  public Entry {
    asked = List.copyOf(asked);
    citations = List.copyOf(citations);
  }
}

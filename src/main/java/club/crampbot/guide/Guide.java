package club.crampbot.guide;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One guide: a folder of sections and the works that they cite. Immutable.
 *
 * @param id the folder's name, such as {@code running-cramps}
 * @param sections in the order of the table of contents: by kind, then by file name
 * @param citations the works by key, in the order of {@code citations.csl.json}
 */
public record Guide(String id, List<Section> sections, Map<String, Citation> citations) {
  public Guide {
    sections = List.copyOf(sections);
    citations = Collections.unmodifiableMap(new LinkedHashMap<>(citations));
  }

  /**
   * The guide's name as members read it: its id with spaces and a capital, such as "Running
   * cramps".
   */
  public String title() {
    String words = id.replace('-', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}

package club.crampbot.guide;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The guides that are searched together, and the ways to look things up in them. Immutable and safe
 * for use by many threads.
 *
 * <p>Ids of passages and sections are unique over all guides, and a citation key means the same
 * work everywhere: {@link GuideReader} refuses anything else.
 */
public final class Guides {
  private final List<Guide> all;
  private final Map<String, Guide> guideById = new LinkedHashMap<>();
  private final Map<String, Section> sectionById = new LinkedHashMap<>();
  private final Map<String, Passage> passageById = new LinkedHashMap<>();
  private final Map<String, Citation> citationByKey = new LinkedHashMap<>();

  public Guides(List<Guide> all) {
    this.all = List.copyOf(all);
    for (Guide guide : this.all) {
      guideById.put(guide.id(), guide);
      citationByKey.putAll(guide.citations());
      for (Section section : guide.sections()) {
        sectionById.put(section.id(), section);
        for (Passage passage : section.passages()) {
          if (passageById.put(passage.id(), passage) != null) {
            throw new IllegalArgumentException("two passages have the id " + passage.id());
          }
        }
      }
    }
  }

  /** The guides, in the order of their ids. */
  public List<Guide> all() {
    return all;
  }

  /** Every section, guide by guide, in the order of the tables of contents. */
  public List<Section> sections() {
    return List.copyOf(sectionById.values());
  }

  /** Every passage, guide by guide and section by section. */
  public List<Passage> passages() {
    return List.copyOf(passageById.values());
  }

  /** Every cited work by its key. */
  public Map<String, Citation> citations() {
    return Collections.unmodifiableMap(citationByKey);
  }

  public Optional<Passage> passage(String id) {
    return Optional.ofNullable(passageById.get(id));
  }

  public Optional<Section> section(String id) {
    return Optional.ofNullable(sectionById.get(id));
  }

  public Optional<Citation> citation(String key) {
    return Optional.ofNullable(citationByKey.get(key));
  }

  /** The section that holds a passage of these guides. */
  public Section sectionOf(Passage passage) {
    return section(passage.section()).orElseThrow();
  }

  /** The guide that holds a passage of these guides. */
  public Guide guideOf(Passage passage) {
    return Optional.ofNullable(guideById.get(passage.guide())).orElseThrow();
  }

  /**
   * The works that a passage of these guides rests on, in the order of {@link Passage#citations()}.
   */
  public List<Citation> citationsOf(Passage passage) {
    return passage.citations().stream().flatMap(key -> citation(key).stream()).toList();
  }

  /**
   * The works that some passages of these guides rest on, each once, in the order in which they
   * come.
   */
  public List<Citation> citationsOf(List<Passage> passages) {
    return passages.stream().flatMap(passage -> citationsOf(passage).stream()).distinct().toList();
  }

  /** The passages that rest on the work with this key. */
  public List<Passage> citing(String key) {
    return passageById.values().stream()
        .filter(passage -> passage.citations().contains(key))
        .toList();
  }
}

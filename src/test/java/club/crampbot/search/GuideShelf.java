package club.crampbot.search;

import club.crampbot.guide.Citation;
import club.crampbot.guide.Cramp;
import club.crampbot.guide.Guide;
import club.crampbot.guide.Guides;
import club.crampbot.guide.Passage;
import club.crampbot.guide.Section;
import club.crampbot.guide.SectionKind;
import club.crampbot.guide.Span;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A small guide, put together in a test. */
public final class GuideShelf {
  private final List<Passage> passages = new ArrayList<>();
  private final Map<String, Citation> citations = new LinkedHashMap<>();

  /** Adds a passage that cites nothing. */
  public GuideShelf passage(String id, String title, String text, String... asked) {
    passages.add(
        new Passage(
            id,
            "test-guide",
            "test-section",
            title,
            Set.of(),
            EnumSet.allOf(Cramp.class),
            List.of(new Span.Words(text)),
            List.copyOf(citations.keySet()),
            List.of(asked)));
    return this;
  }

  /** Adds a work that all later passages cite. */
  public GuideShelf citation(String key, String authors, int year, String title) {
    citations.put(
        key,
        new Citation(
            key,
            authors,
            Optional.of(year),
            title,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "%s (%d). %s.".formatted(authors, year, title)));
    return this;
  }

  public Guides guides() {
    var section =
        new Section(
            "test-section",
            "A section",
            SectionKind.CAUSES,
            EnumSet.allOf(Cramp.class),
            List.of(),
            Optional.empty(),
            passages);
    return new Guides(List.of(new Guide("test-guide", List.of(section), citations)));
  }
}

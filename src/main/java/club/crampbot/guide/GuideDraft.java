package club.crampbot.guide;

import club.crampbot.guide.CitationFile.Work;
import club.crampbot.guide.Located.Scalar;
import club.crampbot.guide.SectionDraft.Part;
import club.crampbot.guide.SectionDraft.Word;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A guide's files as far as they could be read.
 *
 * @param problems of the folder as a whole
 * @param works by key; empty where the citations could not be read, which has been told
 * @param sections in the order of the files' names
 */
record GuideDraft(
    String id, Problems problems, Optional<Map<String, Work>> works, List<SectionDraft> sections) {

  /** The guide, of drafts in which no error was found. */
  Guide finished() {
    Map<String, Citation> citations = new LinkedHashMap<>();
    works.orElseThrow().forEach((key, work) -> citations.put(key, work.citation().orElseThrow()));
    return new Guide(
        id,
        sections.stream().map(this::finished).sorted(Comparator.comparing(Section::kind)).toList(),
        citations);
  }

  private Section finished(SectionDraft draft) {
    FrontMatter front = draft.front().orElseThrow();
    String sectionId = front.id().orElseThrow().text();
    List<String> sources = texts(front.sources());
    return new Section(
        sectionId,
        front.title().orElseThrow(),
        front.kind().orElseThrow(),
        front.cramps(),
        sources,
        draft.parts().stream().map(part -> finished(part, sectionId, front, sources)).toList());
  }

  private Passage finished(Part part, String section, FrontMatter front, List<String> sources) {
    String passage = part.id().orElseThrow().text();
    Set<String> citations = new LinkedHashSet<>();
    part.cited().stream().map(Word::text).forEach(citations::add);
    citations.addAll(sources);
    return new Passage(
        passage,
        id,
        section,
        part.title(),
        part.claims(),
        part.cramps().isEmpty() ? front.cramps() : part.cramps(),
        part.spans(),
        List.copyOf(citations),
        Optional.ofNullable(front.asked().get(passage))
            .map(asked -> texts(asked.phrasings()))
            .orElse(List.of()));
  }

  private static List<String> texts(Collection<Scalar> scalars) {
    return scalars.stream().map(Scalar::text).distinct().toList();
  }
}

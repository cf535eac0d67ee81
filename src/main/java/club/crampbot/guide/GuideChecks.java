package club.crampbot.guide;

import club.crampbot.guide.CitationFile.Work;
import club.crampbot.guide.FrontMatter.Asked;
import club.crampbot.guide.Located.Scalar;
import club.crampbot.guide.SectionDraft.Part;
import club.crampbot.guide.SectionDraft.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Holds the files of all guides against each other, and tells what does not fit. */
final class GuideChecks {
  private final List<GuideDraft> guides;
  private final Set<String> citedElsewhere;
  private final Map<String, Site> sections = new HashMap<>();
  private final Map<String, Site> passages = new HashMap<>();
  private final Map<String, Phrased> phrasings = new HashMap<>();

  GuideChecks(List<GuideDraft> guides, Set<String> citedElsewhere) {
    this.guides = guides;
    this.citedElsewhere = citedElsewhere;
  }

  /** Where something stands. */
  private record Site(String file, Place place) {
    @Override
    public String toString() {
      return file + ":" + place.line();
    }
  }

  /** A passage that is asked for with a phrasing. */
  private record Phrased(String passage, Site site) {}

  void run() {
    for (GuideDraft guide : guides) {
      guide.sections().forEach(section -> section(guide, section));
      tellUncited(guide);
    }
    tellDifferingWorks();
  }

  private void section(GuideDraft guide, SectionDraft section) {
    Problems problems = section.problems();
    section
        .front()
        .flatMap(FrontMatter::id)
        .ifPresent(id -> tellRepeated(sections, "section", id.text(), id.place(), problems));
    if (section.parts().isEmpty()) {
      problems.error(
          Place.START,
          "No one can reach this section: it has no passage, such as ### Title {#its-id}");
    }
    section
        .front()
        .ifPresent(
            front ->
                front.sources().forEach(key -> known(guide, key.text(), key.place(), problems)));
    for (Part part : section.parts()) {
      part.id().ifPresent(id -> tellRepeated(passages, "passage", id.text(), id.place(), problems));
      part.cited().forEach(key -> known(guide, key.text(), key.place(), problems));
      section.front().ifPresent(front -> tellForeignCramps(front, part, problems));
    }
    section.front().ifPresent(front -> asked(front, section));
  }

  private static void tellRepeated(
      Map<String, Site> seen, String what, String id, Place place, Problems problems) {
    Site earlier = seen.putIfAbsent(id, new Site(problems.file(), place));
    if (earlier != null) {
      problems.error(
          place, "The %s %s stands already in %s; give one of them another id", what, id, earlier);
    }
  }

  private void known(GuideDraft guide, String key, Place place, Problems problems) {
    guide
        .works()
        .filter(works -> !works.containsKey(key))
        .ifPresent(
            works ->
                problems.error(
                    place,
                    "%s has no work %s; %s",
                    CitationFile.NAME,
                    key,
                    elsewhere(key)
                        .orElseGet(
                            () ->
                                Quoting.nearest(key, works.keySet())
                                    .map(meant -> "did you mean " + meant + "?")
                                    .orElse("add its entry or cite another work"))));
  }

  private Optional<String> elsewhere(String key) {
    return guides.stream()
        .filter(guide -> guide.works().map(works -> works.containsKey(key)).orElse(false))
        .findFirst()
        .map(guide -> "copy its entry from the guide " + guide.id());
  }

  private static void tellForeignCramps(FrontMatter front, Part part, Problems problems) {
    for (Cramp cramp : part.cramps()) {
      if (!front.cramps().isEmpty() && !front.cramps().contains(cramp)) {
        problems.error(
            part.place(),
            "The class .%s does not fit the section, whose cramp is %s; mend one of them",
            cramp.word(),
            front.cramps().stream().map(Cramp::word).collect(Collectors.joining(", ")));
      }
    }
  }

  private void asked(FrontMatter front, SectionDraft section) {
    Set<String> ids =
        section.parts().stream()
            .flatMap(part -> part.id().stream())
            .map(Word::text)
            .collect(Collectors.toSet());
    front
        .asked()
        .forEach(
            (passage, asked) -> {
              if (!ids.contains(passage)) {
                section
                    .problems()
                    .error(
                        asked.place(),
                        "The file has no passage %s; %s",
                        passage,
                        Quoting.nearest(passage, ids)
                            .map(meant -> "did you mean " + meant + "?")
                            .orElse("asked goes by the ids of its headings"));
              }
              asked.phrasings().forEach(phrasing -> tellAmbiguous(passage, phrasing, section));
            });
    for (Part part : section.parts()) {
      part.id()
          .filter(id -> phrasings(front, id).isEmpty())
          .ifPresent(
              id ->
                  section
                      .problems()
                      .warning(
                          id.place(),
                          "Nobody asks for the passage %s; add phrasings of members under asked",
                          id.text()));
    }
  }

  private static List<Scalar> phrasings(FrontMatter front, Word id) {
    return Optional.ofNullable(front.asked().get(id.text()))
        .map(Asked::phrasings)
        .orElse(List.of());
  }

  private void tellAmbiguous(String passage, Scalar phrasing, SectionDraft section) {
    Problems problems = section.problems();
    var here = new Phrased(passage, new Site(problems.file(), phrasing.place()));
    Phrased earlier = phrasings.putIfAbsent(alike(phrasing.text()), here);
    if (earlier == null) {
      return;
    }
    if (earlier.passage().equals(passage)) {
      problems.warning(
          phrasing.place(),
          "The phrasing stands already in line %s; leave one out",
          earlier.site().place().line());
    } else {
      problems.error(
          phrasing.place(),
          "The phrasing asks for %s in %s already; a question can mean one passage only",
          earlier.passage(),
          earlier.site());
    }
  }

  /** Phrasings that differ only in this are one question to the search. */
  private static String alike(String phrasing) {
    return phrasing.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }

  private void tellUncited(GuideDraft guide) {
    Set<String> cited = new HashSet<>(citedElsewhere);
    for (SectionDraft section : guide.sections()) {
      section.front().ifPresent(front -> front.sources().forEach(key -> cited.add(key.text())));
      section.parts().forEach(part -> part.cited().forEach(key -> cited.add(key.text())));
    }
    guide
        .works()
        .orElse(Map.of())
        .forEach(
            (key, work) -> {
              if (!cited.contains(key)) {
                work.problems()
                    .warning(
                        work.place(), "Nothing cites %s; cite it with [@key] or leave it out", key);
              }
              if (work.citation().filter(citation -> citation.url().isEmpty()).isPresent()) {
                work.problems()
                    .warning(
                        work.place(), "%s has neither DOI nor URL; add one for its readers", key);
              }
            });
  }

  private void tellDifferingWorks() {
    Map<String, List<Work>> byKey = new HashMap<>();
    for (GuideDraft guide : guides) {
      guide
          .works()
          .orElse(Map.of())
          .forEach((key, work) -> byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(work));
    }
    byKey.forEach(
        (key, works) -> {
          Work first = works.getFirst();
          works.stream()
              .skip(1)
              .filter(work -> !work.citation().equals(first.citation()))
              .forEach(
                  work ->
                      work.problems()
                          .error(
                              work.place(),
                              "The work %s differs from its entry in %s; make them the same",
                              key,
                              new Site(first.problems().file(), first.place())));
        });
  }
}

package club.crampbot.guide;

import club.crampbot.guide.Problem.Severity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads guides from files: a folder of guides, each a folder of sections ({@code *.md}) and {@code
 * citations.csl.json}.
 *
 * <p>Either all guides are good, or every problem in every file is told. Nothing of a refused
 * folder is served.
 */
public final class GuideReader {
  private static final Tree.Place START = new Tree.Place(1, 1);
  private static final String CITATIONS = "citations.csl.json";

  private final Set<String> citedElsewhere;
  private final Optional<LocalDate> reviewedOn;
  private final List<Problem> problems = new ArrayList<>();

  /** What was seen first, by id or phrasing: the place in words. */
  private final Map<String, String> seenIds = new HashMap<>();

  private final Map<String, String> seenPhrasings = new HashMap<>();
  private final Map<String, Citation> seenWorks = new HashMap<>();

  private GuideReader(Set<String> citedElsewhere, Optional<LocalDate> reviewedOn) {
    this.citedElsewhere = citedElsewhere;
    this.reviewedOn = reviewedOn;
  }

  /**
   * Reads every guide in a folder.
   *
   * @param folder holds one folder a guide
   * @param citedElsewhere keys of works that something else than a passage cites; they are not told
   *     as unused
   */
  public static Reading<Guides> read(Path folder, Set<String> citedElsewhere) {
    return read(folder, citedElsewhere, Optional.empty());
  }

  /**
   * Reads every guide in a folder, and warns of sections that should have been reviewed.
   *
   * @param reviewedOn the day on which somebody looks; nothing to warn of none
   */
  public static Reading<Guides> read(
      Path folder, Set<String> citedElsewhere, Optional<LocalDate> reviewedOn) {
    var reader = new GuideReader(citedElsewhere, reviewedOn);
    List<Guide> guides = reader.guides(folder);
    boolean refused = reader.problems.stream().anyMatch(p -> p.severity() == Severity.ERROR);
    return refused
        ? new Reading.Refused<>(reader.problems.stream().sorted().toList())
        : Reading.of(new Guides(guides), reader.problems);
  }

  private List<Guide> guides(Path folder) {
    List<Guide> guides = new ArrayList<>();
    if (!Files.isDirectory(folder)) {
      tell(folder, Severity.ERROR, "this folder of guides is missing");
      return guides;
    }
    for (Path entry : entries(folder)) {
      if (Files.isDirectory(entry)) {
        guides.add(guide(entry));
      } else {
        tell(entry, Severity.WARNING, "nobody reads this file: a guide is a folder");
      }
    }
    if (guides.isEmpty()) {
      tell(folder, Severity.ERROR, "there is no guide here: a guide is a folder of sections");
    }
    return guides;
  }

  private Guide guide(Path folder) {
    String id = folder.getFileName().toString();
    Path worksFile = folder.resolve(CITATIONS);
    var worksProblems = new Problems(worksFile.toString());
    var citationReader = new CitationReader(worksProblems);
    Map<String, Citation> works =
        TextFile.read(worksFile, worksProblems).map(citationReader::read).orElse(Map.of());
    List<Section> sections = new ArrayList<>();
    Set<String> cited = new HashSet<>(citedElsewhere);
    for (Path file : entries(folder)) {
      String name = file.getFileName().toString();
      if (name.endsWith(".md") && Files.isRegularFile(file)) {
        section(file, id, works.keySet(), sections);
      } else if (!name.equals(CITATIONS)) {
        tell(
            file,
            Severity.WARNING,
            "nobody reads this: a guide has sections (*.md) and " + CITATIONS);
      }
    }
    if (sections.isEmpty()) {
      tell(folder, Severity.ERROR, "this guide has no section that can be read");
    }
    for (Section section : sections) {
      cited.addAll(section.sources());
      section.passages().forEach(passage -> cited.addAll(passage.citations()));
    }
    citationReader
        .places()
        .forEach(
            (key, place) -> {
              if (!cited.contains(key)) {
                worksProblems.warning(place, "nothing cites \"" + key + "\"");
              }
              Citation work = Objects.requireNonNull(works.get(key));
              Citation other = seenWorks.putIfAbsent(key, work);
              if (other != null && !other.equals(work)) {
                worksProblems.error(place, "another guide has another work under \"" + key + "\"");
              }
            });
    problems.addAll(worksProblems.found());
    sections.sort(Comparator.comparing(Section::kind));
    return new Guide(id, sections, works);
  }

  private void section(Path file, String guide, Set<String> works, List<Section> sections) {
    var inFile = new Problems(file.toString());
    var reader = new SectionReader(guide, works, inFile);
    TextFile.read(file, inFile)
        .flatMap(reader::read)
        .ifPresent(
            section -> {
              sections.add(section);
              reviewedOn
                  .filter(section::isOverdue)
                  .ifPresent(_ -> overdue(section, reader.reviewPlace(), inFile));
              for (Passage passage : section.passages()) {
                for (String phrasing : passage.asked()) {
                  askedOnce(phrasing, passage.id(), reader, inFile);
                }
              }
            });
    reader
        .places()
        .forEach(
            (id, place) -> {
              String before = seenIds.putIfAbsent(id, file.toString());
              if (before != null) {
                inFile.error(place, "the id \"" + id + "\" stands in " + before + " too");
              }
            });
    problems.addAll(inFile.found());
  }

  private static void overdue(Section section, Tree.Place place, Problems inFile) {
    String ids = section.passages().stream().map(Passage::id).collect(Collectors.joining(", "));
    section
        .reviewBy()
        .ifPresent(
            day ->
                inFile.warning(place, "these passages were to be reviewed by " + day + ": " + ids));
  }

  private void askedOnce(String phrasing, String passage, SectionReader reader, Problems inFile) {
    String before = seenPhrasings.putIfAbsent(phrasing.strip().toLowerCase(Locale.ROOT), passage);
    if (before != null && !before.equals(passage)) {
      Tree.Place place = reader.askedPlace(passage);
      inFile.error(
          place,
          "\""
              + phrasing
              + "\" is asked for \""
              + before
              + "\" too: it can lead to one passage only");
    }
  }

  private void tell(Path where, Severity severity, String sentence) {
    problems.add(new Problem(severity, where.toString(), START.line(), START.column(), sentence));
  }

  /** By name, without hidden files. */
  private static List<Path> entries(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(entry -> !entry.getFileName().toString().startsWith("."))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

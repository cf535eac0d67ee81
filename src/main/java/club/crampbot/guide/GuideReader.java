package club.crampbot.guide;

import club.crampbot.guide.CitationFile.Work;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads guides from files: a folder a guide, in it a Markdown file a section and the cited works in
 * {@code citations.csl.json}. Tells everything that is wrong at once. Keeps nothing, so many
 * threads may read.
 */
public final class GuideReader {
  private static final String SECTION_SUFFIX = ".md";

  private final List<GuideDraft> drafts = new ArrayList<>();
  private final Problems problems;

  private GuideReader(Problems problems) {
    this.problems = problems;
  }

  /** Reads all guides of a folder, of which no work is cited anywhere but in them. */
  public static Reading<Guides> read(Path guidesFolder) {
    return read(guidesFolder, Set.of());
  }

  /**
   * Reads all guides of a folder. Problems name files as this path does.
   *
   * @param citedElsewhere keys of works that something besides the guides cites, so that nobody is
   *     told that they are of no use
   */
  public static Reading<Guides> read(Path guidesFolder, Set<String> citedElsewhere) {
    var reader = new GuideReader(new Problems(guidesFolder.toString()));
    reader.guides(guidesFolder);
    new GuideChecks(reader.drafts, citedElsewhere).run();
    List<Guide> guides =
        reader.problems.haveErrors()
            ? List.of()
            : reader.drafts.stream().map(GuideDraft::finished).toList();
    return Reading.of(new Guides(guides), reader.problems.all());
  }

  private void guides(Path folder) {
    if (!Files.isDirectory(folder)) {
      problems.error(
          Place.START,
          Files.exists(folder) ? "This is not a folder of guides" : "There is no such folder");
      return;
    }
    for (Path entry : list(folder, problems)) {
      if (Files.isDirectory(entry)) {
        drafts.add(guide(entry));
      } else {
        tellUnread(entry, "a guide is a folder");
      }
    }
    if (drafts.isEmpty()) {
      problems.error(Place.START, "There is no guide here; a guide is a folder of section files");
    }
  }

  private GuideDraft guide(Path folder) {
    Problems ofFolder = problems.in(folder.toString());
    String id = name(folder);
    FrontMatter.tellBadId(id, Place.START, ofFolder);
    Optional<Map<String, Work>> works = Optional.of(Map.of());
    List<SectionDraft> sections = new ArrayList<>();
    boolean hasSections = false;
    for (Path entry : list(folder, ofFolder)) {
      Problems ofFile = problems.in(entry.toString());
      if (name(entry).equals(CitationFile.NAME)) {
        works = FileText.read(entry, ofFile).flatMap(json -> CitationFile.read(json, ofFile));
      } else if (name(entry).endsWith(SECTION_SUFFIX)) {
        hasSections = true;
        FileText.read(entry, ofFile)
            .map(text -> SectionReader.read(text, ofFile))
            .ifPresent(sections::add);
      } else {
        tellUnread(
            entry, "sections end in " + SECTION_SUFFIX + " and works are in " + CitationFile.NAME);
      }
    }
    if (!hasSections) {
      ofFolder.error(Place.START, "The guide has no section; a section is a file that ends in .md");
    }
    return new GuideDraft(id, ofFolder, works, List.copyOf(sections));
  }

  private void tellUnread(Path entry, String instead) {
    problems.in(entry.toString()).warning(Place.START, "Nobody reads this: %s", instead);
  }

  /** What stands in a folder by name, without what systems hide there, such as .DS_Store. */
  private static List<Path> list(Path folder, Problems problems) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.filter(entry -> !name(entry).startsWith(".")).sorted().toList();
    } catch (IOException e) {
      problems.error(Place.START, "The folder cannot be read: %s", e.toString());
      return List.of();
    }
  }

  private static String name(Path path) {
    return Optional.ofNullable(path.getFileName()).map(Path::toString).orElse("");
  }
}

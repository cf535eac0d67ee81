package club.crampbot.library;

import club.crampbot.guide.Guide;
import club.crampbot.guide.GuideReader;
import club.crampbot.guide.Guides;
import club.crampbot.guide.Passage;
import club.crampbot.guide.Problem;
import club.crampbot.guide.Problem.Severity;
import club.crampbot.guide.Reading;
import club.crampbot.guide.Section;
import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The shipped guides as files, and what a club's overlay makes of them. Immutable and safe for use
 * by many threads; nothing here touches the disk after {@link #read}.
 */
public final class Shelf {
  /** The folder's name in the places of problems, as in the repository. */
  private static final String FOLDER = "guides";

  private final SortedMap<String, String> shipped;
  private final Set<String> citedElsewhere;

  private Shelf(Map<String, String> shipped, Set<String> citedElsewhere) {
    this.shipped = new TreeMap<>(shipped);
    this.citedElsewhere = Set.copyOf(citedElsewhere);
  }

  /**
   * Reads the shipped files.
   *
   * @param guides the folder of guides, which {@link GuideReader} has found to be good
   * @param citedElsewhere as {@link GuideReader#read} takes it
   */
  public static Shelf read(Path guides, Set<String> citedElsewhere) {
    var files = new TreeMap<String, String>();
    try (Stream<Path> found = Files.walk(guides)) {
      for (Path file : found.filter(Files::isRegularFile).toList()) {
        Path path = guides.relativize(file);
        if (Stream.of(path.toString().split("[/\\\\]")).noneMatch(name -> name.startsWith("."))) {
          files.put(path.toString().replace('\\', '/'), Files.readString(file));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Shelf(files, citedElsewhere);
  }

  /** Every file of a club's guides, those of guides that are switched off too. */
  public SortedMap<String, String> files(Overlay overlay) {
    var files = new TreeMap<>(shipped);
    files.keySet().removeAll(overlay.removed());
    files.putAll(overlay.files());
    return files;
  }

  /** The overlay that makes of the shipped files these, and is the same otherwise. */
  Overlay overlay(Map<String, String> files, Overlay rest) {
    var changed = new TreeMap<String, String>();
    files.forEach(
        (path, text) -> {
          if (!text.equals(shipped.get(path))) {
            changed.put(path, text);
          }
        });
    var removed = new LinkedHashSet<>(shipped.keySet());
    removed.removeAll(files.keySet());
    return new Overlay(changed, removed, rest.asked(), rest.off(), rest.questions());
  }

  /** A club's guides, or every problem of the files and of what was taught. */
  public Reading<Guides> guides(Overlay overlay) {
    return guides(overlay, Set.of());
  }

  /** The same, with warnings of sections that should have been reviewed before a day. */
  public Reading<Guides> guides(Overlay overlay, LocalDate reviewedOn) {
    return guides(overlay, Set.of(), Optional.of(reviewedOn));
  }

  /**
   * The same without what is suspended.
   *
   * @param suspended ids of sections and passages
   */
  public Reading<Guides> guides(Overlay overlay, Set<String> suspended) {
    return guides(overlay, suspended, Optional.empty());
  }

  private Reading<Guides> guides(
      Overlay overlay, Set<String> suspended, Optional<LocalDate> reviewedOn) {
    var files = files(overlay);
    files.keySet().removeIf(path -> overlay.off().contains(path.split("/", 2)[0]));
    return switch (read(files, reviewedOn)) {
      case Reading.Refused<Guides> refused -> refused;
      case Reading.Read<Guides> read -> {
        List<Problem> problems = new ArrayList<>(read.problems());
        problems.addAll(wrongPhrasings(read.value(), overlay));
        yield Reading.of(without(taught(read.value(), overlay), suspended), problems);
      }
    };
  }

  private Reading<Guides> read(Map<String, String> files, Optional<LocalDate> reviewedOn) {
    try (FileSystem memory = Jimfs.newFileSystem(Configuration.unix())) {
      Path folder = Files.createDirectory(memory.getPath(FOLDER));
      for (Map.Entry<String, String> file : files.entrySet()) {
        Path path = folder.resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.writeString(path, file.getValue());
      }
      return GuideReader.read(folder, citedElsewhere, reviewedOn);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A phrasing leads to one passage only, as {@link GuideReader} holds it within the files. */
  private static List<Problem> wrongPhrasings(Guides guides, Overlay overlay) {
    Map<String, String> asked = new HashMap<>();
    for (Passage passage : guides.passages()) {
      passage.asked().forEach(phrasing -> asked.put(plain(phrasing), passage.id()));
    }
    List<Problem> problems = new ArrayList<>();
    overlay
        .asked()
        .forEach(
            (passage, phrasings) -> {
              for (String phrasing : phrasings) {
                String other = asked.putIfAbsent(plain(phrasing), passage);
                if (other != null && !other.equals(passage)) {
                  problems.add(
                      new Problem(
                          Severity.ERROR,
                          "taught",
                          1,
                          1,
                          "\"%s\" is asked for \"%s\" already: it can lead to one passage only"
                              .formatted(phrasing, other)));
                }
              }
            });
    return problems;
  }

  private static String plain(String phrasing) {
    return phrasing.strip().toLowerCase(Locale.ROOT);
  }

  /** Taught phrasings of passages that are gone wait until those come back. */
  private static Guides taught(Guides guides, Overlay overlay) {
    return mapped(
        guides,
        passage -> {
          var asked = new LinkedHashSet<>(passage.asked());
          asked.addAll(overlay.asked().getOrDefault(passage.id(), List.of()));
          return Stream.of(passage.withAsked(List.copyOf(asked)));
        });
  }

  private static Guides without(Guides guides, Set<String> suspended) {
    return suspended.isEmpty()
        ? guides
        : mapped(
            guides,
            passage ->
                suspended.contains(passage.id()) || suspended.contains(passage.section())
                    ? Stream.empty()
                    : Stream.of(passage));
  }

  private static Guides mapped(Guides guides, Function<Passage, Stream<Passage>> change) {
    List<Guide> all = new ArrayList<>();
    for (Guide guide : guides.all()) {
      List<Section> sections =
          guide.sections().stream()
              .map(s -> s.withPassages(s.passages().stream().flatMap(change).toList()))
              .filter(section -> !section.passages().isEmpty())
              .toList();
      all.add(new Guide(guide.id(), sections, guide.citations()));
    }
    return new Guides(all);
  }
}

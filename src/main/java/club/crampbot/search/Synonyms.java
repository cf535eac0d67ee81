package club.crampbot.search;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.synonym.SolrSynonymParser;
import org.apache.lucene.analysis.synonym.SynonymMap;

/**
 * The words that mean the same to a runner, from {@code synonyms.txt} in Solr's format. Immutable.
 *
 * <p>A line {@code b4 => before} rewrites what a member typed, before anything else looks at it; a
 * line {@code tummy, belly} lets either word find the other.
 */
public final class Synonyms {
  private final List<String> rewriting;
  private final List<String> equivalent;

  private Synonyms(List<String> rewriting, List<String> equivalent) {
    this.rewriting = List.copyOf(rewriting);
    this.equivalent = List.copyOf(equivalent);
  }

  /** No synonyms at all. */
  public static Synonyms none() {
    return new Synonyms(List.of(), List.of());
  }

  /**
   * The synonyms in these lines. A line that {@link #problem} finds fault with makes this fail.
   *
   * @throws IllegalArgumentException if a line is no synonym rule
   */
  public static Synonyms of(List<String> lines) {
    List<String> rewriting = new ArrayList<>();
    List<String> equivalent = new ArrayList<>();
    for (String line : lines) {
      problem(line)
          .ifPresent(
              problem -> {
                throw new IllegalArgumentException(problem + ": " + line);
              });
      if (isRule(line)) {
        (line.contains("=>") ? rewriting : equivalent).add(line);
      }
    }
    return new Synonyms(rewriting, equivalent);
  }

  /** What is wrong with a line of {@code synonyms.txt}, if anything is. */
  public static Optional<String> problem(String line) {
    if (!isRule(line)) {
      return Optional.empty();
    }
    String[] sides = line.split("=>", -1);
    if (sides.length > 2) {
      return Optional.of("a line has at most one =>");
    }
    if (sides.length == 1 && line.split(",", -1).length < 2) {
      return Optional.of("a line names at least two words, as in: tummy, belly");
    }
    for (String side : sides) {
      for (String words : side.split(",", -1)) {
        if (words.isBlank()) {
          return Optional.of("there is nothing between two commas, or on one side of =>");
        }
      }
    }
    try {
      // To build the map of each line took longer than to read all other files.
      parsed(List.of(line));
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.of(Optional.ofNullable(e.getMessage()).orElse("this is no synonym rule"));
    }
  }

  /** Every word of every line, as written. */
  List<String> words() {
    List<String> words = new ArrayList<>();
    for (List<String> lines : List.of(rewriting, equivalent)) {
      for (String line : lines) {
        words.addAll(List.of(line.replace("=>", " ").replace(",", " ").strip().split("\\s+")));
      }
    }
    return words;
  }

  /** What to write instead of what was typed; empty if there is no such rule. */
  Optional<SynonymMap> rewriting() {
    return rewriting.isEmpty() ? Optional.empty() : Optional.of(map(rewriting));
  }

  /** What else a word may be called; empty if there is no such rule. */
  Optional<SynonymMap> equivalent() {
    return equivalent.isEmpty() ? Optional.empty() : Optional.of(map(equivalent));
  }

  private static boolean isRule(String line) {
    return !line.isBlank() && !line.stripLeading().startsWith("#");
  }

  private static SynonymMap map(List<String> lines) {
    try {
      return parsed(lines).build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SolrSynonymParser parsed(List<String> lines) {
    try (Analyzer words = Analyzers.words()) {
      var parser = new SolrSynonymParser(true, true, words);
      parser.parse(new StringReader(String.join("\n", lines)));
      return parser;
    } catch (ParseException e) {
      throw new IllegalArgumentException(
          Optional.ofNullable(e.getCause()).map(Throwable::getMessage).orElse(e.getMessage()), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package club.crampbot.evaluation;

import club.crampbot.guide.Problem;
import club.crampbot.guide.Problems;
import club.crampbot.guide.Reading;
import club.crampbot.guide.Tree;
import club.crampbot.search.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A public test collection in the layout of BEIR (Thakur et al. 2021): {@code corpus.jsonl}, {@code
 * queries.jsonl}, {@code qrels/test.tsv}.
 *
 * @param queries those with judgements, by id
 * @param grades by query, the judged documents with a grade above 0
 */
public record BeirCollection(
    List<Entry> corpus, Map<String, String> queries, Map<String, Map<String, Integer>> grades) {

  /** Reads a collection: all of it, or every problem. */
  public static Reading<BeirCollection> read(Path folder) {
    List<Problem> found = new ArrayList<>();
    List<Entry> corpus = new ArrayList<>();
    for (Tree.Fields line : lines(folder.resolve("corpus.jsonl"), found)) {
      corpus.add(
          new Entry(
              text(line, "_id"),
              text(line, "title"),
              text(line, "text"),
              List.of(),
              "",
              List.of()));
    }
    Map<String, Map<String, Integer>> grades =
        grades(folder.resolve("qrels").resolve("test.tsv"), found);
    Map<String, String> queries = new LinkedHashMap<>();
    for (Tree.Fields line : lines(folder.resolve("queries.jsonl"), found)) {
      if (grades.containsKey(text(line, "_id"))) {
        queries.put(text(line, "_id"), text(line, "text"));
      }
    }
    return Reading.of(new BeirCollection(corpus, queries, grades), found);
  }

  private static List<Tree.Fields> lines(Path file, List<Problem> found) {
    var problems = new Problems(file.toString());
    List<Tree.Fields> lines = new ArrayList<>();
    for (Tree line : Tree.jsonLines(file, problems)) {
      if (line instanceof Tree.Fields fields) {
        problems.text(fields, "_id").ifPresent(id -> lines.add(fields));
      } else {
        problems.error(line.place(), "each line has named values: _id, text, ...");
      }
    }
    found.addAll(problems.found());
    return lines;
  }

  private static String text(Tree.Fields line, String key) {
    return Optional.ofNullable(line.values().get(key))
        .filter(Tree.Text.class::isInstance)
        .map(value -> ((Tree.Text) value).text())
        .orElse("");
  }

  private static Map<String, Map<String, Integer>> grades(Path file, List<Problem> found) {
    var problems = new Problems(file.toString());
    Map<String, Map<String, Integer>> grades = new LinkedHashMap<>();
    List<String> lines = List.of();
    try {
      lines = Files.readAllLines(file);
    } catch (IOException e) {
      problems.error(new Tree.Place(1, 1), "this file is missing or cannot be read");
    }
    for (int i = 1; i < lines.size(); i++) {
      String[] columns = lines.get(i).split("\t", -1);
      if (columns.length != 3 || !columns[2].strip().matches("-?\\d{1,4}")) {
        problems.error(
            new Tree.Place(i + 1, 1), "a line has query, document and grade, between tabs");
      } else if (Integer.parseInt(columns[2].strip()) > 0) {
        grades
            .computeIfAbsent(columns[0], query -> new LinkedHashMap<>())
            .put(columns[1], Integer.valueOf(columns[2].strip()));
      }
    }
    found.addAll(problems.found());
    return grades;
  }
}

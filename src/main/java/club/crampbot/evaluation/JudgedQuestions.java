package club.crampbot.evaluation;

import club.crampbot.evaluation.JudgedQuestion.Expected;
import club.crampbot.guide.Guides;
import club.crampbot.guide.Passage;
import club.crampbot.guide.Problems;
import club.crampbot.guide.Reading;
import club.crampbot.guide.Tree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code questions.jsonl}: one judged question a line. */
public final class JudgedQuestions {
  private static final List<String> KEYS = List.of("question", "passages", "outcome");

  private final Guides guides;
  private final Problems problems;
  private final Map<String, String> asked = new HashMap<>();
  private final Set<String> seen = new HashSet<>();

  private JudgedQuestions(Guides guides, Problems problems) {
    this.guides = guides;
    this.problems = problems;
    for (Passage passage : guides.passages()) {
      passage.asked().forEach(phrasing -> asked.put(plain(phrasing), passage.id()));
    }
  }

  /** Reads a file of questions about these guides: all of them, or every problem. */
  public static Reading<List<JudgedQuestion>> read(Path file, Guides guides) {
    var problems = new Problems(file.toString());
    var reader = new JudgedQuestions(guides, problems);
    List<JudgedQuestion> questions = new ArrayList<>();
    Tree.jsonLines(file, problems).forEach(line -> reader.question(line).ifPresent(questions::add));
    return Reading.of(questions, problems.found());
  }

  /** The same of lines that stand in no file of their own; the problems are added. */
  public static List<JudgedQuestion> of(List<String> lines, Guides guides, Problems problems) {
    var reader = new JudgedQuestions(guides, problems);
    return Tree.jsonLines(lines, problems).stream()
        .flatMap(line -> reader.question(line).stream())
        .toList();
  }

  private Optional<JudgedQuestion> question(Tree line) {
    Optional<Tree.Fields> fields = problems.fields(line, "a judged question", KEYS);
    Optional<Tree.Text> text = fields.flatMap(f -> problems.text(f, "question"));
    Optional<Expected> expected = fields.flatMap(this::expected);
    text.ifPresent(this::checkText);
    return text.isPresent() && expected.isPresent()
        ? Optional.of(new JudgedQuestion(text.get().text(), expected.get()))
        : Optional.empty();
  }

  private void checkText(Tree.Text text) {
    String plain = plain(text.text());
    if (!seen.add(plain)) {
      problems.error(text.place(), "this question stands here twice");
    }
    Optional.ofNullable(asked.get(plain))
        .ifPresent(
            passage ->
                problems.error(
                    text.place(),
                    "this question is among the phrasings of \""
                        + passage
                        + "\": it would test nothing"));
  }

  private Optional<Expected> expected(Tree.Fields fields) {
    boolean hasPassages = fields.values().containsKey("passages");
    if (hasPassages == fields.values().containsKey("outcome")) {
      problems.error(fields.place(), "a judged question has either \"passages\" or \"outcome\"");
      return Optional.empty();
    }
    return hasPassages ? passages(fields) : outcome(fields);
  }

  private Optional<Expected> passages(Tree.Fields fields) {
    Set<String> ids = new HashSet<>();
    for (Tree.Text id : problems.texts(fields, "passages")) {
      if (guides.passage(id.text()).isEmpty()) {
        problems.error(id.place(), "no passage has the id \"" + id.text() + "\"");
      }
      ids.add(id.text());
    }
    if (ids.isEmpty()) {
      problems.error(fields.place(), "\"passages\" must name at least one passage");
      return Optional.empty();
    }
    return Optional.of(new Expected.Passages(ids));
  }

  private Optional<Expected> outcome(Tree.Fields fields) {
    Optional<Tree.Text> word = problems.text(fields, "outcome");
    Optional<Expected> outcome =
        word.flatMap(
            text ->
                switch (text.text()) {
                  case "not_covered" -> Optional.of(new Expected.NotCovered());
                  case "emergency" -> Optional.of(new Expected.Emergency());
                  default -> Optional.empty();
                });
    if (word.isPresent() && outcome.isEmpty()) {
      problems.error(word.get().place(), "\"outcome\" must be not_covered or emergency");
    }
    return outcome;
  }

  /** A question without what does not make it another: case, punctuation, spaces. */
  private static String plain(String question) {
    return question.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }
}

package club.crampbot.answer;

import club.crampbot.guide.Problems;
import club.crampbot.guide.Reading;
import club.crampbot.guide.Tree;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads and writes {@code decision.yaml}: the learned numbers, for a search with a model and for
 * one without.
 */
public final class DecisionReader {
  private static final String CONSTANT = "constant";
  private static final List<String> KEYS =
      List.of("fit", "trust", "answered", "unsure", "emergency", "alarm");

  private final Problems problems;

  private DecisionReader(Problems problems) {
    this.problems = problems;
  }

  /**
   * What was learned for both ways to search.
   *
   * @param hybrid by words and by meaning
   * @param lexical by words alone
   */
  public record Decisions(Learned hybrid, Learned lexical) {}

  /**
   * What was learned for one way to search.
   *
   * @param decision what to say of the guides
   * @param alarm when to say first that somebody is in danger
   */
  public record Learned(Decision decision, Alarm alarm) {}

  /** Reads the file: both decisions, or every problem. */
  public static Reading<Decisions> read(Path file) {
    var problems = new Problems(file.toString());
    var reader = new DecisionReader(problems);
    Optional<Tree.Fields> fields =
        Tree.yaml(file, problems)
            .flatMap(tree -> problems.fields(tree, "this file", List.of("hybrid", "lexical")));
    Optional<Learned> hybrid = fields.flatMap(f -> reader.learned(f, "hybrid"));
    Optional<Learned> lexical = fields.flatMap(f -> reader.learned(f, "lexical"));
    return hybrid.isPresent() && lexical.isPresent()
        ? Reading.of(new Decisions(hybrid.get(), lexical.get()), problems.found())
        : new Reading.Refused<>(problems.found());
  }

  /** The file's text for some decisions. */
  public static String written(Decisions decisions) {
    return """
        # Which passage comes first, and when the bot answers, guesses, or says that the guide does not cover a question.
        # Learned, not chosen: `crampbot evaluate --calibrate` writes this file. Review it like code.
        """
        + written("hybrid", decisions.hybrid())
        + written("lexical", decisions.lexical());
  }

  private static String written(String name, Learned learned) {
    Decision decision = learned.decision();
    var text = new StringBuilder(name + ":\n  fit:\n");
    lines(text, Evidence.NAMES, decision.fit());
    text.append("  trust:\n");
    lines(text, withConstant(Decision.SIGNS), decision.trust());
    text.append(line("answered", decision.answered(), 2))
        .append(line("unsure", decision.unsure(), 2))
        .append("  emergency:\n");
    lines(text, withConstant(Alarm.Evidence.NAMES), learned.alarm().weights());
    return text.append(line("alarm", learned.alarm().rings(), 2)).toString();
  }

  private static void lines(StringBuilder text, List<String> names, List<Double> numbers) {
    for (int i = 0; i < names.size(); i++) {
      text.append(line(names.get(i), numbers.get(i), 4));
    }
  }

  private static String line(String name, double number, int indent) {
    return " ".repeat(indent) + name + ": " + String.format(Locale.ROOT, "%.3f", number) + "\n";
  }

  private Optional<Learned> learned(Tree.Fields file, String name) {
    Optional<Tree.Fields> part = problems.part(file, name, KEYS);
    Optional<Decision> decision = part.flatMap(this::decision);
    Optional<Alarm> alarm = part.flatMap(this::alarm);
    return decision.isPresent() && alarm.isPresent()
        ? Optional.of(new Learned(decision.get(), alarm.get()))
        : Optional.empty();
  }

  private Optional<Decision> decision(Tree.Fields part) {
    List<String> signs = withConstant(Decision.SIGNS);
    List<Double> fit = numbers(part, "fit", Evidence.NAMES);
    List<Double> trust = numbers(part, "trust", signs);
    Optional<Double> answered = number(part, "answered");
    Optional<Double> unsure = number(part, "unsure");
    boolean whole = fit.size() == Evidence.NAMES.size() && trust.size() == signs.size();
    return whole && answered.isPresent() && unsure.isPresent()
        ? Optional.of(new Decision(fit, trust, answered.get(), unsure.get()))
        : Optional.empty();
  }

  private Optional<Alarm> alarm(Tree.Fields part) {
    List<String> evidence = withConstant(Alarm.Evidence.NAMES);
    List<Double> weights = numbers(part, "emergency", evidence);
    return number(part, "alarm")
        .filter(_ -> weights.size() == evidence.size())
        .map(rings -> new Alarm(weights, rings));
  }

  private static List<String> withConstant(List<String> names) {
    return Stream.concat(Stream.of(CONSTANT), names.stream()).toList();
  }

  private List<Double> numbers(Tree.Fields in, String name, List<String> names) {
    return problems.part(in, name, names).stream()
        .flatMap(part -> names.stream().flatMap(key -> number(part, key).stream()))
        .toList();
  }

  private Optional<Double> number(Tree.Fields in, String name) {
    Optional<Tree.Text> text = problems.text(in, name);
    if (text.isPresent() && !text.get().text().matches("-?\\d{1,6}(\\.\\d{1,6})?")) {
      problems.error(text.get().place(), "\"" + name + "\" must be a number");
      return Optional.empty();
    }
    return text.map(number -> Double.valueOf(number.text()));
  }
}

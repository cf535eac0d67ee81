package club.crampbot.answer;

import club.crampbot.guide.WarningSign;
import club.crampbot.search.ExampleIndex;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells an emergency from all else that members write: by the patterns of {@code
 * warning-signs.yaml}, by what the message has in common with examples of emergencies, and by how
 * well a passage of the guides fits it. Immutable and safe for use by many threads.
 *
 * <p>A pattern is sure of the words that its author thought of; people find others. The examples
 * know what is meant, and not where it is said that something is <i>not</i> so. Together they find
 * more and ring falsely no more often, though now and then a pattern is overruled that was right:
 * see README, "How good it is".
 */
public final class Emergencies {
  private final WarningSigns patterns;
  private final Optional<Learned> learned;

  private record Learned(ExampleIndex examples, Alarm alarm) {}

  private Emergencies(WarningSigns patterns, Optional<Learned> learned) {
    this.patterns = patterns;
    this.learned = learned;
  }

  public Emergencies(WarningSigns patterns, ExampleIndex examples, Alarm alarm) {
    this(patterns, Optional.of(new Learned(examples, alarm)));
  }

  /** A sign stands where one of its patterns does, and nowhere else. */
  public static Emergencies byPatterns(WarningSigns patterns) {
    return new Emergencies(patterns, Optional.empty());
  }

  /** Every sign that is looked for, the most urgent first. */
  List<WarningSign> byUrgency() {
    return patterns.byUrgency();
  }

  /**
   * The warning sign in a message, if it tells of an emergency.
   *
   * @param found what the guides have about the same message
   */
  Optional<WarningSign> in(String message, Candidates found) {
    Optional<WarningSign> pattern = patterns.in(message);
    if (learned.isEmpty()) {
      return pattern;
    }
    Map<String, Double> telling = learned.get().examples().telling(message, found.asked());
    Alarm alarm = learned.get().alarm();
    if (alarm.likelihood(evidence(telling, pattern, found)) < alarm.rings()) {
      return Optional.empty();
    }
    // Where a pattern stands, it knows which sign it is.
    return pattern.or(
        () ->
            byUrgency().stream()
                .max(Comparator.comparingDouble(sign -> telling.getOrDefault(sign.id(), 0.0))));
  }

  /**
   * What speaks for an emergency.
   *
   * @param found what the guides have about the same message
   * @param examples from which is learned what emergencies have in common
   */
  public static Alarm.Evidence evidence(
      String message, Candidates found, WarningSigns patterns, ExampleIndex examples) {
    return evidence(examples.telling(message, found.asked()), patterns.in(message), found);
  }

  private static Alarm.Evidence evidence(
      Map<String, Double> telling, Optional<WarningSign> pattern, Candidates found) {
    double examples = telling.values().stream().mapToDouble(says -> says).sum();
    double passage =
        found.bestFirst().stream()
            .mapToDouble(best -> best.evidence().likeness().telling())
            .findFirst()
            .orElse(0);
    return new Alarm.Evidence(examples, pattern.isPresent(), passage);
  }
}

package club.crampbot.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How like a question is to each of some texts by its letters: the cosine of their runs of 3 to 5
 * letters within a word, rare ones counting more (TF-IDF; Salton &amp; Buckley 1988,
 * "Term-weighting approaches in automatic text retrieval"). It knows a word again that is
 * misspelled, or that stands in another form. Immutable, and safe for use by many threads.
 *
 * <p>Our own, since it is a search: Lucene's similarities score documents for a query, and none is
 * the cosine that a regression needs, which must be the same both ways.
 */
final class Letters {
  /**
   * Shorter runs stand in too many words; measured on {@code questions.jsonl}: 2 does no better.
   */
  private static final int SHORTEST = 3;

  /** Longer runs are seldom met again; with 4 instead right first is a hundredth worse. */
  private static final int LONGEST = 5;

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{Nd}]+");

  /** A run of letters, and the texts that it stands in. */
  private static final class Run {
    static final Run OF_NONE = new Run(0, new int[0], new float[0]);

    /** Its inverse document frequency. */
    final double rarity;

    /** The numbers of the texts. */
    final int[] texts;

    /** What it weighs in each of them, beside the text's other runs. */
    final float[] weights;

    Run(double rarity, int[] texts, float[] weights) {
      this.rarity = rarity;
      this.texts = texts;
      this.weights = weights;
    }
  }

  private final int size;
  private final Map<String, Run> runs;

  private Letters(int size, Map<String, Run> runs) {
    this.size = size;
    this.runs = runs;
  }

  /** Learns which runs are rare among these texts. */
  static Letters of(List<String> texts) {
    List<Map<String, Integer>> counted = texts.stream().map(Letters::counted).toList();
    Map<String, Integer> frequencies = new HashMap<>();
    counted.forEach(text -> text.keySet().forEach(run -> frequencies.merge(run, 1, Integer::sum)));
    Map<String, Double> rarities = HashMap.newHashMap(frequencies.size());
    frequencies.forEach(
        (run, frequency) ->
            rarities.put(run, 1 + Math.log((1.0 + texts.size()) / (1 + frequency))));
    Map<String, List<Integer>> standIn = HashMap.newHashMap(frequencies.size());
    Map<String, List<Double>> weighs = HashMap.newHashMap(frequencies.size());
    for (int text = 0; text < counted.size(); text++) {
      for (Map.Entry<String, Double> run : weighed(counted.get(text), rarities).entrySet()) {
        standIn.computeIfAbsent(run.getKey(), _ -> new ArrayList<>()).add(text);
        weighs.computeIfAbsent(run.getKey(), _ -> new ArrayList<>()).add(run.getValue());
      }
    }
    Map<String, Run> runs = HashMap.newHashMap(frequencies.size());
    rarities.forEach(
        (run, rarity) ->
            runs.put(
                run,
                new Run(
                    rarity,
                    standIn.getOrDefault(run, List.of()).stream().mapToInt(text -> text).toArray(),
                    floats(weighs.getOrDefault(run, List.of())))));
    return new Letters(texts.size(), runs);
  }

  private static float[] floats(List<Double> values) {
    var floats = new float[values.size()];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = values.get(i).floatValue();
    }
    return floats;
  }

  /** The likeness of each text, in their order, 0 to 1; runs that no text has do not count. */
  float[] likeness(String question) {
    Map<String, Integer> counted = counted(question);
    counted.keySet().retainAll(runs.keySet());
    var likeness = new float[size];
    weighed(counted, rarity(counted))
        .forEach(
            (name, weight) -> {
              Run run = run(name);
              for (int i = 0; i < run.texts.length; i++) {
                likeness[run.texts[i]] += (float) (weight * run.weights[i]);
              }
            });
    return likeness;
  }

  private Map<String, Double> rarity(Map<String, Integer> counted) {
    Map<String, Double> rarities = HashMap.newHashMap(counted.size());
    counted.keySet().forEach(name -> rarities.put(name, run(name).rarity));
    return rarities;
  }

  private Run run(String name) {
    return runs.getOrDefault(name, Run.OF_NONE);
  }

  /** Scaled so that the squares of all sum up to 1. */
  private static Map<String, Double> weighed(
      Map<String, Integer> counted, Map<String, Double> rarities) {
    Map<String, Double> weights = HashMap.newHashMap(counted.size());
    double squares = 0;
    for (Map.Entry<String, Integer> run : counted.entrySet()) {
      double weight = (1 + Math.log(run.getValue())) * rarities.getOrDefault(run.getKey(), 0.0);
      weights.put(run.getKey(), weight);
      squares += weight * weight;
    }
    double length = Math.sqrt(squares);
    weights.replaceAll((_, weight) -> weight / length);
    return weights;
  }

  /** How often each run stands in a text; a word's ends count as letters. */
  private static Map<String, Integer> counted(String text) {
    Map<String, Integer> counted = new HashMap<>();
    for (String word : BETWEEN_WORDS.split(text.toLowerCase(Locale.ROOT))) {
      String whole = " " + word + " ";
      for (int length = SHORTEST; length <= LONGEST; length++) {
        for (int start = 0; start + length <= whole.length(); start++) {
          counted.merge(whole.substring(start, start + length), 1, Integer::sum);
        }
      }
    }
    return counted;
  }
}

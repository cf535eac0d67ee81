package club.crampbot.search;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

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

  /** Instead of the number of a run that no text has. */
  private static final int UNKNOWN = -1;

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{Nd}]+");

  private final int size;
  private final Map<String, Integer> numbers;

  /** The inverse document frequency of each run, by its number. */
  private final double[] rarities;

  /**
   * Where the texts of each run begin in the next two, by its number; they end where the next's
   * begin.
   */
  private final int[] starts;

  private final int[] texts;

  /** What a run weighs in a text, beside the text's other runs. */
  private final float[] weights;

  private Letters(List<Counted> counted, Map<String, Integer> numbers) {
    this.size = counted.size();
    this.numbers = numbers;
    starts = new int[numbers.size() + 1];
    for (Counted text : counted) {
      for (int run : text.runs) {
        starts[run + 1]++;
      }
    }
    rarities = new double[numbers.size()];
    for (int run = 0; run < rarities.length; run++) {
      rarities[run] = 1 + Math.log((1.0 + size) / (1 + starts[run + 1]));
      starts[run + 1] += starts[run];
    }
    texts = new int[starts[rarities.length]];
    weights = new float[texts.length];
    int[] next = starts.clone();
    for (int text = 0; text < size; text++) {
      Counted runs = counted.get(text);
      double[] weighed = runs.weighed(rarities);
      for (int i = 0; i < weighed.length; i++) {
        int at = next[runs.runs[i]]++;
        texts[at] = text;
        weights[at] = (float) weighed[i];
      }
    }
  }

  /** Learns which runs are rare among these texts. */
  static Letters of(List<String> texts) {
    Map<String, Integer> numbers = new HashMap<>();
    List<Counted> counted =
        texts.stream()
            .map(text -> Counted.of(text, run -> numbers.computeIfAbsent(run, _ -> numbers.size())))
            .toList();
    return new Letters(counted, numbers);
  }

  /** The likeness of each text, in their order, 0 to 1; runs that no text has do not count. */
  float[] likeness(String question) {
    Counted counted = Counted.of(question, run -> numbers.getOrDefault(run, UNKNOWN));
    double[] weighed = counted.weighed(rarities);
    var likeness = new float[size];
    for (int i = 0; i < weighed.length; i++) {
      int run = counted.runs[i];
      for (int at = starts[run]; at < starts[run + 1]; at++) {
        likeness[texts[at]] += (float) (weighed[i] * weights[at]);
      }
    }
    return likeness;
  }

  /** The numbers of a text's runs, each once, and how often it stands there. */
  private static final class Counted {
    private final int[] runs;
    private final int[] times;

    /**
     * @param sorted with a number for each time that its run stands in the text
     */
    private Counted(int[] sorted) {
      runs = Arrays.stream(sorted).distinct().toArray();
      times = new int[runs.length];
      int run = 0;
      for (int number : sorted) {
        while (runs[run] != number) {
          run++;
        }
        times[run]++;
      }
    }

    /**
     * Counts the runs of a text; a word's ends count as letters.
     *
     * @param number of a run, or {@link #UNKNOWN}
     */
    static Counted of(String text, ToIntFunction<String> number) {
      var numbers = IntStream.builder();
      for (String word : BETWEEN_WORDS.split(text.toLowerCase(Locale.ROOT))) {
        String whole = " " + word + " ";
        for (int length = SHORTEST; length <= LONGEST; length++) {
          for (int start = 0; start + length <= whole.length(); start++) {
            numbers.add(number.applyAsInt(whole.substring(start, start + length)));
          }
        }
      }
      return new Counted(numbers.build().filter(run -> run != UNKNOWN).sorted().toArray());
    }

    /** What each run weighs, scaled so that the squares of all sum up to 1. */
    double[] weighed(double[] rarities) {
      var weights = new double[runs.length];
      double squares = 0;
      for (int i = 0; i < weights.length; i++) {
        weights[i] = (1 + Math.log(times[i])) * rarities[runs[i]];
        squares += weights[i] * weights[i];
      }
      double length = Math.sqrt(squares);
      for (int i = 0; i < weights.length; i++) {
        weights[i] /= length;
      }
      return weights;
    }
  }
}

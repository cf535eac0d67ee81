package club.crampbot.search;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

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

  /** A letter in a code; five take 60 bits of a long. */
  private static final int BITS = 12;

  private static final int LETTERS = (1 << BITS) - 1;

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{Nd}]+");

  private final int size;

  /** The runs as {@link #code codes}, sorted: a run's number is its place. */
  private final long[] runs;

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

  private Letters(List<Counted> counted, long[] runs) {
    this.size = counted.size();
    this.runs = runs;
    starts = new int[runs.length + 1];
    for (Counted text : counted) {
      for (int run : text.numbers) {
        starts[run + 1]++;
      }
    }
    rarities = new double[runs.length];
    for (int run = 0; run < rarities.length; run++) {
      rarities[run] = 1 + Math.log((1.0 + size) / (1 + starts[run + 1]));
      starts[run + 1] += starts[run];
    }
    texts = new int[starts[rarities.length]];
    weights = new float[texts.length];
    int[] next = starts.clone();
    for (int text = 0; text < size; text++) {
      Counted of = counted.get(text);
      double[] weighed = of.weighed(rarities);
      for (int i = 0; i < weighed.length; i++) {
        int at = next[of.numbers[i]]++;
        texts[at] = text;
        weights[at] = (float) weighed[i];
      }
    }
  }

  /** Learns which runs are rare among these texts. */
  static Letters of(List<String> texts) {
    long[] runs = texts.stream().flatMapToLong(Letters::codes).distinct().sorted().toArray();
    return new Letters(texts.stream().map(text -> Counted.of(text, runs)).toList(), runs);
  }

  /** The likeness of each text, in their order, 0 to 1; runs that no text has do not count. */
  float[] likeness(String question) {
    Counted counted = Counted.of(question, runs);
    double[] weighed = counted.weighed(rarities);
    var likeness = new float[size];
    for (int i = 0; i < weighed.length; i++) {
      int run = counted.numbers[i];
      for (int at = starts[run]; at < starts[run + 1]; at++) {
        likeness[texts[at]] += (float) (weighed[i] * weights[at]);
      }
    }
    return likeness;
  }

  /** The codes of a text's runs, one for each time that it stands there; a word's ends count. */
  private static LongStream codes(String text) {
    var codes = LongStream.builder();
    for (String word : BETWEEN_WORDS.split(text.toLowerCase(Locale.ROOT))) {
      String whole = " " + word + " ";
      for (int length = SHORTEST; length <= LONGEST; length++) {
        for (int start = 0; start + length <= whole.length(); start++) {
          codes.add(code(whole, start, length));
        }
      }
    }
    return codes.build();
  }

  /**
   * A run as a number: a tenth of the memory of a text. Letters beyond the first 4,095 share codes.
   */
  private static long code(String whole, int start, int length) {
    long code = 0;
    for (int i = start; i < start + length; i++) {
      code = code << BITS | (whole.charAt(i) % LETTERS + 1);
    }
    return code;
  }

  /** The numbers of a text's runs, each once, and how often it stands there. */
  private static final class Counted {
    private final int[] numbers;
    private final int[] times;

    /**
     * @param sorted with a number for each time that its run stands in the text
     */
    private Counted(int[] sorted) {
      numbers = Arrays.stream(sorted).distinct().toArray();
      times = new int[numbers.length];
      int run = 0;
      for (int number : sorted) {
        while (numbers[run] != number) {
          run++;
        }
        times[run]++;
      }
    }

    /** Counts the runs of a text that are among some others, which are sorted. */
    static Counted of(String text, long[] runs) {
      return new Counted(
          codes(text)
              .mapToInt(code -> Arrays.binarySearch(runs, code))
              .filter(number -> number >= 0)
              .sorted()
              .toArray());
    }

    /** What each run weighs, scaled so that the squares of all sum up to 1. */
    double[] weighed(double[] rarities) {
      var weights = new double[numbers.length];
      double squares = 0;
      for (int i = 0; i < weights.length; i++) {
        weights[i] = (1 + Math.log(times[i])) * rarities[numbers[i]];
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

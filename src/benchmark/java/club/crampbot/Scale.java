package club.crampbot;

import club.crampbot.evaluation.BeirCollection;
import club.crampbot.search.Embedder;
import club.crampbot.search.Entry;
import club.crampbot.search.Peers;
import club.crampbot.search.Synonyms;
import club.crampbot.search.TextIndex;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How a search grows with the guide: passages of three sentences each, drawn at random (always
 * alike) from a real collection, up to a million; questions are the first ten words of its
 * sentences.
 */
final class Scale {
  private static final int SENTENCES = 3;
  private static final int QUESTION_WORDS = 10;
  private static final int QUESTIONS = 300;
  private static final int ROUNDS = 4;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final Duration WARMING = Duration.ofSeconds(6);

  private final List<String> sentences;
  private final List<String> questions;

  private Scale(List<String> sentences) {
    this.sentences = sentences;
    this.questions =
        new Random(2)
            .ints(QUESTIONS, 0, sentences.size())
            .mapToObj(number -> first(sentences.get(number), QUESTION_WORDS))
            .toList();
  }

  /**
   * @param folder a collection in the layout of BEIR
   * @param sizes how many passages, each in turn; those with an h by words and meaning, such as
   *     1000h
   */
  static void print(Path folder, List<String> sizes) throws IOException {
    BeirCollection collection = CommonOptions.orRefuse(BeirCollection.read(folder));
    List<String> sentences =
        collection.corpus().stream()
            .flatMap(entry -> Stream.of(entry.body().split("(?<=[.?!])\\s+")))
            .filter(sentence -> sentence.split("\\s+").length >= QUESTION_WORDS)
            .toList();
    var scale = new Scale(sentences);
    System.out.printf(
        "%,d sentences. Index time passes, a question's time is computed by its one thread.%n%n",
        sentences.size());
    System.out.println(
        "| passages | search | index in s | index in MB | p50 in ms | p99 in ms | of it without the"
            + " model, p50 | p99 |");
    System.out.println("| --- | --- | --- | --- | --- | --- | --- | --- |");
    try (Embedder model = Peers.forgetful(Shipped.MODELS)) {
      for (String size : sizes) {
        boolean hybrid = size.endsWith("h");
        scale.measure(
            Integer.parseInt(size.replace("h", "")),
            hybrid ? Optional.of(new Resampled(model, sentences)) : Optional.empty());
      }
    }
  }

  private void measure(int passages, Optional<Resampled> embedder) throws IOException {
    Path folder = Files.createTempDirectory("crampbot-scale-");
    long start = System.nanoTime();
    try (TextIndex texts =
        TextIndex.build(
            folder, entries(passages), Synonyms.none(), embedder.map(Embedder.class::cast))) {
      double seconds = (System.nanoTime() - start) / 1e9;
      embedder.ifPresent(Resampled::ask);
      long[] whole = times(texts);
      embedder.ifPresent(Resampled::remember);
      long[] searching = embedder.isPresent() ? times(texts) : whole;
      System.out.printf(
          Locale.ROOT,
          "| %,d | %s | %.1f | %.1f | %.2f | %.2f | %.2f | %.2f |%n",
          passages,
          embedder.isPresent() ? "hybrid" : "lexical",
          seconds,
          bytes(folder) / 1e6,
          millis(whole, 50),
          millis(whole, 99),
          millis(searching, 50),
          millis(searching, 99));
    } finally {
      Folders.delete(folder);
    }
  }

  private Iterable<Entry> entries(int passages) {
    return () -> {
      var random = new Random(1);
      return IntStream.range(0, passages)
          .mapToObj(
              number -> {
                List<String> drawn = new ArrayList<>();
                for (int i = 0; i < SENTENCES; i++) {
                  drawn.add(sentences.get(random.nextInt(sentences.size())));
                }
                String title = first(drawn.getFirst(), 5);
                return new Entry(
                    "p" + number, title, String.join(" ", drawn), List.of(), "", List.of());
              })
          .iterator();
    };
  }

  private static String first(String sentence, int words) {
    return String.join(" ", Arrays.asList(sentence.split("\\s+")).subList(0, words));
  }

  /**
   * Nanoseconds of each question, sorted; the first seconds warm up and do not count. The time that
   * this thread computes, not the time that passes: other work on the machine does not count.
   */
  private long[] times(TextIndex texts) {
    long warm = System.nanoTime() + WARMING.toNanos();
    while (System.nanoTime() < warm) {
      questions.forEach(question -> texts.search(question, 20));
    }
    long[] times = new long[ROUNDS * QUESTIONS];
    for (int i = 0; i < times.length; i++) {
      long start = THREADS.getCurrentThreadCpuTime();
      texts.search(questions.get(i % QUESTIONS), 20);
      times[i] = THREADS.getCurrentThreadCpuTime() - start;
    }
    Arrays.sort(times);
    return times;
  }

  private static double millis(long[] sorted, int percent) {
    return sorted[(int) ((long) (sorted.length - 1) * percent / 100)] / 1e6;
  }

  private static long bytes(Path folder) throws IOException {
    long bytes = 0;
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        bytes += Files.size(file);
      }
    }
    return bytes;
  }
}

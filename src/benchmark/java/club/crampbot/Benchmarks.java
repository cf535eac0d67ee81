package club.crampbot;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Measures how fast and how big the bot is, and prints tables for the README: {@code mvn -q
 * -Pbenchmark package exec:exec -Dbenchmark=speed}.
 */
public final class Benchmarks {
  private Benchmarks() {}

  public static void main(String[] arguments) throws Exception {
    List<String> wanted =
        arguments[0].equals("all")
            ? List.of("speed", "turns", "preview", "start", "memory", "scale")
            : Arrays.asList(arguments[0].split(","));
    for (String what : wanted) {
      System.out.printf("%n### %s%n%n", what);
      switch (what) {
        case "speed" -> speed(arguments.length > 2 ? arguments[2] : "");
        case "turns" -> Turns.print();
        case "preview" -> Preview.print();
        case "start" -> Start.print();
        case "memory" -> Memory.print();
        case "scale" -> Scale.print(Path.of(arguments[1]), Arrays.asList(arguments[3].split(",")));
        default -> throw new IllegalArgumentException("no such benchmark: " + what);
      }
    }
  }

  private static void speed(String only) throws RunnerException {
    var options =
        new OptionsBuilder()
            .include(Speed.class.getName() + "." + only)
            .verbosity(VerboseMode.SILENT)
            .shouldFailOnError(true)
            .build();
    Map<String, Double> micros = new HashMap<>();
    System.out.println("| one question | microseconds, median | 99 of 100 below |");
    System.out.println("| --- | --- | --- |");
    for (RunResult result : new Runner(options).run()) {
      var primary = result.getPrimaryResult();
      double median = primary.getStatistics().getPercentile(50);
      micros.put(primary.getLabel(), median);
      System.out.printf(
          Locale.ROOT,
          "| %s | %.0f | %.0f |%n",
          primary.getLabel(),
          median,
          primary.getStatistics().getPercentile(99));
    }
    ratios(micros);
  }

  static void ratios(Map<String, Double> micros) {
    ratio(micros, "hybridAnswer", "embedding", 2.5);
    ratio(micros, "hybridAnswerAgain", "embedding", 2.5);
    ratio(micros, "lexicalSearch", "bareLucene", 1.25);
  }

  private static void ratio(Map<String, Double> micros, String ours, String peer, double goal) {
    if (micros.containsKey(ours) && micros.containsKey(peer)) {
      double ratio = micros.get(ours) / micros.get(peer);
      System.out.printf(
          Locale.ROOT, "%n%s / %s: %.2f (goal: at most %.2f)%n", ours, peer, ratio, goal);
    }
  }
}

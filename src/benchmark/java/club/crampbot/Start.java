package club.crampbot;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How long a member of the terminal waits: from the start of {@code java -jar target/crampbot.jar
 * ask ...} to its end, in processes of their own, the ways in turns.
 */
final class Start {
  private static final int TURNS = 10;

  private static final Path JAR = Path.of("target", "crampbot.jar");

  /** What config/java.options names. */
  private static final Path CACHE = Path.of("target", "crampbot.aot");

  private static final String QUESTION = "does pickle juice work";

  private Start() {}

  static void print() throws IOException, InterruptedException {
    Path empty = Files.createTempDirectory("crampbot-start-");
    double first;
    try {
      first = seconds(List.of(), List.of("--data-dir", empty.toString()));
    } finally {
      Folders.delete(empty);
    }
    seconds(List.of("-XX:AOTCacheOutput=" + CACHE), List.of());
    Map<String, List<String>> ways = new LinkedHashMap<>();
    ways.put("plain `java -jar`", List.of());
    ways.put(
        "`java @config/java.options -jar`, no cache made",
        List.of("@config/java.options", "-XX:AOTMode=off"));
    ways.put("`java -XX:AOTCache=target/crampbot.aot -jar`", List.of("-XX:AOTCache=" + CACHE));
    ways.put("`java @config/java.options -jar`, with the cache", List.of("@config/java.options"));
    double[][] times = new double[ways.size()][TURNS];
    for (int turn = 0; turn < TURNS; turn++) {
      int way = 0;
      for (List<String> options : ways.values()) {
        times[way++][turn] = seconds(options, List.of());
      }
    }
    System.out.println("| start to first answer | s, median of " + TURNS + " | least |");
    System.out.println("| --- | --- | --- |");
    System.out.printf(
        Locale.ROOT, "| the very first, with no index yet | %.2f (once) | |%n", first);
    int way = 0;
    for (String name : ways.keySet()) {
      double[] sorted = times[way++];
      Arrays.sort(sorted);
      System.out.printf(Locale.ROOT, "| %s | %.2f | %.2f |%n", name, sorted[TURNS / 2], sorted[0]);
    }
  }

  private static double seconds(List<String> options, List<String> more)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-jar", JAR.toString(), "ask"));
    command.addAll(more);
    command.add(QUESTION);
    long start = System.nanoTime();
    int code =
        new ProcessBuilder(command)
            .redirectOutput(Redirect.DISCARD)
            .redirectError(Redirect.DISCARD)
            .start()
            .waitFor();
    if (code != 0) {
      throw new IllegalStateException(command + " ended with " + code);
    }
    return (System.nanoTime() - start) / 1e9;
  }
}

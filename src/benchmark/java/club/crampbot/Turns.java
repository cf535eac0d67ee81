package club.crampbot;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The same as {@link Speed}, all ways in turns in one process, and in the time that their thread
 * computes instead of the time that passes: the ratios hold on a machine that others use too.
 */
final class Turns {
  private static final int WARMING = 2;
  private static final int MEASURED = 2;

  /** Searches by words are quick: so many times as often. */
  private static final int QUICK = 5;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private Turns() {}

  private interface Way {
    Object once() throws IOException;
  }

  static void print() throws Exception {
    var benchmark = new Speed();
    var hybrid = new Speed.Hybrid();
    var remembering = new Speed.Remembering();
    var lexical = new Speed.Lexical();
    hybrid.open();
    remembering.open();
    lexical.open();
    Map<String, Way> ways = new LinkedHashMap<>();
    ways.put("embedding", with(asking -> benchmark.embedding(hybrid, asking)));
    ways.put("hybridAnswer", with(asking -> benchmark.hybridAnswer(hybrid, asking)));
    ways.put("hybridAnswerAgain", with(asking -> benchmark.hybridAnswerAgain(remembering, asking)));
    ways.put("lexicalAnswer", with(asking -> benchmark.lexicalAnswer(lexical, asking)));
    ways.put("lexicalSearch", with(asking -> benchmark.lexicalSearch(lexical, asking)));
    ways.put("bareLucene", with(asking -> benchmark.bareLucene(lexical, asking)));
    int questions = lexical.bot.questions.size();
    Map<String, Double> micros = new LinkedHashMap<>();
    for (int round = 0; round < WARMING + MEASURED; round++) {
      for (Map.Entry<String, Way> way : ways.entrySet()) {
        boolean isQuick = way.getKey().startsWith("lexical") || way.getKey().startsWith("bare");
        int times = isQuick ? QUICK * questions : questions;
        long start = THREADS.getCurrentThreadCpuTime();
        for (int i = 0; i < times; i++) {
          way.getValue().once();
        }
        double each = (THREADS.getCurrentThreadCpuTime() - start) / 1e3 / times;
        if (round >= WARMING) {
          micros.merge(way.getKey(), each / MEASURED, Double::sum);
        }
      }
    }
    System.out.println("\n| one question, in turns | microseconds of its thread |");
    System.out.println("| --- | --- |");
    micros.forEach((name, each) -> System.out.printf(Locale.ROOT, "| %s | %.0f |%n", name, each));
    Benchmarks.ratios(micros);
    lexical.close();
    remembering.close();
    hybrid.close();
  }

  private interface Asked {
    Object ask(Speed.Asking asking) throws IOException;
  }

  private static Way with(Asked asked) {
    var asking = new Speed.Asking();
    return () -> asked.ask(asking);
  }
}

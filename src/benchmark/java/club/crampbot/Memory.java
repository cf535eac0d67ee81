package club.crampbot;

import club.crampbot.sandbox.LoopbackDiscord;
import club.crampbot.sandbox.Place;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * How much memory the bot takes: in a process of its own, connected by the real JDA to a stand-in
 * for Discord in this one, after members have asked 200 questions. Linux only: it reads {@code
 * /proc}.
 */
final class Memory {
  private static final int QUESTIONS = 200;

  private static final Path JAR = Path.of("target", "crampbot.jar");

  private Memory() {}

  static void print() throws IOException, InterruptedException {
    System.out.println(
        "| search | options of the JVM | MB resident after "
            + QUESTIONS
            + " questions | of these not of files | at most |");
    System.out.println("| --- | --- | --- | --- | --- |");
    for (String mode : List.of("hybrid", "lexical")) {
      print(mode, "none", List.of());
      print(mode, "`@config/java.options`", List.of("@config/java.options"));
    }
    System.out.println(
        "\nGoals: 400 MB resident with the model (hybrid), 160 MB without (lexical).");
  }

  private static void print(String mode, String name, List<String> options)
      throws IOException, InterruptedException {
    List<String> questions =
        Shipped.questions(CommonOptions.orRefuse(IndexData.read(Path.of("index-data"))));
    try (LoopbackDiscord discord = LoopbackDiscord.start()) {
      List<String> command = new ArrayList<>();
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      command.addAll(options);
      command.addAll(List.of("-cp", JAR + ":" + Path.of("target", "test-classes")));
      command.addAll(
          List.of(BotProcess.class.getName(), mode, discord.restAddress(), discord.token()));
      Process bot =
          new ProcessBuilder(command)
              .redirectOutput(Redirect.DISCARD)
              .redirectError(Redirect.DISCARD)
              .start();
      try {
        ask(discord, questions);
        System.out.printf(
            Locale.ROOT,
            "| %s | %s | %d | %d | %d |%n",
            mode,
            name,
            megabytes(bot, "VmRSS"),
            megabytes(bot, "RssAnon"),
            megabytes(bot, "VmHWM"));
      } finally {
        bot.destroy();
        if (!bot.waitFor(20, TimeUnit.SECONDS)) {
          bot.destroyForcibly();
        }
      }
    }
  }

  private static void ask(LoopbackDiscord discord, List<String> questions)
      throws InterruptedException {
    // The first start builds the index, which may take longer than a member waits.
    for (int tries = 0; !discord.awaitCommands("ask") && tries < 12; tries++) {
      TimeUnit.SECONDS.sleep(1);
    }
    Place place = discord.member("ana").in("general");
    for (int i = 0; i < QUESTIONS; i++) {
      place.runs("/ask", Map.of("question", questions.get(i % questions.size()))).message();
    }
  }

  private static long megabytes(Process process, String what) throws IOException {
    return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
        .filter(line -> line.startsWith(what + ":"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElseThrow();
  }
}

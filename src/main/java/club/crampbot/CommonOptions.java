package club.crampbot;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import club.crampbot.guide.Problem;
import club.crampbot.guide.Reading;
import club.crampbot.library.Database;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Option;

/** The options of every command. */
final class CommonOptions {
  @Option(
      names = "--config",
      paramLabel = "FILE",
      defaultValue = "config/bot.yaml",
      description = "The configuration (default: ${DEFAULT-VALUE}).")
  private Path config = Path.of("config/bot.yaml");

  @Option(
      names = "--index-data",
      paramLabel = "DIR",
      defaultValue = "index-data",
      description = "Guides, synonyms, warning signs (default: ${DEFAULT-VALUE}).")
  private Path indexData = Path.of("index-data");

  @Option(
      names = "--data-dir",
      paramLabel = "DIR",
      description = "Where the bot writes (default: data-dir of the configuration).")
  private @Nullable Path dataDir;

  /** Only the bot's own log: JDA's would tell what crosses the wire. */
  @Option(
      names = "--debug",
      description = "Log the questions and what becomes of them, and show stack traces.")
  void debug(boolean on) {
    if (on && LoggerFactory.getLogger("club.crampbot") instanceof Logger own) {
      own.setLevel(Level.DEBUG);
    }
  }

  /** The configuration; refuses a wrong one with every problem. */
  BotConfig config() {
    return orRefuse(BotConfig.read(config));
  }

  /** A bot over the index data; refuses wrong data with every problem. */
  Bot bot(BotConfig config) {
    return Bot.make(
        config.searchMode(), () -> orRefuse(IndexData.read(indexData)), dataDir(config));
  }

  /** The clubs' database; refuses one that cannot be opened. */
  Database database(BotConfig config) {
    try {
      return config
          .database()
          .map(Database::postgresql)
          .orElseGet(() -> Database.sqlite(sqlite(config)));
    } catch (RuntimeException e) {
      throw new Refusal("the clubs' database cannot be opened: " + e.getMessage(), e);
    }
  }

  /** The file of SQLite, if no other database is configured. */
  Path sqlite(BotConfig config) {
    return dataDir(config).resolve("clubs.sqlite");
  }

  Path indexData() {
    return indexData;
  }

  Path configFile() {
    return config;
  }

  /** Where the bot writes. */
  Path dataDir(BotConfig config) {
    return Optional.ofNullable(dataDir).orElse(config.dataDir());
  }

  /** What was read, or a refusal that tells every error. */
  static <T> T orRefuse(Reading<T> reading) {
    return switch (reading) {
      case Reading.Read<T> read -> read.value();
      case Reading.Refused<T> refused -> throw new Refusal(told(refused.problems()));
    };
  }

  /** Every error, one a line. */
  static String told(List<Problem> problems) {
    List<String> errors =
        problems.stream()
            .filter(problem -> problem.severity() == Problem.Severity.ERROR)
            .map(Problem::toString)
            .toList();
    return String.join(System.lineSeparator(), errors);
  }
}

package club.crampbot;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import club.crampbot.guide.Problem;
import club.crampbot.guide.Reading;
import club.crampbot.library.Database;
import java.io.IOException;
import java.nio.file.Files;
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

  /** Keeps the library's word on its connections to what a person must look at. */
  static void quiet() {
    if (LoggerFactory.getLogger("net.dv8tion.jda") instanceof Logger library) {
      library.setLevel(Level.WARN);
    }
  }

  /** The configuration; refuses a missing one, and a wrong one with every problem. */
  BotConfig config() {
    if (!Files.exists(config)) {
      throw new Refusal(
          "the configuration %s is missing; start in the project's folder, or name it with --config"
              .formatted(config.toAbsolutePath().normalize()));
    }
    return orRefuse(BotConfig.read(config));
  }

  /** A bot over the index data; refuses missing data, and wrong data with every problem. */
  Bot bot(BotConfig config) {
    if (!Files.isDirectory(indexData)) {
      throw new Refusal(
          "the folder %s, which holds the guides, is missing; start in the project's folder, or name it with --index-data"
              .formatted(indexData.toAbsolutePath().normalize()));
    }
    return Bot.make(
        config.searchMode(), () -> orRefuse(IndexData.read(indexData)), writable(dataDir(config)));
  }

  /** A folder, made if need be; refuses one in which nothing can be written. */
  private static Path writable(Path folder) {
    try {
      Files.createDirectories(folder);
      Files.delete(Files.createTempFile(folder, "writable", null));
      return folder;
    } catch (IOException e) {
      throw new Refusal(
          "the bot cannot write into its folder %s; name another with --data-dir"
              .formatted(folder.toAbsolutePath().normalize()),
          e);
    }
  }

  /** The clubs' database; refuses one that cannot be opened. */
  Database database(BotConfig config) {
    try {
      return config
          .database()
          .map(Database::postgresql)
          .orElseGet(
              () -> {
                writable(dataDir(config));
                return Database.sqlite(sqlite(config));
              });
    } catch (Refusal refused) {
      throw refused;
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

package club.crampbot;

import club.crampbot.guide.Problems;
import club.crampbot.guide.Reading;
import club.crampbot.guide.Tree;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the operator may choose, from {@code config/bot.yaml}. No secret is in it.
 *
 * @param dataDir where the bot writes
 * @param database the address of PostgreSQL; empty for a file of SQLite where the bot writes
 * @param gatewayWaitSeconds how long the start waits for Discord's gateway, 1 to 600
 * @param readsMessages whether the bot asks Discord for the text of every message
 * @param dashboardPort where on 127.0.0.1 {@code run} serves the moderators' dashboard, 0 for any
 *     free port; empty for nowhere
 * @param country where the clubs are, as two capital letters; it tells whom to call in an emergency
 */
record BotConfig(
    Path dataDir,
    Optional<String> database,
    SearchMode searchMode,
    int gatewayWaitSeconds,
    boolean readsMessages,
    Optional<Integer> dashboardPort,
    Optional<String> country) {
  /** How the guides are searched. */
  enum SearchMode {
    /** By words alone. */
    LEXICAL,
    /** By words and by meaning. */
    HYBRID
  }

  /** Beside the sandbox's own. */
  private static final int DASHBOARD_PORT = 8081;

  private static final int LAST_PORT = 65_535;

  private static final String UNKNOWN = "unknown";
  private static final String OFF = "off";
  private static final String SQLITE = "sqlite";
  private static final Tree.Place START = new Tree.Place(1, 1);

  /** Reads a configuration: all of it, or every problem in it. */
  static Reading<BotConfig> read(Path file) {
    var problems = new Problems(file.toString());
    var reader = new Reader(problems);
    Optional<BotConfig> config =
        Tree.yaml(file, problems)
            .flatMap(
                tree ->
                    problems.fields(
                        tree,
                        "the configuration",
                        List.of(
                            "data-dir", "database", "search", "discord", "dashboard", "emergency")))
            .map(reader::config);
    if (config.isEmpty() && problems.found().isEmpty()) {
      problems.error(START, "the configuration is empty");
    }
    return Reading.of(config.orElseGet(BotConfig::defaults), problems.found());
  }

  /** The same, with the text of every message asked for. */
  BotConfig readingMessages() {
    return new BotConfig(
        dataDir, database, searchMode, gatewayWaitSeconds, true, dashboardPort, country);
  }

  private static BotConfig defaults() {
    return new BotConfig(
        Path.of("index-data", ".data"),
        Optional.empty(),
        SearchMode.HYBRID,
        30,
        false,
        Optional.of(DASHBOARD_PORT),
        Optional.empty());
  }

  /** The values of one file, on their way into a record. */
  private record Reader(Problems problems) {

    BotConfig config(Tree.Fields file) {
      Optional<Tree.Fields> search = problems.part(file, "search", List.of("mode"));
      Optional<Tree.Fields> discord =
          problems.part(file, "discord", List.of("gateway-wait-seconds", "reads-messages"));
      Optional<Tree.Fields> dashboard = problems.part(file, "dashboard", List.of("port"));
      Optional<Tree.Fields> emergency = problems.part(file, "emergency", List.of("country"));
      return new BotConfig(
          problems.text(file, "data-dir").map(text -> Path.of(text.text())).orElse(Path.of(".")),
          value(file, "database", Reader::database, "sqlite, or jdbc:postgresql:...")
              .filter(word -> !word.equals(SQLITE)),
          search
              .flatMap(part -> value(part, "mode", Reader::mode, "lexical or hybrid"))
              .orElse(SearchMode.HYBRID),
          discord
              .flatMap(
                  part ->
                      value(
                          part,
                          "gateway-wait-seconds",
                          Reader::seconds,
                          "a whole number from 1 to 600"))
              .orElse(30),
          discord
              .flatMap(part -> value(part, "reads-messages", Reader::yesOrNo, "true or false"))
              .orElse(false),
          dashboard
              .flatMap(
                  part ->
                      value(
                          part,
                          "port",
                          Reader::port,
                          "a port from 0 (any) to " + LAST_PORT + ", or off"))
              .or(() -> Optional.of(String.valueOf(DASHBOARD_PORT)))
              .filter(word -> !word.equals(OFF))
              .map(Integer::valueOf),
          emergency
              .flatMap(
                  part ->
                      value(
                          part, "country", Reader::country, "two capitals such as GB, or unknown"))
              .filter(word -> !word.equals(UNKNOWN)));
    }

    private <T> Optional<T> value(
        Tree.Fields part, String key, Function<String, Optional<T>> meaning, String right) {
      Optional<Tree.Text> text = problems.text(part, key);
      Optional<T> value = text.flatMap(word -> meaning.apply(word.text()));
      if (text.isPresent() && value.isEmpty()) {
        problems.error(text.get().place(), "\"" + key + "\" must be " + right);
      }
      return value;
    }

    private static Optional<String> database(String word) {
      return Optional.of(word).filter(w -> w.equals(SQLITE) || w.startsWith("jdbc:postgresql:"));
    }

    private static Optional<Boolean> yesOrNo(String word) {
      return switch (word) {
        case "true" -> Optional.of(true);
        case "false" -> Optional.of(false);
        default -> Optional.empty();
      };
    }

    private static Optional<SearchMode> mode(String word) {
      return switch (word) {
        case "lexical" -> Optional.of(SearchMode.LEXICAL);
        case "hybrid" -> Optional.of(SearchMode.HYBRID);
        default -> Optional.empty();
      };
    }

    private static Optional<Integer> seconds(String word) {
      return word.matches("\\d{1,3}")
          ? Optional.of(Integer.valueOf(word)).filter(s -> s >= 1 && s <= 600)
          : Optional.empty();
    }

    private static Optional<String> port(String word) {
      return Optional.of(word)
          .filter(
              w -> w.equals(OFF) || (w.matches("\\d{1,5}") && Integer.parseInt(w) <= LAST_PORT));
    }

    private static Optional<String> country(String word) {
      return Optional.of(word).filter(w -> w.equals(UNKNOWN) || w.matches("[A-Z]{2}"));
    }
  }
}

package club.crampbot;

import club.crampbot.dashboard.Dashboard;
import club.crampbot.discord.DiscordConnection;
import club.crampbot.library.ClubEditions;
import club.crampbot.library.Database;
import club.crampbot.library.Library;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code run}: connects to Discord and answers until it is told to stop. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description =
        "Connects to Discord; the token comes from DISCORD_TOKEN or the file DISCORD_TOKEN_FILE"
            + " names.")
final class RunCommand implements Callable<Integer> {
  private static final Logger LOG = LoggerFactory.getLogger(RunCommand.class);

  @Mixin private final CommonOptions common = new CommonOptions();
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    String token =
        token()
            .orElseThrow(
                () ->
                    new Refusal(
                        "there is no token: set DISCORD_TOKEN, or DISCORD_TOKEN_FILE to a file that"
                            + " holds it; to try the bot without Discord, use: sandbox"));
    return run(common, token, spec.commandLine().getOut());
  }

  static int run(CommonOptions common, String token, PrintWriter out) throws InterruptedException {
    BotConfig config = common.config();
    LOG.info("Loading the guides and the search.");
    try (Bot bot = common.bot(config);
        Database database = common.database(config)) {
      Library library = bot.library(database);
      try (ClubEditions editions = bot.editions(library);
          DiscordConnection connection =
              bot.connect(config, library, editions, token, Optional.empty())) {
        LOG.info("Online in {} clubs.", connection.clubs());
        Optional<Dashboard> dashboard =
            config
                .dashboardPort()
                .flatMap(port -> dashboard(Bot.dashboard(port, library, connection)));
        dashboard.ifPresent(shown -> tell(shown, out));
        try {
          untilStopped();
        } finally {
          dashboard.ifPresent(Dashboard::close);
        }
      }
    }
    return 0;
  }

  /** The bot answers without a dashboard, too. */
  private static Optional<Dashboard> dashboard(Dashboard.Outcome outcome) {
    return switch (outcome) {
      case Dashboard.Outcome.Started started -> Optional.of(started.dashboard());
      case Dashboard.Outcome.Refused(String sentence) -> {
        LOG.warn("{}", sentence);
        yield Optional.empty();
      }
    };
  }

  /** On standard output and not in the log: the address has the token in it. */
  private static void tell(Dashboard dashboard, PrintWriter out) {
    out.printf(
        "The moderators' dashboard, on this machine until the bot stops: %s%n",
        dashboard.address());
    out.flush();
  }

  /**
   * Waits for the signal to stop, and keeps the process alive until the caller has closed all that
   * it holds.
   */
  static void untilStopped() throws InterruptedException {
    var stop = new CountDownLatch(1);
    Thread waiting = Thread.currentThread();
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  stop.countDown();
                  try {
                    waiting.join(SECONDS_TO_CLOSE * 1_000);
                  } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                  }
                }));
    stop.await();
  }

  /** What a container's host usually waits before it kills a process. */
  private static final long SECONDS_TO_CLOSE = 10;

  /** The bot's token from the environment, if there is one. */
  static Optional<String> token() {
    Optional<String> token = Optional.ofNullable(System.getenv("DISCORD_TOKEN"));
    return token
        .or(() -> Optional.ofNullable(System.getenv("DISCORD_TOKEN_FILE")).map(RunCommand::inFile))
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }

  private static String inFile(String name) {
    try {
      return Files.readString(Path.of(name));
    } catch (IOException e) {
      throw new Refusal("the file that DISCORD_TOKEN_FILE names cannot be read: " + name, e);
    }
  }
}

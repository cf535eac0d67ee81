package club.crampbot;

import club.crampbot.dashboard.Dashboard;
import club.crampbot.discord.DiscordConnection;
import club.crampbot.library.ClubEditions;
import club.crampbot.library.Database;
import club.crampbot.library.Library;
import club.crampbot.sandbox.LoopbackDiscord;
import java.io.PrintWriter;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code sandbox}: the same bot on the loopback stand-in for Discord. */
@Command(
    name = "sandbox",
    mixinStandardHelpOptions = true,
    description = "Starts the bot on a stand-in for Discord on this machine; needs no token.")
final class SandboxCommand implements Callable<Integer> {
  /** Where the stand-in listens if nothing else is said. */
  static final int PORT = 8080;

  @Mixin private final CommonOptions common = new CommonOptions();
  @Spec private CommandSpec spec;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "" + PORT,
      description = "The port on 127.0.0.1 (default: ${DEFAULT-VALUE}; 0 takes a free one).")
  private int port = PORT;

  @Override
  public Integer call() throws InterruptedException {
    return run(common, port, spec.commandLine().getOut());
  }

  static int run(CommonOptions common, int port, PrintWriter out) throws InterruptedException {
    // Nobody else reads here, and so ask channels and forums can be tried.
    BotConfig config = common.config().readingMessages();
    out.println("Loading the guides and the search; this takes a few seconds ...");
    out.flush();
    try (LoopbackDiscord discord = started(port);
        Bot bot = common.bot(config);
        Database database = common.database(config)) {
      Library library = bot.library(database);
      Optional<URI> rest = Optional.of(URI.create(discord.restAddress()));
      try (ClubEditions editions = bot.editions(library);
          DiscordConnection connection =
              bot.connect(config, library, editions, discord.token(), rest);
          Dashboard dashboard = dashboard(library, connection)) {
        discord.leadsToDashboard(dashboard::addressOf);
        out.printf(
            "Ready: the bot is online in %d clubs. Open this page: %s%n",
            connection.clubs(), discord.address());
        out.flush();
        RunCommand.untilStopped();
      }
    }
    return 0;
  }

  /** On any free port: the page leads there. */
  private static Dashboard dashboard(Library library, DiscordConnection connection) {
    return switch (Bot.dashboard(0, library, connection)) {
      case Dashboard.Outcome.Started started -> started.dashboard();
      case Dashboard.Outcome.Refused(String sentence) -> throw new Refusal(sentence);
    };
  }

  private static LoopbackDiscord started(int port) {
    try {
      LoopbackDiscord discord = LoopbackDiscord.start(port, LoopbackDiscord.Settings.USUAL);
      discord.faults().grantsPrivilegedIntents();
      return discord;
    } catch (RuntimeException e) {
      throw new Refusal(
          "port "
              + port
              + " of 127.0.0.1 cannot be used; is the sandbox running already? Try --port 0",
          e);
    }
  }
}

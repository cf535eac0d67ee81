package club.crampbot;

import club.crampbot.dashboard.Dashboard;
import club.crampbot.discord.DiscordConnection;
import club.crampbot.library.ClubEditions;
import club.crampbot.library.Database;
import club.crampbot.library.Library;
import club.crampbot.sandbox.LoopbackDiscord;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code sandbox}: the same bot on the loopback stand-in for Discord. */
@Command(
    name = "sandbox",
    mixinStandardHelpOptions = true,
    description = "Starts the bot on a stand-in for Discord on this machine; needs no token.")
final class SandboxCommand implements Callable<Integer> {
  /** Where the stand-in listens if nothing else is said. */
  static final int PORT = 8080;

  private static final int LAST_PORT = 65_535;

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
    if (port < 0 || port > LAST_PORT) {
      throw new ParameterException(
          spec.commandLine(), "--port must be a number from 0 to " + LAST_PORT);
    }
    return run(common, port, spec.commandLine().getOut());
  }

  static int run(CommonOptions common, int port, PrintWriter out) throws InterruptedException {
    long begun = System.nanoTime();
    // Nobody else reads here, and so ask channels and forums can be tried.
    BotConfig config = common.config().readingMessages();
    mustBeFree(port);
    // What the bot and the stand-in tell each other is shown on the page.
    CommonOptions.quiet();
    tell(out, "Loading the guides and the search; this takes a few seconds ...");
    try (Bot bot = common.bot(config);
        Database database = common.database(config);
        LoopbackDiscord discord = started(port)) {
      Library library = bot.library(database);
      Optional<URI> rest = Optional.of(URI.create(discord.restAddress()));
      tell(out, "Connecting the bot to the sandbox ...");
      try (ClubEditions editions = bot.editions(library);
          DiscordConnection connection =
              bot.connect(config, library, editions, discord.token(), rest);
          Dashboard dashboard = dashboard(library, connection)) {
        discord.leadsToDashboard(dashboard::addressOf);
        tell(
            out,
            "Ready after %.1f s, in %d clubs. Open this page: %s"
                .formatted(
                    (System.nanoTime() - begun) / 1e9, connection.clubs(), discord.address()));
        RunCommand.untilStopped();
      }
    }
    return 0;
  }

  private static void tell(PrintWriter out, String line) {
    out.println(line);
    out.flush();
  }

  /** Looks before all is loaded: a port in use is the usual reason why nothing starts. */
  private static void mustBeFree(int port) {
    try (var probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
    } catch (IOException e) {
      throw taken(port, e);
    }
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
      throw taken(port, e);
    }
  }

  private static Refusal taken(int port, Exception why) {
    return new Refusal(
        "port %d of 127.0.0.1 cannot be used; is the sandbox running already? A free one: sandbox --port 0"
            .formatted(port),
        why);
  }
}

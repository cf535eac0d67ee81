package club.crampbot;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * The command line: {@code run}, {@code sandbox}, {@code ask}, {@code check}, {@code evaluate},
 * {@code guide}, {@code gaps}; with no command the bot starts, in Discord if there is a token, else
 * in the sandbox.
 *
 * <p>Exit codes: 0 fine, 1 refused or found problems, 2 usage. What was asked for goes to standard
 * output; an error is one line on standard error, with its stack trace only under {@code --debug}.
 */
@Command(
    name = "crampbot",
    mixinStandardHelpOptions = true,
    description =
        "Answers runners' questions about cramps from the club's own guide, with its sources.",
    subcommands = {
      RunCommand.class,
      SandboxCommand.class,
      AskInTerminalCommand.class,
      CheckCommand.class,
      EvaluateCommand.class,
      ClubGuideCommand.class,
      GapsCommand.class
    })
public final class Main implements Callable<Integer> {
  /**
   * Lucene says at every start that vectors could be faster: true, and no concern of who asks a
   * question.
   */
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  @Mixin private final CommonOptions common = new CommonOptions();
  @Spec private CommandSpec spec;

  private Main() {}

  public static void main(String[] args) {
    int exit = run(args, System.out, System.err);
    // Not by this thread: a signal to stop waits until it ends, and an exit waits for the signal.
    Thread.ofPlatform().name("exit").start(() -> System.exit(exit));
  }

  /**
   * Runs one command and returns its exit code. The streams are written to in UTF-8 and not closed.
   */
  static int run(String[] args, PrintStream out, PrintStream err) {
    LUCENE.setLevel(Level.SEVERE);
    var commandLine = new CommandLine(new Main());
    commandLine.setOut(Console.writer(out));
    commandLine.setErr(Console.writer(err));
    commandLine.setCaseInsensitiveEnumValuesAllowed(true);
    commandLine.setExecutionExceptionHandler(Main::refuse);
    return commandLine.execute(args);
  }

  private static int refuse(
      Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
    boolean debug = command.getParseResult().hasMatchedOption("--debug");
    String sentence = failure instanceof Refusal ? failure.getMessage() : failure.toString();
    command.getErr().println("crampbot: " + sentence);
    if (debug) {
      failure.printStackTrace(command.getErr());
    }
    return 1;
  }

  @Override
  public Integer call() throws InterruptedException {
    Optional<String> token = RunCommand.token();
    PrintWriter out = spec.commandLine().getOut();
    if (token.isPresent()) {
      return RunCommand.run(common, token.get(), out);
    }
    out.println("There is no DISCORD_TOKEN, so the bot starts in the sandbox.");
    return SandboxCommand.run(common, SandboxCommand.PORT, out);
  }
}

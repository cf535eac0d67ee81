package club.crampbot;

import club.crampbot.library.Database;
import club.crampbot.library.Gap;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code gaps}: what a club's members asked and its guide did not answer well. */
@Command(
    name = "gaps",
    mixinStandardHelpOptions = true,
    description = "Lists what members asked and the guide did not answer well.")
final class GapsCommand implements Callable<Integer> {
  private static final JsonMapper JSON = new JsonMapper();

  /** A gap in the form that other programs read. */
  private record Told(
      String question, int times, List<String> outcomes, String last, List<String> wordings) {}

  @Mixin private final CommonOptions common = new CommonOptions();
  @Spec private CommandSpec spec;

  @Option(names = "--club", required = true, paramLabel = "ID", description = "The club.")
  private @Nullable String club;

  @Option(names = "--json", description = "Print JSON, one gap a line.")
  private boolean json;

  @Override
  public Integer call() throws JsonProcessingException {
    BotConfig config = common.config();
    PrintWriter out = spec.commandLine().getOut();
    try (Bot bot = common.bot(config);
        Database database = common.database(config)) {
      for (Gap gap : bot.library(database).gaps(String.valueOf(club))) {
        var told =
            new Told(
                gap.question(),
                gap.times(),
                gap.outcomes().stream().sorted().toList(),
                gap.last().toString(),
                gap.wordings());
        out.println(
            json
                ? JSON.writeValueAsString(told)
                : "%4d  %s  %s".formatted(told.times(), told.last(), told.question()));
      }
      out.flush();
    }
    return 0;
  }
}

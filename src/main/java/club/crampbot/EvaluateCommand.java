package club.crampbot;

import club.crampbot.BotConfig.SearchMode;
import club.crampbot.answer.Answerer;
import club.crampbot.answer.Decision;
import club.crampbot.answer.DecisionReader;
import club.crampbot.answer.DecisionReader.Decisions;
import club.crampbot.answer.DecisionReader.Learned;
import club.crampbot.evaluation.AlarmCalibration;
import club.crampbot.evaluation.BeirCollection;
import club.crampbot.evaluation.BeirReport;
import club.crampbot.evaluation.Calibration;
import club.crampbot.evaluation.JudgedQuestion;
import club.crampbot.evaluation.JudgedQuestions;
import club.crampbot.evaluation.Report;
import club.crampbot.search.Embedder;
import club.crampbot.search.Ranked;
import club.crampbot.search.Synonyms;
import club.crampbot.search.TextIndex;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code evaluate}: how good the answers are, on judged questions or on a public test collection.
 */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description = "Prints how good the answers are, and each miss.")
final class EvaluateCommand implements Callable<Integer> {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .visibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY)
          .build();

  /**
   * Bytes. In 256 MB it failed, in 512 MB it did not; of these a JVM calls a little less its own.
   */
  private static final long CALIBRATION_MEMORY = 450L << 20;

  @Mixin private final CommonOptions common = new CommonOptions();
  @Spec private CommandSpec spec;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Option(
      names = "--judged",
      paramLabel = "FILE",
      description = "The judged questions (default: questions.jsonl of the index data).")
  private @Nullable Path judged;

  @Option(
      names = "--half",
      paramLabel = "HALF",
      defaultValue = "all",
      description = "all, calibration, or test: the third that calibration never sees.")
  private Half half = Half.ALL;

  @Option(
      names = "--calibrate",
      description = "Learn decision.yaml anew from the judged questions, and write it.")
  private boolean calibrate;

  @Option(
      names = "--beir",
      paramLabel = "DIR",
      description = "Measure the search on a collection in the layout of BEIR instead.")
  private @Nullable Path beir;

  @Option(
      names = "--mode",
      paramLabel = "MODE",
      description = "lexical or hybrid (default: search.mode of the configuration).")
  private @Nullable SearchMode mode;

  /** Which of the judged questions to ask. */
  enum Half {
    ALL,
    CALIBRATION,
    TEST
  }

  @Override
  public Integer call() throws IOException {
    BotConfig config = common.config();
    SearchMode chosen = Optional.ofNullable(mode).orElse(config.searchMode());
    if (beir != null) {
      print(collection(chosen, beir, common.dataDir(config)));
      return 0;
    }
    IndexData data = CommonOptions.orRefuse(IndexData.read(common.indexData()));
    Path file = Optional.ofNullable(judged).orElse(common.indexData().resolve("questions.jsonl"));
    List<JudgedQuestion> questions =
        CommonOptions.orRefuse(JudgedQuestions.read(file, data.guides()));
    if (calibrate) {
      calibrate(data, questions);
      return 0;
    }
    try (Bot bot = Bot.make(chosen, data, common.dataDir(config))) {
      Answerer answerer = bot.answerer(data.guides());
      print(Report.of(questions.stream().filter(this::isAsked).toList(), answerer::answer));
    }
    return 0;
  }

  private boolean isAsked(JudgedQuestion question) {
    return switch (half) {
      case ALL -> true;
      case CALIBRATION -> !question.isKeptAside();
      case TEST -> question.isKeptAside();
    };
  }

  private void calibrate(IndexData data, List<JudgedQuestion> questions) throws IOException {
    if (Runtime.getRuntime().maxMemory() < CALIBRATION_MEMORY) {
      throw new Refusal(
          "to learn takes 512 MB of memory: leave out @config/java.options, or add -Xmx512m behind it");
    }
    Path file = common.indexData().resolve("decision.yaml");
    // Some forty indexes are made, each without other texts: nobody asks them again.
    Path indexes = Files.createTempDirectory("crampbot-calibration-");
    try {
      var decisions =
          new Decisions(
              learned(SearchMode.HYBRID, data, questions, indexes),
              learned(SearchMode.LEXICAL, data, questions, indexes));
      Files.writeString(file, DecisionReader.written(decisions));
    } finally {
      Folders.delete(indexes);
    }
    say("Wrote " + file + ". Look at the difference before you keep it.");
  }

  private Learned learned(
      SearchMode way, IndexData data, List<JudgedQuestion> questions, Path indexes) {
    try (Bot bot = Bot.make(way, data, indexes)) {
      if (!bot.searches(way)) {
        throw new Refusal("the numbers of the hybrid mode are learned where the model runs");
      }
      String name = way.name().toLowerCase(Locale.ROOT);
      say(name + ": learning when to answer, and with what ...");
      var decision =
          new Calibration(bot::answerer, data.guides(), data.lore().notCovered(), questions);
      var alarm =
          new AlarmCalibration(
              bot::examples, bot.signs(), bot.answerer(data.guides()), data.examples(), questions);
      Decision answers = decision.learn();
      say(name + ": learning what is an emergency ...");
      return new Learned(answers, alarm.learn());
    }
  }

  private void say(String line) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(line);
    out.flush();
  }

  private static BeirReport collection(SearchMode mode, Path folder, Path dataDir)
      throws IOException {
    BeirCollection collection = CommonOptions.orRefuse(BeirCollection.read(folder));
    Optional<Embedder> embedder =
        switch (mode) {
          case LEXICAL -> Optional.empty();
          case HYBRID -> Bot.embedder(dataDir);
        };
    Path index = Files.createTempDirectory("crampbot-collection-");
    try (TextIndex texts = TextIndex.build(index, collection.corpus(), Synonyms.none(), embedder)) {
      return BeirReport.of(
          collection,
          query -> texts.search(query, BeirReport.DEPTH).stream().map(Ranked::id).toList());
    } finally {
      embedder.ifPresent(Embedder::close);
      Folders.delete(index);
    }
  }

  private void print(Report report) {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(written(report));
      return;
    }
    out.println(report.figures());
    for (Report.Miss miss : report.misses()) {
      out.printf(
          "%nmiss: %s%n  expected %s%n  got      %s %s%n",
          miss.question(),
          String.join(" or ", miss.expected()),
          miss.outcome(),
          String.join(", ", miss.got()));
    }
  }

  private void print(BeirReport report) {
    spec.commandLine().getOut().println(json ? written(report) : report.figures());
  }

  private static String written(Object report) {
    try {
      return JSON.writeValueAsString(report);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a report is always JSON", e);
    }
  }
}

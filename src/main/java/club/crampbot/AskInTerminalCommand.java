package club.crampbot;

import club.crampbot.answer.Answer;
import club.crampbot.answer.Borrowed;
import club.crampbot.answer.Edition;
import club.crampbot.answer.Editions;
import club.crampbot.answer.Question;
import club.crampbot.guide.Citation;
import club.crampbot.library.ClubEditions;
import club.crampbot.library.Database;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ask}: answers in the terminal. */
@Command(
    name = "ask",
    mixinStandardHelpOptions = true,
    description = "Answers a question in the terminal, as in Discord.")
final class AskInTerminalCommand implements Callable<Integer> {
  /** An answer in the form that other programs read; its names are a contract. */
  private record Told(
      String question,
      String outcome,
      List<ToldPassage> passages,
      List<String> citations,
      int edition,
      long micros) {}

  private record ToldPassage(String id, String section, String guide, double score, String text) {}

  private static final JsonMapper JSON = new JsonMapper();

  @Mixin private final CommonOptions common = new CommonOptions();
  @Spec private CommandSpec spec;

  @Option(names = "--json", description = "Print JSON, one answer a line.")
  private boolean json;

  @Option(names = "--club", paramLabel = "ID", description = "The club (Discord server) that asks.")
  private @Nullable String club;

  @Option(
      names = "--questions",
      paramLabel = "FILE",
      description = "Answer every line of a file; needs --json.")
  private @Nullable Path questions;

  @Parameters(arity = "0..*", paramLabel = "QUESTION", description = "The question.")
  private List<String> words = List.of();

  @Override
  public Integer call() throws IOException {
    if ((questions == null) == words.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "ask needs a QUESTION, or --questions FILE, and not both");
    }
    if (questions != null && !json) {
      throw new ParameterException(spec.commandLine(), "--questions prints JSON only: add --json");
    }
    BotConfig config = common.config();
    try (Bot bot = common.bot(config)) {
      if (club == null) {
        answer(bot.shippedOnly());
      } else {
        try (Database database = common.database(config);
            ClubEditions editions = bot.editions(bot.library(database))) {
          answer(editions);
        }
      }
    }
    return 0;
  }

  private void answer(Editions editions) {
    PrintWriter out = spec.commandLine().getOut();
    try (Borrowed borrowed = editions.borrow(Optional.ofNullable(club))) {
      Edition edition = borrowed.edition();
      if (questions == null) {
        String question = String.join(" ", words);
        out.println(json ? told(edition, question) : page(edition, question));
      } else {
        try (Stream<String> lines = Files.lines(questions)) {
          lines.forEach(line -> out.println(told(edition, line)));
        } catch (UncheckedIOException e) {
          throw Refusal.cannot("read", questions, Objects.requireNonNull(e.getCause()));
        } catch (IOException e) {
          throw Refusal.cannot("read", questions, e);
        }
      }
      out.flush();
    }
  }

  private static String page(Edition edition, String question) {
    Answer answer = edition.answerer().answer(new Question(question));
    return AnswerPage.of(answer, edition.guides());
  }

  private static String told(Edition edition, String question) {
    long start = System.nanoTime();
    Answer answer = edition.answerer().answer(new Question(question));
    long micros = TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - start);
    List<ToldPassage> passages =
        answer.hits().stream()
            .map(
                hit ->
                    new ToldPassage(
                        hit.passage().id(),
                        hit.passage().section(),
                        hit.passage().guide(),
                        Math.round(hit.score() * 10_000) / 10_000.0,
                        hit.passage().markdown()))
            .toList();
    List<String> citations =
        edition.guides().citationsOf(answer.shown()).stream().map(Citation::key).toList();
    try {
      return JSON.writeValueAsString(
          new Told(question, answer.outcome(), passages, citations, edition.number(), micros));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an answer is always JSON", e);
    }
  }
}

package club.crampbot;

import club.crampbot.evaluation.JudgedQuestions;
import club.crampbot.guide.Guides;
import club.crampbot.guide.Problem;
import club.crampbot.guide.Problem.Severity;
import club.crampbot.guide.Reading;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code check}: validates configuration, guides, citations, synonyms, warning signs, numbers and
 * judged questions.
 */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Prints every problem of the configuration and of the index data, one a line.")
final class CheckCommand implements Callable<Integer> {
  @Mixin private final CommonOptions common = new CommonOptions();

  @Option(
      names = "--links",
      description = "Warn of passages, too, whose sources should have been reviewed by now.")
  private boolean links;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    List<Problem> problems = new ArrayList<>(BotConfig.read(common.configFile()).problems());
    Path folder = common.indexData();
    Optional<LocalDate> reviewedOn =
        links ? Optional.of(LocalDate.now(ZoneOffset.UTC)) : Optional.empty();
    Reading<Guides> guides = IndexData.guides(folder, reviewedOn);
    problems.addAll(IndexData.read(folder, guides).problems());
    if (guides instanceof Reading.Read<Guides> read) {
      problems.addAll(
          JudgedQuestions.read(folder.resolve("questions.jsonl"), read.value()).problems());
    }
    PrintWriter out = spec.commandLine().getOut();
    problems.stream().sorted().forEach(out::println);
    long errors = problems.stream().filter(p -> p.severity() == Severity.ERROR).count();
    out.printf("%d errors, %d warnings%n", errors, problems.size() - errors);
    out.flush();
    return errors == 0 ? 0 : 1;
  }
}

package club.crampbot;

import club.crampbot.evaluation.JudgedQuestions;
import club.crampbot.guide.Guides;
import club.crampbot.guide.Problem;
import club.crampbot.guide.Problem.Severity;
import club.crampbot.guide.Reading;
import club.crampbot.library.Database;
import club.crampbot.library.Judging;
import club.crampbot.library.Library;
import club.crampbot.library.Opening;
import club.crampbot.library.PublishedEdition;
import club.crampbot.library.Shelf;
import club.crampbot.search.Kinship;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code check}: validates configuration, guides, citations, synonyms, warning signs, examples of
 * emergencies, numbers and judged questions.
 */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Prints every problem of the configuration and of the index data, one a line.")
final class CheckCommand implements Callable<Integer> {
  @Mixin private final CommonOptions common = new CommonOptions();

  @Option(
      names = "--links",
      description =
          "Look at sources too, in every club's newest edition as well: follow the links, on the"
              + " network, and warn of reviews that are due.")
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
    if (links && guides instanceof Reading.Read<Guides>) {
      problems.addAll(sources());
    }
    PrintWriter out = spec.commandLine().getOut();
    problems.stream().sorted().forEach(out::println);
    long errors = problems.stream().filter(p -> p.severity() == Severity.ERROR).count();
    out.printf("%d errors, %d warnings%n", errors, problems.size() - errors);
    out.flush();
    return errors == 0 ? 0 : 1;
  }

  private List<Problem> sources() {
    Path guides = common.indexData().resolve("guides");
    var shelf = Shelf.read(guides, IndexData.CITED_BY_SIGNS);
    return SourceCheck.of(shelf, editions(shelf), guides.toString(), LocalDate.now(ZoneOffset.UTC));
  }

  /** The newest edition of every club; no database is made where there is none. */
  private Map<String, PublishedEdition> editions(Shelf shelf) {
    BotConfig config = common.config();
    if (config.database().isEmpty() && !Files.exists(common.sqlite(config))) {
      return Map.of();
    }
    try (Database database = common.database(config)) {
      Opening none =
          (number, guides) -> {
            throw new IllegalStateException("nothing is asked here");
          };
      var judging = new Judging(List.of(), none);
      var library =
          new Library(database, shelf, judging, new Kinship(Optional.empty()), Clock.systemUTC());
      var editions = new TreeMap<String, PublishedEdition>();
      library.clubs().forEach(club -> editions.put(club, library.newest(club)));
      return editions;
    }
  }
}

package club.crampbot;

import club.crampbot.guide.Problem;
import club.crampbot.guide.Reading;
import club.crampbot.library.Database;
import club.crampbot.library.Edit;
import club.crampbot.library.Library;
import club.crampbot.library.Moderator;
import club.crampbot.library.Outcome;
import club.crampbot.library.Overlay;
import club.crampbot.library.Publication;
import club.crampbot.library.PublishedEdition;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code guide}: a club's guide from a terminal, for a club that keeps it in Git. */
@Command(
    name = "guide",
    mixinStandardHelpOptions = true,
    description = "A club's own guide: publish, export, history, undo.")
final class ClubGuideCommand {
  private static final JsonMapper JSON = new JsonMapper();

  /** An edition in the form that other programs read. */
  private record Told(int number, String at, String by, String note) {}

  @Spec private CommandSpec spec;

  @Command(
      name = "publish",
      mixinStandardHelpOptions = true,
      description = "Publishes a folder or ZIP file as the club's next edition.")
  int publish(
      @Mixin CommonOptions common,
      @Option(names = "--club", required = true, paramLabel = "ID", description = "The club.")
          String club,
      @Option(names = "--note", defaultValue = "", description = "What changed, for the history.")
          String note,
      @Option(
              names = "--even-if-worse",
              description = "Publish even if judged questions get worse.")
          boolean confirmed,
      @Parameters(paramLabel = "DIR_OR_ZIP", description = "As guide export writes it.")
          Path content) {
    return withLibrary(
        common,
        library -> {
          Overlay overlay = CommonOptions.orRefuse(read(library, content));
          // A draft that an interrupted command left must not be mixed with this one.
          library.discard(club, Moderator.TERMINAL);
          if (library.edit(club, Moderator.TERMINAL, new Edit.Replace(overlay))
              instanceof Outcome.Refused(List<Problem> problems)) {
            throw new Refusal(CommonOptions.told(problems));
          }
          Publication publication = library.publish(club, Moderator.TERMINAL, note, confirmed);
          out().println(told(publication));
          boolean isFine =
              publication instanceof Publication.Published
                  || publication instanceof Publication.Unchanged
                  || publication instanceof Publication.NeedsSecond;
          return isFine ? 0 : 1;
        });
  }

  private static Reading<Overlay> read(Library library, Path content) {
    if (Files.isDirectory(content)) {
      return library.read(content);
    }
    try {
      return library.read(Files.readAllBytes(content));
    } catch (IOException e) {
      throw Refusal.cannot("read", content, e);
    }
  }

  private static String told(Publication publication) {
    return switch (publication) {
      case Publication.Published(PublishedEdition edition) ->
          "Edition " + edition.number() + " is published.";
      case Publication.Unchanged() -> "That is the club's edition already: nothing is published.";
      case Publication.NeedsSecond() ->
          "This club wants two moderators: it is published when another one agrees.";
      case Publication.Worse(var comparison) ->
          "Not published: these judged questions would be answered wrongly; if that is meant, add"
              + " --even-if-worse:\n  "
              + String.join("\n  ", comparison.worse());
      case Publication.Stale(PublishedEdition newest, List<String> _) ->
          "Not published: edition " + newest.number() + " came in between; run it again.";
      case Publication.Refused(List<Problem> problems) -> CommonOptions.told(problems);
    };
  }

  @Command(
      name = "export",
      mixinStandardHelpOptions = true,
      description = "Writes the club's guide as a ZIP file that publish takes back.")
  int export(
      @Mixin CommonOptions common,
      @Option(names = "--club", required = true, paramLabel = "ID", description = "The club.")
          String club,
      @Parameters(paramLabel = "FILE", description = "The ZIP file to write.") Path file) {
    return withLibrary(
        common,
        library -> {
          PublishedEdition newest = library.newest(club);
          try {
            Files.write(file, library.zip(newest.overlay()));
          } catch (IOException e) {
            throw Refusal.cannot("write", file, e);
          }
          out().println("Wrote edition " + newest.number() + " to " + file + ".");
          return 0;
        });
  }

  @Command(
      name = "history",
      mixinStandardHelpOptions = true,
      description = "Lists the club's editions, the newest first.")
  int history(
      @Mixin CommonOptions common,
      @Option(names = "--club", required = true, paramLabel = "ID", description = "The club.")
          String club,
      @Option(names = "--json", description = "Print JSON, one edition a line.") boolean json) {
    return withLibrary(
        common,
        library -> {
          for (PublishedEdition edition : library.history(club)) {
            var told =
                new Told(
                    edition.number(), edition.at().toString(), edition.by().name(), edition.note());
            out().println(json ? json(told) : line(told));
          }
          return 0;
        });
  }

  private static String line(Told edition) {
    return "%4d  %s  %s  %s"
        .formatted(edition.number(), edition.at(), edition.by(), edition.note())
        .stripTrailing();
  }

  private static String json(Told edition) {
    try {
      return JSON.writeValueAsString(edition);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an edition is always JSON", e);
    }
  }

  @Command(
      name = "undo",
      mixinStandardHelpOptions = true,
      description = "Publishes an older edition's content again; 0 is the shipped guides.")
  int undo(
      @Mixin CommonOptions common,
      @Option(names = "--club", required = true, paramLabel = "ID", description = "The club.")
          String club,
      @Option(names = "--to", required = true, paramLabel = "N", description = "The edition.")
          int to) {
    return withLibrary(
        common,
        library -> {
          Publication publication =
              library
                  .undo(club, to, Moderator.TERMINAL)
                  .orElseThrow(
                      () ->
                          new Refusal(
                              "this club has no edition %d; its newest is %d"
                                  .formatted(to, newest(library, club))));
          out().println(told(publication));
          return publication instanceof Publication.Published
                  || publication instanceof Publication.NeedsSecond
              ? 0
              : 1;
        });
  }

  /** 0, the shipped guides, where the club has published nothing. */
  private static int newest(Library library, String club) {
    return library.history(club).stream().mapToInt(PublishedEdition::number).max().orElse(0);
  }

  private int withLibrary(CommonOptions common, Function<Library, Integer> work) {
    BotConfig config = common.config();
    try (Bot bot = common.bot(config);
        Database database = common.database(config)) {
      int code = work.apply(bot.library(database));
      out().flush();
      return code;
    }
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}

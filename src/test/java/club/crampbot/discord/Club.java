package club.crampbot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import club.crampbot.Bot;
import club.crampbot.answer.Answerer;
import club.crampbot.answer.Decision;
import club.crampbot.answer.Edition;
import club.crampbot.answer.Emergencies;
import club.crampbot.answer.WarningSigns;
import club.crampbot.evaluation.JudgedQuestion;
import club.crampbot.evaluation.JudgedQuestion.Expected;
import club.crampbot.guide.Guides;
import club.crampbot.guide.Reading;
import club.crampbot.guide.WarningSign;
import club.crampbot.guide.WarningSignsReader;
import club.crampbot.library.ClubEditions;
import club.crampbot.library.Database;
import club.crampbot.library.Edit;
import club.crampbot.library.Judging;
import club.crampbot.library.Library;
import club.crampbot.library.Moderator;
import club.crampbot.library.Opening;
import club.crampbot.library.Outcome;
import club.crampbot.library.Overlay;
import club.crampbot.library.Publication;
import club.crampbot.sandbox.Contract;
import club.crampbot.sandbox.Exchange;
import club.crampbot.sandbox.LoopbackDiscord;
import club.crampbot.search.GuideIndex;
import club.crampbot.search.Indexes;
import club.crampbot.search.Kinship;
import club.crampbot.search.Lore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The whole bot at work in two clubs: its own commands over a real library in SQLite, through the
 * real JDA to the stand-in for Discord. A test plays people: {@code
 * club.ana().asks("...").quotes("stitch-food")}. What they do is in {@link Runner}, what they see
 * in {@link Told}, and forms are in {@link Form}.
 */
final class Club implements AutoCloseable {
  /** The stand-in gives its clubs the same ids every time. */
  static final String RIVERSIDE_RUNNERS = Long.toString(260_000_000_002L << 22);

  static final String HILL_HARRIERS = Long.toString(260_000_000_003L << 22);

  /** The shipped ones; to take their words apart takes a while. */
  private static final WarningSigns SIGNS =
      switch (WarningSignsReader.read(Path.of("index-data/warning-signs.yaml"))) {
        case Reading.Read<List<WarningSign>>(var signs, var _) -> new WarningSigns(signs);
        case Reading.Refused<List<WarningSign>>(var problems) -> throw new AssertionError(problems);
      };

  /** By the share of the question's words alone: from a third on an answer, below a guess. */
  static final Decision BY_WORDS =
      new Decision(
          List.of(1.0, 0.0, 0.0, 0.0, 0.0, 0.0),
          List.of(0.0, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0),
          1 / (1 + Math.exp(-1 / 3.0)),
          0.5);

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final LoopbackDiscord discord;
  private final Setup setup;
  private final Path folder;
  private final Database database;
  private final Library library;
  private final ClubEditions editions;
  private final Logged logged = new Logged();
  private DiscordConnection connection;

  /**
   * What a test may choose.
   *
   * @param guides the folder of the guides that the clubs start with
   * @param lore what else the search knows
   * @param decision how the bot decides
   * @param wantsToRead whether the bot is to read what is not said to it
   * @param mayRead whether Discord lets it
   * @param more commands beside the bot's own
   */
  private record Setup(
      Path guides,
      Lore lore,
      Decision decision,
      LoopbackDiscord.Settings discord,
      boolean wantsToRead,
      boolean mayRead,
      List<SlashCommand> more) {}

  /** A club with a small guide, whose bot has these commands beside its own. */
  Club(SlashCommand... more) {
    this(
        new Setup(
            small(),
            Lore.none(),
            BY_WORDS,
            LoopbackDiscord.Settings.USUAL,
            false,
            false,
            List.of(more)));
  }

  /** The same with a bot that reads what is not said to it, if Discord lets it. */
  static Club thatReads(boolean mayRead) {
    return new Club(
        new Setup(
            small(),
            Lore.none(),
            BY_WORDS,
            LoopbackDiscord.Settings.USUAL,
            true,
            mayRead,
            List.of()));
  }

  /** A club with the guides that come with the bot. */
  static Club ofShippedGuides() {
    return ofShippedGuides(LoopbackDiscord.Settings.USUAL);
  }

  static Club ofShippedGuides(LoopbackDiscord.Settings discord, SlashCommand... more) {
    var guides = Path.of("index-data", "guides");
    return new Club(
        new Setup(
            guides, Indexes.shippedLore(), Shelf.decision(), discord, false, false, List.of(more)));
  }

  private static Path small() {
    return Path.of("src/test/resources/club/crampbot/discord/small-guide");
  }

  private Club(Setup setup) {
    this.setup = setup;
    discord = LoopbackDiscord.start(0, setup.discord());
    if (setup.mayRead()) {
      discord.faults().grantsPrivilegedIntents();
    }
    folder = temporary();
    database = Database.sqlite(folder.resolve("crampbot.db"));
    Opening opening = (number, guides) -> edition(number, guides, setup.lore(), setup.decision());
    var judged =
        List.of(new JudgedQuestion("pickle juice", new Expected.Passages(Set.of("pickle"))));
    library =
        new Library(
            database,
            club.crampbot.library.Shelf.read(setup.guides(), Shelf.CITED_BY_SIGNS),
            new Judging(judged, opening),
            new Kinship(Optional.empty()),
            Clock.systemUTC());
    editions = new ClubEditions(library, guides(library), opening);
    connection = connect();
  }

  private static Path temporary() {
    try {
      return Files.createTempDirectory("club");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Guides guides(Library library) {
    return switch (library.guides(Overlay.NONE)) {
      case Reading.Read<Guides>(Guides guides, var _) -> guides;
      case Reading.Refused<Guides>(var problems) -> throw new AssertionError(problems);
    };
  }

  private DiscordConnection connect() {
    Memory memory = Memory.in(library);
    var commands =
        Stream.concat(Bot.commands(library, editions, memory).stream(), setup.more().stream())
            .toList();
    var listener =
        new DiscordListener(editions, commands, Optional.empty(), library::settings, memory);
    var settings =
        new DiscordConnection.Settings(
            discord.token(),
            Optional.of(URI.create(discord.restAddress())),
            PATIENCE,
            setup.wantsToRead());
    return switch (DiscordConnection.open(settings, listener)) {
      case DiscordConnection.Outcome.Connected(var open) -> open;
      case DiscordConnection.Outcome.Refused(String sentence) -> throw new AssertionError(sentence);
    };
  }

  /** An edition of a small guide. */
  static Edition edition(int number, Guides guides) {
    return edition(number, guides, Lore.none(), BY_WORDS);
  }

  private static Edition edition(int number, Guides guides, Lore lore, Decision decision) {
    GuideIndex index = Indexes.open(guides, lore);
    return new Edition(
        number,
        guides,
        index,
        new Answerer(guides, index, Emergencies.byPatterns(SIGNS), decision));
  }

  LoopbackDiscord discord() {
    return discord;
  }

  Library library() {
    return library;
  }

  /** What the clubs start with. */
  Guides guides() {
    return guides(library);
  }

  /** Ends the bot and starts it anew, with nothing in its memory; Discord and the library stay. */
  void restartsTheBot() {
    connection.close();
    connection = connect();
  }

  /** From now on the whole guide of a club is one section, published from elsewhere. */
  void has(String club, String section) {
    var mia = new Moderator(mia().member().id(), "mia");
    var overlay =
        new Overlay(
            Map.of("hills/hills.md", section, "hills/citations.csl.json", "[]"),
            library.files(Overlay.NONE).keySet(),
            Map.of(),
            Set.of(),
            List.of());
    assertThat(library.edit(club, mia, new Edit.Replace(overlay)))
        .isInstanceOf(Outcome.Changed.class);
    assertThat(library.publish(club, mia, "", true)).isInstanceOf(Publication.Published.class);
    editions.refresh(club);
  }

  /** Ana of Riverside Runners, in a channel that everybody reads; her Discord is American. */
  Runner ana() {
    return runner("ana", "Riverside Runners");
  }

  /** Ben of the same club, whose Discord is German. */
  Runner ben() {
    return runner("ben", "Riverside Runners");
  }

  /** Kim coaches the same club, and is a plain member of Hill Harriers. */
  Runner kim() {
    return runner("kim", "Riverside Runners");
  }

  /** Mia moderates the same club. */
  Runner mia() {
    return runner("mia", "Riverside Runners");
  }

  /** Rosa owns the server of the same club. */
  Runner rosa() {
    return runner("rosa", "Riverside Runners");
  }

  /** Olu of Hill Harriers, the other club; his Discord is British. */
  Runner olu() {
    return runner("olu", "Hill Harriers");
  }

  /** Tess moderates Hill Harriers. */
  Runner tess() {
    return runner("tess", "Hill Harriers");
  }

  private Runner runner(String name, String club) {
    return new Runner(this, discord.member(name), discord.member(name).in(club, "general"));
  }

  /** The lines of the bot's log so far, at INFO and above. */
  List<String> log() {
    return logged.lines();
  }

  /** No request of the bot was refused by Discord. */
  void nothingWasRefused() {
    assertThat(discord.traffic())
        .filteredOn(exchange -> exchange.status() >= 400)
        .as("refused requests")
        .isEmpty();
  }

  /** Ends the club; all that crossed the wire must be as Discord describes it. */
  @Override
  public void close() {
    List<Exchange> traffic = discord.traffic();
    connection.close();
    discord.close();
    editions.close();
    database.close();
    logged.stop();
    delete(folder);
    Contract.published().ifPresent(contract -> contract.check(traffic));
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
      Files.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package club.crampbot;

import club.crampbot.BotConfig.SearchMode;
import club.crampbot.answer.Answerer;
import club.crampbot.answer.Borrowed;
import club.crampbot.answer.DecisionReader.Learned;
import club.crampbot.answer.Edition;
import club.crampbot.answer.Editions;
import club.crampbot.answer.Emergencies;
import club.crampbot.answer.WarningSigns;
import club.crampbot.dashboard.Club;
import club.crampbot.dashboard.Dashboard;
import club.crampbot.discord.AboutCommand;
import club.crampbot.discord.AskCommand;
import club.crampbot.discord.AskGuideMenu;
import club.crampbot.discord.CausesCommand;
import club.crampbot.discord.CoachesCommand;
import club.crampbot.discord.CrampCommand;
import club.crampbot.discord.DiscordConnection;
import club.crampbot.discord.DiscordConnection.Outcome;
import club.crampbot.discord.DiscordListener;
import club.crampbot.discord.GuideCommand;
import club.crampbot.discord.HelpCommand;
import club.crampbot.discord.Memory;
import club.crampbot.discord.ModerateCommand;
import club.crampbot.discord.PatternsCommand;
import club.crampbot.discord.PreventCommand;
import club.crampbot.discord.PrivacyCommand;
import club.crampbot.discord.SlashCommand;
import club.crampbot.discord.SourcesCommand;
import club.crampbot.evaluation.JudgedQuestion;
import club.crampbot.evaluation.JudgedQuestions;
import club.crampbot.guide.EmergencyExamples;
import club.crampbot.guide.Guides;
import club.crampbot.library.ClubEditions;
import club.crampbot.library.Database;
import club.crampbot.library.Judging;
import club.crampbot.library.Library;
import club.crampbot.library.Shelf;
import club.crampbot.search.Embedder;
import club.crampbot.search.ExampleIndex;
import club.crampbot.search.GuideIndex;
import club.crampbot.search.Kinship;
import club.crampbot.search.Lore;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes every object and connects them: from files to guides, from guides to an index, from an
 * index to answers. Closing it closes what it opened.
 */
public final class Bot implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Bot.class);

  /** A thread of its own, that ends with its work and keeps no process alive. */
  private static final Executor MODEL =
      task -> Thread.ofPlatform().name("model").daemon().start(task);

  private final IndexData data;
  private final Path indexes;
  private final Optional<Embedder> embedder;
  private final WarningSigns signs;
  private final CompletableFuture<ExampleIndex> examples;
  private final List<GuideIndex> opened = new ArrayList<>();

  private Bot(IndexData data, Path indexes, Optional<Embedder> embedder, WarningSigns signs) {
    this.data = data;
    this.indexes = indexes;
    this.embedder = embedder;
    this.signs = signs;
    // Beside the guides' index, which takes as long to open.
    this.examples = CompletableFuture.supplyAsync(() -> examples(data.examples()), MODEL);
  }

  /**
   * Makes a bot over the shipped guides. Where the model does not run, it searches by words alone
   * and says so once.
   */
  static Bot make(SearchMode mode, IndexData data, Path dataDir) {
    return make(mode, () -> data, dataDir);
  }

  /** The same with data that is read while the model loads, which takes as long. */
  static Bot make(SearchMode mode, Supplier<IndexData> reading, Path dataDir) {
    CompletableFuture<Optional<Embedder>> embedder =
        switch (mode) {
          case LEXICAL -> CompletableFuture.completedFuture(Optional.empty());
          case HYBRID -> CompletableFuture.supplyAsync(() -> embedder(dataDir), MODEL);
        };
    try {
      IndexData data = reading.get();
      var signs = new WarningSigns(data.signs());
      return new Bot(data, dataDir.resolve("indexes"), embedder.join(), signs);
    } catch (RuntimeException refused) {
      var _ = embedder.thenAccept(loaded -> loaded.ifPresent(Embedder::close));
      throw refused;
    }
  }

  /** The model, or nothing where it does not run. */
  static Optional<Embedder> embedder(Path dataDir) {
    try {
      return Optional.of(Embedder.load(dataDir.resolve("models")));
    } catch (Embedder.Unavailable e) {
      LOG.warn("Searching by words alone: {}", e.getMessage());
      return Optional.empty();
    }
  }

  /** The shipped guides as an edition that every club answers from. */
  Editions shippedOnly() {
    Borrowed shipped =
        Borrowed.forever(edition(0, data.guides(), index(data.guides(), data.lore())));
    return club -> shipped;
  }

  /**
   * What the clubs' moderators have made of the shipped guides.
   *
   * @param database stays the caller's
   */
  Library library(Database database) {
    Path questions = data.folder().resolve("questions.jsonl");
    List<JudgedQuestion> judged =
        Files.exists(questions)
            ? CommonOptions.orRefuse(JudgedQuestions.read(questions, data.guides()))
            : List.of();
    return new Library(
        database,
        Shelf.read(data.folder().resolve("guides"), IndexData.CITED_BY_SIGNS),
        new Judging(judged, this::open),
        new Kinship(embedder),
        Clock.systemUTC());
  }

  /** What each club answers from. */
  ClubEditions editions(Library library) {
    return new ClubEditions(library, data.guides(), this::open);
  }

  private Edition open(int number, Guides guides) {
    return edition(number, guides, GuideIndex.open(indexes, guides, data.lore(), embedder));
  }

  private Edition edition(int number, Guides guides, GuideIndex index) {
    return new Edition(number, guides, index, answerer(guides, index));
  }

  /**
   * Everything that the bot can do in Discord, in the order of {@code /help}. A new command is one
   * more line here.
   */
  public static List<SlashCommand> commands(Library library, ClubEditions editions, Memory memory) {
    List<SlashCommand> members =
        List.of(
            new AskCommand(),
            new CrampCommand(),
            new CausesCommand(),
            new PreventCommand(),
            new PatternsCommand(),
            new SourcesCommand(),
            new GuideCommand(),
            new AboutCommand(),
            new AskGuideMenu(),
            new CoachesCommand(library, memory),
            new PrivacyCommand(library));
    return Stream.concat(
            members.stream(),
            Stream.of(new HelpCommand(members), ModerateCommand.of(library, editions)))
        .toList();
  }

  /**
   * Connects this bot to Discord, or to a stand-in for it.
   *
   * @param library what moderators edit; it stays the caller's
   * @param editions what the clubs answer from; they stay the caller's
   * @param restAddress of the stand-in; empty for Discord itself
   */
  DiscordConnection connect(
      BotConfig config,
      Library library,
      ClubEditions editions,
      String token,
      Optional<URI> restAddress) {
    Memory memory = Memory.in(library);
    var listener =
        new DiscordListener(
            editions,
            commands(library, editions, memory),
            config.country(),
            library::settings,
            memory);
    var patience = Duration.ofSeconds(config.gatewayWaitSeconds());
    var settings =
        new DiscordConnection.Settings(token, restAddress, patience, config.readsMessages());
    return switch (DiscordConnection.open(settings, listener)) {
      case Outcome.Connected connected -> connected.connection();
      case Outcome.Refused refused -> throw new Refusal(refused.sentence());
    };
  }

  /**
   * Shows how each club's guide does, on this machine.
   *
   * @param port on 127.0.0.1; 0 takes any free one
   */
  static Dashboard.Outcome dashboard(int port, Library library, DiscordConnection connection) {
    return Dashboard.start(
        port,
        library,
        () ->
            connection.clubNames().entrySet().stream()
                .map(club -> new Club(club.getKey(), club.getValue()))
                .toList(),
        Clock.systemUTC());
  }

  /** Answers from any guides with the rest of this bot: for measuring. */
  Answerer answerer(Guides guides) {
    return answerer(guides, index(guides, data.lore()));
  }

  /** The same with other questions that the guides do not cover. */
  Answerer answerer(Guides guides, List<String> notCovered) {
    return answerer(guides, index(guides, data.lore().withNotCovered(notCovered)));
  }

  private Answerer answerer(Guides guides, GuideIndex index) {
    var emergencies = new Emergencies(signs, examples.join(), learned().alarm());
    return new Answerer(guides, index, emergencies, learned().decision());
  }

  private Learned learned() {
    return embedder.isPresent() ? data.decisions().hybrid() : data.decisions().lexical();
  }

  /** Whether this bot searches so, which by meaning it does only where the model runs. */
  boolean searches(SearchMode mode) {
    return switch (mode) {
      case LEXICAL -> embedder.isEmpty();
      case HYBRID -> embedder.isPresent();
    };
  }

  /** What makes a message an emergency for sure: for measuring. */
  WarningSigns signs() {
    return signs;
  }

  /** What some examples of emergencies have in common. */
  ExampleIndex examples(EmergencyExamples examples) {
    return ExampleIndex.open(indexes, data.withQuestions(examples), embedder);
  }

  private GuideIndex index(Guides guides, Lore lore) {
    GuideIndex index = GuideIndex.open(indexes, guides, lore, embedder);
    opened.add(index);
    return index;
  }

  @Override
  public void close() {
    opened.forEach(GuideIndex::close);
    // Who learns needs the model.
    examples.handle((learned, failed) -> true).join();
    embedder.ifPresent(Embedder::close);
  }
}

package club.crampbot.discord;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import club.crampbot.answer.Answerer;
import club.crampbot.answer.Borrowed;
import club.crampbot.answer.Edition;
import club.crampbot.answer.Editions;
import club.crampbot.answer.WarningSigns;
import club.crampbot.guide.Guides;
import club.crampbot.guide.Reading;
import club.crampbot.guide.WarningSign;
import club.crampbot.guide.WarningSignsReader;
import club.crampbot.sandbox.Contract;
import club.crampbot.sandbox.LoopbackDiscord;
import club.crampbot.sandbox.Member;
import club.crampbot.sandbox.Place;
import club.crampbot.sandbox.Reply;
import club.crampbot.sandbox.Seen;
import club.crampbot.search.GuideIndex;
import club.crampbot.search.Lore;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.LoggerFactory;

/** A stand-in for Discord with the whole bot in it, over the shipped guides. */
final class Clubhouse implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  final LoopbackDiscord discord;
  final Guides guides = Shelf.shipped();
  private final GuideIndex index = GuideIndex.inMemory(guides, Lore.none());
  private final Edition edition = edition(guides, index);
  private final List<SlashCommand> commands;
  private final Log log = new Log();
  private DiscordConnection connection;

  Clubhouse(SlashCommand... others) {
    this(LoopbackDiscord.Settings.USUAL, others);
  }

  Clubhouse(LoopbackDiscord.Settings settings, SlashCommand... others) {
    discord = LoopbackDiscord.start(0, settings);
    commands = Commanding.with(List.of(others));
    connection = connect();
  }

  private static Edition edition(Guides guides, GuideIndex index) {
    var signs =
        switch (WarningSignsReader.read(Path.of("index-data", "warning-signs.yaml"))) {
          case Reading.Read<List<WarningSign>>(var read, var _) -> new WarningSigns(read);
          case Reading.Refused<List<WarningSign>>(var problems) ->
              throw new AssertionError(problems);
        };
    return new Edition(0, guides, index, new Answerer(guides, index, signs, Shelf.decision()));
  }

  private DiscordConnection connect() {
    Editions editions = club -> Borrowed.forever(edition);
    var listener = new DiscordListener(editions, commands, Optional.empty());
    return switch (DiscordConnection.open(settings(discord.token()), listener)) {
      case DiscordConnection.Outcome.Connected(var connected) -> connected;
      case DiscordConnection.Outcome.Refused(var sentence) -> throw new AssertionError(sentence);
    };
  }

  private DiscordConnection.Settings settings(String token) {
    return new DiscordConnection.Settings(
        token, Optional.of(URI.create(discord.restAddress())), PATIENCE);
  }

  /** Stops the bot and starts it anew, with nothing in its memory. */
  void restartsTheBot() {
    connection.close();
    connection = connect();
  }

  Member member(String name) {
    return discord.member(name);
  }

  /** What the club answers from. */
  Edition edition() {
    return edition;
  }

  /** Ana in the general channel of her club. */
  Place ana() {
    return member("ana").in("general");
  }

  /** The answer to /ask. */
  Seen asks(String question) {
    return ana().runs("/ask", Map.of("question", question)).message();
  }

  /** What pressing a button by its label brings. */
  Reply presses(Seen message, String label) {
    return ana().presses(message, label);
  }

  /** The lines of the log so far. */
  List<String> log() {
    return log.lines.stream().map(ILoggingEvent::getFormattedMessage).toList();
  }

  /** Everything that the bot sent must be what Discord's own description allows. */
  @Override
  public void close() {
    connection.close();
    discord.close();
    Contract.published().ifPresent(contract -> contract.check(discord.traffic()));
    index.close();
    log.stop();
  }

  /** What the bot logs at INFO and above. */
  private static final class Log extends AppenderBase<ILoggingEvent> {
    private final Queue<ILoggingEvent> lines = new ConcurrentLinkedQueue<>();
    private final Logger logger = (Logger) LoggerFactory.getLogger("club.crampbot");

    Log() {
      logger.setLevel(Level.INFO);
      logger.addAppender(this);
      start();
    }

    @Override
    protected void append(ILoggingEvent line) {
      lines.add(line);
    }

    @Override
    public void stop() {
      logger.detachAppender(this);
      super.stop();
    }
  }
}

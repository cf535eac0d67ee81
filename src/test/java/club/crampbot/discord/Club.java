package club.crampbot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import club.crampbot.answer.Answerer;
import club.crampbot.answer.Borrowed;
import club.crampbot.answer.Decision;
import club.crampbot.answer.Edition;
import club.crampbot.answer.WarningSigns;
import club.crampbot.guide.Guides;
import club.crampbot.guide.Reading;
import club.crampbot.guide.WarningSign;
import club.crampbot.guide.WarningSignsReader;
import club.crampbot.sandbox.Contract;
import club.crampbot.sandbox.Exchange;
import club.crampbot.sandbox.LoopbackDiscord;
import club.crampbot.sandbox.Place;
import club.crampbot.search.GuideIndex;
import club.crampbot.search.Lore;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The bot at work in two clubs, from its own connection through the real JDA to the stand-in for
 * Discord. A test plays a member: {@code ana().asks("...").quotes("stitch-food")}.
 */
final class Club implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** The stand-in gives its clubs the same ids every time. */
  private static final String HILL_HARRIERS = Long.toString(260_000_000_003L << 22);

  /** The shipped ones. */
  static final List<WarningSign> SIGNS =
      switch (WarningSignsReader.read(Path.of("index-data/warning-signs.yaml"))) {
        case Reading.Read<List<WarningSign>>(var signs, var _) -> signs;
        case Reading.Refused<List<WarningSign>>(var problems) -> throw new AssertionError(problems);
      };

  /** By the share of the question's words alone: from a third on an answer, below a guess. */
  static final Decision BY_WORDS =
      new Decision(
          List.of(1.0, 0.0, 0.0, 0.0, 0.0, 0.0),
          List.of(0.0, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0),
          1 / (1 + Math.exp(-1 / 3.0)),
          0.5);

  private final LoopbackDiscord discord;
  private final List<SlashCommand> more;
  private final Map<String, Edition> ofItsOwn = new LinkedHashMap<>();
  private Edition shipped = edition(0, Shelf.small());
  private DiscordConnection connection;

  /** A club whose bot has these commands beside its usual ones. */
  Club(SlashCommand... more) {
    this.discord = LoopbackDiscord.start();
    this.more = List.of(more);
    this.connection = connect();
  }

  private DiscordConnection connect() {
    var listener =
        new DiscordListener(
            club ->
                Borrowed.forever(
                    club.map(id -> ofItsOwn.getOrDefault(id, shipped)).orElse(shipped)),
            Commanding.with(more),
            Optional.empty());
    var settings =
        new DiscordConnection.Settings(
            discord.token(), Optional.of(URI.create(discord.restAddress())), PATIENCE);
    return switch (DiscordConnection.open(settings, listener)) {
      case DiscordConnection.Outcome.Connected(var open) -> open;
      case DiscordConnection.Outcome.Refused(String sentence) -> throw new AssertionError(sentence);
    };
  }

  /** An edition whose index is in memory. */
  static Edition edition(int number, Guides guides) {
    GuideIndex index = GuideIndex.inMemory(guides, Lore.none());
    var answerer = new Answerer(guides, index, new WarningSigns(SIGNS), BY_WORDS);
    return new Edition(number, guides, index, answerer);
  }

  LoopbackDiscord discord() {
    return discord;
  }

  /** Ends the bot and starts it anew; Discord and what stands in it stay. */
  void restartsTheBot() {
    connection.close();
    connection = connect();
  }

  /** From now on all clubs have this guide. */
  void has(Guides guides) {
    shipped = edition(shipped.number() + 1, guides);
  }

  /** From now on Hill Harriers have a guide of their own. */
  void hillHarriersHave(Guides guides) {
    ofItsOwn.put(HILL_HARRIERS, edition(1, guides));
  }

  /** Ana of Riverside Runners, in a channel that everybody reads; her Discord is American. */
  Runner ana() {
    return in("ana", "Riverside Runners");
  }

  /** Ben of the same club, whose Discord is German. */
  Runner ben() {
    return in("ben", "Riverside Runners");
  }

  /** Olu of Hill Harriers, the other club. */
  Runner olu() {
    return in("olu", "Hill Harriers");
  }

  private Runner in(String name, String club) {
    return new Runner(this, discord.member(name).in(club, "general"), name);
  }

  /** Ana in her direct messages with the bot. */
  Runner anaInDirectMessages() {
    return new Runner(this, discord.member("ana").inDirectMessages(), "ana");
  }

  /** Ends the test's club; all that crossed the wire was as Discord describes it. */
  void closesAsDiscordDescribesIt() {
    List<Exchange> traffic = discord.traffic();
    close();
    Contract.published().ifPresent(contract -> contract.check(traffic));
  }

  /** No request of the bot was refused by Discord. */
  void nothingWasRefused() {
    assertThat(discord.traffic())
        .filteredOn(exchange -> exchange.status() >= 400)
        .as("refused requests")
        .isEmpty();
  }

  @Override
  public void close() {
    connection.close();
    discord.close();
  }

  /** Where somebody acts. */
  record Runner(Club club, Place place, String name) {
    /** Asks by {@code /ask}. */
    Told asks(String question) {
      return runs("/ask", Map.of("question", question));
    }

    Told asksForAll(String question) {
      return runs("/ask", Map.of("question", question, "public", "true"));
    }

    Told runs(String command) {
      return runs(command, Map.of());
    }

    Told runs(String command, Map<String, String> options) {
      return new Told(this, place.runs(command, options).message());
    }

    /** Writes a message that the bot answers; {@code <@bot>} mentions it. */
    Told writes(String text) {
      return new Told(this, place.says(text).answer());
    }

    /** The names of what is offered while the member types. */
    List<String> isOffered(String command, String option, String typed) {
      return isOffered(command, option, typed, Map.of());
    }

    List<String> isOffered(
        String command, String option, String typed, Map<String, String> before) {
      return place.types(command, option, typed, before).stream()
          .map(choice -> choice.name())
          .toList();
    }
  }
}

package club.crampbot.discord;

import club.crampbot.library.ClubEditions;
import club.crampbot.library.Database;
import club.crampbot.library.Judging;
import club.crampbot.library.Library;
import club.crampbot.library.Moderator;
import club.crampbot.library.Publication;
import club.crampbot.sandbox.LoopbackDiscord;
import club.crampbot.sandbox.Place;
import club.crampbot.sandbox.Reply;
import club.crampbot.sandbox.Seen;
import club.crampbot.search.Kinship;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A club with a library, in which members ask and a moderator teaches, through the real JDA. */
final class MembersClub implements AutoCloseable {
  /** The stand-in gives its clubs the same ids every time. */
  private static final String RIVERSIDE_RUNNERS = Long.toString(260_000_000_002L << 22);

  final LoopbackDiscord discord = LoopbackDiscord.start();
  final Library library;
  private final Database database;
  private final ClubEditions editions;
  private final DiscordConnection connection;

  MembersClub(Path folder) {
    this(folder, true);
  }

  /** The same in a Discord that may not let the bot read messages. */
  MembersClub(Path folder, boolean isLetRead) {
    if (isLetRead) {
      discord.faults().grantsPrivilegedIntents();
    }
    database = Database.sqlite(folder.resolve("crampbot.db"));
    library =
        new Library(
            database,
            club.crampbot.library.Shelf.read(
                Path.of("index-data", "guides"),
                Set.of("acsm2007heat", "rosner2019hyponatremia", "niosh-rhabdo", "nhs-dvt")),
            new Judging(List.of(), Club::edition),
            new Kinship(Optional.empty()),
            Clock.systemUTC());
    editions = new ClubEditions(library, Shelf.shipped(), Club::edition);
    Memory memory = Memory.in(library);
    var listener =
        new DiscordListener(
            editions,
            Commanding.with(
                List.of(
                    new PrivacyCommand(library),
                    new CoachesCommand(library, memory),
                    ModerateCommand.of(library, editions))),
            Optional.empty(),
            library::settings,
            memory);
    connection = connect(listener);
  }

  private DiscordConnection connect(DiscordListener listener) {
    var settings =
        new DiscordConnection.Settings(
            discord.token(),
            Optional.of(URI.create(discord.restAddress())),
            Duration.ofSeconds(20),
            true);
    return switch (DiscordConnection.open(settings, listener)) {
      case DiscordConnection.Outcome.Connected(var open) -> open;
      case DiscordConnection.Outcome.Refused(String sentence) -> throw new AssertionError(sentence);
    };
  }

  Place in(String member, String channel) {
    return discord.member(member).in("Riverside Runners", channel);
  }

  Place ana() {
    return in("ana", "general");
  }

  Place ben() {
    return in("ben", "general");
  }

  /** Who moderates. */
  Place mia() {
    return in("mia", "general");
  }

  String id() {
    return RIVERSIDE_RUNNERS;
  }

  /** Publishes what Mia has in her draft. */
  void publishes() {
    var mia = new Moderator(discord.member("mia").id(), "mia");
    if (!(library.publish(id(), mia, "", true) instanceof Publication.Published)) {
      throw new AssertionError("not published");
    }
    editions.refresh(id());
  }

  /** The club keeps questions from now on. */
  void keepsQuestions() {
    moderates("settings", Map.of("keep-questions", "true"));
  }

  Seen asks(Place who, String question) {
    return who.runs("/ask", Map.of("question", question)).message();
  }

  Seen moderates(String subcommand, Map<String, String> options) {
    return mia().runs("/moderate " + subcommand, options).message();
  }

  Reply opens(Place who, Seen message, String button) {
    return who.presses(message, button);
  }

  @Override
  public void close() {
    connection.close();
    editions.close();
    database.close();
    discord.close();
  }
}

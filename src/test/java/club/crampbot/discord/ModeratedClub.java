package club.crampbot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import club.crampbot.answer.Answerer;
import club.crampbot.answer.Edition;
import club.crampbot.answer.WarningSigns;
import club.crampbot.evaluation.JudgedQuestion;
import club.crampbot.evaluation.JudgedQuestion.Expected;
import club.crampbot.guide.Guides;
import club.crampbot.guide.Reading;
import club.crampbot.library.ClubEditions;
import club.crampbot.library.Database;
import club.crampbot.library.Judging;
import club.crampbot.library.Library;
import club.crampbot.library.Overlay;
import club.crampbot.sandbox.Contract;
import club.crampbot.sandbox.Exchange;
import club.crampbot.sandbox.LoopbackDiscord;
import club.crampbot.sandbox.Place;
import club.crampbot.sandbox.Reply;
import club.crampbot.sandbox.Seen;
import club.crampbot.search.GuideIndex;
import club.crampbot.search.Kinship;
import club.crampbot.search.Lore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.awaitility.Awaitility;

/**
 * Two clubs whose moderators keep a small guide: the whole bot through the real JDA, over a real
 * library of SQLite in a temporary folder. Mia moderates Riverside Runners, Tess Hill Harriers.
 */
final class ModeratedClub implements AutoCloseable {
  static final String RIVERSIDE = Long.toString(260_000_000_002L << 22);
  static final String HARRIERS = Long.toString(260_000_000_003L << 22);

  static final String REMEDIES =
      """
      ---
      id: remedies
      title: Remedies
      kind: help
      cramp: [leg]
      sources: []
      asked:
        pickle:
          - pickle juice
        massage:
          - massage
      ---

      ### Pickle juice {#pickle}

      Drink a little pickle juice.

      ### Massage {#massage}

      Press the calf with both thumbs. [@nhs]
      """;

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final String WORKS =
      """
      [{"id": "nhs", "type": "webpage", "title": "Leg cramps", "author": [{"literal": "NHS"}],
        "URL": "https://www.nhs.uk/conditions/leg-cramps/"}]
      """;

  final LoopbackDiscord discord = LoopbackDiscord.start();
  final Library library;
  private final Database database;
  private final ClubEditions editions;
  private final DiscordConnection connection;

  ModeratedClub(Path folder) throws IOException {
    Path guides = folder.resolve("guides");
    Files.createDirectories(guides.resolve("small"));
    Files.writeString(guides.resolve("small/remedies.md"), REMEDIES);
    Files.writeString(guides.resolve("small/citations.csl.json"), WORKS);
    database = Database.sqlite(folder.resolve("crampbot.db"));
    var shelf = club.crampbot.library.Shelf.read(guides, Set.of());
    var judged =
        List.of(new JudgedQuestion("pickle juice", new Expected.Passages(Set.of("pickle"))));
    library =
        new Library(
            database,
            shelf,
            new Judging(judged, ModeratedClub::edition),
            new Kinship(Optional.empty()),
            Clock.systemUTC());
    Guides shipped = ((Reading.Read<Guides>) library.guides(Overlay.NONE)).value();
    editions = new ClubEditions(library, shipped, ModeratedClub::edition);
    var listener =
        new DiscordListener(
            editions,
            Commanding.with(List.of(ModerateCommand.of(library, editions))),
            Optional.empty(),
            library::settings);
    var settings =
        new DiscordConnection.Settings(
            discord.token(), Optional.of(URI.create(discord.restAddress())), PATIENCE);
    connection =
        switch (DiscordConnection.open(settings, listener)) {
          case DiscordConnection.Outcome.Connected(var open) -> open;
          case DiscordConnection.Outcome.Refused(String why) -> throw new AssertionError(why);
        };
  }

  private static Edition edition(int number, Guides guides) {
    GuideIndex index = GuideIndex.inMemory(guides, Lore.none());
    var answerer = new Answerer(guides, index, new WarningSigns(List.of()), Club.BY_WORDS);
    return new Edition(number, guides, index, answerer);
  }

  /** A moderator by "Manage Server". */
  Place mia() {
    return discord.member("mia").in("Riverside Runners", "general");
  }

  /** The other club's moderator. */
  Place tess() {
    return discord.member("tess").in("Hill Harriers", "general");
  }

  /** A plain member of Mia's club. */
  Place ana() {
    return discord.member("ana").in("Riverside Runners", "general");
  }

  /** A member of both clubs, who coaches in Mia's. */
  Place kim(String club) {
    return discord.member("kim").in(club, "general");
  }

  /** What a subcommand says; always to the moderator alone. */
  Seen says(Place who, String subcommand, Map<String, String> options) {
    return last(who.runs("/moderate " + subcommand, options));
  }

  /** The reply when no progress is shown any more; always to the moderator alone. */
  Seen last(Reply reply) {
    reply.message();
    Seen said =
        Awaitility.await()
            .atMost(PATIENCE)
            .until(() -> reply.now().orElseThrow(), now -> !now.text().endsWith("…"));
    assertThat(said.isPrivate()).as("private: " + said).isTrue();
    return said;
  }

  Seen says(Place who, String subcommand) {
    return says(who, subcommand, Map.of());
  }

  /** Fills in the form of a passage or section with another text. */
  Seen edits(Place who, String entry, String text) {
    Reply form = who.runs("/moderate edit", Map.of("section-or-passage", entry));
    return writes(who, form, text);
  }

  /** Fills in the one field of a form. */
  Seen writes(Place who, Reply form, String text) {
    return last(who.fillsIn(form, Map.of(form.modal().fields().getFirst().label(), text)));
  }

  Seen publishes(Place who, String note) {
    return says(who, "publish", Map.of("note", note));
  }

  /** What members of the club get for a question. */
  String answer(Place who, String question) {
    return who.runs("/ask", Map.of("question", question)).message().text();
  }

  /** A file that the bot sent. */
  byte[] file(Seen message, String name) {
    Seen.File file =
        message.files().stream().filter(one -> one.name().equals(name)).findAny().orElseThrow();
    try (var http = HttpClient.newHttpClient()) {
      return http.send(
              HttpRequest.newBuilder(URI.create(file.address())).build(),
              HttpResponse.BodyHandlers.ofByteArray())
          .body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Everything that the bot sent must be what Discord's own description allows. */
  @Override
  public void close() {
    List<Exchange> traffic = discord.traffic();
    connection.close();
    discord.close();
    editions.close();
    database.close();
    assertThat(traffic).filteredOn(exchange -> exchange.status() >= 400).isEmpty();
    Contract.published().ifPresent(contract -> contract.check(traffic));
  }
}

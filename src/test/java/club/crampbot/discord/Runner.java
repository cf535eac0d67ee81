package club.crampbot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import club.crampbot.sandbox.Member;
import club.crampbot.sandbox.Place;
import club.crampbot.sandbox.Reply;
import club.crampbot.sandbox.Said;
import club.crampbot.sandbox.Seen;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Somebody of a club, and where they act. */
record Runner(Club club, Member member, Place place) {
  /** How long nothing must come before it counts as silence. */
  private static final Duration SILENCE = Duration.ofMillis(500);

  /** The same person in another channel of Riverside Runners. */
  Runner in(String channel) {
    return in("Riverside Runners", channel);
  }

  Runner in(String club, String channel) {
    return at(member.in(club, channel));
  }

  Runner inDirectMessages() {
    return at(member.inDirectMessages());
  }

  private Runner at(Place other) {
    return new Runner(club, member, other);
  }

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
    return Told.of(this, place.runs(command, options));
  }

  /** Runs a command that opens a form. */
  Form opens(String command, Map<String, String> options) {
    return new Form(this, place.runs(command, options));
  }

  /** Writes a message that the bot answers; {@code <@bot>} mentions it. */
  Told writes(String text) {
    return new Told(this, place.says(text).answer());
  }

  /** Begins a post in this forum, and reads what the bot writes in it. */
  Told posts(String title, String text) {
    Said post = place.posts(title, text);
    return new Told(at(place.inThreadOf(post)), post.answer());
  }

  /** Begins a post in this forum that the bot says nothing to. */
  Runner postsInVain(String title, String text) {
    Said post = place.posts(title, text);
    assertThat(post.staysUnanswered(SILENCE)).as("silence").isTrue();
    return at(place.inThreadOf(post));
  }

  /** Writes a message that the bot says nothing to. */
  Runner writesInVain(String text) {
    assertThat(place.says(text).staysUnanswered(SILENCE)).as("silence").isTrue();
    return this;
  }

  /** Has the bot look at somebody's message, by the message's menu. */
  Told asksTheGuideAbout(Seen message) {
    return Told.of(this, place.usesOnMessage("Ask the guide", message));
  }

  /** The names of what is offered while they type. */
  List<String> isOffered(String command, String option, String typed) {
    return isOffered(command, option, typed, Map.of());
  }

  List<String> isOffered(String command, String option, String typed, Map<String, String> before) {
    return place.types(command, option, typed, before).stream().map(Seen.Choice::name).toList();
  }

  /** Every message in the channel, the last one last. */
  List<Told> sees() {
    return place.sees().stream().map(seen -> new Told(this, seen)).toList();
  }

  Told seesLast() {
    return sees().getLast();
  }

  /** Runs a subcommand of {@code /moderate}, which is always answered to them alone. */
  Told moderates(String subcommand) {
    return moderates(subcommand, Map.of());
  }

  Told moderates(String subcommand, Map<String, String> options) {
    return runs("/moderate " + subcommand, options).privately();
  }

  /** Fills in the form of a passage or section with another text. */
  Told edits(String entry, String text) {
    return opens("/moderate edit", Map.of("section-or-passage", entry)).isFilledIn(text);
  }

  /** Fills in the form of a new passage of a section. */
  Told adds(String section, String text) {
    return opens("/moderate add", Map.of("to", section)).isFilledIn(text);
  }

  Told removes(String entry) {
    return moderates("remove", Map.of("section-or-passage", entry));
  }

  Told uploads(String name, byte[] bytes) {
    Reply reply = place.runs("/moderate upload", Map.of(), "file", name, bytes);
    return Told.of(this, reply).privately();
  }

  Told publishes(String note) {
    return moderates("publish", Map.of("note", note));
  }

  /** Changes one thing of what the club has chosen. */
  Told settles(String option, String value) {
    return moderates("settings", Map.of(option, value));
  }
}

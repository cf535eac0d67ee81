package club.crampbot.discord;

import club.crampbot.answer.Edition;
import club.crampbot.guide.Guides;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import net.dv8tion.jda.api.interactions.DiscordLocale;

/**
 * What a member gave the bot to do, as plain values.
 *
 * @param edition what the club answers from, for the whole of this request
 * @param options what the member filled in, by the option's name; a menu's picks are not among them
 * @param picked values picked in a select menu
 * @param club the id of the Discord server; empty outside of servers
 * @param locale of the member's Discord
 * @param emergency whom to call where the member is
 * @param place where the reply will stand
 * @param asker who it is
 * @param attachment the file that came along
 * @param progress shows a sentence to the member while the work goes on; the reply takes its place
 * @param occasion what it belongs to
 */
record Invocation(
    Edition edition,
    Map<String, String> options,
    List<String> picked,
    Optional<String> club,
    DiscordLocale locale,
    Emergency emergency,
    Place place,
    Asker asker,
    Optional<Attached> attachment,
    Consumer<String> progress,
    Occasion occasion) {
  /** The option that holds the text of the message whose menu was used. */
  static final String MESSAGE = "message";

  /** The option that holds the words after the command's own: {@code citation add}. */
  static final String SUBCOMMAND = " subcommand";

  /** What a message asks, which has no options, no file and no moderator's rights. */
  Invocation(
      Edition edition,
      Map<String, String> options,
      List<String> picked,
      Optional<String> club,
      DiscordLocale locale,
      Emergency emergency,
      Place place) {
    this(
        edition,
        options,
        picked,
        club,
        locale,
        emergency,
        place,
        new Asker("", "", Set.of(), false),
        Optional.empty(),
        _ -> {},
        Occasion.NONE);
  }

  Invocation {
    options = Map.copyOf(options);
    picked = List.copyOf(picked);
  }

  /** What stands in an option, without white space around it; empty if nothing does. */
  Optional<String> option(String name) {
    return Optional.ofNullable(options.get(name))
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }

  Guides guides() {
    return edition.guides();
  }

  /** The same on another occasion, by somebody. */
  Invocation on(Occasion other, Asker by) {
    return new Invocation(
        edition, options, picked, club, locale, emergency, place, by, attachment, progress, other);
  }

  Invocation at(Place other) {
    return new Invocation(
        edition,
        options,
        picked,
        club,
        locale,
        emergency,
        other,
        asker,
        attachment,
        progress,
        occasion);
  }
}

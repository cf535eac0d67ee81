package club.crampbot.discord;

import club.crampbot.Bot;
import java.util.List;
import java.util.stream.Stream;

/** Everything that the bot can do, by the bot's own list. */
final class Commanding {
  private Commanding() {}

  static List<SlashCommand> with(List<SlashCommand> more) {
    return Stream.concat(Bot.commands().stream(), more.stream()).toList();
  }
}

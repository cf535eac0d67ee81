package club.crampbot;

import club.crampbot.BotConfig.SearchMode;
import club.crampbot.library.Library;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/** The bot alone in a process, connected to a stand-in for Discord elsewhere: for measuring it. */
public final class BotProcess {
  private BotProcess() {}

  /** Takes the mode of the search, where Discord is, and the token. */
  public static void main(String[] arguments) throws InterruptedException {
    var common = new CommonOptions();
    BotConfig config = common.config();
    IndexData data = CommonOptions.orRefuse(IndexData.read(common.indexData()));
    SearchMode mode = SearchMode.valueOf(arguments[0].toUpperCase(Locale.ROOT));
    URI discord = URI.create(arguments[1]);
    try (Bot bot = Bot.make(mode, data, config.dataDir());
        var database = common.database(config)) {
      Library library = bot.library(database);
      try (var editions = bot.editions(library);
          var _ = bot.connect(config, library, editions, arguments[2], Optional.of(discord))) {
        RunCommand.untilStopped();
      }
    }
  }
}

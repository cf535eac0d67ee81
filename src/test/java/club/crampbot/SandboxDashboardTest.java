package club.crampbot;

import static org.assertj.core.api.Assertions.assertThat;

import club.crampbot.BotConfig.SearchMode;
import club.crampbot.dashboard.Dashboard;
import club.crampbot.discord.DiscordConnection;
import club.crampbot.library.ClubEditions;
import club.crampbot.library.Database;
import club.crampbot.library.Library;
import club.crampbot.sandbox.Browser;
import club.crampbot.sandbox.LoopbackDiscord;
import club.crampbot.search.Indexes;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** From a question on the sandbox's page to the moderators' plot: the whole bot, put together. */
@Timeout(value = 240, unit = TimeUnit.SECONDS)
class SandboxDashboardTest {
  /** On a busy machine the bot's very first answer takes longer than Discord's three seconds. */
  private static final LoopbackDiscord.Settings PATIENT =
      LoopbackDiscord.Settings.USUAL.withAcknowledgement(Duration.ofSeconds(30));

  @TempDir private Path folder;

  @Test
  void whatIsAskedOnThePageIsInTheModeratorsPlot() {
    IndexData data = CommonOptions.orRefuse(IndexData.read(Path.of("index-data")));
    BotConfig config = CommonOptions.orRefuse(BotConfig.read(Path.of("config", "bot.yaml")));
    try (LoopbackDiscord discord = LoopbackDiscord.start(0, PATIENT);
        Bot bot = Bot.make(SearchMode.LEXICAL, data, Indexes.lentTo(folder));
        Database database = Database.sqlite(folder.resolve("clubs.sqlite"))) {
      Library library = bot.library(database);
      Optional<URI> rest = Optional.of(URI.create(discord.restAddress()));
      try (ClubEditions editions = bot.editions(library);
          DiscordConnection connection =
              bot.connect(config, library, editions, discord.token(), rest);
          Dashboard dashboard = started(Bot.dashboard(0, library, connection));
          Browser page = Browser.open(1180, 900)) {
        discord.leadsToDashboard(dashboard::addressOf);
        page.goTo(discord.address() + "/?as=ana").press("does pickle juice work");
        page.reads(".message", "too fast for the salt");
        assertThat(page.texts(".places a[href^='/club/']")).isEmpty();
        page.goTo(discord.address() + "/?as=mia");
        String href = page.see(".places a[href^='/club/']").getDomAttribute("href");
        page.visit(discord.address() + href).see("#plot[data-drawn] canvas");
        assertThat(page.texts("h1")).containsExactly("Riverside Runners");
        assertThat(page.texts(".totals .number").getFirst()).isEqualTo("1");
        assertThat(page.run("return location.search")).isEqualTo("");
      }
    }
  }

  private static Dashboard started(Dashboard.Outcome outcome) {
    return switch (outcome) {
      case Dashboard.Outcome.Started started -> started.dashboard();
      case Dashboard.Outcome.Refused(String sentence) -> throw new AssertionError(sentence);
    };
  }
}

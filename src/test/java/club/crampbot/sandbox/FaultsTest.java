package club.crampbot.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.events.session.SessionDisconnectEvent;
import net.dv8tion.jda.api.events.session.SessionInvalidateEvent;
import net.dv8tion.jda.api.events.session.SessionResumeEvent;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.requests.CloseCode;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.sharding.DefaultShardManagerBuilder;
import net.dv8tion.jda.api.utils.Compression;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the real JDA makes of a Discord that is not well. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FaultsTest {
  private static final List<GatewayIntent> ORDINARY =
      List.of(GatewayIntent.GUILD_MESSAGES, GatewayIntent.DIRECT_MESSAGES);

  private static void echo(TinyBot bot) {
    bot.on(
        MessageReceivedEvent.class,
        event -> {
          if (!event.getAuthor().isBot()) {
            event.getMessage().reply("Heard " + event.getMessage().getContentRaw()).queue();
          }
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"close 4000", "drop", "op 7", "op 9"})
  void whatHappenedMeanwhileIsMadeUpFor(String fault) {
    try (TinyBot bot = new TinyBot()) {
      echo(bot);
      switch (fault) {
        case "close 4000" -> bot.discord().closesTheGateway(4000);
        case "drop" -> bot.discord().dropsTheGateway();
        case "op 7" -> bot.discord().asksToReconnect();
        default -> bot.discord().voidsTheSession(true);
      }

      Said said = bot.discord().member("ana").writesToTheBot("meanwhile");

      assertThat(said.answer().text()).isEqualTo("Heard meanwhile");
      bot.awaitHearing(SessionResumeEvent.class);
      assertThat(bot.discord().member("ana").inDirectMessages().sees()).hasSize(2);
    }
  }

  @Test
  void aVoidSessionIsBegunAnew() {
    try (TinyBot bot = new TinyBot()) {
      echo(bot);

      bot.discord().voidsTheSession(false);

      bot.awaitHearing(SessionInvalidateEvent.class);
      assertThat(bot.discord().awaitBot()).isTrue();
      assertThat(bot.discord().member("ana").writesToTheBot("again").answer().text())
          .isEqualTo("Heard again");
    }
  }

  @Test
  void silenceOnHeartbeatsEndsTheConnection() {
    try (TinyBot bot = new TinyBot()) {
      bot.discord().faults().beatsEvery(Duration.ofMillis(200));
      bot.discord().faults().acknowledgesHeartbeats(false);
      bot.discord().asksToReconnect();

      bot.awaitHearing(SessionDisconnectEvent.class);
      bot.discord().faults().acknowledgesHeartbeats(true);
      bot.awaitHearing(SessionResumeEvent.class);
    }
  }

  private static BlockingQueue<ShutdownEvent> shutdowns(
      LoopbackDiscord discord, List<GatewayIntent> intents, String token) {
    BlockingQueue<ShutdownEvent> shutdowns = new LinkedBlockingQueue<>();
    EventListener listener =
        (GenericEvent event) -> {
          if (event instanceof ShutdownEvent shutdown) {
            shutdowns.add(shutdown);
          }
        };
    var ignored =
        DefaultShardManagerBuilder.createLight(token, intents)
            .setRestConfigProvider(shard -> new RestConfig().setBaseUrl(discord.restAddress()))
            .addEventListeners(listener)
            .build();
    assertThat(ignored).isNotNull();
    return shutdowns;
  }

  @Test
  void aPrivilegedIntentIsNotGrantedUnasked() throws Exception {
    try (LoopbackDiscord discord = LoopbackDiscord.start()) {
      List<GatewayIntent> greedy = List.of(GatewayIntent.MESSAGE_CONTENT);

      ShutdownEvent shutdown =
          shutdowns(discord, greedy, discord.token()).poll(20, TimeUnit.SECONDS);

      assertThat(shutdown).isNotNull();
      assertThat(shutdown.getCloseCode()).isEqualTo(CloseCode.DISALLOWED_INTENTS);
    }
  }

  @Test
  void aWrongTokenIsToldAtOnce() {
    try (LoopbackDiscord discord = LoopbackDiscord.start()) {
      assertThatThrownBy(() -> shutdowns(discord, ORDINARY, "wrong"))
          .isInstanceOf(InvalidTokenException.class);
    }
  }

  @Test
  void aTokenThatTheGatewayRefusesEndsTheBot() throws Exception {
    try (LoopbackDiscord discord = LoopbackDiscord.start()) {
      discord.faults().refusesTheTokenAtTheGateway(true);

      ShutdownEvent shutdown =
          shutdowns(discord, ORDINARY, discord.token()).poll(20, TimeUnit.SECONDS);

      assertThat(shutdown).isNotNull();
      assertThat(shutdown.getCloseCode()).isEqualTo(CloseCode.AUTHENTICATION_FAILED);
    }
  }

  @Test
  void aRateLimitIsWaitedFor() {
    try (TinyBot bot = new TinyBot()) {
      bot.discord().faults().tooManyRequests("POST /channels/", 1, Duration.ofMillis(200));
      echo(bot);

      assertThat(bot.discord().member("ana").writesToTheBot("hi").answer().text())
          .isEqualTo("Heard hi");
      assertThat(bot.discord().traffic()).extracting(Exchange::status).contains(429);
    }
  }

  @Test
  void aBrokenServerIsAFailure() {
    try (TinyBot bot = new TinyBot()) {
      bot.discord().faults().answers(500, "GET /users/", 1);

      assertThatThrownBy(() -> bot.jda().retrieveUserById(Clubs.OLU.id()).complete())
          .isInstanceOf(ErrorResponseException.class);
      assertThat(bot.jda().retrieveUserById(Clubs.OLU.id()).complete().getName()).isEqualTo("olu");
    }
  }

  @Test
  void anAnswerThatTakesTooLongIsTooLate() {
    LoopbackDiscord.Settings hasty =
        LoopbackDiscord.Settings.USUAL.withAcknowledgement(Duration.ofMillis(100));
    try (TinyBot bot = new TinyBot(hasty, ORDINARY)) {
      bot.commands(Commands.slash("ask", "Ask"));
      bot.discord().faults().delays("/callback", 1, Duration.ofMillis(400));
      BlockingQueue<Throwable> failures = new LinkedBlockingQueue<>();
      bot.on(
          SlashCommandInteractionEvent.class,
          event -> event.reply("late").queue(null, failures::add));

      assertThat(bot.general().runs("/ask").goesUnanswered()).isTrue();
      assertThat(failures)
          .satisfies(
              all ->
                  Awaitility.await()
                      .atMost(Duration.ofSeconds(10))
                      .untilAsserted(
                          () -> assertThat(all).singleElement().asString().contains("10062")));
    }
  }

  @ParameterizedTest
  @EnumSource(Compression.class)
  void eventsComeThroughCompressedOrNot(Compression compression) throws Exception {
    try (LoopbackDiscord discord = LoopbackDiscord.start()) {
      BlockingQueue<String> heard = new LinkedBlockingQueue<>();
      EventListener listener =
          event -> {
            if (event instanceof MessageReceivedEvent message) {
              heard.add(message.getMessage().getContentRaw());
            }
          };
      var shards =
          DefaultShardManagerBuilder.createLight(discord.token(), ORDINARY)
              .setRestConfigProvider(shard -> new RestConfig().setBaseUrl(discord.restAddress()))
              .setCompression(compression)
              .addEventListeners(listener)
              .build();
      discord.awaitBot();
      String longText = "calf ".repeat(400);

      discord.member("ana").writesToTheBot(longText);

      assertThat(heard.poll(20, TimeUnit.SECONDS)).isEqualTo(longText);
      shards.shutdown();
    }
  }

  @Test
  void eachShardHearsOfItsClubs() {
    LoopbackDiscord.Settings two = LoopbackDiscord.Settings.USUAL.withShards(2);
    try (TinyBot bot = new TinyBot(two, ORDINARY)) {
      assertThat(bot.shards())
          .hasSize(2)
          .allSatisfy(shard -> assertThat(shard.getGuilds()).hasSize(1));
      assertThat(bot.shards().stream().flatMap(shard -> shard.getGuilds().stream()))
          .extracting(Guild::getName)
          .containsExactlyInAnyOrder("Riverside Runners", "Hill Harriers");
    }
  }

  @Test
  void withoutTheIntentTextIsReadOnlyWhereTheBotIsMeant() {
    try (TinyBot bot = new TinyBot()) {
      BlockingQueue<String> heard = new LinkedBlockingQueue<>();
      bot.on(
          MessageReceivedEvent.class,
          event -> {
            heard.add(event.getMessage().getContentRaw());
            if (event.getMessage().getContentRaw().endsWith("first")) {
              event.getMessage().reply("Yes?").queue();
            }
          });
      Place ana = bot.general();
      ana.says("not for you");
      Seen yes = ana.says("<@bot> first").answer();
      ana.repliesTo(yes, "with ping", true);
      ana.repliesTo(yes, "without ping", false);
      bot.discord().member("ben").writesToTheBot("directly");

      Awaitility.await()
          .atMost(Duration.ofSeconds(10))
          .untilAsserted(
              () ->
                  assertThat(heard)
                      .containsExactlyInAnyOrder(
                          "",
                          bot.discord().mentionOfTheBot() + " first",
                          "Yes?",
                          "with ping",
                          "",
                          "directly"));
    }
  }
}

package club.crampbot.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Discord's rules about who may do what and when, tried with requests of our own. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RulesTest {
  private static final String RUNNERS = "Riverside Runners";

  private final LoopbackDiscord discord =
      LoopbackDiscord.start(
          0,
          LoopbackDiscord.Settings.USUAL
              .withAcknowledgement(Duration.ofMillis(300))
              .withPatience(Duration.ofSeconds(5)));
  private final RawBot bot = new RawBot(discord);
  private final Place ana = discord.member("ana").in("general");

  @BeforeEach
  void register() {
    bot.register("{\"name\":\"ask\",\"description\":\"Ask\"}");
  }

  @AfterEach
  void end() {
    Contract.published().ifPresent(contract -> contract.checkAnswers(discord.traffic()));
    discord.close();
  }

  private String messages(Place place) {
    return "channels/" + place.channelId() + "/messages";
  }

  private RawBot.Answer writes(Place place, String fields) {
    return bot.post(messages(place), "{" + fields + "}");
  }

  private RawBot.Answer edits(Reply reply, String fields) {
    return bot.send(
        "PATCH", bot.webhook(reply) + "/messages/@original", "{" + fields + "}", discord.token());
  }

  private static void refused(RawBot.Answer answer, int status, int code) {
    assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
    assertThat(answer.code()).as(answer.toString()).isEqualTo(code);
  }

  @Test
  void aWrongTokenOpensNothing() {
    refused(bot.send("GET", "users/@me", "", "wrong"), 401, 0);
  }

  @Test
  void whatDiscordDoesNotHaveIsNotFound() {
    refused(bot.get("nothing/here"), 404, 0);
    refused(bot.get("channels/1"), 404, 10003);
    refused(bot.get("guilds/1"), 404, 10004);
    refused(bot.get("users/1"), 404, 10013);
    refused(bot.get(messages(ana) + "/1"), 404, 10008);
    refused(bot.get("applications/" + Clubs.APPLICATION + "/commands/1"), 404, 10063);
  }

  @Test
  void aSecondAcknowledgementIsRefused() {
    Reply reply = ana.runs("/ask");

    assertThat(bot.callback(reply, 5, "{}").status()).isEqualTo(204);
    refused(bot.callback(reply, 4, "{\"content\":\"again\"}"), 400, 40060);
    assertThat(edits(reply, "\"content\":\"at last\"").status()).isEqualTo(200);
    assertThat(reply.message().text()).isEqualTo("at last");
  }

  @Test
  void anInteractionLeftAloneIsOver() {
    Reply reply = ana.runs("/ask");

    assertThat(reply.goesUnanswered()).isTrue();
    refused(bot.callback(reply, 4, "{\"content\":\"too late\"}"), 404, 10062);
    refused(bot.post(bot.webhook(reply), "{\"content\":\"too late\"}"), 404, 10015);
    assertThatThrownBy(reply::message).hasMessageContaining("The application did not respond");
  }

  @Test
  void aTokenIsForgottenIn15Minutes() {
    Reply reply = ana.runs("/ask");
    bot.callback(reply, 5, "{}");

    discord.forgetsInteractions();

    refused(edits(reply, "\"content\":\"too late\""), 401, 50027);
  }

  @Test
  void whetherAnAnswerIsPrivateIsSettledByTheFirst() {
    Reply reply = ana.runs("/ask");
    bot.callback(reply, 5, "{\"flags\":64}");
    bot.post(bot.webhook(reply), "{\"content\":\"in the place of the thought\"}");
    bot.post(bot.webhook(reply), "{\"content\":\"for all\"}");

    assertThat(reply.message().isPrivate()).isTrue();
    assertThat(reply.followUps(1)).extracting(Seen::isPrivate).containsExactly(false);
    assertThat(discord.member("ben").in("general").sees())
        .extracting(Seen::text)
        .containsExactly("for all");
    refused(bot.get(messages(ana) + "/" + reply.message().id()), 404, 10008);
  }

  @Test
  void userInstalledOnlyLetsFiveFollowUpsThrough() {
    bot.register(
        "{\"name\":\"pocket\",\"description\":\"p\",\"integration_types\":[1],"
            + "\"contexts\":[0,1,2]}");
    Reply reply =
        discord.member("ana").installsTheApp().in("Night Owls", "general").runs("/pocket");
    bot.callback(reply, 4, "{\"content\":\"0\"}");
    for (int n = 1; n <= 5; n++) {
      assertThat(bot.post(bot.webhook(reply), "{\"content\":\"n\"}").status()).isEqualTo(200);
    }

    assertThat(bot.post(bot.webhook(reply), "{\"content\":\"6\"}").status()).isEqualTo(400);
  }

  @Test
  void permissionsOfTheChannelHold() {
    discord.takesFromTheBot(RUNNERS, "general", Permission.EMBED_LINKS);
    refused(writes(ana, "\"embeds\":[{\"title\":\"t\"}]"), 403, 50013);
    assertThat(writes(ana, "\"content\":\"t\"").status()).isEqualTo(200);
    discord.takesFromTheBot(RUNNERS, "general", Permission.SEND_MESSAGES);
    refused(writes(ana, "\"content\":\"t\""), 403, 50013);
    discord.takesFromTheBot(RUNNERS, "general", Permission.VIEW_CHANNEL);
    refused(writes(ana, "\"content\":\"t\""), 403, 50001);
    discord.givesBackToTheBot(RUNNERS, "general");
    assertThat(writes(ana, "\"content\":\"t\"").status()).isEqualTo(200);
  }

  @Test
  void aMemberMayCloseTheirDirectMessages() {
    discord.member("olu").takesDirectMessages(false);

    refused(writes(discord.member("olu").inDirectMessages(), "\"content\":\"hello\""), 403, 50007);
  }

  @Test
  void othersMessagesAreNotTheBotsToChange() {
    String anas = messages(ana) + "/" + ana.says("mine").seen().id();

    refused(bot.send("PATCH", anas, "{\"content\":\"x\"}", discord.token()), 403, 50005);
    refused(bot.send("DELETE", anas, "", discord.token()), 403, 50013);
  }

  @Test
  void everyoneNamedIsNotifiedUnlessToldOtherwise() {
    String ben = discord.member("ben").mention();
    String content = "\"content\":\"hello " + ben + " @everyone\"";
    writes(ana, content);
    writes(ana, content + ",\"allowed_mentions\":{\"parse\":[]}");
    writes(
        ana,
        content + ",\"allowed_mentions\":{\"users\":[\"" + discord.member("ben").id() + "\"]}");

    assertThat(ana.sees())
        .extracting(Seen::pinged)
        .containsExactly(List.of("ben"), List.of(), List.of("ben"));
  }

  @Test
  void aReplyNotifiesItsAuthorUnlessToldOtherwise() {
    String id = ana.says("why?").seen().id();
    String reply = "\"content\":\"so\",\"message_reference\":{\"message_id\":\"" + id + "\"}";

    writes(ana, reply);
    writes(ana, reply + ",\"allowed_mentions\":{\"parse\":[]}");

    assertThat(ana.sees().get(1).pinged()).containsExactly("ana");
    assertThat(ana.sees().get(1).repliesTo()).contains(id);
    assertThat(ana.sees().get(2).pinged()).isEmpty();
  }

  @Test
  void aReplyToNothingIsRefused() {
    RawBot.Answer answer =
        writes(ana, "\"content\":\"so\",\"message_reference\":{\"message_id\":\"1\"}");

    assertThat(answer.error("message_reference")).isEqualTo("REPLIES_UNKNOWN_MESSAGE");
  }

  @Test
  void oneNonceIsOneMessage() {
    String fields = "\"content\":\"once\",\"nonce\":\"7\",\"enforce_nonce\":true";

    assertThat(writes(ana, fields).json()).isEqualTo(writes(ana, fields).json());
    assertThat(ana.sees()).hasSize(1);
  }

  @Test
  void onlyWhoMaySeeAChannelSeesIt() {
    Place mia = discord.member("mia").in("coaches");
    mia.says("between us");

    assertThat(mia.sees()).hasSize(1);
    assertThatThrownBy(() -> discord.member("ana").in("coaches"))
        .hasMessageContaining("sees no channel coaches");
  }

  @Test
  void administratorsCanOpenACommandToEveryone() {
    bot.register("{\"name\":\"edit\",\"description\":\"e\",\"default_member_permissions\":\"32\"}");
    assertThat(ana.commands()).isEmpty();

    discord.letsEveryoneUse("/edit");

    assertThat(ana.commands()).containsExactly("edit");
  }

  @Test
  void commandsStayWhereTheirContextsPutThem() {
    bot.register(
        "{\"name\":\"here\",\"description\":\"h\",\"contexts\":[0]}",
        "{\"name\":\"there\",\"description\":\"t\",\"contexts\":[1]}");

    assertThat(ana.commands()).containsExactly("here");
    assertThat(discord.member("ana").inDirectMessages().commands()).containsExactly("there");
  }

  @Test
  void theStoryIsServedAsJson() throws Exception {
    ana.says("why?");

    String story;
    try (var in = URI.create(discord.address() + "/sandbox/events").toURL().openStream()) {
      story = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }

    assertThat(Json.read(story).findValuesAsText("what")).contains("rest", "message");
    assertThat(story).contains("why?").doesNotContain(discord.token());
  }
}

package club.crampbot.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import club.crampbot.answer.BotWords;
import club.crampbot.sandbox.Permission;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** What a member is told when something is not as it should be. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class TroubleTest {
  private static final String EATING = "why not eating too soon?";

  private static final String HILLS =
      """
      ---
      id: hill-causes
      title: About downhill running
      kind: causes
      cramp: [leg]
      ---

      ### About downhill calves {#hills .cause}

      They cramp.
      """;

  private final CountDownLatch patience = new CountDownLatch(1);
  private final Club club =
      new Club(
          new Odd("break", () -> Integer.parseInt("no number")),
          new Odd("dawdle", patience::await));

  @AfterAll
  void end() {
    club.close();
  }

  /** A command of which something is to be expected. */
  private record Odd(String name, Doing doing) implements SlashCommand {
    interface Doing {
      void does() throws Exception;
    }

    @Override
    public CommandData data() {
      return Everywhere.offered(Commands.slash(name, "An odd one"));
    }

    @Override
    public Reply answer(Invocation invocation) {
      try {
        doing.does();
      } catch (RuntimeException e) {
        throw e;
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
      return new Reply.Say(BotMessage.sentence("done"), "done");
    }
  }

  @Test
  void brokenCommandIsAnsweredWithAnId() {
    Told told = club.ana().runs("/break").privately().says(BotWords.FAILURE);
    assertThat(told.seen().text().strip()).matches("(?s).* [0-9a-f]{8}");
    assertThat(told.seen().text()).doesNotContain("Exception", "number\"");
  }

  @Test
  void slowCommandIsAcknowledgedAtOnce() {
    var reply = club.ana().place().runs("/dawdle").acknowledged();
    assertThat(reply.isThinking()).isTrue();
    club.ben().asks(EATING).quotes("stitch-food");
    patience.countDown();
    assertThat(reply.message().text()).contains("done");
  }

  @Test
  void replyToDiscordThatFailsIsAnswered() {
    club.discord().faults().answers(500, "PATCH /webhooks/", 1);
    club.ana().asks(EATING).says(BotWords.FAILURE);
  }

  @Test
  void buttonOfAPassageThatIsGoneSaysSo() {
    try (Club other = new Club()) {
      Told answer = other.ana().asks(EATING).quotes("stitch-food");
      other.has(Club.RIVERSIDE_RUNNERS, HILLS);
      answer.presses(BotWords.RELATED).says(BotWords.EXPIRED).privately();
      answer.presses(BotWords.SHARE).says(BotWords.EXPIRED);
      other.ana().runs("/guide").says("1 passage");
    }
  }

  @Test
  void everyClubHasItsOwnGuide() {
    try (Club other = new Club()) {
      other.has(Club.HILL_HARRIERS, HILLS);
      other.olu().runs("/guide").says("About downhill running").saysNothingOf("side stitches");
      other.ana().runs("/guide").says("What causes side stitches").saysNothingOf("downhill");
    }
  }

  @Test
  void missingPermissionIsNamedWhenSharing() {
    Told answer = club.ana().asks(EATING);
    club.discord().takesFromTheBot("Riverside Runners", "general", Permission.SEND_MESSAGES);
    try {
      answer.presses(BotWords.SHARE).says("Send Messages").privately();
    } finally {
      club.discord().givesBackToTheBot("Riverside Runners", "general");
    }
  }

  @Test
  void missingPermissionIsToldToWhoeverMentions() {
    club.discord().takesFromTheBot("Riverside Runners", "ask-cramps", Permission.SEND_MESSAGES);
    club.ben().in("ask-cramps").place().says("<@bot> " + EATING);
    await()
        .untilAsserted(
            () ->
                assertThat(club.ben().inDirectMessages().sees())
                    .anySatisfy(told -> told.says("Send Messages")));
  }
}

package club.crampbot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import club.crampbot.answer.BotWords;
import club.crampbot.sandbox.Permission;
import club.crampbot.sandbox.Place;
import club.crampbot.sandbox.Said;
import club.crampbot.sandbox.Seen;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** Questions in ordinary messages, through the real JDA. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class MessagesTest {
  private static final String RIVERSIDE = "Riverside Runners";

  private final Clubhouse club = new Clubhouse();

  @AfterAll
  void end() {
    club.close();
  }

  @Test
  void aMentionIsAnsweredByAReplyThatPingsNobody() {
    Said asked = club.ana().says("<@bot> what causes a side stitch?");

    Seen answer = asked.answer();

    assertThat(answer.text()).containsIgnoringCase("stitch");
    assertThat(answer.repliesTo()).hasValue(asked.seen().id());
    assertThat(answer.pinged()).isEmpty();
    assertThat(answer.buttonLabels()).doesNotContain(BotWords.SHARE);
  }

  @Test
  void typingShowsBeforeTheAnswer() {
    club.ana().says("<@bot> what causes a side stitch?").answer();

    assertThat(club.discord.traffic())
        .anyMatch(exchange -> exchange.path().endsWith("/typing") && exchange.status() < 300);
  }

  @Test
  void aReplyWithPingIsAQuestionAfterTheFirst() {
    Seen first = club.ana().says("<@bot> what causes a side stitch?").answer();

    Seen second = club.ana().repliesTo(first, "and what prevents it?", true).answer();

    assertThat(second.text()).isNotBlank();
    assertThat(club.log()).anyMatch(line -> line.contains(" reply "));
  }

  @Test
  void theEarlierQuestionIsRead() {
    Seen first = club.ana().says("<@bot> what causes a side stitch?").answer();

    club.ana().repliesTo(first, "go on", true).answer();

    assertThat(club.discord.traffic())
        .anyMatch(
            exchange ->
                exchange.method().equals("GET")
                    && exchange.path().contains("/messages/" + first.repliesTo().orElseThrow()));
  }

  @Test
  void aDirectMessageIsAQuestion() {
    Seen answer = club.member("ana").writesToTheBot("what causes a side stitch").answer();

    assertThat(answer.text()).containsIgnoringCase("stitch");
  }

  @Test
  void aMentionWithoutAQuestionIsToldHow() {
    assertThat(club.ana().says("<@bot>").answer().text()).isEqualTo(BotWords.EMPTY_QUESTION);
  }

  @Test
  void talkAmongMembersIsLeftAlone() {
    Said talk = club.ana().says("my calves cramp");
    Seen bens = club.member("ben").in("general").says("mine too").seen();
    Said reply = club.ana().repliesTo(bens, "what causes it?", true);
    Seen commanded =
        club.ana().runs("/ask", Map.of("question", "stitch", "public", "true")).message();
    Said toCommand = club.ana().repliesTo(commanded, "and why?", false);

    club.member("ben").in("general").says("<@bot> what is a stitch").answer();

    assertThat(talk.staysUnanswered(Duration.ZERO)).isTrue();
    assertThat(reply.staysUnanswered(Duration.ZERO)).isTrue();
    assertThat(toCommand.staysUnanswered(Duration.ZERO)).isTrue();
  }

  @Test
  void hostileTextIsNeverEchoed() {
    Seen answer = club.ana().says("<@bot> @everyone **zebra** [x](http://evil.example)").answer();

    assertThat(answer.text()).doesNotContain("zebra", "evil", "everyone");
    assertThat(answer.pinged()).isEmpty();
  }

  @Test
  void theMissingPermissionIsNamedInADirectMessage() {
    club.discord.takesFromTheBot(RIVERSIDE, "ask-cramps", Permission.SEND_MESSAGES);
    try {
      Place direct = club.member("ben").inDirectMessages();
      club.member("ben").in("ask-cramps").says("<@bot> what causes a side stitch?");

      Awaitility.await()
          .atMost(Duration.ofSeconds(10))
          .until(
              () -> direct.sees().stream().anyMatch(seen -> seen.text().contains("Send Messages")));
    } finally {
      club.discord.givesBackToTheBot(RIVERSIDE, "ask-cramps");
    }
  }

  @Test
  void withoutTheHistoryItAnswersWithoutReplying() {
    club.discord.takesFromTheBot(RIVERSIDE, "ask-cramps", Permission.READ_MESSAGE_HISTORY);
    try {
      Seen answer =
          club.member("kim")
              .in(RIVERSIDE, "ask-cramps")
              .says("<@bot> what causes a side stitch?")
              .answer();

      assertThat(answer.repliesTo()).isEmpty();
    } finally {
      club.discord.givesBackToTheBot(RIVERSIDE, "ask-cramps");
    }
  }
}

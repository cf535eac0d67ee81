package club.crampbot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import club.crampbot.answer.BotWords;
import club.crampbot.sandbox.Permission;
import club.crampbot.sandbox.Place;
import club.crampbot.sandbox.Said;
import club.crampbot.sandbox.Seen;
import java.time.Duration;
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
  private static final String STITCH = "<@bot> what causes a side stitch?";

  private final Club club = Club.ofShippedGuides();

  @AfterAll
  void end() {
    club.close();
  }

  @Test
  void aMentionIsAnsweredByAReplyThatPingsNobody() {
    Said asked = club.ana().place().says(STITCH);

    Told answer = new Told(club.ana(), asked.answer());

    assertThat(answer.text()).containsIgnoringCase("stitch");
    assertThat(answer.seen().repliesTo()).hasValue(asked.seen().id());
    assertThat(answer.seen().pinged()).isEmpty();
    answer.offersNot(BotWords.SHARE);
  }

  @Test
  void typingShowsBeforeTheAnswer() {
    club.ana().writes(STITCH);

    assertThat(club.discord().traffic())
        .anyMatch(exchange -> exchange.path().endsWith("/typing") && exchange.status() < 300);
  }

  @Test
  void aReplyWithPingIsAQuestionAfterTheFirst() {
    Told second = club.ana().writes(STITCH).repliesToIt("and what prevents it?");

    assertThat(second.text()).isNotBlank();
    assertThat(club.log()).anyMatch(line -> line.contains(" reply "));
  }

  @Test
  void theEarlierQuestionIsRead() {
    Told first = club.ana().writes(STITCH);

    first.repliesToIt("go on");

    assertThat(club.discord().traffic())
        .anyMatch(
            exchange ->
                exchange.method().equals("GET")
                    && exchange
                        .path()
                        .contains("/messages/" + first.seen().repliesTo().orElseThrow()));
  }

  @Test
  void aDirectMessageIsAQuestion() {
    Seen answer = club.ana().member().writesToTheBot("what causes a side stitch").answer();

    assertThat(answer.text()).containsIgnoringCase("stitch");
  }

  @Test
  void aMentionWithoutAQuestionIsToldHow() {
    assertThat(club.ana().writes("<@bot>").text()).isEqualTo(BotWords.EMPTY_QUESTION);
  }

  @Test
  void talkAmongMembersIsLeftAlone() {
    Place ana = club.ana().place();
    Said talk = ana.says("my calves cramp");
    Seen bens = club.ben().place().says("mine too").seen();
    Said reply = ana.repliesTo(bens, "what causes it?", true);
    Said toCommand = ana.repliesTo(club.ana().asksForAll("stitch").seen(), "and why?", false);

    club.ben().writes("<@bot> what is a stitch");

    assertThat(talk.staysUnanswered(Duration.ZERO)).isTrue();
    assertThat(reply.staysUnanswered(Duration.ZERO)).isTrue();
    assertThat(toCommand.staysUnanswered(Duration.ZERO)).isTrue();
  }

  @Test
  void hostileTextIsNeverEchoed() {
    Told answer = club.ana().writes("<@bot> @everyone **zebra** [x](http://evil.example)");

    answer.saysNothingOf("zebra", "evil", "everyone");
    assertThat(answer.seen().pinged()).isEmpty();
  }

  @Test
  void theMissingPermissionIsNamedInADirectMessage() {
    club.discord().takesFromTheBot(RIVERSIDE, "ask-cramps", Permission.SEND_MESSAGES);
    try {
      club.ben().in("ask-cramps").place().says(STITCH);

      Awaitility.await()
          .atMost(Duration.ofSeconds(10))
          .until(
              () ->
                  club.ben().inDirectMessages().sees().stream()
                      .anyMatch(told -> told.text().contains("Send Messages")));
    } finally {
      club.discord().givesBackToTheBot(RIVERSIDE, "ask-cramps");
    }
  }

  @Test
  void withoutTheHistoryItAnswersWithoutReplying() {
    club.discord().takesFromTheBot(RIVERSIDE, "ask-cramps", Permission.READ_MESSAGE_HISTORY);
    try {
      assertThat(club.kim().in("ask-cramps").writes(STITCH).seen().repliesTo()).isEmpty();
    } finally {
      club.discord().givesBackToTheBot(RIVERSIDE, "ask-cramps");
    }
  }
}

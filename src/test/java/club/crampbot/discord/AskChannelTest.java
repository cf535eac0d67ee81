package club.crampbot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import club.crampbot.answer.BotWords;
import club.crampbot.library.KeptQuestion;
import club.crampbot.sandbox.Permission;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Channels where every message is a question, and forums where every post is one. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class AskChannelTest {
  private static final String UNKNOWN = "qwertz uiopü zxcvb";

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Club club = Club.thatReads(true);

  @AfterEach
  void closes() {
    club.close();
  }

  private Runner forum() {
    club.mia().settles("ask-channel", "cramp-forum");
    return club.ana().in("cramp-forum");
  }

  private Runner channel() {
    club.mia().settles("ask-channel", "ask-cramps");
    return club.ana().in("ask-cramps");
  }

  @Test
  void everyMessageInAnAskChannelIsAQuestion() {
    club.mia().settles("keep-questions", "true");
    Runner ana = channel();
    ana.writes("eating too soon").quotes("stitch-food");
    ana.writesInVain(UNKNOWN);
    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(club.library().questions(Club.RIVERSIDE_RUNNERS))
                    .extracting(KeptQuestion::outcome)
                    .containsExactlyInAnyOrder("answered", "not_covered"));
    club.ana().writesInVain("eating too soon");
  }

  @Test
  void postIsAnsweredWithinIt() {
    Told answer = forum().posts("A question", "pickle juice").quotes("pickle").openly();
    assertThat(answer.runner().sees()).hasSize(2);
  }

  @Test
  void titleAloneMayAskIt() {
    Runner ana = forum();
    ana.posts("Pickle juice", "Qwertz uiop asdf yxcv bnml, hjkl fghj dfgh.").quotes("pickle");
    ana.posts("Pickle juice", "").quotes("pickle");
  }

  @Test
  void emergencyInAPostIsSeenBehindItsTitle() {
    forum().posts("Pickle juice", "I have chest pain and cannot breathe").saysNothingOf("Drink");
  }

  @Test
  void whatIsSaidInAPostLaterIsATalkBetweenMembers() {
    Runner post = forum().posts("Pickle juice", "does it help").runner();
    post.writesInVain("pickle juice").writes("<@bot> pickle juice").quotes("pickle");
  }

  @Test
  void mentionThatBeginsAPostIsReadWithItsTitle() {
    club.ana().in("cramp-forum").posts("Pickle juice", "<@bot>").quotes("pickle");
  }

  @Test
  void forumThatTheClubDidNotNameIsLeftAlone() {
    club.ana().in("cramp-forum").postsInVain("Pickle juice", "pickle juice");
    forum().posts("Pickle juice", "pickle juice");
    club.mia().settles("ask-channel", "cramp-forum");
    club.ana().in("cramp-forum").postsInVain("Pickle juice", "pickle juice");
  }

  @Test
  void mentionInAnAskChannelIsAnsweredWhereverElseMentionsAre() {
    Runner ana = channel();
    club.mia().settles("mentions-channel", "general");
    ana.writes("<@bot> pickle juice").quotes("pickle");
  }

  @Test
  void withoutAnAnswerItIsSilentUntilTheClubWantsTheCoachesOffered() {
    Runner ana = channel().writesInVain(UNKNOWN);
    club.mia().settles("without-answer", "coaches").says("no coaches yet");
    ana.writesInVain(UNKNOWN);
    club.mia().settles("coaches-channel", "coaches").says("I offer the coaches");
    ana.writes(UNKNOWN)
        .says(BotWords.COACHES_OFFERED)
        .saysNothingOf(BotWords.CONTENTS)
        .opens(BotWords.ASK_COACHES)
        .says(UNKNOWN);
    ana.writes("pickle juice").quotes("pickle");
    club.mia().settles("without-answer", "silent");
    ana.writesInVain(UNKNOWN);
  }

  @Test
  void anotherBotAndAWebhookAreNeverAnswered() {
    Runner ana = channel();
    club.mia().settles("coaches-channel", "coaches");
    club.mia().settles("without-answer", "coaches");
    for (boolean byWebhook : new boolean[] {false, true}) {
      for (String text : new String[] {"pickle juice", UNKNOWN}) {
        club.discord().anotherBotSays("Riverside Runners", "ask-cramps", text, byWebhook);
      }
    }
    ana.writes("pickle juice").quotes("pickle");
    assertThat(ana.sees()).hasSize(6);
  }

  @Test
  void withoutTheIntentItSaysWhatToDo() {
    try (Club unread = Club.thatReads(false)) {
      unread
          .mia()
          .settles("ask-channel", "cramp-forum")
          .says("I cannot read messages yet", "reads-messages: true", "message content intent");
      Runner forum = unread.ana().in("cramp-forum");
      forum.postsInVain("Pickle juice", "pickle juice");
      forum.posts("Pickle juice", "<@bot> pickle juice").quotes("pickle");
      unread.mia().settles("ask-channel", "ask-cramps");
      unread.ana().in("ask-cramps").writesInVain("pickle juice").writes("<@bot> pickle juice");
    }
    channel();
    club.mia().moderates("settings").says("is a question in").saysNothingOf("cannot read");
  }

  @Test
  void botWithoutThePermissionForThreadsSaysSoToTheMember() {
    Runner forum = forum();
    club.discord()
        .takesFromTheBot("Riverside Runners", "cramp-forum", Permission.SEND_MESSAGES_IN_THREADS);
    forum.postsInVain("Pickle juice", "pickle juice");
    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(club.ana().inDirectMessages().sees())
                    .anyMatch(told -> told.text().contains("Send Messages in Threads")));
  }

  @Test
  void settingsNameForumsAndBothChannelsOfCoaches() {
    forum();
    club.mia()
        .moderates("settings", Map.of("coaches-role", "Coaches", "coaches-channel", "coaches"))
        .says("new post of a forum", "called in <#");
  }
}

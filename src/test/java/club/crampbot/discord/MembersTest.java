package club.crampbot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import club.crampbot.answer.BotWords;
import club.crampbot.library.Gap;
import club.crampbot.library.KeptQuestion;
import club.crampbot.sandbox.Place;
import club.crampbot.sandbox.Reply;
import club.crampbot.sandbox.Seen;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** From a member's question without an answer to a guide that has one. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class MembersTest {
  private static final String UNKNOWN = "qwertz uiopü zxcvb";

  @TempDir private Path folder;
  private MembersClub club;

  @BeforeEach
  void opens() {
    club = new MembersClub(folder);
  }

  @AfterEach
  void closes() {
    club.close();
  }

  private List<String> kept() {
    return club.library.questions(club.id()).stream().map(KeptQuestion::text).toList();
  }

  private List<String> outcomes() {
    return club.library.questions(club.id()).stream().map(KeptQuestion::outcome).toList();
  }

  @Test
  void nothingIsKeptUntilTheClubWantsIt() {
    club.asks(club.ana(), UNKNOWN);
    assertThat(kept()).isEmpty();
    assertThat(club.moderates("gaps", Map.of()).text()).contains("Nothing is kept");
    club.moderates("settings", Map.of("keep-questions", "true", "kept-days", "7"));
    club.asks(club.ana(), UNKNOWN);
    assertThat(kept()).containsExactly(UNKNOWN);
    assertThat(club.library.settings(club.id()).keptDays()).isEqualTo(7);
  }

  @Test
  void keptQuestionTellsNothingOfWhoAsked() {
    club.keepsQuestions();
    club.asks(club.ben(), UNKNOWN);
    club.asks(club.ana(), "ana and Ben, 42, " + club.discord.member("ben").mention() + " zzqq");
    assertThat(kept()).hasSize(2).noneMatch(text -> text.matches("(?i).*(ana|ben|42|<@).*"));
  }

  @Test
  void emergencyIsNeverKept() {
    club.keepsQuestions();
    club.asks(club.ana(), "I have chest pain and cannot breathe");
    assertThat(kept()).isEmpty();
  }

  @Test
  void mentionIsKeptAndAMessageOfSomebodyElseIsNot() {
    club.keepsQuestions();
    club.ana().says("<@bot> " + UNKNOWN).answer();
    assertThat(kept()).containsExactly(UNKNOWN);
    Seen said = club.ben().says("another zzqq question").seen();
    club.ana().usesOnMessage("Ask the guide", said).message();
    assertThat(kept()).hasSize(1);
  }

  @Test
  void memberEndsTheKeepingOfTheirOwn() {
    club.keepsQuestions();
    Seen privacy = club.ana().runs("/privacy").message();
    assertThat(privacy.text()).contains(BotWords.PRIVACY_ON, BotWords.PRIVACY_YOURS_KEPT);
    Seen ended = club.ana().presses(privacy, BotWords.KEEP_NOT).message();
    assertThat(ended.text()).contains(BotWords.PRIVACY_YOURS_NOT);
    club.asks(club.ana(), UNKNOWN);
    assertThat(kept()).isEmpty();
    club.ana().presses(ended, BotWords.KEEP_AGAIN).message();
    club.asks(club.ana(), UNKNOWN);
    assertThat(kept()).hasSize(1);
  }

  @Test
  void thumbsDownCountsOncePerMember() {
    club.keepsQuestions();
    Seen answer = club.asks(club.ana(), "eating too soon");
    assertThat(answer.buttonLabels()).contains(BotWords.HELPFUL, BotWords.NOT_HELPFUL);
    club.ana().presses(answer, BotWords.HELPFUL).message();
    club.ana().presses(answer, BotWords.NOT_HELPFUL).message();
    club.ana().presses(answer, BotWords.NOT_HELPFUL).message();
    assertThat(outcomes()).containsExactlyInAnyOrder("answered", "not_helpful");
  }

  @Test
  void gapIsTaughtAndTheNextMemberGetsTheAnswer() {
    club.keepsQuestions();
    assertThat(club.asks(club.ana(), UNKNOWN).text()).contains(BotWords.NOT_COVERED);
    Seen gaps = club.moderates("gaps", Map.of());
    assertThat(gaps.text()).contains("qwertz", "once", "not covered");
    String key = gaps.menus().getFirst().options().getFirst().value();
    Seen taught = club.moderates("gaps", Map.of("question", key, "passage", "stitch-food"));
    assertThat(taught.text()).contains("Taught", "stitch-food");
    assertThat(club.moderates("gaps", Map.of()).text()).contains("No gaps");
    club.publishes();
    assertThat(club.asks(club.ben(), UNKNOWN).text()).contains("> ", "Eating");
  }

  @Test
  void gapIsTaughtByAMenu() {
    club.keepsQuestions();
    club.asks(club.ana(), "zzqq about pickles qwertz uiop asdf");
    Seen gaps = club.moderates("gaps", Map.of());
    Seen one =
        club.mia().picks(gaps, "Close a gap", "zzqq about pickles qwertz uiop asdf").message();
    assertThat(one.text()).contains("Which passage answers this?");
    String first = one.menus().getFirst().options().getFirst().name();
    assertThat(club.mia().picks(one, "Teach it to a passage", first).message().text())
        .contains("Taught");
  }

  @Test
  void whatIsNotForTheClubIsLeftOutAndForgettingDeletesAll() {
    club.keepsQuestions();
    club.asks(club.ana(), UNKNOWN);
    Seen gaps = club.moderates("gaps", Map.of());
    Seen one = club.mia().picks(gaps, "Close a gap", UNKNOWN).message();
    club.mia().presses(one, "Not for us").message();
    assertThat(club.library.gaps(club.id())).extracting(Gap::question).isEmpty();
    assertThat(kept()).isNotEmpty();
    club.mia().presses(club.moderates("forget", Map.of()), "Delete all").message();
    assertThat(kept()).isEmpty();
  }

  @Test
  void onlyModeratorsTeach() {
    club.moderates("settings", Map.of("coaches-channel", "general"));
    handsOver(club.asks(club.ana(), UNKNOWN), UNKNOWN);
    Seen asked = club.mia().sees().getLast();
    Reply form = club.mia().presses(asked, BotWords.COACH_REPLY);
    Seen passed = club.mia().fillsIn(form, Map.of(BotWords.COACH_REPLY, "Warm up.")).message();
    assertThat(club.ana().presses(passed, BotWords.TEACH).message().text())
        .contains("moderators")
        .doesNotContain("Which passage");
    assertThat(club.mia().presses(passed, BotWords.TEACH).message().text())
        .contains("Which passage");
  }

  @Test
  void replyInTheChannelIsPassedOnToo() {
    Place coaches = coaches();
    handsOver(club.asks(club.ana(), UNKNOWN), UNKNOWN);
    Seen passed = coaches.repliesTo(coaches.sees().getLast(), "Warm up first.", true).answer();
    assertThat(passed.text()).contains(BotWords.COACH_PASSED);
    assertThat(passed.buttonLabels()).contains(BotWords.TEACH);
    assertThat(club.discord.member("ana").inDirectMessages().sees().getLast().text())
        .contains("Warm up first.", UNKNOWN, "mia");
  }

  @Test
  void everyMessageInAnAskChannelIsAQuestion() {
    club.keepsQuestions();
    club.moderates("settings", Map.of("ask-channel", "ask-cramps"));
    Place ask = club.in("ana", "ask-cramps");
    assertThat(ask.says("eating too soon").answer().text()).contains("Eating");
    assertThat(ask.says(UNKNOWN).staysUnanswered(Duration.ofMillis(500))).isTrue();
    assertThat(outcomes()).containsExactlyInAnyOrder("answered", "not_covered");
    assertThat(club.ana().says("eating too soon").staysUnanswered(Duration.ofMillis(500))).isTrue();
  }

  @Test
  void withoutTheIntentTheBotStartsAndAnswersWhatIsSaidToIt(@TempDir Path other) {
    try (var unread = new MembersClub(other, false)) {
      unread.moderates("settings", Map.of("ask-channel", "ask-cramps"));
      assertThat(unread.moderates("settings", Map.of()).text()).contains("message content intent");
      Place ask = unread.in("ana", "ask-cramps");
      assertThat(ask.says("eating too soon").staysUnanswered(Duration.ofMillis(500))).isTrue();
      assertThat(ask.says("<@bot> eating too soon").answer().text()).contains("Eating");
    }
  }

  private Place coaches() {
    club.moderates("settings", Map.of("coaches-channel", "coaches"));
    return club.in("mia", "coaches");
  }

  @Test
  void coachesGetTheQuestionWithConsentAndTheirReplyIsTaught() {
    Place coaches = coaches();
    Seen answer = club.asks(club.ana(), UNKNOWN);
    Reply form = club.ana().presses(answer, BotWords.ASK_COACHES);
    assertThat(form.modal().toString()).contains(BotWords.COACHES_CONSENT, UNKNOWN);
    Seen told = club.ana().fillsIn(form, Map.of(BotWords.YOUR_QUESTION, UNKNOWN)).message();
    assertThat(told.text()).contains(BotWords.COACHES_TOLD);
    Seen asked = coaches.sees().getLast();
    assertThat(asked.text()).contains("ana", UNKNOWN);
    Reply reply = coaches.presses(asked, BotWords.COACH_REPLY);
    Seen passed =
        coaches.fillsIn(reply, Map.of(BotWords.COACH_REPLY, "Eat two hours before.")).message();
    assertThat(passed.text()).contains("Eat two hours before.", UNKNOWN);
    assertThat(club.discord.member("ana").inDirectMessages().sees().getLast().text())
        .contains("Eat two hours before.", "mia");
    Seen teaching = coaches.presses(passed, BotWords.TEACH).message();
    assertThat(teaching.text()).contains("Which passage answers this?", UNKNOWN);
  }

  @Test
  void nobodyElseSeesWhatAMemberAsked() {
    coaches();
    Map<String, String> forAll = Map.of("question", UNKNOWN, "public", "true");
    Seen answer = club.ana().runs("/ask", forAll).message();
    assertThat(club.ben().presses(answer, BotWords.ASK_COACHES).modal().toString())
        .doesNotContain(UNKNOWN);
  }

  @Test
  void coachesAreNotOfferedWhereThereAreNone() {
    assertThat(club.asks(club.ana(), UNKNOWN).buttonLabels()).doesNotContain(BotWords.ASK_COACHES);
  }

  @Test
  void emergencyAndTooManyQuestionsDoNotReachTheCoaches() {
    Place coaches = coaches();
    Seen answer = club.asks(club.ana(), UNKNOWN);
    assertThat(handsOver(answer, "I have chest pain and cannot breathe").text())
        .doesNotContain(BotWords.COACHES_TOLD);
    for (int times = 0; times < CoachesCommand.PER_MEMBER; times++) {
      assertThat(handsOver(answer, UNKNOWN).text()).contains(BotWords.COACHES_TOLD);
    }
    assertThat(handsOver(answer, UNKNOWN).text()).contains(BotWords.COACHES_BUSY);
    assertThat(coaches.sees()).hasSize(CoachesCommand.PER_MEMBER);
  }

  private Seen handsOver(Seen answer, String question) {
    Reply form = club.ana().presses(answer, BotWords.ASK_COACHES);
    return club.ana().fillsIn(form, Map.of(BotWords.YOUR_QUESTION, question)).message();
  }
}

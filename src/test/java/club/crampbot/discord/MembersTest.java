package club.crampbot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import club.crampbot.answer.BotWords;
import club.crampbot.library.Gap;
import club.crampbot.library.KeptQuestion;
import club.crampbot.sandbox.Seen;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** From a member's question without an answer to a guide that has one. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class MembersTest {
  private static final String UNKNOWN = "qwertz uiopü zxcvb";

  private final Club club = new Club();

  @AfterEach
  void closes() {
    club.close();
  }

  private List<String> kept() {
    return questions().map(KeptQuestion::text).toList();
  }

  private List<String> outcomes() {
    return questions().map(KeptQuestion::outcome).toList();
  }

  private Stream<KeptQuestion> questions() {
    return club.library().questions(Club.RIVERSIDE_RUNNERS).stream();
  }

  private void clubKeepsQuestions() {
    club.mia().settles("keep-questions", "true");
  }

  @Test
  void nothingIsKeptUntilTheClubWantsIt() {
    club.ana().asks(UNKNOWN);
    assertThat(kept()).isEmpty();
    club.mia().moderates("gaps").says("Nothing is kept");
    club.mia().moderates("settings", Map.of("keep-questions", "true", "kept-days", "7"));
    club.ana().asks(UNKNOWN);
    assertThat(kept()).containsExactly(UNKNOWN);
    assertThat(club.library().settings(Club.RIVERSIDE_RUNNERS).keptDays()).isEqualTo(7);
  }

  @Test
  void keptQuestionTellsNothingOfWhoAsked() {
    clubKeepsQuestions();
    club.ben().asks(UNKNOWN);
    club.ana().asks("ana and Ben, 42, " + club.ben().member().mention() + " zzqq");
    assertThat(kept()).hasSize(2).noneMatch(text -> text.matches("(?i).*(ana|ben|42|<@).*"));
  }

  @Test
  void emergencyIsNeverKept() {
    clubKeepsQuestions();
    club.ana().asks("I have chest pain and cannot breathe");
    assertThat(kept()).isEmpty();
  }

  @Test
  void mentionIsKeptAndAMessageOfSomebodyElseIsNot() {
    clubKeepsQuestions();
    club.ana().writes("<@bot> " + UNKNOWN);
    assertThat(kept()).containsExactly(UNKNOWN);
    Seen said = club.ben().place().says("another zzqq question").seen();
    club.ana().asksTheGuideAbout(said);
    assertThat(kept()).hasSize(1);
  }

  @Test
  void questionsAreCountedThoughTheClubKeepsNone() {
    club.ana().asks("eating too soon").presses(BotWords.NOT_HELPFUL);
    club.ben().asks(UNKNOWN);
    club.ben().asks("I have chest pain and cannot breathe");
    club.mia().asks("is it bad to eat too soon before a run?").says(BotWords.UNSURE);
    Awaitility.await()
        .untilAsserted(
            () ->
                club.mia()
                    .moderates("status")
                    .says("last 7 days: 3", "without an answer: 1", "guess: 1", "helpful: 1"));
    assertThat(kept()).isEmpty();
    club.ana().runs("/privacy").says(BotWords.PRIVACY_TALLY);
  }

  @Test
  void memberEndsTheKeepingOfTheirOwn() {
    clubKeepsQuestions();
    Told privacy = club.ana().runs("/privacy");
    privacy.says(BotWords.PRIVACY_ON, BotWords.PRIVACY_YOURS_KEPT);
    Told ended = privacy.presses(BotWords.KEEP_NOT).says(BotWords.PRIVACY_YOURS_NOT);
    club.ana().asks(UNKNOWN);
    assertThat(kept()).isEmpty();
    ended.presses(BotWords.KEEP_AGAIN);
    club.ana().asks(UNKNOWN);
    assertThat(kept()).hasSize(1);
  }

  @Test
  void thumbsDownCountsOncePerMember() {
    clubKeepsQuestions();
    Told answer = club.ana().asks("eating too soon");
    answer.offers(BotWords.HELPFUL, BotWords.NOT_HELPFUL);
    answer.presses(BotWords.HELPFUL);
    answer.presses(BotWords.NOT_HELPFUL);
    answer.presses(BotWords.NOT_HELPFUL);
    assertThat(outcomes()).containsExactlyInAnyOrder("answered", "not_helpful");
  }

  @Test
  void gapIsTaughtAndTheNextMemberGetsTheAnswer() {
    clubKeepsQuestions();
    club.ana().asks(UNKNOWN).says(BotWords.NOT_COVERED);
    Told gaps = club.mia().moderates("gaps").says("qwertz", "once", "not covered");
    String key = gaps.options().getFirst().value();
    club.mia()
        .moderates("gaps", Map.of("question", key, "passage", "stitch-food"))
        .says("Taught", "stitch-food");
    club.mia().moderates("gaps").says("No gaps");
    club.mia().publishes("taught");
    club.ben().asks(UNKNOWN).says("> ", "Eating");
  }

  @Test
  void gapIsTaughtByAMenu() {
    clubKeepsQuestions();
    club.ana().asks("zzqq about pickles qwertz uiop asdf");
    Told gaps = club.mia().moderates("gaps");
    Told one = gaps.picks("Close a gap", "zzqq about pickles qwertz uiop asdf");
    one.says("Which passage answers this?");
    one.picks("Teach it to a passage", one.options().getFirst().name()).says("Taught");
  }

  @Test
  void whatIsNotForTheClubIsLeftOutAndForgettingDeletesAll() {
    clubKeepsQuestions();
    club.ana().asks(UNKNOWN);
    club.mia().moderates("gaps").picks("Close a gap", UNKNOWN).presses("Not for us");
    assertThat(club.library().gaps(Club.RIVERSIDE_RUNNERS)).extracting(Gap::question).isEmpty();
    assertThat(kept()).isNotEmpty();
    club.mia().moderates("forget").presses("Delete all");
    assertThat(kept()).isEmpty();
  }

  @Test
  void onlyModeratorsTeach() {
    club.mia().settles("coaches-channel", "general");
    handsOver(club.ana().asks(UNKNOWN), UNKNOWN);
    Told passed =
        club.mia()
            .seesLast()
            .opens(BotWords.COACH_REPLY)
            .isFilledIn(BotWords.COACH_REPLY, "Warm up.");
    passed
        .before(club.ana())
        .presses(BotWords.TEACH)
        .says("moderators")
        .saysNothingOf("Which passage");
    passed.presses(BotWords.TEACH).says("Which passage");
  }

  @Test
  void replyInTheChannelIsPassedOnToo() {
    Runner coach = coach();
    handsOver(club.ana().asks(UNKNOWN), UNKNOWN);
    Told passed = coach.seesLast().repliesToIt("Warm up first.");
    passed.says(BotWords.COACH_PASSED).offers(BotWords.TEACH);
    club.ana().inDirectMessages().seesLast().says("Warm up first.", UNKNOWN, "mia");
  }

  /** Mia in the channel that members' questions are handed to from now on. */
  private Runner coach() {
    club.mia().settles("coaches-channel", "coaches");
    return club.mia().in("coaches");
  }

  @Test
  void coachesGetTheQuestionWithConsentAndTheirReplyIsTaught() {
    Runner coach = coach();
    Form form = club.ana().asks(UNKNOWN).opens(BotWords.ASK_COACHES);
    form.says(BotWords.COACHES_CONSENT, UNKNOWN);
    form.isFilledIn(BotWords.YOUR_QUESTION, UNKNOWN).says(BotWords.COACHES_TOLD);
    Told asked = coach.seesLast().says("ana", UNKNOWN);
    Told passed =
        asked.opens(BotWords.COACH_REPLY).isFilledIn(BotWords.COACH_REPLY, "Eat two hours before.");
    passed.says("Eat two hours before.", UNKNOWN);
    club.ana().inDirectMessages().seesLast().says("Eat two hours before.", "mia");
    passed.presses(BotWords.TEACH).says("Which passage answers this?", UNKNOWN);
  }

  @Test
  void nobodyElseSeesWhatAMemberAsked() {
    coach();
    Told answer = club.ana().asksForAll(UNKNOWN);
    answer.before(club.ben()).opens(BotWords.ASK_COACHES).saysNothingOf(UNKNOWN);
  }

  @Test
  void coachesAreNotOfferedWhereThereAreNone() {
    club.ana().asks(UNKNOWN).offersNot(BotWords.ASK_COACHES);
  }

  @Test
  void emergencyAndTooManyQuestionsDoNotReachTheCoaches() {
    Runner coach = coach();
    Told answer = club.ana().asks(UNKNOWN);
    handsOver(answer, "I have chest pain and cannot breathe").saysNothingOf(BotWords.COACHES_TOLD);
    for (int times = 0; times < CoachesCommand.PER_MEMBER; times++) {
      handsOver(answer, UNKNOWN).says(BotWords.COACHES_TOLD);
    }
    handsOver(answer, UNKNOWN).says(BotWords.COACHES_BUSY);
    assertThat(coach.sees()).hasSize(CoachesCommand.PER_MEMBER);
  }

  private static Told handsOver(Told answer, String question) {
    return answer.opens(BotWords.ASK_COACHES).isFilledIn(BotWords.YOUR_QUESTION, question);
  }
}

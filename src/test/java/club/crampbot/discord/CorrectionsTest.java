package club.crampbot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import club.crampbot.answer.BotWords;
import club.crampbot.guide.Guides;
import club.crampbot.library.Edit;
import club.crampbot.library.Moderator;
import club.crampbot.library.PublicAnswer;
import club.crampbot.sandbox.Exchange;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Public answers whose passages were corrected or withdrawn later. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CorrectionsTest {
  private static final String PICKLE = "### Pickle juice {#pickle}\n\nDrink no pickle juice.";

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Club club = Club.thatReads(true);

  @AfterEach
  void closes() {
    club.close();
  }

  private void correctsPickle() {
    club.mia().edits("pickle", PICKLE);
    club.mia().publishes("less brine").says("is live");
  }

  private void suspends(String passage) {
    club.mia().moderates("suspend", Map.of("section-or-passage", passage));
  }

  private List<PublicAnswer> due() {
    return club.library().corrections(Club.RIVERSIDE_RUNNERS, new Guides(List.of()));
  }

  private long edits() {
    return club.discord().traffic().stream()
        .filter(one -> one.method().equals("PATCH") && one.path().startsWith("/channels/"))
        .count();
  }

  @Test
  void everyKindOfPublicAnswerSaysThatItWasCorrected() {
    club.mia().settles("ask-channel", "ask-cramps");
    Told asked = club.ana().asksForAll("pickle juice").openly();
    Told mentioned = club.ana().writes("<@bot> pickle juice");
    Told overheard = club.ana().in("ask-cramps").writes("pickle juice");
    club.ana().asks("pickle juice").presses(BotWords.SHARE);
    Told shared = club.ben().seesLast().quotes("pickle").openly();
    correctsPickle();
    for (Told told : List.of(asked, mentioned, overheard, shared)) {
      told.saysSoon(BotWords.CHANGED_SINCE).quotes("pickle").offers(BotWords.RELATED);
    }
  }

  @Test
  void lineGoesWhenThePassageIsAsItWasShown() {
    Told told = club.ana().asksForAll("pickle juice");
    String before = told.text();
    correctsPickle();
    told.saysSoon(BotWords.CHANGED_SINCE);
    club.mia().moderates("undo", Map.of("to", "0"));
    assertThat(told.saysNothingSoonOf(BotWords.CHANGED_SINCE).text()).isEqualTo(before);
    correctsPickle();
    told.saysSoon(BotWords.CHANGED_SINCE);
  }

  @Test
  void suspendedPassageIsWithdrawnUntilItIsResumed() {
    Told told = club.ana().asksForAll("pickle juice");
    Told other = club.ana().asksForAll("massage");
    suspends("pickle");
    told.saysSoon(BotWords.WITHDRAWN_SINCE);
    club.mia().moderates("resume", Map.of("section-or-passage", "pickle"));
    told.saysNothingSoonOf(BotWords.WITHDRAWN_SINCE).quotes("pickle");
    assertThat(other.saysNothingSoonOf("zzqq").seen().isEdited()).isEqualTo(false);
  }

  @Test
  void correctedThenRemovedSaysTheWorse() {
    Told told = club.ana().asksForAll("pickle juice");
    correctsPickle();
    told.saysSoon(BotWords.CHANGED_SINCE);
    club.mia().removes("pickle");
    club.mia().publishes("no brine").says("is live");
    told.saysSoon(BotWords.WITHDRAWN_SINCE).saysNothingOf(BotWords.CHANGED_SINCE);
  }

  @Test
  void teachingChangesNothingThatAnAnswerShows() {
    Told told = club.ana().asksForAll("pickle juice");
    var mia = new Moderator(club.mia().member().id(), "mia");
    club.library().edit(Club.RIVERSIDE_RUNNERS, mia, new Edit.Teach("pickle", "brine"));
    club.mia().publishes("taught");
    Told massage = club.ana().asksForAll("massage");
    suspends("massage");
    massage.saysSoon(BotWords.WITHDRAWN_SINCE);
    told.saysNothingSoonOf("since");
    assertThat(edits()).isEqualTo(1);
  }

  @Test
  void privacyTellsWhatIsKeptOfPublicAnswers() {
    club.ana().runs("/privacy").says(BotWords.PRIVACY_PUBLIC);
    club.ana().inDirectMessages().runs("/privacy").saysNothingOf(BotWords.PRIVACY_PUBLIC);
  }

  @Test
  void whatOneMemberAloneReadsIsNotRemembered() {
    club.ana().asks("pickle juice");
    club.ana().inDirectMessages().writes("pickle juice");
    club.ana().asksForAll("qwertz uiop");
    assertThat(due()).isEmpty();
    club.ana().asksForAll("pickle juice");
    Awaitility.await().atMost(PATIENCE).untilAsserted(() -> assertThat(due()).hasSize(1));
  }

  @Test
  void answerThatIsGoneIsForgotten() {
    Told gone = club.ana().asksForAll("pickle juice");
    Told there = club.ben().asksForAll("pickle juice");
    club.discord().deletes(gone.seen());
    correctsPickle();
    there.saysSoon(BotWords.CHANGED_SINCE);
    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(due())
                    .extracting(PublicAnswer::message)
                    .containsExactly(there.seen().id()));
  }

  @Test
  void whatFailsOnceIsCorrectedTheNextTime() {
    Told told = club.ana().asksForAll("pickle juice");
    club.discord().faults().answers(500, "PATCH /channels/", 1);
    correctsPickle();
    Awaitility.await().atMost(PATIENCE).until(() -> edits() == 1);
    told.saysNothingOf(BotWords.CHANGED_SINCE);
    suspends("massage");
    told.saysSoon(BotWords.CHANGED_SINCE);
  }

  @Test
  void whatWasPublishedElsewhereIsNoticedAtTheNextQuestion() {
    Told told = club.ana().asksForAll("pickle juice");
    club.library().suspend(Club.RIVERSIDE_RUNNERS, "pickle", new Moderator("1", "terminal"));
    told.saysNothingOf(BotWords.WITHDRAWN_SINCE);
    club.ben().asks("massage");
    told.saysSoon(BotWords.WITHDRAWN_SINCE);
  }

  @Test
  void whatHappenedWhileTheBotWasOffIsNoticedAtTheFirstQuestion() {
    Told told = club.ana().asksForAll("pickle juice");
    club.restartsTheBot();
    correctsPickle();
    told.saysSoon(BotWords.CHANGED_SINCE);
  }

  @Test
  void otherClubsAnswersStay() {
    Told told = club.olu().asksForAll("pickle juice");
    Told ours = club.ana().asksForAll("pickle juice");
    correctsPickle();
    ours.saysSoon(BotWords.CHANGED_SINCE);
    told.saysNothingSoonOf(BotWords.CHANGED_SINCE);
    assertThat(edits()).isEqualTo(1);
    assertThat(club.discord().traffic())
        .filteredOn(one -> one.method().equals("PATCH"))
        .extracting(Exchange::status)
        .containsOnly(200);
  }
}

package club.crampbot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import club.crampbot.answer.BotWords;
import club.crampbot.sandbox.Permission;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Coaches that a club chose by a role. Kim holds it. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CoachesTest {
  private static final String UNKNOWN = "qwertz uiopü zxcvb";

  private final Club club = Club.thatReads(true);

  @AfterEach
  void closes() {
    club.close();
  }

  private static Told handsOver(Told answer) {
    return answer.opens(BotWords.ASK_COACHES).isFilledIn(BotWords.YOUR_QUESTION, UNKNOWN);
  }

  private static Told asked(Runner where) {
    return where.sees().stream()
        .filter(told -> told.text().contains(BotWords.COACHES_ASKED))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void roleIsCalledInTheCoachesChannelAndNobodyElseIs() {
    club.mia().settles("coaches-channel", "coaches");
    club.mia().settles("coaches-role", "Coaches");
    handsOver(club.ana().asks(UNKNOWN)).says(BotWords.COACHES_TOLD);
    Told asked = asked(club.mia().in("coaches")).says("ana", UNKNOWN);
    assertThat(asked.seen().pinged()).containsExactly("@Coaches");
  }

  @Test
  void whereThereIsOnlyARoleItIsCalledInTheChannelOfTheQuestion() {
    club.mia().settles("coaches-role", "Coaches").says("the channel of the question");
    Runner ana = club.ana().in("ask-cramps");
    ana.asks(UNKNOWN).opens(BotWords.ASK_COACHES).says(BotWords.COACHES_CONSENT_HERE);
    handsOver(ana.asks(UNKNOWN)).says(BotWords.COACHES_TOLD);
    Told asked = asked(ana).says("ana", UNKNOWN);
    assertThat(asked.seen().pinged()).containsExactly("@Coaches");
    asked
        .before(club.kim().in("ask-cramps"))
        .opens(BotWords.COACH_REPLY)
        .isFilledIn("Warm up.")
        .openly()
        .says("Warm up.", "kim");
    club.ana().inDirectMessages().seesLast().says("Warm up.", "kim");
  }

  @Test
  void nobodyElseRepliesAsACoach() {
    club.mia().settles("coaches-role", "Coaches");
    handsOver(club.ana().asks(UNKNOWN));
    Told asked = asked(club.ana());
    asked.before(club.ben()).presses(BotWords.COACH_REPLY).privately().says(BotWords.NO_COACH);
    var talk = club.ben().place().repliesTo(asked.seen(), "Drink brine.", true);
    assertThat(talk.staysUnanswered(Duration.ofMillis(500))).isTrue();
    assertThat(club.ana().inDirectMessages().sees()).isEmpty();
    asked.before(club.kim()).repliesToIt("Warm up.").says(BotWords.COACH_PASSED);
    asked.before(club.mia()).repliesToIt("Drink water.").says(BotWords.COACH_PASSED);
    club.ana().inDirectMessages().seesLast().says("Drink water.", "mia");
  }

  @Test
  void questionOfAForumsPostIsHandedOverInThePost() {
    club.mia().settles("coaches-role", "Coaches");
    club.mia().settles("ask-channel", "cramp-forum");
    club.mia().settles("without-answer", "coaches");
    Told offer = club.ana().in("cramp-forum").posts(UNKNOWN, "zzqq").says(BotWords.COACHES_OFFERED);
    handsOver(offer).says(BotWords.COACHES_TOLD);
    assertThat(asked(offer.runner()).seen().pinged()).containsExactly("@Coaches");
  }

  @Test
  void roleOfEverybodyIsRefused() {
    club.mia().settles("coaches-role", "@everyone").says("Choose another one");
    assertThat(club.library().settings(Club.RIVERSIDE_RUNNERS).hasCoaches()).isFalse();
  }

  @Test
  void channelWhereTheBotMayNotWriteIsSaid() {
    club.mia().settles("coaches-role", "Coaches");
    Told answer = club.ana().asks(UNKNOWN);
    club.discord().takesFromTheBot("Riverside Runners", "general", Permission.SEND_MESSAGES);
    handsOver(answer).says(BotWords.COACHES_UNTOLD_HERE);
  }

  @Test
  void clubAddsItsSentenceToWhomToCall() {
    String text = "The defibrillator hangs at the *clubhouse* door, @everyone.";
    club.mia().settles("emergency-text", text);
    for (Told told :
        List.of(
            club.ana().asksForAll("I have chest pain and cannot breathe"),
            club.ana().runs("/cramp", Map.of("now", "leg")))) {
      told.says("911", "The defibrillator hangs at the \\*clubhouse\\* door");
      assertThat(told.seen().pinged()).isEmpty();
      assertThat(told.text().indexOf("911")).isLessThan(told.text().indexOf("defibrillator"));
    }
    club.mia().settles("clear", "emergency-text");
    club.ana().asks("I have chest pain and cannot breathe").saysNothingOf("defibrillator");
  }
}

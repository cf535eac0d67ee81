package club.crampbot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** An emergency is told whom to call, in the member's country, and nothing else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class EmergencyTest {
  private static final String COLLAPSED = "my friend collapsed and won't wake up";

  private final Club club = new Club();

  @AfterAll
  void end() {
    club.close();
  }

  @Test
  void numberIsThatOfTheMembersCountry() {
    club.ana().asks(COLLAPSED).privately().says("911");
    club.ben().asks(COLLAPSED).says("112");
    club.olu().asks(COLLAPSED).says("999");
  }

  @Test
  void replyIsShortAndShowsNoPassage() {
    Told told = club.ana().asks(COLLAPSED).saysNothingOf("{", "[1]", "Sources");
    assertThat(told.seen().text()).hasSizeLessThan(400);
    assertThat(told.seen().links()).isEmpty();
    assertThat(told.seen().buttons()).isEmpty();
  }

  @Test
  void mentionAndDirectMessageAreToldAtOnceToo() {
    for (Told told :
        List.of(
            club.ana().writes("<@bot> " + COLLAPSED),
            club.ana().inDirectMessages().writes(COLLAPSED))) {
      told.says("emergency number").saysNothingOf("{");
    }
  }

  @Test
  void ordinaryQuestionIsNoEmergency() {
    club.ana().asks("eating too soon?").quotes("stitch-food");
  }
}

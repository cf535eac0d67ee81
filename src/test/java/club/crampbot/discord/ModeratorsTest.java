package club.crampbot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who may moderate, and how several moderators get along. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ModeratorsTest {
  private static final Map<String, String> PICKLE = Map.of("section-or-passage", "pickle");
  private static final String REFUSAL = "This is for the club's moderators";

  private final Club club = new Club();

  @AfterEach
  void end() {
    club.nothingWasRefused();
    club.close();
  }

  @Test
  void othersAreNotOfferedIt() {
    assertThat(club.mia().place().commands()).contains("moderate");
    assertThat(club.ana().place().commands()).doesNotContain("moderate");
    assertThat(club.mia().inDirectMessages().place().commands()).doesNotContain("moderate");
  }

  @Test
  void aPlainMemberIsRefusedWhateverDiscordShows() {
    club.discord().letsEveryoneUse("moderate");

    for (String command : List.of("status", "draft", "preview", "export", "history", "discard")) {
      club.ana().moderates(command).begins(REFUSAL);
    }
    club.ana().moderates("edit", PICKLE).begins(REFUSAL);
    club.ana().publishes("mine").begins(REFUSAL);
    club.ana().moderates("undo", Map.of("to", "0")).begins(REFUSAL);
    club.ana().moderates("suspend", PICKLE).begins(REFUSAL);
    club.ana().settles("moderators", "Coaches").begins(REFUSAL);
    assertThat(club.ana().isOffered("/moderate edit", "section-or-passage", "")).isEmpty();
    assertThat(club.mia().isOffered("/moderate edit", "section-or-passage", "")).isNotEmpty();
    assertThat(club.library().acts(Club.RIVERSIDE_RUNNERS, 10)).isEmpty();
  }

  @Test
  void whoIsModeratorNoLongerIsRefusedOnButtonsAndForms() {
    club.mia().settles("moderators", "Coaches");
    club.discord().letsEveryoneUse("moderate");
    Runner kim = club.kim();
    Form form = kim.opens("/moderate edit", PICKLE);
    Told changed = kim.edits("pickle", "### Pickle juice {#pickle}\n\nKim was here.");
    Told refusedText = kim.edits("pickle", "Kim knows. [@nobody]");
    changed.offers("Publish");

    club.mia().settles("clear", "moderators");

    form.isFilledIn("### x {#pickle}\n\nLate.").privately().begins(REFUSAL);
    changed.presses("Preview").privately().begins(REFUSAL);
    changed.presses("Publish").privately().begins(REFUSAL);
    refusedText.presses("Edit again").privately().begins(REFUSAL);
    assertThat(club.library().history(Club.RIVERSIDE_RUNNERS)).isEmpty();
  }

  @Test
  void aRoleCountsInItsOwnClubAlone() {
    club.mia().settles("moderators", "Coaches");
    club.discord().letsEveryoneUse("moderate");

    club.kim().moderates("draft").says("Your draft");
    club.kim().in("Hill Harriers", "general").moderates("draft").begins(REFUSAL);
  }

  @Test
  void theRoleOfEverybodyMakesNoModerators() {
    club.mia().settles("moderators", "@everyone").says("every member");
  }

  @Test
  void anotherClubsModeratorTouchesOnlyTheirOwn() {
    club.mia().edits("pickle", "### Pickle juice {#pickle}\n\nRiverside only.");
    club.mia().publishes("ours");

    club.tess().moderates("draft").says("the same as");
    club.tess().moderates("history").saysNothingOf("ours");
    club.tess().moderates("show", Map.of("edition", "1")).says("no edition 1");
    club.tess().moderates("suspend", PICKLE);
    club.ana().asks("pickle juice").says("Riverside only");
    club.tess().asks("pickle juice").saysNothingOf("Drink a little");
  }

  @Test
  void theLaterOfTwoIsToldAndKeepsTheDraft() {
    club.mia().edits("pickle", "### Pickle juice {#pickle}\n\nMia: pickle juice.");
    club.rosa().edits("pickle", "### Pickle juice {#pickle}\n\nRosa: pickle juice.");
    club.rosa().publishes("by rosa");

    club.mia().publishes("by mia").says("Somebody was faster", "rosa", "edition 1");

    club.mia().publishes("by mia").says("Edition 2 is live");
    club.ana().asks("pickle juice").says("Mia:");
  }

  @Test
  void theLogChannelHearsWhoDidWhat() {
    club.mia().settles("log-channel", "coaches");
    club.mia().edits("pickle", "### Pickle juice {#pickle}\n\nNow ``` pickle juice");
    club.mia().publishes("@everyone: with ``` in it");
    club.mia().moderates("suspend", PICKLE);
    club.mia().moderates("undo", Map.of("to", "0"));

    Runner coaches = club.mia().in("coaches");
    List<Told> log =
        Awaitility.await()
            .atMost(Duration.ofSeconds(20))
            .until(coaches::sees, all -> all.size() == 4);
    log.get(1).says("published", "-Drink a little", "@everyone");
    assertThat(log.get(1).text().split("```", -1)).hasSize(3);
    assertThat(log.get(1).textOf("edition-1.diff")).contains("+Now ``` pickle juice");
    log.get(2).says("suspended");
    log.get(3).says("went back to edition 0");
    assertThat(log).allMatch(notice -> notice.seen().pinged().isEmpty());
  }
}

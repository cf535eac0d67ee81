package club.crampbot.discord;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import club.crampbot.sandbox.Place;
import club.crampbot.sandbox.Reply;
import club.crampbot.sandbox.Seen;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Who may moderate, and how several moderators get along. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ModeratorsTest {
  private static final Map<String, String> PICKLE = Map.of("section-or-passage", "pickle");
  private static final String REFUSAL = "This is for the club's moderators";

  @TempDir private Path folder;
  private ModeratedClub club;

  @BeforeEach
  void start() throws IOException {
    club = new ModeratedClub(folder);
  }

  @AfterEach
  void end() {
    club.close();
  }

  private Place rosa() {
    return club.discord.member("rosa").in("Riverside Runners", "general");
  }

  @Test
  void othersAreNotOfferedIt() {
    assertThat(club.mia().commands()).contains("moderate");
    assertThat(club.ana().commands()).doesNotContain("moderate");
    assertThat(club.discord.member("mia").inDirectMessages().commands()).doesNotContain("moderate");
  }

  @Test
  void aPlainMemberIsRefusedWhateverDiscordShows() {
    club.discord.letsEveryoneUse("moderate");

    for (String command : List.of("status", "draft", "preview", "export", "history", "discard")) {
      assertThat(club.says(club.ana(), command).text()).as(command).startsWith(REFUSAL);
    }
    Seen edit = club.ana().runs("/moderate edit", PICKLE).message();
    assertThat(edit.text()).startsWith(REFUSAL);
    assertThat(edit.isPrivate()).isTrue();
    assertThat(club.publishes(club.ana(), "mine").text()).startsWith(REFUSAL);
    assertThat(club.says(club.ana(), "undo", Map.of("to", "0")).text()).startsWith(REFUSAL);
    assertThat(club.says(club.ana(), "suspend", PICKLE).text()).startsWith(REFUSAL);
    assertThat(club.says(club.ana(), "settings", Map.of("moderators", "Coaches")).text())
        .startsWith(REFUSAL);
    assertThat(club.ana().types("/moderate edit", "section-or-passage", "")).isEmpty();
    assertThat(club.mia().types("/moderate edit", "section-or-passage", "")).isNotEmpty();
    assertThat(club.library.acts(ModeratedClub.RIVERSIDE, 10)).isEmpty();
  }

  @Test
  void whoIsModeratorNoLongerIsRefusedOnButtonsAndForms() {
    club.says(club.mia(), "settings", Map.of("moderators", "Coaches"));
    club.discord.letsEveryoneUse("moderate");
    Place kim = club.kim("Riverside Runners");
    Reply form = kim.runs("/moderate edit", PICKLE);
    Seen changed = club.edits(kim, "pickle", "### Pickle juice {#pickle}\n\nKim was here.");
    Seen refusedText = club.edits(kim, "pickle", "no heading");
    assertThat(changed.hasButton("Publish")).isTrue();

    club.says(club.mia(), "settings", Map.of("clear", "moderators"));

    assertThat(club.writes(kim, form, "### x {#pickle}\n\nLate.").text()).startsWith(REFUSAL);
    assertThat(club.last(kim.presses(changed, "Preview")).text()).startsWith(REFUSAL);
    assertThat(kim.presses(changed, "Publish").message().text()).startsWith(REFUSAL);
    assertThat(kim.presses(refusedText, "Edit again").message().text()).startsWith(REFUSAL);
    assertThat(club.library.history(ModeratedClub.RIVERSIDE)).isEmpty();
  }

  @Test
  void aRoleCountsInItsOwnClubAlone() {
    club.says(club.mia(), "settings", Map.of("moderators", "Coaches"));
    club.discord.letsEveryoneUse("moderate");

    assertThat(club.says(club.kim("Riverside Runners"), "draft").text()).contains("Your draft");
    assertThat(club.says(club.kim("Hill Harriers"), "draft").text()).startsWith(REFUSAL);
  }

  @Test
  void theRoleOfEverybodyMakesNoModerators() {
    assertThat(club.says(club.mia(), "settings", Map.of("moderators", "@everyone")).text())
        .contains("every member");
  }

  @Test
  void anotherClubsModeratorTouchesOnlyTheirOwn() {
    club.edits(club.mia(), "pickle", "### Pickle juice {#pickle}\n\nRiverside only.");
    club.publishes(club.mia(), "ours");

    assertThat(club.says(club.tess(), "draft").text()).contains("the same as");
    assertThat(club.says(club.tess(), "history").text()).doesNotContain("ours");
    assertThat(club.says(club.tess(), "show", Map.of("edition", "1")).text())
        .contains("no edition 1");
    club.says(club.tess(), "suspend", PICKLE);
    assertThat(club.answer(club.ana(), "pickle juice")).contains("Riverside only");
    assertThat(club.answer(club.tess(), "pickle juice")).doesNotContain("Drink a little");
  }

  @Test
  void theLaterOfTwoIsToldAndKeepsTheDraft() {
    club.edits(club.mia(), "pickle", "### Pickle juice {#pickle}\n\nMia: pickle juice.");
    club.edits(rosa(), "pickle", "### Pickle juice {#pickle}\n\nRosa: pickle juice.");
    club.publishes(rosa(), "by rosa");

    Seen told = club.publishes(club.mia(), "by mia");
    assertThat(told.text()).contains("Somebody was faster", "rosa", "edition 1");

    assertThat(club.publishes(club.mia(), "by mia").text()).contains("Edition 2 is live");
    assertThat(club.answer(club.ana(), "pickle juice")).contains("Mia:");
  }

  @Test
  void theLogChannelHearsWhoDidWhat() {
    club.says(club.mia(), "settings", Map.of("log-channel", "coaches"));
    club.edits(club.mia(), "pickle", "### Pickle juice {#pickle}\n\n@everyone ``` pickle juice");
    club.publishes(club.mia(), "with ``` in it");
    club.says(club.mia(), "suspend", PICKLE);
    club.says(club.mia(), "undo", Map.of("to", "0"));

    Place coaches = club.discord.member("mia").in("Riverside Runners", "coaches");
    List<Seen> log =
        Awaitility.await()
            .atMost(Duration.ofSeconds(20))
            .until(coaches::sees, all -> all.size() == 4);
    assertThat(log.get(1).text()).contains("published", "-Drink a little", "+@everyone");
    assertThat(log.get(1).text().split("```", -1)).hasSize(3);
    assertThat(club.file(log.get(1), "edition-1.diff")).asString(UTF_8).contains("+@everyone ```");
    assertThat(log.get(2).text()).contains("suspended");
    assertThat(log.get(3).text()).contains("went back to edition 0");
    assertThat(log).allMatch(notice -> notice.pinged().isEmpty());
  }
}

package club.crampbot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import club.crampbot.sandbox.Reply;
import club.crampbot.sandbox.Seen;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Sources, judged questions, guides, history, suspension and settings, as moderators use them. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ModerateMoreTest {
  private static final Map<String, String> PICKLE = Map.of("section-or-passage", "pickle");
  private static final String BETTER = "### Pickle juice {#pickle}\n\nTwo sips of pickle juice.";

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

  @Test
  void aPastedSourceCanBeCited() {
    String csl =
        """
        {"id": "miller2010", "type": "article-journal", "title": "Pickle juice and cramps",
         "author": [{"family": "Miller", "given": "K"}], "issued": {"date-parts": [[2010]]},
         "DOI": "10.1249/MSS.0b013e3181c0647e"}""";
    var options = Map.of("guide", "small", "doi-or-csl", csl);

    assertThat(club.says(club.mia(), "citation add", options).text())
        .contains("The source is in your draft");
    assertThat(club.edits(club.mia(), "pickle", BETTER + " [@miller2010]").text())
        .contains("is in your draft");
  }

  @Test
  void aDoiOpensAFormAndABrokenSourceComesBack() {
    var doi = Map.of("guide", "small", "doi-or-csl", "https://doi.org/10.1249/abc.1");
    Reply form = club.mia().runs("/moderate citation add", doi);
    assertThat(form.modal().fields().getFirst().value()).contains("\"DOI\": \"10.1249/abc.1\"");

    Seen refused = club.writes(club.mia(), form, "{\"id\": ");
    assertThat(refused.text()).contains("The source was not taken");
    Reply again = club.mia().presses(refused, "Edit again");
    assertThat(again.modal().fields().getFirst().value()).isEqualTo("{\"id\": ");
  }

  @Test
  void anOwnQuestionGuardsTheNextEdition() {
    club.says(
        club.mia(), "question add", Map.of("question", "thumbs on the calf", "passage", "massage"));
    club.publishes(club.mia(), "a question");
    club.edits(club.mia(), "massage", "### Massage {#massage}\n\nRub it. [@nhs]");

    assertThat(club.publishes(club.mia(), "rub").text())
        .contains("Not published yet", "thumbs on the calf");
  }

  @Test
  void aGuideIsSwitchedOffOnlyWhileAnotherAnswers() {
    assertThat(club.says(club.mia(), "guides").text()).contains("on: ", "`small`");
    Seen said = club.says(club.mia(), "guides", Map.of("guide", "small", "on", "false"));
    assertThat(said.text()).containsAnyOf("The guide small is off", "The guide stays as it is");
    assertThat(club.says(club.mia(), "guides", Map.of("guide", "../x", "on", "false")).text())
        .contains("There is no");
  }

  @Test
  void aDiscardedDraftCanBeTakenBack() {
    club.edits(club.mia(), "pickle", BETTER);
    Seen asks = club.says(club.mia(), "discard");
    assertThat(asks.text()).contains("Throw this draft away?", "small/remedies");

    Seen gone = club.last(club.mia().presses(asks, "Throw it away"));

    assertThat(club.says(club.mia(), "draft").text()).contains("the same as");
    byte[] copy = club.file(gone, "discarded-draft.zip");
    Reply back = club.mia().runs("/moderate upload", Map.of(), "file", "draft.zip", copy);
    assertThat(club.last(back).text()).contains("small/remedies");
  }

  @Test
  void whatWasPublishedIsShownAndUndone() {
    club.edits(club.mia(), "pickle", BETTER);
    club.publishes(club.mia(), "two sips");

    assertThat(club.says(club.mia(), "history").text()).contains("1", "mia", "two sips", "0");
    assertThat(club.says(club.mia(), "show", Map.of("edition", "1")).text())
        .contains("-Drink a little pickle juice.", "+Two sips");
    assertThat(club.mia().types("/moderate undo", "to", "")).hasSize(2);
    assertThat(club.says(club.mia(), "undo", Map.of("to", "7")).text()).contains("no edition 7");
    assertThat(club.says(club.mia(), "undo", Map.of("to", "0")).text())
        .contains("Edition 2 is live");
    assertThat(club.answer(club.ana(), "pickle juice")).contains("Drink a little");
  }

  @Test
  void aSuspendedPassageIsHiddenAtOnceAndResumed() {
    assertThat(club.says(club.mia(), "suspend", PICKLE).text()).contains("no longer see `pickle`");
    assertThat(club.answer(club.ana(), "pickle juice")).doesNotContain("Drink a little");
    assertThat(club.says(club.mia(), "status").text()).contains("Hidden: `pickle`");

    assertThat(club.says(club.mia(), "resume", PICKLE).text()).contains("see `pickle` again");
    assertThat(club.answer(club.ana(), "pickle juice")).contains("Drink a little");
    assertThat(club.says(club.mia(), "resume", PICKLE).text()).contains("Nothing");
    var unknown = Map.of("section-or-passage", "@everyone");
    assertThat(club.says(club.mia(), "suspend", unknown).text()).contains("There is no");
  }

  @Test
  void aNewSectionGoesIntoItsGuide() {
    Reply form = club.mia().runs("/moderate add", Map.of("to", "small"));
    String text = form.modal().fields().getFirst().value();
    assertThat(text).contains("id: its-id", "{#its-passage");

    Seen refused = club.writes(club.mia(), form, text);
    assertThat(refused.text()).contains("key-of-a-source");
    Reply again = club.mia().presses(refused, "Edit again");
    String good = text.replace("its-", "sleep-").replace(" [@key-of-a-source]", "");
    assertThat(club.writes(club.mia(), again, good).text()).contains("new: small/sleep-id.md");
  }

  @Test
  void twoModeratorsPublishTogether() {
    club.says(club.mia(), "settings", Map.of("two-moderators", "true"));
    club.edits(club.mia(), "pickle", BETTER);

    assertThat(club.publishes(club.mia(), "two sips").text()).contains("two moderators");
    assertThat(club.says(club.mia(), "history").text()).doesNotContain("two sips");
  }

  @Test
  void settingsAreShownChangedAndSetBack() {
    assertThat(club.says(club.mia(), "settings").text()).contains("Log channel: none");
    assertThat(club.says(club.mia(), "settings", Map.of("log-channel", "coaches")).text())
        .contains("Changed", "Log channel: <#");
    assertThat(club.says(club.mia(), "settings", Map.of("clear", "log-channel")).text())
        .contains("Log channel: none");
    assertThat(club.says(club.tess(), "settings").text()).contains("Log channel: none");
  }

  @Test
  void theClubsChoicesHoldForItsMembers() {
    club.says(club.mia(), "settings", Map.of("public", "true", "mentions-channel", "ask-cramps"));

    var question = Map.of("question", "pickle juice");
    assertThat(club.ana().runs("/ask", question).message().isPrivate()).isFalse();
    assertThat(club.tess().runs("/ask", question).message().isPrivate()).isTrue();
    club.ana().says("<@bot> pickle juice");
    var asked = club.discord.member("ana").in("Riverside Runners", "ask-cramps");
    assertThat(asked.says("<@bot> pickle juice").answer().text()).contains("Drink a little");
    assertThat(club.ana().sees())
        .noneMatch(seen -> seen.repliesTo().isPresent() && seen.text().contains("Drink"));
  }
}

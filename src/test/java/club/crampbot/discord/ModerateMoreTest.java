package club.crampbot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Sources, judged questions, guides, history, suspension and settings, as moderators use them. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ModerateMoreTest {
  private static final Map<String, String> PICKLE = Map.of("section-or-passage", "pickle");
  private static final String BETTER = "### Pickle juice {#pickle}\n\nTwo sips of pickle juice.";

  private final Club club = new Club();

  @AfterEach
  void end() {
    club.nothingWasRefused();
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

    club.mia().moderates("citation add", options).says("The source is in your draft");
    club.mia().edits("pickle", BETTER + " [@miller2010]").says("is in your draft");
  }

  @Test
  void aDoiOpensAFormAndABrokenSourceComesBack() {
    var doi = Map.of("guide", "small", "doi-or-csl", "https://doi.org/10.1249/abc.1");
    Form form = club.mia().opens("/moderate citation add", doi);
    assertThat(form.text()).contains("\"DOI\": \"10.1249/abc.1\"");

    Told refused = form.isFilledIn("{\"id\": ");
    refused.says("The source was not taken");
    Form again = refused.opens("Edit again");
    assertThat(again.text()).isEqualTo("{\"id\": ");
  }

  @Test
  void anOwnQuestionGuardsTheNextEdition() {
    club.mia()
        .moderates("question add", Map.of("question", "thumbs on the calf", "passage", "massage"));
    club.mia().publishes("a question");
    club.mia().edits("massage", "### Massage {#massage}\n\nRub it. [@nhs]");

    club.mia().publishes("rub").says("Not published yet", "thumbs on the calf");
  }

  @Test
  void aGuideIsSwitchedOffOnlyWhileAnotherAnswers() {
    club.mia().moderates("guides").says("on: ", "`small`");
    Told said = club.mia().moderates("guides", Map.of("guide", "small", "on", "false"));
    assertThat(said.text()).containsAnyOf("The guide small is off", "The guide stays as it is");
    club.mia().moderates("guides", Map.of("guide", "../x", "on", "false")).says("There is no");
  }

  @Test
  void aDiscardedDraftCanBeTakenBack() {
    club.mia().edits("pickle", BETTER);
    Told asks = club.mia().moderates("discard");
    asks.says("Throw this draft away?", "small/remedies");

    Told gone = asks.presses("Throw it away");

    club.mia().moderates("draft").says("the same as");
    byte[] copy = gone.file("discarded-draft.zip");
    club.mia().uploads("draft.zip", copy).says("small/remedies");
  }

  @Test
  void whatWasPublishedIsShownAndUndone() {
    club.mia().edits("pickle", BETTER);
    club.mia().publishes("two sips");

    club.mia().moderates("history").says("1", "mia", "two sips", "0");
    club.mia()
        .moderates("show", Map.of("edition", "1"))
        .says("-Drink a little pickle juice.", "+Two sips");
    assertThat(club.mia().isOffered("/moderate undo", "to", "")).hasSize(2);
    club.mia().moderates("undo", Map.of("to", "7")).says("no edition 7");
    club.mia().moderates("undo", Map.of("to", "0")).says("Edition 2 is live");
    club.ana().asks("pickle juice").says("Drink a little");
  }

  @Test
  void aSuspendedPassageIsHiddenAtOnceAndResumed() {
    club.mia().moderates("suspend", PICKLE).says("no longer see `pickle`");
    club.ana().asks("pickle juice").saysNothingOf("Drink a little");
    club.mia().moderates("status").says("Hidden: `pickle`");

    club.mia().moderates("resume", PICKLE).says("see `pickle` again");
    club.ana().asks("pickle juice").says("Drink a little");
    club.mia().moderates("resume", PICKLE).says("Nothing");
    var unknown = Map.of("section-or-passage", "@everyone");
    club.mia().moderates("suspend", unknown).says("There is no");
  }

  @Test
  void aNewSectionGoesIntoItsGuide() {
    Form form = club.mia().opens("/moderate add", Map.of("to", "small"));
    String text = form.text();
    assertThat(text).contains("id: its-id", "{#its-passage");

    Told refused = form.isFilledIn(text);
    refused.says("key-of-a-source");
    Form again = refused.opens("Edit again");
    String good = text.replace("its-", "sleep-").replace(" [@key-of-a-source]", "");
    again.isFilledIn(good).says("new: small/sleep-id.md");
  }

  @Test
  void twoModeratorsPublishTogether() {
    club.mia().settles("two-moderators", "true");
    club.mia().edits("pickle", BETTER);

    club.mia().publishes("two sips").says("two moderators");
    club.mia().moderates("history").saysNothingOf("two sips");
    club.rosa().edits("pickle", BETTER);
    club.rosa().publishes("two sips").says("Edition 1 is live");
  }

  @Test
  void twoModeratorsUndoTogether() {
    club.mia().edits("pickle", BETTER);
    club.mia().publishes("two sips");
    club.mia().settles("two-moderators", "true");

    club.mia().moderates("undo", Map.of("to", "0")).says("second moderator");
    club.ana().asks("pickle juice").says("Two sips");
    club.rosa().moderates("undo", Map.of("to", "0")).says("Edition 2 is live");
    club.ana().asks("pickle juice").says("Drink a little");
  }

  @Test
  void statusTellsWhatMembersHave() {
    club.mia().moderates("status").says("edition **0**", "Questions in", "none");
    club.mia().edits("pickle", BETTER);
    club.mia().publishes("two sips");
    club.mia().moderates("status").says("edition **1** <t:", "mia: two sips", "Guides: 1;");
  }

  @Test
  void settingsAreShownChangedAndSetBack() {
    club.mia().moderates("settings").says("Log channel: none");
    club.mia().settles("log-channel", "coaches").says("Changed", "Log channel: <#");
    club.mia().settles("clear", "log-channel").says("Log channel: none");
    club.tess().moderates("settings").says("Log channel: none");
  }

  @Test
  void theClubsChoicesHoldForItsMembers() {
    club.mia().moderates("settings", Map.of("public", "true", "mentions-channel", "ask-cramps"));

    club.ana().asks("pickle juice").openly();
    club.tess().asks("pickle juice").privately();
    club.ana().place().says("<@bot> pickle juice");
    club.ana().in("ask-cramps").writes("<@bot> pickle juice").says("Drink a little");
    assertThat(club.ana().place().sees())
        .noneMatch(seen -> seen.repliesTo().isPresent() && seen.text().contains("Drink"));
  }
}

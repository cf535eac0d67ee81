package club.crampbot.discord;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What moderators do, from a command of Discord's to what members get for an answer. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ModerateTest {
  private static final String BETTER =
      "### Pickle juice {#pickle}\n\nTwo sips of pickle juice, no more. [@nhs]";

  private final Club club = new Club();

  @AfterEach
  void end() {
    club.nothingWasRefused();
    club.close();
  }

  @Test
  void anEditedPassageIsLiveOnlyWhenPublishedAndOnlyInItsClub() {
    Form form = club.mia().opens("/moderate edit", Map.of("section-or-passage", "pickle"));
    assertThat(form.text()).isEqualTo("### Pickle juice {#pickle}\n\nDrink a little pickle juice.");

    Told changed = form.isFilledIn(BETTER);
    changed.says("Pickle juice is in your draft", "small/remedies");
    club.ana().asks("pickle juice").says("Drink a little");

    club.mia().publishes("less of it").says("Edition 1 is live");
    club.ana().asks("pickle juice").says("Two sips");
    club.tess().asks("pickle juice").says("Drink a little");
  }

  @Test
  void everyProblemIsShownAndTheTextComesBack() {
    String bad = "### Pickle juice {#pickle}\n\nDrink. [@nobody]\n\n[x](javascript:alert)";

    Told refused = club.mia().edits("pickle", bad);

    refused.says("was not taken", "line 3: ", "nobody", "line 5: ");
    assertThat(refused.textOf("your-text.md")).isEqualTo(bad);
    Form again = refused.opens("Edit again");
    assertThat(again.text()).isEqualTo(bad);
    again.isFilledIn(BETTER).says("is in your draft");
  }

  @Test
  void passageWithoutItsHeadingKeepsTheOneItHas() {
    club.mia().edits("pickle", "Three sips.").says("Pickle juice is in your draft");
    Form again = club.mia().opens("/moderate edit", Map.of("section-or-passage", "pickle"));
    assertThat(again.text()).isEqualTo("### Pickle juice {#pickle}\n\nThree sips.");
    club.mia().edits("pickle", "Sip.\n\nSip. [@nobody]").says("line 3: no work");
    club.mia().moderates("discard").presses("Throw it away");
  }

  /** The only source of the passage is not cited by the new text, which by itself is a warning. */
  @Test
  void problemsOfOnesOwnTextAreToldAndNoWarningsAboutTheRest() {
    Told refused = club.mia().edits("massage", "### Massage {#massage}\n\nPress. [@nobody]");
    refused.says("line 3: no work").saysNothingOf("warning");
  }

  @Test
  void problemsThatDoNotFitComeAsAFile() {
    String bad = "### Pickle juice {#pickle}\n\n" + "[a](ftp://x) [@nobody]\n".repeat(60);

    Told refused = club.mia().edits("pickle", bad);

    assertThat(refused.textOf("problems.txt")).contains("line 3:", "line 62:");
  }

  @Test
  void aLongSectionGoesByFile() {
    String intro = "Rest and sleep well at night. ".repeat(45);
    for (String id : new String[] {"one", "two", "three", "four"}) {
      club.mia().adds("remedies", "### Title " + id + " {#" + id + "}\n\n" + intro);
    }

    Told byFile = club.mia().moderates("edit", Map.of("section-or-passage", "remedies"));
    String text = byFile.textOf("remedies.md");
    assertThat(text).contains("{#four}").hasSizeGreaterThan(4_000);

    byte[] changed = text.replace("Press the calf", "Rub the calf").getBytes(UTF_8);
    club.mia().uploads("remedies.md", changed).says("remedies.md is in your draft");
    club.mia().publishes("rub");
    club.ana().asks("massage").says("Rub the calf");
  }

  @Test
  void anExportIsTakenBackAndChangesNothing() {
    club.mia().edits("pickle", BETTER);
    byte[] zip = club.mia().moderates("export").file("guide.zip");
    String draft = club.mia().moderates("draft").text();

    club.mia().uploads("guide.zip", zip).says("small/remedies");

    assertThat(club.mia().moderates("draft").text()).isEqualTo(draft);
    assertThat(club.mia().moderates("export").file("guide.zip")).isEqualTo(zip);
  }

  @Test
  void aHostileUploadIsRefusedWithASentence() {
    byte[] bytes = {(byte) 0xff, (byte) 0xfe, 0};

    club.mia().uploads("x.md", bytes).says("UTF-8");
    club.mia().uploads("x.zip", bytes).says("no ZIP");
    club.mia().uploads("x.exe", bytes).says(".md");
    club.mia().uploads("x.md", new byte[300_000]).says("at most");
    club.mia().moderates("draft").says("the same as");
  }

  @Test
  void worseJudgedQuestionsNeedASecondPress() {
    club.mia().removes("pickle");
    club.mia().adds("remedies", "### Gherkins {#gherkin}\n\nSomething else.");
    club.mia().adds("remedies", "### Vinegar {#pickle}\n\nVinegar helps some.");

    club.mia().moderates("preview").says("turn wrong", "pickle juice");
    assertThat(club.discord().traffic())
        .anyMatch(exchange -> exchange.toString().contains("Asking every judged question"));
    Told asks = club.mia().publishes("vinegar");
    asks.says("Not published yet", "pickle juice");
    club.mia().moderates("history").saysNothingOf("vinegar");

    asks.presses("Publish all the same").privately().says("Edition 1 is live");
  }
}

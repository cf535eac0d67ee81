package club.crampbot.discord;

import static java.nio.charset.StandardCharsets.UTF_8;
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

/** What moderators do, from a command of Discord's to what members get for an answer. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ModerateTest {
  private static final String BETTER =
      "### Pickle juice {#pickle}\n\nTwo sips of pickle juice, no more. [@nhs]";

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
  void anEditedPassageIsLiveOnlyWhenPublishedAndOnlyInItsClub() {
    Reply form = club.mia().runs("/moderate edit", Map.of("section-or-passage", "pickle"));
    assertThat(form.modal().fields().getFirst().value())
        .isEqualTo("### Pickle juice {#pickle}\n\nDrink a little pickle juice.");

    Seen changed = club.writes(club.mia(), form, BETTER);
    assertThat(changed.text()).contains("Pickle juice is in your draft", "small/remedies");
    assertThat(club.answer(club.ana(), "pickle juice")).contains("Drink a little");

    assertThat(club.publishes(club.mia(), "less of it").text()).contains("Edition 1 is live");
    assertThat(club.answer(club.ana(), "pickle juice")).contains("Two sips");
    assertThat(club.answer(club.tess(), "pickle juice")).contains("Drink a little");
  }

  @Test
  void everyProblemIsShownAndTheTextComesBack() {
    String bad = "### Pickle juice {#pickle}\n\nDrink. [@nobody]\n\n[x](javascript:alert)";

    Seen refused = club.edits(club.mia(), "pickle", bad);

    assertThat(refused.text()).contains("was not taken", "line 3: ", "nobody", "line 5: ");
    assertThat(club.file(refused, "your-text.md")).asString(UTF_8).isEqualTo(bad);
    Reply again = club.mia().presses(refused, "Edit again");
    assertThat(again.modal().fields().getFirst().value()).isEqualTo(bad);
    assertThat(club.writes(club.mia(), again, BETTER).text()).contains("is in your draft");
  }

  @Test
  void problemsThatDoNotFitComeAsAFile() {
    String bad = "### Pickle juice {#pickle}\n\n" + "[a](ftp://x) [@nobody]\n".repeat(60);

    Seen refused = club.edits(club.mia(), "pickle", bad);

    assertThat(club.file(refused, "problems.txt")).asString(UTF_8).contains("line 3:", "line 62:");
  }

  @Test
  void aLongSectionGoesByFile() {
    String intro = "Rest and sleep well at night. ".repeat(45);
    for (String id : new String[] {"one", "two", "three", "four"}) {
      Reply form = club.mia().runs("/moderate add", Map.of("to", "remedies"));
      club.writes(club.mia(), form, "### Title " + id + " {#" + id + "}\n\n" + intro);
    }

    Seen byFile = club.says(club.mia(), "edit", Map.of("section-or-passage", "remedies"));
    String text = new String(club.file(byFile, "remedies.md"), UTF_8);
    assertThat(text).contains("{#four}").hasSizeGreaterThan(4_000);

    byte[] changed = text.replace("Press the calf", "Rub the calf").getBytes(UTF_8);
    Reply upload = club.mia().runs("/moderate upload", Map.of(), "file", "remedies.md", changed);
    assertThat(club.last(upload).text()).contains("remedies.md is in your draft");
    club.publishes(club.mia(), "rub");
    assertThat(club.answer(club.ana(), "massage")).contains("Rub the calf");
  }

  @Test
  void anExportIsTakenBackAndChangesNothing() {
    club.edits(club.mia(), "pickle", BETTER);
    byte[] zip = club.file(club.says(club.mia(), "export"), "guide.zip");
    String draft = club.says(club.mia(), "draft").text();

    Reply upload = club.mia().runs("/moderate upload", Map.of(), "file", "guide.zip", zip);

    assertThat(club.last(upload).text()).contains("small/remedies");
    assertThat(club.says(club.mia(), "draft").text()).isEqualTo(draft);
    assertThat(club.file(club.says(club.mia(), "export"), "guide.zip")).isEqualTo(zip);
  }

  @Test
  void aHostileUploadIsRefusedWithASentence() {
    byte[] bytes = {(byte) 0xff, (byte) 0xfe, 0};

    assertThat(club.last(upload("x.md", bytes)).text()).contains("UTF-8");
    assertThat(club.last(upload("x.zip", bytes)).text()).contains("no ZIP");
    assertThat(club.last(upload("x.exe", bytes)).text()).contains(".md");
    assertThat(club.last(upload("x.md", new byte[300_000])).text()).contains("at most");
    assertThat(club.says(club.mia(), "draft").text()).contains("the same as");
  }

  private Reply upload(String name, byte[] bytes) {
    return club.mia().runs("/moderate upload", Map.of(), "file", name, bytes);
  }

  @Test
  void worseJudgedQuestionsNeedASecondPress() {
    club.says(club.mia(), "remove", Map.of("section-or-passage", "pickle"));
    Reply form = club.mia().runs("/moderate add", Map.of("to", "remedies"));
    club.writes(club.mia(), form, "### Gherkins {#gherkin}\n\nSomething else.");
    Reply back = club.mia().runs("/moderate add", Map.of("to", "remedies"));
    club.writes(club.mia(), back, "### Vinegar {#pickle}\n\nVinegar helps some.");

    assertThat(club.says(club.mia(), "preview").text()).contains("turn wrong", "pickle juice");
    Seen asks = club.publishes(club.mia(), "vinegar");
    assertThat(asks.text()).contains("Not published yet", "pickle juice");
    assertThat(club.says(club.mia(), "history").text()).doesNotContain("vinegar");

    Seen live = club.last(club.mia().presses(asks, "Publish all the same"));
    assertThat(live.text()).contains("Edition 1 is live");
  }
}

package club.crampbot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import club.crampbot.sandbox.Browser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** The sandbox's page as moderators use it: a real Chromium, the real bot over a real library. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class ModeratorsPageTest {
  private static final String SHIPPED = "Drink a little pickle juice";
  private static final Path REMEDIES =
      Path.of("src/test/resources/club/crampbot/discord/small-guide/small/remedies.md");

  private Path folder;
  private Browser page;
  private Club club;

  @BeforeAll
  void start(@TempDir Path where) {
    folder = where;
    page = Browser.open(1280, 820);
    club = Club.thatReads(true);
  }

  @AfterAll
  void end() {
    if (club != null) {
      club.nothingWasRefused();
      club.close();
    }
    if (page != null) {
      page.close();
    }
  }

  @BeforeEach
  void mia() {
    page.light().goTo(club.discord().address() + "/?as=mia");
    discards();
  }

  private void discards() {
    Told asked = club.mia().moderates("discard");
    if (asked.seen().hasButton("Throw it away")) {
      asked.presses("Throw it away");
    }
  }

  private Browser runs(String command) {
    return page.focus("#write").type(command).enter().focus("#command button[type=submit]");
  }

  private Browser edits(String passage) {
    runs("/moderate edit").focus("#command input").type(passage);
    page.see("#command .list li");
    return page.type(Keys.ARROW_DOWN).enter().press("Send").focus("dialog textarea");
  }

  private Browser writes(String text) {
    return page.type(Keys.chord(Keys.CONTROL, "a"), text).press("Submit");
  }

  private String answersTo(String member) {
    page.goTo(club.discord().address() + "/?as=" + member);
    page.focus("#write").type("/ask").enter().focus("#command input");
    page.type("pickle juice").press("Send").answers("juice");
    return page.texts(".message").getLast();
  }

  @Test
  void moderatorEditsPreviewsAndPublishesForTheirClubAlone() {
    edits("pick");
    writes("### Pickle juice {#pickle}\n\nTwo sips of pickle juice, no more.");
    page.answers("Pickle juice is in your draft");
    assertThat(answersTo("ana")).contains(SHIPPED);

    page.goTo(club.discord().address() + "/?as=mia").press("Preview").answers("Two sips");
    assertThat(page.texts("del").getLast()).contains("-" + SHIPPED);
    assertThat(page.texts("ins").getLast()).contains("+Two sips");
    page.press("Publish").focus("dialog textarea, dialog input").type("less of it");
    page.press("Submit").answers("is live");

    assertThat(answersTo("ana")).contains("Two sips of pickle juice");
    assertThat(answersTo("olu")).contains(SHIPPED);
  }

  @Test
  void refusedTextComesBackToBeEdited() {
    edits("mass");
    writes("### Massage {#massage}\n\nPress the calf. [@nobody]");
    page.answers("was not taken").press("Edit again").focus("dialog textarea");
    assertThat(page.run("return document.querySelector('dialog textarea').value"))
        .isEqualTo("### Massage {#massage}\n\nPress the calf. [@nobody]");
    writes("### Massage {#massage}\n\nPress the calf. [@nhs]");
    page.answers("Massage is in your draft");
  }

  @Test
  void moderatorDoesAllByTheKeyboard() {
    page.goTo(club.discord().address() + "/?as=mia");
    page.type(Keys.TAB).enter().type("/moderate edit").enter().see("#command input");
    page.type("mass").see("#command .list li");
    page.type(Keys.ARROW_DOWN).enter();
    page.enter().see("dialog textarea");
    page.type(Keys.chord(Keys.CONTROL, Keys.END), " Gently.").tabTo("Submit").enter();
    page.answers("Massage is in your draft");
    page.tabBackTo("Preview").enter().answers("Gently.");
    page.tabTo("Publish").enter().see("dialog[open]");
    page.type("gentler");
    page.tabTo("Submit").enter().answers("is live");
  }

  @Test
  void fileGoesUpAndTheWholeGuideComesDownAndUpAgain() throws IOException {
    Path section = folder.resolve("remedies.md");
    String text = Files.readString(REMEDIES).replace("Press the calf", "Rub the calf");
    Files.writeString(section, text);
    uploads(section).answers("remedies");

    runs("/moderate export").press("Run").answers("guide.zip");
    Path zip = folder.resolve("guide.zip");
    Files.write(zip, downloaded("guide.zip"));
    discards();
    uploads(zip).answers("remedies");
    runs("/moderate preview").press("Run").answers("Rub the calf");
  }

  private Browser uploads(Path file) {
    runs("/moderate upload");
    return page.attach("#command input[type=file]", file).press("Send");
  }

  /** What a press on the last link to this file would save. */
  private byte[] downloaded(String name) {
    Object bytes =
        page.fetched("[...document.querySelectorAll('a[download=\"" + name + "\"]')].pop().href");
    return Base64.getDecoder().decode(String.valueOf(bytes));
  }

  @Test
  void postOfAForumIsAnsweredWithinIt() {
    club.mia().settles("ask-channel", "cramp-forum");
    page.press("▤cramp-forum").see("#write[placeholder*=title]");
    page.focus("#write").type("Massage", Keys.chord(Keys.SHIFT, Keys.ENTER), "Does it help?");
    page.enter().answers("with both thumbs");
    assertThat(page.texts(".places a[aria-current]")).containsExactly("↳Massage");
  }

  @Test
  void axeFindsNoSeriousViolationWhileEditing() {
    runs("/moderate settings");
    assertThat(page.seriousViolations()).as("many options").isEmpty();
    page.type(Keys.ESCAPE);
    edits("pick");
    assertThat(page.seriousViolations()).as("the form").isEmpty();
    assertThat(page.dark().seriousViolations()).as("the form, dark").isEmpty();
    writes("### Pickle juice {#pickle}\n\nThree sips of pickle juice.");
    page.answers("Pickle juice is in your draft").press("Preview").answers("Three sips");
    assertThat(page.seriousViolations()).as("differences, dark").isEmpty();
    assertThat(page.light().seriousViolations()).as("differences").isEmpty();
  }
}

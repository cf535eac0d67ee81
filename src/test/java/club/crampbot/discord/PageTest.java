package club.crampbot.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import club.crampbot.answer.BotWords;
import club.crampbot.sandbox.Browser;
import club.crampbot.sandbox.Place;
import club.crampbot.sandbox.Seen;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.openqa.selenium.Keys;

/** The sandbox's page as members use it: a real Chromium, the real bot behind it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class PageTest {
  private static final String QUESTION = "does pickle juice work";
  private static final String ANSWER = "too fast for the salt";
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** Bytes of the picture in the README: every clone carries all that it ever was. */
  private static final long SMALL = 160_000;

  private Browser page;
  private Club club;

  @BeforeAll
  void start() {
    page = Browser.open(1280, 820);
    club = Club.ofShippedGuides();
  }

  @AfterAll
  void end() {
    if (club != null) {
      club.close();
    }
    if (page != null) {
      page.close();
    }
  }

  @BeforeEach
  void open() {
    page.size(1280, 820).light().goTo(club.discord().address() + "/");
  }

  private Place ben() {
    return club.ben().place();
  }

  @Test
  void memberAsksAndReadsThePassage() {
    page.press(QUESTION).answers(ANSWER);
    assertThat(page.texts(".message").getLast())
        .contains("ana used /ask question: " + QUESTION, "Only you can see this");
  }

  @Test
  void memberOpensTheSourcesAndShares() {
    int before = ben().sees().size();
    page.press(QUESTION).answers(ANSWER);
    page.press(BotWords.SOURCES).answers(BotWords.SOURCES_OF);
    page.press(BotWords.SHARE);
    await().atMost(PATIENCE).until(() -> ben().sees().size() == before + 1);
  }

  @Test
  void whatMustNotWaitIsTold() {
    page.press("I have chest pain when I run").answers("Call for help now");
    assertThat(page.run("return [...document.querySelectorAll('.framed')].pop().dataset.accent"))
        .isEqualTo("red");
  }

  @Test
  void whatTheGuideDoesNotCoverIsSaidSo() {
    page.press("which shoes should I buy").answers(BotWords.NOT_COVERED);
    assertThat(page.texts(".message").getLast()).doesNotContain(BotWords.SOURCES);
  }

  @Test
  void memberDoesAllByTheKeyboard() {
    page.type(Keys.TAB);
    assertThat(page.focused()).isEqualTo("Skip to writing");
    page.enter().type("/as");
    page.see("#commands li[aria-selected=true]");
    page.enter().see("#command input");
    page.type(QUESTION).enter().answers(ANSWER);
    page.tabBackTo(BotWords.SOURCES).enter().answers(BotWords.SOURCES_OF);
    page.tabBackTo("More for the message of Crampbot").enter().see("#menu");
    page.type(Keys.ARROW_DOWN, Keys.ESCAPE);
    assertThat(page.focused()).isEqualTo("More for the message of Crampbot");
    page.tabTo("Message #general, / for commands").type("/guide").enter().see("#command");
    assertThat(page.focused()).isEqualTo("Run");
    page.enter().answers(BotWords.PICK_SECTION);
    page.tabBackTo(BotWords.PICK_SECTION).type(Keys.ARROW_DOWN);
    page.see(".picker [role=listbox]");
    page.type(Keys.ARROW_DOWN).enter().answers("More on side stitches");
  }

  @Test
  void escapeLeavesACommandAndAMenu() {
    page.focus("#write").type("/ask").see("#commands li[aria-selected=true]");
    page.type(Keys.ESCAPE).misses("#commands:not([hidden])");
    page.enter().see("#command input");
    page.type(QUESTION, Keys.ESCAPE).misses("#command");
    assertThat(page.focused()).startsWith("Message #general");
  }

  @Test
  void commandsAreOfferedAsTheyAreTyped() {
    page.focus("#write").type("/").see("#commands");
    assertThat(page.texts("#commands li")).anyMatch(line -> line.startsWith("/causes"));
    assertThat(page.texts("#commands li")).noneMatch(line -> line.startsWith("/moderate"));
    page.type("prev").reads("#commands li:not([hidden])", "/prevent");
    page.enter().see("#command");
    page.press("×").focus("#write").type("/ask").enter().see("#command input");
    page.type("pickle").see("#command .list li");
    page.type(Keys.ARROW_DOWN).enter();
    page.enter().answers("Pickle juice");
  }

  @Test
  void peopleAreOfferedAfterAnAt() {
    page.focus("#write").type("@cr").reads("#commands li:not([hidden])", "@Crampbot");
    page.enter().type(QUESTION).enter().answers(ANSWER);
    assertThat(page.texts(".message").getLast()).doesNotContain("Only you can see this");
  }

  @Test
  void messageMenuAsksTheGuideAboutWhatSomebodyWrote() {
    Seen asked = ben().says("hey all, " + QUESTION + "?").seen();
    page.reads(".message", "hey all");
    page.pressesTheOtherButtonOn("[data-message='" + asked.id() + "']")
        .press("Ask the guide")
        .answers(ANSWER);
    assertThat(page.texts(".message").getLast()).contains("ana used Ask the guide");
  }

  @Test
  void editsAndDeletionsAreSeenAsTheyHappen() {
    Seen first = ben().says("see you at seven").seen();
    page.reads(".message", "see you at seven");
    ben().edits(first, "see you at eight");
    page.reads(".message", "see you at eight").reads(".message", "(edited)");
    ben().deletes(first);
    page.misses("[data-message='" + first.id() + "']");
  }

  @Test
  void ownMessageIsEditedAndDeleted() {
    page.focus("#write").type("what a fine run").enter().answers("what a fine run");
    page.pressesTheOtherButtonOn(".message:last-child").press("Edit");
    page.type(Keys.END, " today").enter().answers("what a fine run today");
    assertThat(ben().sees().getLast().isEdited()).isTrue();
    page.pressesTheOtherButtonOn(".message:last-child").press("Delete");
    await().atMost(PATIENCE).until(() -> !ben().sees().toString().contains("what a fine run"));
  }

  @Test
  void theBotIsSeenThinkingAndTyping() {
    club.discord().faults().delays("PATCH /webhooks/", 1, Duration.ofSeconds(2));
    page.press(QUESTION).see(".thinking");
    assertThat(page.texts(".thinking").getLast()).contains("Crampbot is thinking");
    page.answers(ANSWER);

    club.discord().faults().delays("/messages", 1, Duration.ofSeconds(2));
    page.focus("#write").type("@Crampbot " + QUESTION).enter();
    page.reads("#typing", "Crampbot is typing").answers(ANSWER);
    await().atMost(PATIENCE).until(() -> page.texts("#typing").getFirst().isEmpty());
  }

  @Test
  void directMessageIsAnsweredInPrivate() {
    page.press("@Crampbot").see(".welcome [data-say]");
    page.press(QUESTION).answers(ANSWER);
    page.focus("#write").type("what helps against a side stitch").enter().answers("stitch");
    assertThat(ben().sees().toString()).doesNotContain("what helps against a side stitch");
  }

  @Test
  void whatHappenedShowsEventsAndCallsWithTheirTimes() {
    page.press(QUESTION).answers(ANSWER);
    page.focus(".happened > summary").enter().see("#story li");
    assertThat(page.texts("#story summary"))
        .anyMatch(line -> line.matches("(?s)\\d\\d:\\d\\d:\\d\\d\\.\\d{3}.*INTERACTION_CREATE"))
        .anyMatch(line -> line.matches("(?s)\\d\\d:\\d\\d:.*POST /interactions/.*/callback +200"));
    page.focus("#story li:last-child summary").enter().reads("#story li:last-child pre", "\"at\"");
  }

  @Test
  void formKeepsItsTextAfterAnErrorAndIsSent() {
    page.press(QUESTION).answers(ANSWER);
    page.press(BotWords.ASK_ANOTHER).focus("dialog textarea, dialog input");
    page.type(Keys.chord(Keys.CONTROL, "a"), Keys.DELETE, "w".repeat(1001)).press("Submit");
    page.reads("dialog .problem", "1001");
    assertThat(page.run("return document.querySelector('[name=field0]').value.length"))
        .isEqualTo(1001L);
    page.focus("dialog textarea, dialog input");
    page.type(Keys.chord(Keys.CONTROL, "a"), "what causes leg cramps").press("Submit");
    page.answers("cramp");
    assertThat(page.texts("dialog[open]")).isEmpty();
  }

  @Test
  void whatAMemberWritesIsNeverHtml() {
    String hostile = "<script>document.title='taken'</script><img src=x onerror=1>";
    page.focus("#write").type(hostile).enter().answers(hostile);
    assertThat(page.texts(".message .body script, .message .body img")).isEmpty();
    assertThat(page.title()).doesNotContain("taken");
  }

  @Test
  void phoneScrollsNowhereSideways() {
    page.size(375, 740);
    page.press(QUESTION).answers(ANSWER);
    assertThat(page.overhang()).isZero();
    page.focus("#write").type("/").see("#commands");
    assertThat(page.overhang()).isZero();
    page.type(Keys.BACK_SPACE).press(BotWords.ASK_ANOTHER).see("dialog[open]");
    assertThat(page.overhang()).isZero();
    assertThat(page.seriousViolations()).isEmpty();
  }

  @Test
  void axeFindsNoSeriousViolationInAnyState() {
    page.press(QUESTION).answers(ANSWER);
    page.focus("#write").type("/guide").enter().see("#command");
    page.enter().answers(BotWords.PICK_SECTION);
    assertThat(page.seriousViolations()).as("light").isEmpty();
    assertThat(page.dark().seriousViolations()).as("dark").isEmpty();
    page.tabBackTo(BotWords.PICK_SECTION).type(Keys.ARROW_DOWN).see(".picker [role=listbox]");
    assertThat(page.seriousViolations()).as("a menu open, dark").isEmpty();
    page.light();
    assertThat(page.seriousViolations()).as("a menu open").isEmpty();
    page.type(Keys.ESCAPE).focus("#write").type("/").see("#commands");
    assertThat(page.seriousViolations()).as("commands offered").isEmpty();
    page.type("ask").enter().see("#command input");
    page.type("pickle").see("#command .list li");
    assertThat(page.seriousViolations()).as("a command with suggestions").isEmpty();
    page.type(Keys.ESCAPE, Keys.ESCAPE).focus(".happened > summary").enter().see("#story li");
    page.focus("#story li:last-child summary").enter().reads("#story li:last-child pre", "\"at\"");
    assertThat(page.seriousViolations()).as("what happened").isEmpty();
    page.press(BotWords.ASK_ANOTHER).see("dialog[open]");
    assertThat(page.seriousViolations()).as("a form").isEmpty();
    assertThat(page.dark().seriousViolations()).as("a form, dark").isEmpty();
  }

  @Test
  void pictureForTheReadmeStaysSmall() throws Exception {
    if (!Boolean.getBoolean("rewrite")) {
      assertThat(Files.size(Path.of("src", "site", "sandbox.png"))).isLessThan(SMALL);
      return;
    }
    page.press(QUESTION).answers(ANSWER);
    byte[] picture = page.picture();
    assertThat((long) picture.length).isLessThan(SMALL);
    Files.write(Path.of("src", "site", "sandbox.png"), picture);
  }
}

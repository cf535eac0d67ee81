package club.crampbot.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import club.crampbot.answer.BotWords;
import club.crampbot.sandbox.Browser;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.openqa.selenium.Keys;

/** The sandbox's page as people use it: a real Chromium, the real bot behind it. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class PageTest {
  private static final String QUESTION = "does pickle juice work";

  private Club club;

  @BeforeEach
  void open() {
    club = Club.ofShippedGuides();
  }

  @AfterEach
  void close() {
    club.close();
  }

  private Browser desk() {
    return Browser.open(1180, 820).goTo(club.discord().address() + "/");
  }

  private Browser phone() {
    return Browser.open(375, 740).goTo(club.discord().address() + "/");
  }

  @Test
  void memberAsksAndReadsThePassage() {
    try (Browser page = desk()) {
      page.press(QUESTION).reads(".message", "too fast for the salt");
      assertThat(page.texts(".message").getLast()).contains("Only you can see this");
    }
  }

  @Test
  void everythingIsDoneByTheKeyboardAlone() {
    try (Browser page = desk()) {
      page.focus("#write").type("/ask");
      page.see("#commands li[aria-selected=true]");
      page.enter().see("#command input");
      page.type(QUESTION, Keys.ESCAPE).see("#write");
      page.type("/ask");
      page.see("#commands li[aria-selected=true]");
      page.enter().see("#command input");
      page.type(QUESTION).enter().reads(".message", "too fast for the salt");
    }
  }

  @Test
  void whatAMemberWritesIsNeverHtml() {
    try (Browser page = desk()) {
      page.focus("#write").type("<script>document.title='taken'</script><img src=x onerror=1>");
      page.enter()
          .reads(".message", "<script>document.title='taken'</script><img src=x onerror=1>");
      assertThat(page.texts(".message script, .message .body img")).isEmpty();
      assertThat(page.title()).doesNotContain("taken");
    }
  }

  @Test
  void memberOpensTheSourcesAndShares() {
    try (Browser page = desk()) {
      page.press(QUESTION).reads(".message", "too fast for the salt");
      page.press(BotWords.SOURCES).reads(".message", BotWords.SOURCES_OF);
      page.press(BotWords.SHARE);
      await().atMost(Duration.ofSeconds(20)).until(() -> club.kim().sees().size() == 1);
    }
  }

  @Test
  void formOpensKeepsItsTextAfterAnErrorAndIsSent() {
    try (Browser page = desk()) {
      page.press(QUESTION).reads(".message", "too fast for the salt");
      page.press(BotWords.ASK_ANOTHER).focus("dialog textarea, dialog input");
      page.type(Keys.chord(Keys.CONTROL, "a"), Keys.DELETE, "w".repeat(1001)).press("Submit");
      page.reads("dialog .problem", "1001");
      assertThat(page.run("return document.querySelector('[name=field0]').value.length"))
          .isEqualTo(1001L);
      page.focus("dialog textarea, dialog input");
      page.type(Keys.chord(Keys.CONTROL, "a"), "what causes leg cramps").press("Submit");
      page.reads(".message", "cramp");
      assertThat(page.texts("dialog[open]")).isEmpty();
    }
  }

  @Test
  void postOfAForumIsAnsweredWithinIt() {
    try (Club small = Club.thatReads(true);
        Browser page = Browser.open(1180, 820).goTo(small.discord().address() + "/")) {
      small.mia().settles("ask-channel", "cramp-forum");
      page.press("▤cramp-forum").see("#write[placeholder*=title]");
      page.focus("#write")
          .type("Pickle juice", Keys.chord(Keys.SHIFT, Keys.ENTER), "Does it help?");
      page.enter().reads(".message", "Drink a little pickle juice.");
      assertThat(page.texts(".places a[aria-current]")).containsExactly("↳Pickle juice");
    }
  }

  @Test
  void phoneScrollsNowhereSideways() {
    try (Browser page = phone()) {
      page.press(QUESTION).reads(".message", "too fast for the salt");
      assertThat(page.overhang()).isZero();
    }
  }

  @Test
  void axeFindsNoSeriousViolationInLightOrDark() {
    try (Browser page = desk()) {
      page.press(QUESTION).reads(".message", "too fast for the salt");
      assertThat(page.seriousViolations()).isEmpty();
      assertThat(page.dark().seriousViolations()).isEmpty();
    }
  }

  @Test
  void pictureForTheReadmeStaysSmall() throws Exception {
    try (Browser page = desk()) {
      page.press(QUESTION).reads(".message", "too fast for the salt");
      byte[] picture = page.picture();
      assertThat(picture.length).isLessThan(150_000);
      if (Boolean.getBoolean("rewrite")) {
        Files.write(Path.of("src", "site", "sandbox.png"), picture);
      }
    }
  }

  @Test
  void anotherSiteMayNotAct() throws Exception {
    URI say = URI.create(club.discord().address() + "/page/say?as=ana");
    var request =
        HttpRequest.newBuilder(say)
            .header("Origin", "http://elsewhere.example")
            .POST(HttpRequest.BodyPublishers.ofString("text=hello"))
            .build();
    try (var client = HttpClient.newHttpClient()) {
      assertThat(client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
          .isEqualTo(403);
    }
  }
}

package club.crampbot.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import club.crampbot.sandbox.Browser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A club's page as its moderators use it: a real Chromium over a real library of several weeks. All
 * tests look at one club, for nothing can be changed there.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 240, unit = TimeUnit.SECONDS)
class DashboardTest {
  private static final String SHOES = "which shoes stop cramps";

  private Browser browser;
  private SeenClub club;

  @BeforeAll
  void live(@TempDir Path folder) {
    browser = Browser.open(1180, 900);
    club = new SeenClub(folder).keepsQuestions();
    // Any numbers, but the same in every run: the README shows them.
    var random = new Random(7);
    for (int day = 27; day >= 0; day--) {
      club.daysAgo(day)
          .counts(
              1 + random.nextInt(4) + random.nextInt(6),
              random.nextInt(5) / 3,
              random.nextInt(10) / 4,
              random.nextInt(9) / 8);
    }
    club.daysAgo(12).publishes("too fast for the salt", "much too fast for the salt", "On salt");
    club.daysAgo(4).publishes("much too fast", "far too fast", "");
    club.today().asks(SHOES, "not_covered").asks(SHOES, "not_covered");
    club.asks("is beetroot any good", "unsure");
    club.library.suspend(SeenClub.RIVERSIDE.id(), "remedy-pickle-juice", SeenClub.MIA);
  }

  @AfterAll
  void close() {
    if (club != null) {
      club.close();
    }
    if (browser != null) {
      browser.close();
    }
  }

  private Browser open(int width, int height) {
    browser.size(width, height).light().visit(club.page().toString());
    browser.see("#plot[data-drawn] canvas");
    return browser;
  }

  private Browser desk() {
    return open(1180, 900);
  }

  private static void opensAll(Browser page) {
    page.run("document.querySelectorAll('details').forEach(part => part.open = true)");
  }

  @Test
  void plotTableGapsGuideAndDiffsAreShown() {
    Browser page = desk();
    assertThat(page.run("return document.cookie + location.search")).isEqualTo("");
    opensAll(page);
    assertThat(page.texts("#numbers tbody tr")).hasSize(28);
    assertThat(page.texts("#numbers tbody tr").getFirst()).startsWith("24 Nov 2026");
    assertThat(page.texts(".totals .number")).hasSize(5);
    assertThat(page.texts(".asked")).containsExactly(SHOES, "is beetroot any good");
    assertThat(page.texts("#remedy-pickle-juice .badge"))
        .contains("suspended: members do not see it");
    assertThat(page.texts("#remedy-pickle-juice .text a")).startsWith("[1]");
    assertThat(page.texts("#remedy-pickle-juice .sources a"))
        .containsExactly("https://doi.org/10.1249/MSS.0b013e3181c0647e");
    assertThat(page.texts(".edition h3")).containsExactly("Edition 2", "Edition 1");
    assertThat(page.texts(".edition blockquote")).containsExactly("On salt");
    assertThat(page.texts(".removed mark")).contains("much");
    assertThat(page.texts(".added mark")).contains("far");
    assertThat(page.texts(".removed").getFirst()).contains("−", "removed:");
  }

  @Test
  void plotSaysWhatTheTableSays() {
    Browser page = desk();
    Object same =
        page.run(
            "const series = echarts.getInstanceByDom(document.getElementById('plot')).getOption()"
                + ".series.map(s => s.data.reduce((a, b) => a + b, 0));"
                + "const totals = [...document.querySelectorAll('.totals .number')]"
                + ".map(n => Number(n.textContent)); return series.join() + '|' + totals.join()");
    String[] both = String.valueOf(same).split("\\|");
    assertThat(both[0]).isEqualTo(both[1]).doesNotStartWith("0");
    assertThat(page.texts("#plot-says")).first().asString().contains("in the last 4 weeks");
  }

  @Test
  void everyRowOfThePlotHasItsOwnPattern() {
    Browser page = desk();
    Object decals =
        page.run(
            "return echarts.getInstanceByDom(document.getElementById('plot')).getOption()"
                + ".aria.decal.decals.slice(1).map(d => JSON.stringify(d)).join('\\n')");
    assertThat(String.valueOf(decals).lines()).hasSize(4).doesNotHaveDuplicates();
  }

  @Test
  void longerPeriodIsCountedByWeek() {
    Browser page = desk();
    page.press("12 weeks").see("#plot[data-drawn] canvas");
    opensAll(page);
    assertThat(page.texts("#numbers tbody tr")).hasSize(12);
    assertThat(page.texts(".choice [aria-current]")).containsExactly("12 weeks");
  }

  @Test
  void everythingIsReachedByTheKeyboardAlone() {
    Browser page = desk();
    page.focus("#questions summary").enter().see("#numbers");
    page.focus("#relief-side-stitch summary, .section summary").enter().see(".section[open]");
    page.focus(".edition summary").enter().see(".edition details[open] ins");
    page.focus(".skip").enter();
    assertThat(page.run("return location.hash")).isEqualTo("#page");
  }

  @Test
  void linkToAPassageOpensItsSection() {
    Browser page = desk();
    page.run("location.hash = 'remedy-pickle-juice'");
    page.see("#remedy-pickle-juice h5");
  }

  @Test
  void nothingLeavesTheMachineAndNothingRunsThatIsWrittenIntoThePage() {
    Browser page = desk();
    assertThat(
            page.run(
                "return performance.getEntriesByType('resource')"
                    + ".filter(entry => !entry.name.startsWith(location.origin)).length"))
        .isEqualTo(0L);
    assertThat(page.run("return document.querySelectorAll('script:not([src]), style').length"))
        .isEqualTo(0L);
  }

  @Test
  void phoneScrollsNowhereSideways() {
    Browser page = open(375, 740);
    opensAll(page);
    assertThat(page.overhang()).isZero();
  }

  @Test
  void axeFindsNoSeriousViolationInLightOrDark() {
    Browser page = desk();
    opensAll(page);
    assertThat(page.seriousViolations()).isEmpty();
    assertThat(page.dark().seriousViolations()).isEmpty();
  }

  @Test
  void emptyClubSaysInPlainWordsWhatIsMissing() {
    Browser page = browser.size(375, 740).light();
    page.visit(club.dashboard.addressOf(SeenClub.HARRIERS.id()).toString()).see("#editions");
    assertThat(page.texts(".empty"))
        .anyMatch(text -> text.contains("Nobody has asked anything in the last 4 weeks"))
        .anyMatch(text -> text.contains("/moderate settings keep-questions:True"))
        .anyMatch(text -> text.contains("Nothing is published yet"));
    assertThat(page.seriousViolations()).isEmpty();
  }

  @Test
  void unknownClubAndWrongTokenAreClearPages() {
    Browser page = desk();
    page.visit(club.page().resolve("/club/1").toString());
    assertThat(page.texts("h1")).containsExactly("The bot is in no such club");
    page.press("All clubs").see(".clubs");
    assertThat(page.texts(".clubs a")).containsExactly("Hill Harriers", "Riverside Runners");
    page.visit(club.page().resolve("/?token=wrong").toString());
    assertThat(page.texts("h1")).containsExactly("This token is not the right one");
    assertThat(page.seriousViolations()).isEmpty();
  }

  @Test
  void pictureForTheReadmeStaysSmall() throws Exception {
    Browser page = open(1000, 1110);
    byte[] picture = page.picture();
    assertThat(picture.length).isLessThan(120_000);
    if (Boolean.getBoolean("rewrite")) {
      Files.write(Path.of("src", "site", "dashboard.png"), picture);
    }
  }
}

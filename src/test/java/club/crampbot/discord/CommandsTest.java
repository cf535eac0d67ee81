package club.crampbot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import club.crampbot.answer.BotWords;
import club.crampbot.guide.Cramp;
import club.crampbot.sandbox.Seen;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** Every command as a member uses it, through the real JDA. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CommandsTest {
  private static final Map<String, String> STITCH = Map.of("cramp", "stitch");

  private final Club club = Club.ofShippedGuides();

  @AfterAll
  void end() {
    club.close();
  }

  @Test
  void aQuestionIsAnsweredInPrivateWithSources() {
    Told answer = club.ana().asks("what causes a side stitch").privately();

    assertThat(answer.text()).containsIgnoringCase("stitch");
    assertThat(answer.seen().links()).isNotEmpty();
    answer.offers(BotWords.SOURCES, BotWords.SHARE);
  }

  @Test
  void aPublicAnswerIsSeenByTheChannelAndNotSharedAgain() {
    Told answer = club.ana().asksForAll("what causes a side stitch").openly();

    answer.offersNot(BotWords.SHARE);
    assertThat(club.ben().place().sees()).extracting(Seen::id).contains(answer.seen().id());
  }

  @Test
  void whatTheGuideDoesNotCoverIsSaidWithItsContents() {
    Told answer = club.ana().asks("how do I descale my kettle");

    answer.says(BotWords.NOT_COVERED);
    assertThat(answer.options()).isNotEmpty();
  }

  @Test
  void anEmergencyNamesTheNumberOfTheMembersCountry() {
    String question = "crushing chest pain while running, what now";

    club.ana().asks(question).says("911").saysNothingOf("999");
    club.olu().asks(question).says("999");
  }

  @Test
  void anEmptyQuestionIsNoFailure() {
    assertThat(club.ana().asks("   ").text()).isNotBlank();
    assertThat(club.log()).noneMatch(line -> line.matches("failure .*/ask.*"));
  }

  @Test
  void typingOffersTheGuidesQuestions() {
    assertThat(club.ana().isOffered("/ask", "question", "stitch"))
        .isNotEmpty()
        .allMatch(choice -> choice.length() <= 100);
    assertThat(club.ana().isOffered("/ask", "question", "")).hasSizeLessThanOrEqualTo(25);
    assertThat(club.ana().isOffered("/ask", "question", "x".repeat(300) + "\"*~(")).isNotNull();
  }

  @Test
  void causesAreListedAndPicked() {
    String title = club.guides().passage("stitch-food").orElseThrow().title();

    club.ana().runs("/causes", STITCH).says(title);
    assertThat(club.ana().place().types("/causes", "cause", title, STITCH))
        .contains(new Seen.Choice(title, title));
    club.ana().runs("/causes", Map.of("cramp", "stitch", "cause", title)).offers(BotWords.RELATED);
  }

  @Test
  void freeTextFindsACauseToo() {
    Told found =
        club.ana().runs("/causes", Map.of("cramp", "stitch", "cause", "food before a run"));

    assertThat(found.options()).isNotEmpty();
  }

  @Test
  void preventionIsListed() {
    assertThat(club.ana().runs("/prevent", Map.of("cramp", "any")).options()).isNotEmpty();
    club.ana().runs("/prevent", Map.of("cramp", "leg")).says(Cramp.LEG.plural());
  }

  @Test
  void patternsAreListedAndFound() {
    club.ana().runs("/patterns").says(BotWords.PATTERNS);
    assertThat(club.ana().runs("/patterns", Map.of("runner", "ultra")).text())
        .containsIgnoringCase("ultra");
    assertThat(club.ana().isOffered("/patterns", "runner", "")).isNotEmpty();
  }

  @Test
  void sourcesAreListedAndSearched() {
    club.ana().runs("/sources").says(BotWords.WORKS);
    club.ana().runs("/sources", Map.of("about", "Morton")).says("Morton");
  }

  @Test
  void helpAboutAndGuideExplainThemselves() {
    club.ana().runs("/help").says("/ask", "/causes", "/help");
    club.ana().runs("/about").says(BotWords.ABOUT_PRIVACY);
    assertThat(club.ana().runs("/guide").options()).isNotEmpty();
  }

  @Test
  void aMessagesMenuAsksTheGuide() {
    Seen bens = club.ben().place().says("why do I get a side stitch when I run").seen();

    Told answer = club.ana().asksTheGuideAbout(bens).privately();

    assertThat(answer.text()).containsIgnoringCase("stitch");
  }

  @Test
  void itComesAlongWhereOnlyTheMemberInstalledIt() {
    club.ana().member().installsTheApp();
    Runner elsewhere = club.ana().in("Night Owls", "general");

    Told answer = elsewhere.asks("what causes a side stitch").privately();

    Told shared = answer.presses(BotWords.SHARE).openly();
    assertThat(shared.text()).containsIgnoringCase("stitch");
  }

  @Test
  void aDirectAnswerStays() {
    club.ana()
        .inDirectMessages()
        .asks("what causes a side stitch")
        .openly()
        .offersNot(BotWords.SHARE);
  }

  @Test
  void oneLineOfTheLogTellsNeitherNameNorQuestion() {
    club.ana().asks("what about zebras");

    assertThat(club.log())
        .anyMatch(line -> line.matches("\\d+ /ask \\w+ edition 0 in \\d+ ms"))
        .noneMatch(line -> line.contains("zebra") || line.contains("ana"));
  }
}

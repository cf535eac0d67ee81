package club.crampbot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import club.crampbot.answer.BotWords;
import club.crampbot.guide.Cramp;
import club.crampbot.sandbox.Place;
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
  private final Clubhouse club = new Clubhouse();

  @AfterAll
  void end() {
    club.close();
  }

  private Seen runs(String command, Map<String, String> options) {
    return club.ana().runs(command, options).message();
  }

  @Test
  void aQuestionIsAnsweredInPrivateWithSources() {
    Seen answer = club.asks("what causes a side stitch");

    assertThat(answer.isPrivate()).isTrue();
    assertThat(answer.text()).containsIgnoringCase("stitch");
    assertThat(answer.links()).isNotEmpty();
    assertThat(answer.buttonLabels()).contains(BotWords.SOURCES, BotWords.SHARE);
  }

  @Test
  void aPublicAnswerIsSeenByTheChannelAndNotSharedAgain() {
    Seen answer = runs("/ask", Map.of("question", "what causes a side stitch", "public", "true"));

    assertThat(answer.isPrivate()).isFalse();
    assertThat(answer.buttonLabels()).doesNotContain(BotWords.SHARE);
    assertThat(club.member("ben").in("general").sees()).extracting(Seen::id).contains(answer.id());
  }

  @Test
  void whatTheGuideDoesNotCoverIsSaidWithItsContents() {
    Seen answer = club.asks("which colour should my new car have");

    assertThat(answer.text()).contains(BotWords.NOT_COVERED);
    assertThat(answer.menus()).hasSize(1);
  }

  @Test
  void anEmergencyNamesTheNumberOfTheMembersCountry() {
    String question = "crushing chest pain while running, what now";

    assertThat(club.asks(question).text()).contains("911").doesNotContain("999");
    assertThat(
            club.member("olu")
                .in("general")
                .runs("/ask", Map.of("question", question))
                .message()
                .text())
        .contains("999");
  }

  @Test
  void anEmptyQuestionIsNoFailure() {
    assertThat(club.asks("   ").text()).isNotBlank();
    assertThat(club.log()).noneMatch(line -> line.contains("failure"));
  }

  @Test
  void typingOffersTheGuidesQuestions() {
    assertThat(club.ana().types("/ask", "question", "stitch"))
        .isNotEmpty()
        .allMatch(choice -> choice.name().length() <= 100);
    assertThat(club.ana().types("/ask", "question", "")).hasSizeLessThanOrEqualTo(25);
    assertThat(club.ana().types("/ask", "question", "x".repeat(300) + "\"*~(")).isNotNull();
  }

  @Test
  void causesAreListedAndPicked() {
    String title = club.guides.passage("stitch-food").orElseThrow().title();

    assertThat(runs("/causes", Map.of("cramp", "stitch")).text()).contains(title);
    assertThat(club.ana().types("/causes", "cause", title, Map.of("cramp", "stitch")))
        .contains(new Seen.Choice(title, title));
    assertThat(runs("/causes", Map.of("cramp", "stitch", "cause", title)).buttonLabels())
        .contains(BotWords.RELATED);
  }

  @Test
  void freeTextFindsACauseToo() {
    Seen found = runs("/causes", Map.of("cramp", "stitch", "cause", "food before a run"));

    assertThat(found.menus()).hasSize(1);
  }

  @Test
  void preventionIsListed() {
    assertThat(runs("/prevent", Map.of("cramp", "any")).menus()).hasSize(1);
    assertThat(runs("/prevent", Map.of("cramp", "leg")).text()).contains(Cramp.LEG.plural());
  }

  @Test
  void patternsAreListedAndFound() {
    assertThat(runs("/patterns", Map.of()).text()).contains(BotWords.PATTERNS);
    assertThat(runs("/patterns", Map.of("runner", "ultra")).text()).containsIgnoringCase("ultra");
    assertThat(club.ana().types("/patterns", "runner", "")).isNotEmpty();
  }

  @Test
  void sourcesAreListedAndSearched() {
    assertThat(runs("/sources", Map.of()).text()).contains(BotWords.WORKS);
    assertThat(runs("/sources", Map.of("about", "Morton")).text()).contains("Morton");
  }

  @Test
  void helpAboutAndGuideExplainThemselves() {
    assertThat(runs("/help", Map.of()).text()).contains("/ask", "/causes", "/help");
    assertThat(runs("/about", Map.of()).text()).contains(BotWords.ABOUT_PRIVACY);
    assertThat(runs("/guide", Map.of()).menus()).hasSize(1);
  }

  @Test
  void aMessagesMenuAsksTheGuide() {
    Seen bens =
        club.member("ben").in("general").says("why do I get a side stitch when I run").seen();

    Seen answer = club.ana().usesOnMessage("Ask the guide", bens).message();

    assertThat(answer.isPrivate()).isTrue();
    assertThat(answer.text()).containsIgnoringCase("stitch");
  }

  @Test
  void itComesAlongWhereOnlyTheMemberInstalledIt() {
    club.member("ana").installsTheApp();
    Place elsewhere = club.member("ana").in("Night Owls", "general");

    Seen answer = elsewhere.runs("/ask", Map.of("question", "what causes a side stitch")).message();

    assertThat(answer.isPrivate()).isTrue();
    Seen shared = elsewhere.presses(answer, BotWords.SHARE).message();
    assertThat(shared.isPrivate()).isFalse();
    assertThat(shared.text()).containsIgnoringCase("stitch");
  }

  @Test
  void aDirectAnswerStays() {
    Seen answer =
        club.member("ana")
            .inDirectMessages()
            .runs("/ask", Map.of("question", "what causes a side stitch"))
            .message();

    assertThat(answer.isPrivate()).isFalse();
    assertThat(answer.buttonLabels()).doesNotContain(BotWords.SHARE);
  }

  @Test
  void oneLineOfTheLogTellsNeitherNameNorQuestion() {
    club.asks("what about zebras");

    assertThat(club.log())
        .anyMatch(line -> line.matches("\\d+ /ask \\w+ edition 0 in \\d+ ms"))
        .noneMatch(line -> line.contains("zebra") || line.contains("ana"));
  }
}

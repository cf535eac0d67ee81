package club.crampbot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import club.crampbot.answer.BotWords;
import club.crampbot.sandbox.Permission;
import club.crampbot.sandbox.Place;
import club.crampbot.sandbox.Reply;
import club.crampbot.sandbox.Seen;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** Every button, menu and form, through the real JDA. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PressesTest {
  private static final String QUESTION = "what causes a side stitch";

  private final Clubhouse club = new Clubhouse();
  private final Seen answer = club.asks(QUESTION);

  @AfterAll
  void end() {
    club.close();
  }

  private Seen presses(Seen message, String label) {
    return club.presses(message, label).message();
  }

  @Test
  void moreSourcesAndRelatedComeBesideTheAnswer() {
    for (String label :
        new String[] {BotWords.MORE_FROM_SECTION, BotWords.SOURCES, BotWords.RELATED}) {
      Seen beside = presses(answer, label);

      assertThat(beside.id()).isNotEqualTo(answer.id());
      assertThat(beside.isPrivate()).isTrue();
      assertThat(beside.text()).isNotBlank().doesNotContain(BotWords.EXPIRED);
    }
  }

  @Test
  void askAnotherShowsAFormAndAnswersIt() {
    Reply form = club.presses(answer, BotWords.ASK_ANOTHER);

    Seen next =
        club.ana()
            .fillsIn(form, Map.of(BotWords.YOUR_QUESTION, "what causes leg cramps"))
            .message();

    assertThat(form.modal().title()).isEqualTo(BotWords.ASK);
    assertThat(next.text()).containsIgnoringCase("cramp");
    assertThat(next.isPrivate()).isTrue();
  }

  @Test
  void sharingPostsForEverybody() {
    Seen told = presses(answer, BotWords.SHARE);

    assertThat(told.text()).isEqualTo(BotWords.SHARED);
    Seen shared = club.member("ben").in("general").sees().getLast();
    assertThat(shared.isPrivate()).isFalse();
    assertThat(shared.pinged()).isEmpty();
    assertThat(shared.text()).containsIgnoringCase("stitch");
  }

  @Test
  void sharingNamesThePermissionThatIsMissing() {
    Place asked = club.member("mia").in("Riverside Runners", "coaches");
    Seen privately = asked.runs("/ask", Map.of("question", QUESTION)).message();
    club.discord.takesFromTheBot("Riverside Runners", "coaches", Permission.SEND_MESSAGES);
    try {
      assertThat(asked.presses(privately, BotWords.SHARE).message().text())
          .contains("Send Messages");
    } finally {
      club.discord.givesBackToTheBot("Riverside Runners", "coaches");
    }
  }

  @Test
  void anOpinionIsLoggedWithoutAName() {
    assertThat(presses(answer, BotWords.NOT_HELPFUL).text()).isEqualTo(BotWords.OPINION_NOTED);

    assertThat(club.log())
        .anyMatch(line -> line.matches("opinion on [\\w-]+ \\(\\w+\\): not helpful"))
        .noneMatch(line -> line.contains("ana"));
  }

  @Test
  void pressingAPublicAnswerGivesAPrivateReply() {
    Seen open = club.ana().runs("/ask", Map.of("question", QUESTION, "public", "true")).message();

    Seen bens =
        club.member("ben").in("general").presses(open, BotWords.MORE_FROM_SECTION).message();

    assertThat(bens.isPrivate()).isTrue();
    assertThat(bens.id()).isNotEqualTo(open.id());
  }

  @Test
  void pagesTurnInPlace() {
    Seen first = club.ana().runs("/causes", Map.of("cramp", "stitch")).message();

    Seen second = presses(first, BotWords.NEXT_PAGE);

    assertThat(second.id()).isEqualTo(first.id());
    assertThat(second.text()).isNotEqualTo(first.text());
    assertThat(presses(second, BotWords.PREVIOUS_PAGE).text()).isEqualTo(first.text());
  }

  @Test
  void theGuideIsBrowsedFromContentsToPassage() {
    Seen contents = club.ana().runs("/guide").message();
    String section = contents.menus().getFirst().options().getFirst().name();

    Seen passages = club.ana().picks(contents, BotWords.PICK_SECTION, section).message();
    String passage = passages.menus().getFirst().options().getFirst().name();
    Seen opened = club.ana().picks(passages, BotWords.PICK_PASSAGE, passage).message();

    assertThat(passages.id()).isEqualTo(contents.id());
    assertThat(opened.id()).isNotEqualTo(passages.id());
    assertThat(opened.text()).contains(passage);
    assertThat(presses(passages, BotWords.TABLE_OF_CONTENTS).text()).isEqualTo(contents.text());
  }

  @Test
  void worksTurnTheirPages() {
    Seen works = club.ana().runs("/sources").message();

    assertThat(presses(works, BotWords.NEXT_PAGE).text()).isNotEqualTo(works.text());
  }

  @Test
  void buttonsOutliveTheBot() {
    club.restartsTheBot();

    assertThat(presses(answer, BotWords.SOURCES).text()).contains(BotWords.SOURCES_OF);
  }
}

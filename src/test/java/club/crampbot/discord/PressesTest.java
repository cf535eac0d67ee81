package club.crampbot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import club.crampbot.answer.BotWords;
import club.crampbot.sandbox.Permission;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Semaphore;
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

  private final Club club = Club.ofShippedGuides();
  private final Told answer = club.ana().asks(QUESTION);

  @AfterAll
  void end() {
    club.close();
  }

  @Test
  void moreSourcesAndRelatedComeBesideTheAnswer() {
    for (String label :
        new String[] {BotWords.MORE_FROM_SECTION, BotWords.SOURCES, BotWords.RELATED}) {
      Told beside = answer.presses(label).privately();

      assertThat(beside.seen().id()).isNotEqualTo(answer.seen().id());
      assertThat(beside.text()).isNotBlank().doesNotContain(BotWords.EXPIRED);
    }
  }

  @Test
  void askAnotherShowsAFormAndAnswersIt() {
    Form form = answer.opens(BotWords.ASK_ANOTHER);

    Told next = form.isFilledIn(BotWords.YOUR_QUESTION, "what causes leg cramps").privately();

    assertThat(form.title()).isEqualTo(BotWords.ASK);
    assertThat(next.text()).containsIgnoringCase("cramp");
  }

  @Test
  void sharingPostsForEverybody() {
    assertThat(answer.presses(BotWords.SHARE).text()).isEqualTo(BotWords.SHARED);

    Told shared = club.ben().seesLast().openly();
    assertThat(shared.seen().pinged()).isEmpty();
    assertThat(shared.text()).containsIgnoringCase("stitch");
  }

  /** Opening an index may take every thread of the pool that all of Java shares. */
  @Test
  void membersAreServedWhileAnIndexIsBuilt() {
    var isBuilt = new Semaphore(0);
    int threads = ForkJoinPool.getCommonPoolParallelism();
    for (int i = 0; i < threads; i++) {
      ForkJoinPool.commonPool().execute(isBuilt::acquireUninterruptibly);
    }
    try {
      assertThat(answer.presses(BotWords.SHARE).text()).isEqualTo(BotWords.SHARED);
    } finally {
      isBuilt.release(threads);
    }
  }

  @Test
  void sharingNamesThePermissionThatIsMissing() {
    Told privately = club.mia().in("coaches").asks(QUESTION);
    club.discord().takesFromTheBot("Riverside Runners", "coaches", Permission.SEND_MESSAGES);
    try {
      privately.presses(BotWords.SHARE).says("Send Messages");
    } finally {
      club.discord().givesBackToTheBot("Riverside Runners", "coaches");
    }
  }

  @Test
  void anOpinionIsLoggedWithoutAName() {
    assertThat(answer.presses(BotWords.NOT_HELPFUL).text()).isEqualTo(BotWords.OPINION_NOTED);

    assertThat(club.log())
        .anyMatch(line -> line.matches("opinion on [\\w-]+ \\(\\w+\\): not helpful"))
        .noneMatch(line -> line.contains("ana"));
  }

  @Test
  void pressingAPublicAnswerGivesAPrivateReply() {
    Told open = club.ana().asksForAll(QUESTION);

    Told bens = open.before(club.ben()).presses(BotWords.MORE_FROM_SECTION).privately();

    assertThat(bens.seen().id()).isNotEqualTo(open.seen().id());
  }

  @Test
  void pagesTurnInPlace() {
    Told first = club.ana().runs("/causes", Map.of("cramp", "stitch"));

    Told second = first.presses(BotWords.NEXT_PAGE);

    assertThat(second.seen().id()).isEqualTo(first.seen().id());
    assertThat(second.text()).isNotEqualTo(first.text());
    assertThat(second.presses(BotWords.PREVIOUS_PAGE).text()).isEqualTo(first.text());
  }

  @Test
  void theGuideIsBrowsedFromContentsToPassage() {
    Told contents = club.ana().runs("/guide");

    Told passages = contents.picks(BotWords.PICK_SECTION, contents.options().getFirst().name());
    String passage = passages.options().getFirst().name();
    Told opened = passages.picks(BotWords.PICK_PASSAGE, passage);

    assertThat(passages.seen().id()).isEqualTo(contents.seen().id());
    assertThat(opened.seen().id()).isNotEqualTo(passages.seen().id());
    opened.says(passage);
    assertThat(passages.presses(BotWords.TABLE_OF_CONTENTS).text()).isEqualTo(contents.text());
  }

  @Test
  void worksTurnTheirPages() {
    Told works = club.ana().runs("/sources");

    assertThat(works.presses(BotWords.NEXT_PAGE).text()).isNotEqualTo(works.text());
  }

  @Test
  void buttonsOutliveTheBot() {
    club.restartsTheBot();

    answer.presses(BotWords.SOURCES).says(BotWords.SOURCES_OF);
  }
}

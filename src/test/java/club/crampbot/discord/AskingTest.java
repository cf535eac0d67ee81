package club.crampbot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import club.crampbot.answer.BotWords;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** Every way in which a member asks a question. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class AskingTest {
  private static final String EATING = "why not eating too soon?";

  private final Club club = new Club();

  @AfterEach
  void discordTookEverything() {
    club.nothingWasRefused();
  }

  @AfterAll
  void everythingIsAsDiscordDescribesIt() {
    club.close();
  }

  @Test
  void answerQuotesThePassageWithItsSourcesAndIsPrivate() {
    club.ana()
        .asks(EATING)
        .privately()
        .quotes("stitch-food")
        .says("[1]", "Risk factor", "Morton & Callister 2014")
        .linksTo("https://doi.org/10.1007/s40279-014-0245-z")
        .offers(BotWords.SHARE, BotWords.MORE_FROM_SECTION, BotWords.RELATED);
  }

  @Test
  void publicAnswerIsForEverybodyAndNotShared() {
    club.ana().asksForAll(EATING).openly().quotes("stitch-food").offersNot(BotWords.SHARE);
  }

  @Test
  void guessSaysThatItIsOneAndOpensEachPassage() {
    club.ana()
        .asks("is it bad to eat too soon before a run?")
        .says(BotWords.UNSURE, "Eating too soon")
        .saysNothingOf("Morton")
        .picks(BotWords.PICK_PASSAGE, "Eating too soon")
        .quotes("stitch-food");
  }

  @Test
  void notCoveredShowsTheContentsAndNoSource() {
    club.ana()
        .asks("qwertz uiopü")
        .says(BotWords.NOT_COVERED)
        .saysNothingOf("Morton")
        .picks(BotWords.PICK_SECTION, "What keeps cramps away")
        .says("Warm up");
  }

  @Test
  void questionsAreOfferedWhileTyping() {
    assertThat(club.ana().isOffered("/ask", "question", "eat")).contains("Eating too soon");
    assertThat(club.ana().isOffered("/ask", "question", "qwertz")).isEmpty();
  }

  @Test
  void mentionIsAQuestion() {
    club.ana().writes("<@bot> " + EATING).openly().quotes("stitch-food");
  }

  @Test
  void mentionWithoutAQuestionIsToldHowToAsk() {
    club.ana().writes("<@bot>").says(BotWords.EMPTY_QUESTION);
  }

  @Test
  void replyWithPingIsAQuestion() {
    club.ana().writes("<@bot> " + EATING).repliesToIt("and dehydration?").says("Dehydration");
  }

  @Test
  void directMessageIsAQuestion() {
    club.ana().inDirectMessages().writes(EATING).quotes("stitch-food").offersNot(BotWords.SHARE);
  }

  @Test
  void membersTalkIsLeftAlone() {
    assertThat(club.ana().place().says(EATING).staysUnanswered(Duration.ofMillis(300))).isTrue();
  }

  @Test
  void messageMenuAnswersThatMessage() {
    var said = club.ben().place().says(EATING).seen();
    club.ana().asksTheGuideAbout(said).privately().quotes("stitch-food");
  }

  @Test
  void formAsksTheNextQuestion() {
    club.ana()
        .asks(EATING)
        .opens(BotWords.ASK_ANOTHER)
        .isFilledIn(BotWords.YOUR_QUESTION, "dehydration")
        .privately()
        .says("Dehydration");
  }

  @Test
  void membersWordsAreNeverRepeated() {
    String hostile = "@everyone [x](https://evil.example) <@&123> **dehydration** ||boo||";
    Told told = club.ana().asksForAll(hostile).saysNothingOf("everyone", "evil", "boo");
    assertThat(told.seen().pinged()).isEmpty();
  }

  @Test
  void installedByAMemberItAnswersWhereTheBotIsNot() {
    club.ana().member().installsTheApp();
    club.ana().in("Night Owls", "general").asks(EATING).quotes("stitch-food");
  }
}

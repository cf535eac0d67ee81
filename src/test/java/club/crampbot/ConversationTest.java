package club.crampbot;

import static org.assertj.core.api.Assertions.assertThat;

import club.crampbot.BotConfig.SearchMode;
import club.crampbot.answer.Answer;
import club.crampbot.answer.Answerer;
import club.crampbot.answer.Question;
import club.crampbot.guide.Passage;
import club.crampbot.search.Indexes;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a message asks beyond a single question: two things at once, a story around one, a follow-up
 * to what the bot said. On the shipped guides, by words and meaning.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConversationTest {
  private Bot bot;
  private Answerer answerer;

  @BeforeAll
  void open(@TempDir Path folder) {
    IndexData data = CommonOptions.orRefuse(IndexData.read(Path.of("index-data")));
    bot = Bot.make(SearchMode.HYBRID, data, Indexes.lentTo(folder));
    answerer = bot.answerer(data.guides());
  }

  @AfterAll
  void close() {
    bot.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "does magnesium help against cramps   | what about pickle juice?  | remedy-pickle-juice",
        "does pickle juice work               | and quinine?              | remedy-quinine",
        "what is a side stitch                | how common is it?         | stitch-how-often",
        "what is a side stitch                | what does it feel like?   | stitch-feels-like",
        "do sprinters cramp in the hamstrings | what about ultra runners? | who-ultra",
        "does dehydration cause leg cramps    | and stitches?             | stitch-dehydration",
        "does breathing cause stitches        | how should I breathe then? | prevent-breathing",
        "my calf cramped in the marathon      | should I see a doctor?    | doctor-recurring",
      })
  void followUpIsReadWithTheQuestionBefore(String earlier, String followUp, String passage) {
    assertThat(shown(new Question(followUp, Optional.of(earlier))).getFirst()).isEqualTo(passage);
  }

  @Test
  void newSubjectIsNoFollowUp() {
    var question =
        new Question("does pickle juice work", Optional.of("why do I get a stitch in the heat"));
    assertThat(shown(question).getFirst()).isEqualTo("remedy-pickle-juice");
  }

  @Test
  void twoQuestionsGetTwoAnswers() {
    assertThat(whole("Is it my medication that makes me cramp? And does magnesium help?"))
        .containsExactly("leg-risk-medical-history", "remedy-magnesium");
    assertThat(whole("what is a stitch and does it happen to everyone"))
        .containsExactly("stitch-what", "stitch-how-often");
  }

  @Test
  void storyDoesNotHideTheQuestion() {
    String story =
        "I did my first half on Sunday. It was hot and I wore new shoes. At 18k my calf locked up"
            + " and I had to walk. How do I get rid of it when that happens?";
    assertThat(whole(story).getFirst()).isEqualTo("relief-stretch");
  }

  @Test
  void secondQuestionThatNoGuideCoversIsNotAnswered() {
    assertThat(whole("does pickle juice work? which running shoes should I buy?"))
        .containsExactly("remedy-pickle-juice");
  }

  private List<String> shown(Question question) {
    return answerer.answer(question).shown().stream().map(Passage::id).toList();
  }

  /** The passages that are shown whole. */
  private List<String> whole(String message) {
    Answer answer = answerer.answer(new Question(message));
    assertThat(answer).isInstanceOf(Answer.Found.class);
    return shown(new Question(message)).stream().limit(((Answer.Found) answer).whole()).toList();
  }
}

package club.crampbot.answer;

import static org.assertj.core.api.Assertions.assertThat;

import club.crampbot.guide.Citation;
import club.crampbot.guide.Guides;
import club.crampbot.guide.WarningSign;
import club.crampbot.guide.WarningSign.Near;
import club.crampbot.guide.WarningSign.Pattern;
import club.crampbot.guide.WarningSign.Urgency;
import club.crampbot.guide.WarningSign.WordGroup;
import club.crampbot.search.GuideIndex;
import club.crampbot.search.GuideShelf;
import club.crampbot.search.Lore;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** On a small guide, searched by words alone. */
final class AnswererTest {
  private static final Guides GUIDES =
      new GuideShelf()
          .citation("first", "Smith", 2001, "Pickles")
          .passage(
              "pickle", "Pickle juice", "Pickle juice may end a cramp.", "does pickle juice help")
          .citation("second", "Jones", 2002, "Gherkins")
          .passage("pickle-dose", "How much pickle juice", "A small glass of pickle juice.")
          .passage("stretch", "Stretching", "Hold the stretch gently.", "how do I stretch")
          .guides();

  private static final GuideIndex INDEX = GuideIndex.inMemory(GUIDES, Lore.none());

  private static final WarningSigns SIGNS =
      new WarningSigns(
          List.of(
              new WarningSign(
                  "faint",
                  Urgency.NOW,
                  "fainting",
                  "{number}",
                  List.of(
                      new Pattern(
                          "fainted",
                          List.of(
                              new Near(
                                  List.of(new WordGroup("f", List.of("fainted"), List.of())), 0)),
                          List.of())))));

  /** Trust grows with the share of the question's words that the best passage has. */
  private static final Decision DECISION =
      new Decision(
          List.of(3.0, 0.0, 0.0, 0.0, 0.0, 0.0),
          List.of(-5.0, 10.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0),
          0.8,
          0.3);

  private final Answerer answerer =
      new Answerer(GUIDES, INDEX, Emergencies.byPatterns(SIGNS), DECISION);

  @AfterAll
  static void close() {
    INDEX.close();
  }

  @Test
  void emergencyComesBeforeWhatTheGuideSays() {
    assertThat(answer("I fainted, does pickle juice help"))
        .isInstanceOf(Answer.Emergency.class)
        .extracting(answer -> answer.hits().size() + answer.shown().size())
        .isEqualTo(0);
  }

  @Test
  void whatNoPassageHasIsNotCovered() {
    assertThat(answer("carbon shoes")).isEqualTo(new Answer.NotCovered(GUIDES.sections()));
  }

  @Test
  void emptyQuestionIsNotCovered() {
    assertThat(answer("")).isInstanceOf(Answer.NotCovered.class);
    assertThat(answer("?!")).isInstanceOf(Answer.NotCovered.class);
  }

  @Test
  void bestPassageIsShownFirst() {
    assertThat(answer("how do I stretch"))
        .isInstanceOfSatisfying(
            Answer.Found.class,
            found -> assertThat(found.best().passage().id()).isEqualTo("stretch"));
  }

  @Test
  void passageThatFitsAsWellSupportsTheAnswer() {
    assertThat(answer("pickle juice"))
        .isInstanceOfSatisfying(
            Answer.Found.class,
            found -> {
              assertThat(found.supporting()).isEqualTo(1);
              assertThat(found.shown()).hasSize(2);
              assertThat(found.citations())
                  .extracting(Citation::key)
                  .containsExactlyInAnyOrder("first", "second");
            });
  }

  @Test
  void scoresFallFromFirstToLast() {
    List<Double> scores = answer("pickle juice").hits().stream().map(hit -> hit.score()).toList();
    assertThat(scores)
        .isNotEmpty()
        .isSortedAccordingTo((a, b) -> Double.compare(b, a))
        .allMatch(score -> score > 0 && score <= 1);
  }

  @Test
  void followUpIsReadWithTheEarlierQuestion() {
    Question question = new Question("and how much", Optional.of("pickle juice"));
    assertThat(answerer.answer(question).hits()).isNotEmpty();
  }

  private Answer answer(String text) {
    return answerer.answer(new Question(text));
  }
}

package club.crampbot.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SplitTest {
  @Test
  void twoSentencesAskTwoThings() {
    assertThat(Split.questions("Why do I get stitches? What helps against leg cramps?"))
        .containsExactly("Why do I get stitches?", "What helps against leg cramps?");
  }

  @Test
  void twoThingsMayStandInOneSentence() {
    assertThat(Split.questions("why do I get stitches and how can I stop my leg cramps"))
        .containsExactly("why do I get stitches", "how can I stop my leg cramps");
  }

  @Test
  void storyIsNoQuestion() {
    assertThat(Split.questions("Ran ten k. My calf locked up. What should I do about a cramp?"))
        .containsExactly("What should I do about a cramp?");
  }

  @Test
  void leaningQuestionTakesTheSentenceBefore() {
    assertThat(Split.questions("New shoes. My calf locked up. How do I stop it?"))
        .containsExactly("My calf locked up. How do I stop it?");
    assertThat(Split.questions("why do stitches come and how do I stop them"))
        .containsExactly("why do stitches come", "why do stitches come how do I stop them");
  }

  @Test
  void surveyIsReadAsAWhole() {
    assertThat(Split.questions("What is it? Who gets it? Why does it come? How does it end?"))
        .isEmpty();
  }

  @Test
  void wordsAloneAreNoQuestion() {
    assertThat(Split.questions("calf cramps at night")).isEmpty();
    assertThat(Split.questions("")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"why?", "and at night?", "what about my quads", "so should I drink more"})
  void followUpLeans(String text) {
    assertThat(Split.leans(text)).isTrue();
  }

  @Test
  void wholeQuestionDoesNotLean() {
    assertThat(Split.leans("does pickle juice work")).isFalse();
    assertThat(Split.leans("why do my calves cramp at night")).isFalse();
  }
}

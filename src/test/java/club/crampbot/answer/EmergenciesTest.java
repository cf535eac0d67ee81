package club.crampbot.answer;

import static org.assertj.core.api.Assertions.assertThat;

import club.crampbot.guide.EmergencyExamples;
import club.crampbot.guide.Guides;
import club.crampbot.guide.WarningSign;
import club.crampbot.guide.WarningSign.Near;
import club.crampbot.guide.WarningSign.Pattern;
import club.crampbot.guide.WarningSign.Urgency;
import club.crampbot.guide.WarningSign.WordGroup;
import club.crampbot.search.Asked;
import club.crampbot.search.ExampleIndex;
import club.crampbot.search.GuideIndex;
import club.crampbot.search.GuideShelf;
import club.crampbot.search.Likeness;
import club.crampbot.search.Lore;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two signs, each with one word as its pattern, and a few examples read by letters alone. */
final class EmergenciesTest {
  private static final WarningSigns PATTERNS =
      new WarningSigns(List.of(sign("chest", "angina"), sign("urine", "rhabdo")));

  private static final EmergencyExamples EXAMPLES =
      new EmergencyExamples(
          Map.of(
              "chest", List.of("it squeezes behind my ribs", "squeezing behind the ribs"),
              "urine", List.of("my wee is like cola", "cola coloured wee")),
          List.of("cola at the last station", "ribs of my new shirt"));

  private static final Guides GUIDES =
      new GuideShelf()
          .passage("cola", "Cola", "Cola has sugar.", "is cola good in a race")
          .guides();

  /** Rings by half an example, or by a pattern and a little of one; a passage speaks against. */
  private static final Alarm ALARM = new Alarm(List.of(-5.0, 10.0, 4.0, -4.0), 0.5);

  @TempDir private Path folder;

  @Test
  void messageLikeTheExamplesIsAnEmergencyWithoutAnyPattern() {
    assertThat(sign("his wee is cola like")).contains("urine");
    assertThat(sign("squeezes behind his ribs")).contains("chest");
  }

  @Test
  void patternNeedsLessOfTheExamples() {
    assertThat(sign("angina")).isEmpty();
    assertThat(sign("angina behind ribs")).contains("chest");
  }

  @Test
  void patternKnowsWhichSignItIs() {
    assertThat(sign("rhabdo, it squeezes behind my ribs")).contains("urine");
  }

  @Test
  void passageThatFitsSpeaksAgainst() {
    assertThat(sign("is cola good in a race")).isEmpty();
  }

  @Test
  void withoutExamplesThePatternsDecide() {
    var emergencies = Emergencies.byPatterns(PATTERNS);
    var nothing =
        new Candidates(new Asked("", Optional.empty()), List.of(), new Likeness(0, 0, 0, 0));
    assertThat(emergencies.in("is it angina", nothing)).isPresent();
    assertThat(emergencies.in("his wee is cola like", nothing)).isEmpty();
  }

  private Optional<String> sign(String message) {
    ExampleIndex examples = ExampleIndex.open(folder, EXAMPLES, Optional.empty());
    var emergencies = new Emergencies(PATTERNS, examples, ALARM);
    var decision =
        new Decision(
            List.of(1.0, 0.0, 0.0, 0.0, 0.0, 0.0),
            List.of(0.0, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0),
            0.5,
            0.5);
    try (GuideIndex index = GuideIndex.inMemory(GUIDES, Lore.none())) {
      var answerer = new Answerer(GUIDES, index, emergencies, decision);
      return answerer.answer(new Question(message)) instanceof Answer.Emergency emergency
          ? Optional.of(emergency.sign().id())
          : Optional.empty();
    }
  }

  private static WarningSign sign(String id, String word) {
    var near = new Near(List.of(new WordGroup(id, List.of(word), List.of())), 0);
    return new WarningSign(
        id,
        Urgency.NOW,
        id,
        WarningSign.NUMBER,
        List.of(new Pattern(word, List.of(near), List.of())));
  }
}

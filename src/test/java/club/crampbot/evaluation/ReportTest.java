package club.crampbot.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import club.crampbot.answer.Answer;
import club.crampbot.answer.Question;
import club.crampbot.evaluation.JudgedQuestion.Expected;
import club.crampbot.guide.Guides;
import club.crampbot.guide.WarningSign;
import club.crampbot.guide.WarningSign.Urgency;
import club.crampbot.search.GuideShelf;
import club.crampbot.search.Hit;
import club.crampbot.search.Likeness;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class ReportTest {
  private static final Guides GUIDES =
      new GuideShelf()
          .passage("calf", "Calf", "Calf cramps.")
          .passage("stitch", "Stitch", "Side stitches.")
          .guides();

  private static final Answer NOT_COVERED = new Answer.NotCovered(List.of());
  private static final Answer EMERGENCY =
      new Answer.Emergency(new WarningSign("test", Urgency.NOW, "test", "{number}", List.of()));

  @Test
  void rightPassageFirstCounts() {
    Report report = report(Map.of(passage("a", "calf"), found("calf", "stitch")));
    assertThat(report.rightFirst()).isEqualTo(new Share(1, 1));
    assertThat(report.answered()).isEqualTo(new Share(1, 1));
    assertThat(report.mrr()).isEqualTo(1);
    assertThat(report.ndcg5()).isEqualTo(1);
    assertThat(report.misses()).isEmpty();
  }

  @Test
  void rightPassageSecondIsAMissAmongTheFirstThree() {
    Report report = report(Map.of(passage("a", "stitch"), found("calf", "stitch")));
    assertThat(report.rightFirst()).isEqualTo(new Share(0, 1));
    assertThat(report.rightInThree()).isEqualTo(new Share(1, 1));
    assertThat(report.mrr()).isEqualTo(0.5);
    assertThat(report.misses())
        .containsExactly(
            new Report.Miss("a", List.of("stitch"), "answered", List.of("calf", "stitch")));
  }

  @Test
  void guessIsRightButNotAnswered() {
    Report report = report(Map.of(passage("a", "calf"), new Answer.Unsure(hits("calf"))));
    assertThat(report.rightFirst()).isEqualTo(new Share(1, 1));
    assertThat(report.answered()).isEqualTo(new Share(0, 1));
  }

  @Test
  void whatIsNotCoveredIsCountedApart() {
    Report report =
        report(
            Map.of(
                new JudgedQuestion("a", new Expected.NotCovered()),
                NOT_COVERED,
                new JudgedQuestion("b", new Expected.NotCovered()),
                found("calf")));
    assertThat(report.notCovered()).isEqualTo(new Share(1, 2));
    assertThat(report.rightFirst()).isEqualTo(new Share(0, 0));
    assertThat(report.misses()).extracting(Report.Miss::question).containsExactly("b");
  }

  @Test
  void emergenciesAndFalseAlarmsAreCountedApart() {
    Report report =
        report(
            Map.of(
                new JudgedQuestion("a", new Expected.Emergency()),
                EMERGENCY,
                new JudgedQuestion("b", new Expected.Emergency()),
                found("calf"),
                passage("c", "calf"),
                EMERGENCY));
    assertThat(report.emergency()).isEqualTo(new Share(1, 2));
    assertThat(report.falseAlarms()).isEqualTo(new Share(1, 1));
    assertThat(report.misses())
        .extracting(Report.Miss::question)
        .containsExactlyInAnyOrder("b", "c");
  }

  @Test
  void figuresOfNoQuestionsAreZero() {
    Report report = report(Map.of());
    assertThat(report.mrr()).isZero();
    assertThat(report.figures()).contains("questions                0");
  }

  private static Report report(Map<JudgedQuestion, Answer> answers) {
    return Report.of(
        List.copyOf(answers.keySet()),
        (Question question) ->
            answers.entrySet().stream()
                .filter(entry -> entry.getKey().text().equals(question.text()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow());
  }

  private static JudgedQuestion passage(String text, String id) {
    return new JudgedQuestion(text, new Expected.Passages(Set.of(id)));
  }

  private static Answer found(String... ids) {
    return new Answer.Found(hits(ids), 1, 0, List.of());
  }

  private static List<Hit> hits(String... ids) {
    return Stream.of(ids)
        .map(id -> new Hit(GUIDES.passage(id).orElseThrow(), 1, new Likeness(0, 0, 0, 0)))
        .toList();
  }
}

package club.crampbot.evaluation;

import club.crampbot.answer.Answer;
import club.crampbot.answer.Question;
import club.crampbot.evaluation.JudgedQuestion.Expected;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How good the answers to some judged questions are.
 *
 * @param rightFirst of the questions that passages answer: a right one stands first, in an answer
 *     or in a guess
 * @param rightInThree of the same: a right one is among the first three
 * @param answered of the same: answered and not only guessed, whether rightly or not
 * @param mrr mean reciprocal rank over the same, 0 to 1
 * @param ndcg5 mean nDCG@5 over the same, 0 to 1
 * @param notCovered of the questions that the guides do not cover: told so
 * @param emergency of the emergencies: told so
 * @param falseAlarms of all other questions: taken for an emergency
 */
public record Report(
    int questions,
    Share rightFirst,
    Share rightInThree,
    Share answered,
    double mrr,
    double ndcg5,
    Share notCovered,
    Share emergency,
    Share falseAlarms,
    List<Miss> misses) {
  /**
   * A question that was not answered rightly.
   *
   * @param expected passages, or an outcome
   * @param got the outcome, and the first passages
   */
  public record Miss(String question, List<String> expected, String outcome, List<String> got) {}

  public Report {
    misses = List.copyOf(misses);
  }

  /**
   * Asks every question and judges the answers.
   *
   * @param answers is asked by several threads at a time
   */
  public static Report of(List<JudgedQuestion> questions, Function<Question, Answer> answers) {
    List<Answer> given =
        questions.parallelStream()
            .map(question -> answers.apply(new Question(question.text())))
            .toList();
    var tally = new Tally();
    for (int i = 0; i < given.size(); i++) {
      tally.add(questions.get(i), given.get(i));
    }
    return tally.report();
  }

  /** The figures as a person reads them, without the misses. */
  public String figures() {
    return String.join(
        System.lineSeparator(),
        "questions                " + questions,
        "right passage first      " + rightFirst,
        "right among the first 3  " + rightInThree,
        "answered, not guessed    " + answered,
        String.format(Locale.ROOT, "MRR                      %.3f", mrr),
        String.format(Locale.ROOT, "nDCG@5                   %.3f", ndcg5),
        "not covered, told so     " + notCovered,
        "emergency, told so       " + emergency,
        "false alarms             " + falseAlarms);
  }

  /** Counts while the questions are asked. */
  private static final class Tally {
    private int all;
    private int withPassages;
    private int first;
    private int three;
    private int answered;
    private double reciprocalRanks;
    private double gains;
    private int uncovered;
    private int toldUncovered;
    private int emergencies;
    private int toldEmergency;
    private int alarms;
    private final List<Miss> misses = new ArrayList<>();

    void add(JudgedQuestion question, Answer answer) {
      all++;
      List<String> ranking = answer.hits().stream().map(hit -> hit.passage().id()).toList();
      boolean isEmergency = answer instanceof Answer.Emergency;
      boolean right =
          switch (question.expected()) {
            case Expected.Passages passages -> ranked(ranking, passages.ids(), answer);
            case Expected.NotCovered notCovered -> {
              uncovered++;
              boolean told = answer instanceof Answer.NotCovered;
              toldUncovered += told ? 1 : 0;
              yield told;
            }
            case Expected.Emergency emergency -> {
              emergencies++;
              toldEmergency += isEmergency ? 1 : 0;
              yield isEmergency;
            }
          };
      if (isEmergency && !(question.expected() instanceof Expected.Emergency)) {
        alarms++;
      }
      if (!right) {
        misses.add(
            new Miss(
                question.text(),
                expected(question.expected()),
                answer.outcome(),
                ranking.stream().limit(3).toList()));
      }
    }

    private boolean ranked(List<String> ranking, Set<String> right, Answer answer) {
      withPassages++;
      boolean isFirst = Metrics.success(ranking, right, 1) == 1;
      first += isFirst ? 1 : 0;
      three += Metrics.success(ranking, right, 3) == 1 ? 1 : 0;
      answered += answer instanceof Answer.Found ? 1 : 0;
      reciprocalRanks += Metrics.reciprocalRank(ranking, right, 5);
      gains +=
          Metrics.ndcg(ranking, right.stream().collect(Collectors.toMap(id -> id, id -> 1)), 5);
      return isFirst;
    }

    private static List<String> expected(Expected expected) {
      return switch (expected) {
        case Expected.Passages passages -> passages.ids().stream().sorted().toList();
        case Expected.NotCovered notCovered -> List.of("not_covered");
        case Expected.Emergency emergency -> List.of("emergency");
      };
    }

    Report report() {
      int judged = Math.max(1, withPassages);
      return new Report(
          all,
          new Share(first, withPassages),
          new Share(three, withPassages),
          new Share(answered, withPassages),
          reciprocalRanks / judged,
          gains / judged,
          new Share(toldUncovered, uncovered),
          new Share(toldEmergency, emergencies),
          new Share(alarms, all - emergencies),
          misses);
    }
  }
}

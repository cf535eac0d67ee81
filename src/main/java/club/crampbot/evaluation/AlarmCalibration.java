package club.crampbot.evaluation;

import club.crampbot.answer.Alarm;
import club.crampbot.answer.Answerer;
import club.crampbot.answer.Candidates;
import club.crampbot.answer.Emergencies;
import club.crampbot.answer.Question;
import club.crampbot.answer.WarningSigns;
import club.crampbot.evaluation.ChoiceModel.Choice;
import club.crampbot.evaluation.JudgedQuestion.Expected;
import club.crampbot.guide.EmergencyExamples;
import club.crampbot.search.ExampleIndex;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Learns the numbers of an {@link Alarm} from examples of emergencies and of what only sounds like
 * them, each asked as if the bot did not have it, and from judged questions that are not kept
 * aside.
 */
public final class AlarmCalibration {
  /** What a weight's square costs: next to nothing beside some thousand examples. */
  private static final double PENALTY = 0.1;

  /** How often a judged question counts beside an example: there are fewer. */
  private static final double JUDGED_COUNT = 3;

  /**
   * So many of the harmless examples may ring. They are all made to sound like an emergency; of
   * what members ask in earnest a tenth of that rings.
   */
  private static final double FALSE_ALARMS = 0.05;

  private final Function<EmergencyExamples, ExampleIndex> indexes;
  private final WarningSigns patterns;
  private final Answerer answerer;
  private final EmergencyExamples examples;
  private final List<JudgedQuestion> questions;

  /**
   * @param indexes learns from some of the examples
   * @param patterns of the warning signs
   * @param answerer searches the guides
   * @param questions all judged questions; those kept aside are left alone
   */
  public AlarmCalibration(
      Function<EmergencyExamples, ExampleIndex> indexes,
      WarningSigns patterns,
      Answerer answerer,
      EmergencyExamples examples,
      List<JudgedQuestion> questions) {
    this.indexes = indexes;
    this.patterns = patterns;
    this.answerer = answerer;
    this.examples = examples;
    this.questions = questions.stream().filter(question -> !question.isKeptAside()).toList();
  }

  /** What speaks for an emergency in a message, and whether it is one. */
  private record Judged(Alarm.Evidence evidence, boolean isEmergency) {
    Choice choice(double count) {
      return Choice.of(ChoiceModel.withConstant(evidence.values()), isEmergency, count);
    }
  }

  /** Learns everything anew. Takes some minutes. */
  public Alarm learn() {
    List<Judged> leftOut = leftOut();
    List<Choice> choices = new ArrayList<>();
    leftOut.forEach(judged -> choices.add(judged.choice(1)));
    ExampleIndex all = indexes.apply(examples);
    for (JudgedQuestion question : questions) {
      Judged judged =
          judged(question.text(), all, question.expected() instanceof Expected.Emergency);
      choices.add(judged.choice(JUDGED_COUNT));
    }
    List<Double> weights = Calibration.boxed(ChoiceModel.fit(choices, PENALTY));
    return new Alarm(weights, rings(new Alarm(weights, 0), leftOut));
  }

  private List<Judged> leftOut() {
    List<Judged> leftOut = new ArrayList<>();
    for (int round = 0; round < Rounds.ROUNDS; round++) {
      int nth = round;
      Map<String, List<String>> kept = new LinkedHashMap<>();
      examples.bySign().forEach((sign, messages) -> kept.put(sign, Rounds.kept(messages, nth)));
      List<String> harmless = examples.harmless();
      ExampleIndex others = indexes.apply(new EmergencyExamples(kept, Rounds.kept(harmless, nth)));
      for (List<String> messages : examples.bySign().values()) {
        Rounds.leftOut(messages, nth).forEach(text -> leftOut.add(judged(text, others, true)));
      }
      Rounds.leftOut(harmless, nth).forEach(text -> leftOut.add(judged(text, others, false)));
    }
    return leftOut;
  }

  private Judged judged(String message, ExampleIndex index, boolean isEmergency) {
    Candidates found = answerer.candidates(new Question(message));
    return new Judged(Emergencies.evidence(message, found, patterns, index), isEmergency);
  }

  /** From where on few enough of the harmless examples ring. */
  private static double rings(Alarm alarm, List<Judged> leftOut) {
    double[] harmless =
        leftOut.stream()
            .filter(judged -> !judged.isEmergency())
            .mapToDouble(judged -> alarm.likelihood(judged.evidence()))
            .sorted()
            .toArray();
    double loudest = harmless[(int) Math.floor(harmless.length * (1 - FALSE_ALARMS))];
    return Math.ceil(loudest * 100) / 100;
  }
}

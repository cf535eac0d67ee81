package club.crampbot.evaluation;

import club.crampbot.answer.Answerer;
import club.crampbot.answer.Candidate;
import club.crampbot.answer.Candidates;
import club.crampbot.answer.Decision;
import club.crampbot.answer.Question;
import club.crampbot.evaluation.ChoiceModel.Choice;
import club.crampbot.evaluation.JudgedQuestion.Expected;
import club.crampbot.guide.Guide;
import club.crampbot.guide.Guides;
import club.crampbot.guide.Passage;
import club.crampbot.guide.Section;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Learns the numbers of a {@link Decision} from judged questions that are not kept aside, and from
 * the guides' own phrasings, each asked as if the guide did not have it.
 */
public final class Calibration {
  /**
   * What a weight's square costs; 0.01 to 1 give the same right-first share on questions kept
   * aside, to a hundredth.
   */
  private static final double PENALTY = 0.1;

  /** Of the answers that are not guesses, so many are to be right. */
  private static final double ANSWERED_RIGHT = 0.9;

  /**
   * How often a judged question counts beside a phrasing that was left out: it is the real thing,
   * and there are fewer.
   */
  private static final double JUDGED_COUNT = 3;

  /** Where even the surest answers are wrong too often, all but these are called guesses. */
  private static final double MOST_TRUST = 0.9;

  /**
   * How many parts the questions are cut into, so that a threshold is chosen by trusts that their
   * own question did not teach.
   */
  private static final int PARTS = 5;

  private final BiFunction<Guides, List<String>, Answerer> answerers;
  private final Guides guides;
  private final List<String> notCovered;
  private final List<JudgedQuestion> questions;

  /**
   * @param answerers makes an answerer over some guides and questions that they do not cover; it
   *     may have any decision
   * @param notCovered questions that the guides are known not to cover
   * @param questions all judged questions; those kept aside are left alone
   */
  public Calibration(
      BiFunction<Guides, List<String>, Answerer> answerers,
      Guides guides,
      List<String> notCovered,
      List<JudgedQuestion> questions) {
    this.answerers = answerers;
    this.guides = guides;
    this.notCovered = List.copyOf(notCovered);
    this.questions = questions.stream().filter(question -> !question.isKeptAside()).toList();
  }

  /** The candidates for one judged question, and what is right. */
  private record Judged(Candidates found, Set<String> right) {
    List<Candidate> candidates() {
      return found.bestFirst();
    }

    boolean isRight(Candidate candidate) {
      return right.contains(candidate.hit().passage().id());
    }
  }

  /** Learns everything anew. Takes some seconds. */
  public Decision learn() {
    List<Judged> judged = judged();
    List<Judged> leftOut = leftOut();
    List<Choice> choices = new ArrayList<>(choices(judged, JUDGED_COUNT));
    choices.addAll(choices(leftOut, 1));
    double[] fit = ChoiceModel.fit(choices, PENALTY);
    List<Judged> ranked = judged.stream().map(j -> ranked(j, fit)).toList();
    List<Judged> more = leftOut.stream().map(j -> ranked(j, fit)).toList();
    double[] trust = ChoiceModel.fit(trusts(ranked, more), PENALTY);
    return withThresholds(fit, trust, ranked, more);
  }

  private List<Judged> judged() {
    Answerer answerer = answerers.apply(guides, notCovered);
    List<Judged> judged = new ArrayList<>();
    for (JudgedQuestion question : questions) {
      Set<String> right =
          switch (question.expected()) {
            case Expected.Passages passages -> passages.ids();
            case Expected.NotCovered notCovered -> Set.of();
            case Expected.Emergency emergency -> Set.of("an emergency");
          };
      Candidates candidates = answerer.candidates(new Question(question.text()));
      if (!(question.expected() instanceof Expected.Emergency)
          && !candidates.bestFirst().isEmpty()) {
        judged.add(new Judged(candidates, right));
      }
    }
    return judged;
  }

  /**
   * Every phrasing of the guides and every question that they do not cover, asked of a bot that
   * does not have it: of each passage the n-th phrasing is left out in round n.
   */
  private List<Judged> leftOut() {
    List<Judged> judged = new ArrayList<>();
    for (int round = 0; round < Rounds.ROUNDS; round++) {
      int nth = round;
      Answerer answerer = answerers.apply(without(nth), Rounds.kept(notCovered, nth));
      for (String question : Rounds.leftOut(notCovered, nth)) {
        judged.add(new Judged(answerer.candidates(new Question(question)), Set.of()));
      }
      for (Passage passage : guides.passages()) {
        if (nth < passage.asked().size()) {
          var question = new Question(passage.asked().get(nth));
          judged.add(new Judged(answerer.candidates(question), Set.of(passage.id())));
        }
      }
    }
    return judged.stream().filter(question -> !question.candidates().isEmpty()).toList();
  }

  private Guides without(int nth) {
    List<Guide> all = new ArrayList<>();
    for (Guide guide : guides.all()) {
      List<Section> sections = new ArrayList<>();
      for (Section section : guide.sections()) {
        sections.add(
            section.withPassages(
                section.passages().stream().map(passage -> without(passage, nth)).toList()));
      }
      all.add(new Guide(guide.id(), sections, guide.citations()));
    }
    return new Guides(all);
  }

  private static Passage without(Passage passage, int nth) {
    List<String> asked = new ArrayList<>(passage.asked());
    if (nth < asked.size()) {
      asked.remove(nth);
    }
    return passage.withAsked(asked);
  }

  private static List<Choice> choices(List<Judged> judged, double count) {
    List<Choice> choices = new ArrayList<>();
    for (Judged question : judged) {
      List<Boolean> right = question.candidates().stream().map(question::isRight).toList();
      if (right.contains(true)) {
        choices.add(
            new Choice(
                question.candidates().stream().map(c -> c.evidence().values()).toList(),
                right,
                count));
      }
    }
    return choices;
  }

  private static Judged ranked(Judged question, double[] fit) {
    List<Candidate> candidates =
        question.candidates().stream()
            .map(
                c ->
                    new Candidate(
                        c.hit(), c.evidence(), ChoiceModel.sum(fit, c.evidence().values())))
            .sorted((a, b) -> Double.compare(b.fit(), a.fit()))
            .toList();
    Candidates found = question.found();
    return new Judged(
        new Candidates(found.asked(), candidates, found.elsewhere()), question.right());
  }

  /**
   * Whether the best passage is right, as choices. A question that the guide answers, but not by
   * the passage that came first, teaches neither. Both sides count the same however many questions
   * they have.
   */
  private static List<Choice> trusts(List<Judged> ranked, List<Judged> more) {
    List<Judged> all = new ArrayList<>(ranked);
    all.addAll(more);
    double covered = all.stream().filter(q -> q.isRight(q.candidates().getFirst())).count();
    double uncovered = all.stream().filter(q -> q.right().isEmpty()).count();
    List<Choice> trusts = new ArrayList<>();
    for (Judged question : all) {
      boolean right = question.isRight(question.candidates().getFirst());
      if (right || question.right().isEmpty()) {
        double count = (covered + uncovered) / 2 / (right ? covered : uncovered);
        trusts.add(
            Choice.of(ChoiceModel.withConstant(Decision.signs(question.found())), right, count));
      }
    }
    return trusts;
  }

  private static Decision withThresholds(
      double[] fit, double[] trust, List<Judged> ranked, List<Judged> more) {
    List<Double> trusts = new ArrayList<>();
    for (int i = 0; i < ranked.size(); i++) {
      int part = i % PARTS;
      List<Judged> others = new ArrayList<>();
      for (int j = 0; j < ranked.size(); j++) {
        if (j % PARTS != part) {
          others.add(ranked.get(j));
        }
      }
      double[] values = ChoiceModel.withConstant(Decision.signs(ranked.get(i).found()));
      double sum = ChoiceModel.sum(ChoiceModel.fit(trusts(others, more), PENALTY), values);
      trusts.add(1 / (1 + Math.exp(-sum)));
    }
    double unsure = unsure(ranked, trusts);
    double answered = Math.max(unsure, answered(ranked, trusts));
    return new Decision(boxed(fit), boxed(trust), rounded(answered), rounded(unsure));
  }

  /** Where as large a share of the covered questions lies above as of the others below. */
  private static double unsure(List<Judged> ranked, List<Double> trusts) {
    double best = -1;
    double threshold = 0.5;
    for (double t = 0.02; t < 0.98; t += 0.01) {
      double above = 0;
      double covered = 0;
      double below = 0;
      double uncovered = 0;
      for (int i = 0; i < ranked.size(); i++) {
        boolean isCovered = !ranked.get(i).right().isEmpty();
        covered += isCovered ? 1 : 0;
        uncovered += isCovered ? 0 : 1;
        above += isCovered && trusts.get(i) >= t ? 1 : 0;
        below += !isCovered && trusts.get(i) < t ? 1 : 0;
      }
      double both = above / Math.max(1, covered) + below / Math.max(1, uncovered);
      if (both > best) {
        best = both;
        threshold = t;
      }
    }
    return threshold;
  }

  /** From where on so many of the best passages are right. */
  private static double answered(List<Judged> ranked, List<Double> trusts) {
    for (double t = 0.05; t < MOST_TRUST; t += 0.01) {
      double right = 0;
      double all = 0;
      for (int i = 0; i < ranked.size(); i++) {
        if (trusts.get(i) >= t) {
          all++;
          right += ranked.get(i).isRight(ranked.get(i).candidates().getFirst()) ? 1 : 0;
        }
      }
      if (all > 0 && right / all >= ANSWERED_RIGHT) {
        return t;
      }
    }
    return MOST_TRUST;
  }

  /** As the file has them. */
  static List<Double> boxed(double[] values) {
    return Arrays.stream(values).map(Calibration::rounded).boxed().toList();
  }

  private static double rounded(double value) {
    return Math.round(value * 1_000) / 1_000.0;
  }
}

package club.crampbot.answer;

import club.crampbot.guide.Guides;
import club.crampbot.guide.Passage;
import club.crampbot.guide.WarningSign;
import club.crampbot.search.Finding;
import club.crampbot.search.GuideIndex;
import club.crampbot.search.Hit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Decides what to say to a question. Immutable and safe for use by many threads. */
public final class Answerer {
  /** How many passages are weighed: the right one is among the first twenty or nowhere. */
  private static final int WEIGHED = 20;

  /** How many passages an answer names at most. */
  private static final int MOST_HITS = 5;

  /**
   * How much less a supporting passage may fit than the best, in the unit of {@link Candidate#fit}.
   */
  private static final double SUPPORTING = 1.0;

  /**
   * How much less a passage of the other guide may fit than the best to be shown whole beside it.
   */
  private static final double AS_GOOD = 0.7;

  private final Guides guides;
  private final GuideIndex index;
  private final Emergencies emergencies;
  private final Decision decision;

  public Answerer(Guides guides, GuideIndex index, Emergencies emergencies, Decision decision) {
    this.guides = guides;
    this.index = index;
    this.emergencies = emergencies;
    this.decision = decision;
  }

  /**
   * The answer to a question: an emergency first, then what the guides say, else that they do not.
   */
  public Answer answer(Question question) {
    Candidates alone = candidates(question.text(), Optional.empty());
    return emergencies
        .in(question.text(), alone)
        .<Answer>map(Answer.Emergency::new)
        .orElseGet(() -> fromTheGuides(question, alone));
  }

  /** The signs that are an emergency, the most urgent first. */
  public List<WarningSign> warningSigns() {
    return emergencies.byUrgency();
  }

  private Answer fromTheGuides(Question question, Candidates alone) {
    Candidates found = candidates(question, alone);
    List<Candidate> bestFirst = found.bestFirst();
    if (bestFirst.isEmpty()) {
      return new Answer.NotCovered(guides.sections());
    }
    List<Candidate> answers = answers(question);
    double trust = decision.trust(found);
    if (answers.size() == 2 || (answers.size() == 1 && trust < decision.answered())) {
      double enough = Math.max(trust, decision.answered());
      return found(inFront(answers, bestFirst), answers.size(), enough);
    }
    if (trust >= decision.answered()) {
      return found(bestFirst, speakBothGuides(bestFirst) ? 2 : 1, trust);
    }
    return trust >= decision.unsure()
        ? new Answer.Unsure(hits(bestFirst, trust))
        : new Answer.NotCovered(guides.sections());
  }

  private Answer found(List<Candidate> candidates, int whole, double trust) {
    List<Hit> hits = hits(candidates, trust);
    int supporting = Math.min(supporting(candidates, whole), Answer.Found.MOST_SHOWN - whole);
    List<Passage> shown = hits.stream().limit(whole + supporting).map(Hit::passage).toList();
    return new Answer.Found(hits, whole, supporting, guides.citationsOf(shown));
  }

  /**
   * The best passages for the two questions of a message that asks two, in their order; fewer if it
   * asks one, or if the guides answer only one or both by the same passage.
   */
  private List<Candidate> answers(Question question) {
    List<String> asked = Split.questions(question.text());
    if (question.earlier().isEmpty() && asked.equals(List.of(question.text().strip()))) {
      // What it asks is what has been searched already.
      return List.of();
    }
    Map<String, Candidate> answers = new LinkedHashMap<>();
    for (String text : asked) {
      Candidates found = candidates(new Question(text));
      if (!found.bestFirst().isEmpty() && decision.trust(found) >= decision.answered()) {
        Candidate best = found.bestFirst().getFirst();
        answers.putIfAbsent(id(best), best);
      }
    }
    return List.copyOf(answers.values());
  }

  private static List<Candidate> inFront(List<Candidate> answers, List<Candidate> bestFirst) {
    List<Candidate> all = new ArrayList<>(answers);
    Set<String> ids = answers.stream().map(Answerer::id).collect(Collectors.toSet());
    bestFirst.stream().filter(other -> !ids.contains(id(other))).forEach(all::add);
    return all;
  }

  private static String id(Candidate candidate) {
    return candidate.hit().passage().id();
  }

  /** Whether the second best comes from another guide than the best and fits almost as well. */
  private static boolean speakBothGuides(List<Candidate> bestFirst) {
    return bestFirst.size() > 1
        && bestFirst.getFirst().fit() - bestFirst.get(1).fit() <= AS_GOOD
        && !bestFirst
            .getFirst()
            .hit()
            .passage()
            .guide()
            .equals(bestFirst.get(1).hit().passage().guide());
  }

  /** The passages that may answer a question. */
  public Candidates candidates(Question question) {
    return candidates(question, candidates(question.text(), Optional.empty()));
  }

  private Candidates candidates(Question question, Candidates alone) {
    return question
        .earlier()
        .filter(_ -> Split.leans(question.text()))
        .map(earlier -> followUp(question.text(), alone, earlier))
        .orElse(alone);
  }

  /**
   * What fits a follow-up fits it together with the earlier question, for that says what it is
   * about, and fits it alone too, or else the earlier answer would come again: the mean of both.
   */
  private Candidates followUp(String text, Candidates alone, String earlier) {
    Candidates together = candidates(text, Optional.of(earlier));
    Map<String, Double> fits =
        alone.bestFirst().stream().collect(Collectors.toMap(Answerer::id, Candidate::fit));
    double least = fits.values().stream().mapToDouble(fit -> fit).min().orElse(0);
    List<Candidate> bestFirst =
        together.bestFirst().stream()
            .map(
                candidate ->
                    new Candidate(
                        candidate.hit(),
                        candidate.evidence(),
                        (candidate.fit() + fits.getOrDefault(id(candidate), least)) / 2))
            .sorted(Comparator.comparingDouble(Candidate::fit).reversed())
            .toList();
    return new Candidates(together.asked(), bestFirst, together.elsewhere());
  }

  private Candidates candidates(String text, Optional<String> earlier) {
    Finding finding = index.find(text + earlier.map(before -> " " + before).orElse(""), WEIGHED);
    Wanted all = Wanted.of(finding.asked().text());
    Wanted wanted = earlier.isEmpty() ? all : Wanted.of(text.toLowerCase(Locale.ROOT)).orElse(all);
    List<Candidate> bestFirst =
        finding.hits().stream()
            .map(hit -> candidate(hit, wanted))
            .sorted(Comparator.comparingDouble(Candidate::fit).reversed())
            .toList();
    return new Candidates(finding.asked(), bestFirst, finding.elsewhere());
  }

  private Candidate candidate(Hit hit, Wanted wanted) {
    var evidence =
        new Evidence(hit.likeness(), wanted.aspect(hit.passage()), wanted.cramp(hit.passage()));
    return new Candidate(hit, evidence, decision.fit(evidence));
  }

  /**
   * The passages with the score that others see: how likely the best is right, less for those that
   * fit less (a choice by fit, McFadden 1974).
   */
  private static List<Hit> hits(List<Candidate> candidates, double trust) {
    double best = candidates.stream().mapToDouble(Candidate::fit).max().orElseThrow();
    List<Hit> hits = new ArrayList<>();
    double above = trust;
    for (Candidate candidate : candidates.subList(0, Math.min(MOST_HITS, candidates.size()))) {
      // The second answer of two may fit the whole message less than what comes after it.
      above = Math.min(above, trust * Math.exp(candidate.fit() - best));
      hits.add(new Hit(candidate.hit().passage(), above, candidate.hit().likeness()));
    }
    return hits;
  }

  private static int supporting(List<Candidate> candidates, int whole) {
    double least = candidates.getFirst().fit() - SUPPORTING;
    return (int) candidates.stream().skip(whole).limit(2).filter(c -> c.fit() >= least).count();
  }
}

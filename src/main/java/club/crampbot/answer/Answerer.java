package club.crampbot.answer;

import club.crampbot.guide.Guides;
import club.crampbot.guide.Passage;
import club.crampbot.search.Finding;
import club.crampbot.search.GuideIndex;
import club.crampbot.search.Hit;
import java.util.Comparator;
import java.util.List;

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

  private final Guides guides;
  private final GuideIndex index;
  private final WarningSigns signs;
  private final Decision decision;

  public Answerer(Guides guides, GuideIndex index, WarningSigns signs, Decision decision) {
    this.guides = guides;
    this.index = index;
    this.signs = signs;
    this.decision = decision;
  }

  /**
   * The answer to a question: an emergency first, then what the guides say, else that they do not.
   */
  public Answer answer(Question question) {
    return signs
        .in(question.text())
        .<Answer>map(Answer.Emergency::new)
        .orElseGet(() -> fromTheGuides(question));
  }

  private Answer fromTheGuides(Question question) {
    Candidates found = candidates(question);
    List<Candidate> candidates = found.bestFirst();
    if (candidates.isEmpty()) {
      return new Answer.NotCovered(guides.sections());
    }
    double trust = decision.trust(found);
    List<Hit> hits =
        candidates.stream().limit(MOST_HITS).map(c -> scored(c, candidates, trust)).toList();
    if (trust >= decision.answered()) {
      int supporting = supporting(candidates);
      List<Passage> shown = hits.stream().limit(1 + supporting).map(Hit::passage).toList();
      return new Answer.Found(hits, supporting, guides.citationsOf(shown));
    }
    return trust >= decision.unsure()
        ? new Answer.Unsure(hits)
        : new Answer.NotCovered(guides.sections());
  }

  /** The passages that may answer a question. */
  public Candidates candidates(Question question) {
    String text = question.earlier().map(earlier -> earlier + " ").orElse("") + question.text();
    Finding finding = index.find(text, WEIGHED);
    Wanted wanted = Wanted.of(finding.question());
    List<Candidate> bestFirst =
        finding.hits().stream()
            .map(hit -> candidate(hit, wanted))
            .sorted(Comparator.comparingDouble(Candidate::fit).reversed())
            .toList();
    return new Candidates(bestFirst, finding.elsewhere());
  }

  private Candidate candidate(Hit hit, Wanted wanted) {
    var evidence =
        new Evidence(hit.likeness(), wanted.aspect(hit.passage()), wanted.cramp(hit.passage()));
    return new Candidate(hit, evidence, decision.fit(evidence));
  }

  /**
   * The score that others see: how likely the best is right, less for those that fit less (a choice
   * by fit, McFadden 1974).
   */
  private static Hit scored(Candidate candidate, List<Candidate> all, double trust) {
    double behind = all.getFirst().fit() - candidate.fit();
    return new Hit(
        candidate.hit().passage(), trust * Math.exp(-behind), candidate.hit().likeness());
  }

  private static int supporting(List<Candidate> candidates) {
    double least = candidates.getFirst().fit() - SUPPORTING;
    return (int) candidates.stream().skip(1).limit(2).filter(c -> c.fit() >= least).count();
  }
}

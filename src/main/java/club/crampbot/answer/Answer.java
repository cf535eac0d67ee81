package club.crampbot.answer;

import club.crampbot.guide.Citation;
import club.crampbot.guide.Passage;
import club.crampbot.guide.Section;
import club.crampbot.guide.WarningSign;
import club.crampbot.search.Hit;
import java.util.List;

/**
 * What the bot has to say to a question. Every word comes from a guide or from {@link BotWords}.
 */
public sealed interface Answer {
  /** The word for this kind of answer in JSON and in the log. */
  String outcome();

  /** The passages that were found, best first; empty where none is shown. */
  List<Hit> hits();

  /** The passages that are shown, best first: a part of the hits. */
  List<Passage> shown();

  /**
   * The guide answers the question.
   *
   * @param hits the passages that answer it, then others that fit, best first; at least one, at
   *     most 5
   * @param whole how many of the hits are shown whole: 1, or 2 where the message asks two things or
   *     two guides speak to it
   * @param supporting how many of the hits after those belong to the answer (0 to 2) and are shown
   *     in short; the rest are "related"
   * @param citations the sources of all that is shown, in the order in which they are cited, each
   *     once
   */
  record Found(List<Hit> hits, int whole, int supporting, List<Citation> citations)
      implements Answer {
    /** The most passages that an answer shows: more is a list of search results. */
    public static final int MOST_SHOWN = 3;

    public Found {
      hits = List.copyOf(hits);
      citations = List.copyOf(citations);
      int shown = whole + supporting;
      if (whole < 1 || whole > 2 || supporting < 0 || shown > Math.min(MOST_SHOWN, hits.size())) {
        throw new IllegalArgumentException("an answer needs its passages");
      }
    }

    /** The passage that answers the question best. */
    public Hit best() {
      return hits.getFirst();
    }

    @Override
    public List<Passage> shown() {
      return hits.stream().limit(whole + supporting).map(Hit::passage).toList();
    }

    @Override
    public String outcome() {
      return "answered";
    }
  }

  /**
   * The guide may answer the question; the bot guesses, and says so.
   *
   * @param hits the nearest passages, best first; at least one, at most 5
   */
  record Unsure(List<Hit> hits) implements Answer {
    public Unsure {
      hits = List.copyOf(hits);
      if (hits.isEmpty()) {
        throw new IllegalArgumentException("a guess needs a passage");
      }
    }

    @Override
    public List<Passage> shown() {
      return hits.stream().limit(3).map(Hit::passage).toList();
    }

    @Override
    public String outcome() {
      return "unsure";
    }
  }

  /**
   * The guide does not cover the question.
   *
   * @param contents the table of contents, to be offered instead
   */
  record NotCovered(List<Section> contents) implements Answer {
    public NotCovered {
      contents = List.copyOf(contents);
    }

    @Override
    public List<Hit> hits() {
      return List.of();
    }

    @Override
    public List<Passage> shown() {
      return List.of();
    }

    @Override
    public String outcome() {
      return "not_covered";
    }
  }

  /** The question holds a warning sign: no passage is shown, only whom to call. */
  record Emergency(WarningSign sign) implements Answer {
    @Override
    public List<Hit> hits() {
      return List.of();
    }

    @Override
    public List<Passage> shown() {
      return List.of();
    }

    @Override
    public String outcome() {
      return "emergency";
    }
  }
}

package club.crampbot.library;

import java.util.List;

/**
 * Two contents of a club side by side.
 *
 * @param diff the changes of the files as a unified diff; empty if there are none
 * @param better judged questions that only the later content answers rightly
 * @param worse judged questions that only the earlier content answers rightly
 * @param judged how many judged questions were asked of both
 */
public record Comparison(String diff, List<String> better, List<String> worse, int judged) {
  public Comparison {
    better = List.copyOf(better);
    worse = List.copyOf(worse);
  }
}

package club.crampbot.evaluation;

import java.util.List;
import java.util.stream.IntStream;

/** Leaves things out of what is learned from, in rounds: each thing in one of them. */
final class Rounds {
  /** More rounds leave less out at a time and take longer. */
  static final int ROUNDS = 10;

  private Rounds() {}

  /** What is left out in a round, counted from 0. */
  static <T> List<T> leftOut(List<T> all, int round) {
    return IntStream.range(0, all.size())
        .filter(i -> i % ROUNDS == round)
        .<T>mapToObj(all::get)
        .toList();
  }

  /** What is left. */
  static <T> List<T> kept(List<T> all, int round) {
    return IntStream.range(0, all.size())
        .filter(i -> i % ROUNDS != round)
        .<T>mapToObj(all::get)
        .toList();
  }
}

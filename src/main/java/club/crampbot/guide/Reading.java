package club.crampbot.guide;

import java.util.List;

/**
 * What came of reading files: a value, perhaps with warnings, or a refusal with every problem that
 * was found.
 */
public sealed interface Reading<T> {
  /** The files were good enough. {@code problems} holds warnings only. */
  record Read<T>(T value, List<Problem> problems) implements Reading<T> {
    public Read {
      problems = List.copyOf(problems);
    }
  }

  /** The files were not. {@code problems} holds at least one error, and the warnings too. */
  record Refused<T>(List<Problem> problems) implements Reading<T> {
    public Refused {
      problems = List.copyOf(problems);
    }
  }

  /** Every problem, by place. */
  List<Problem> problems();

  /** A value if none of the problems is an error, else a refusal. */
  static <T> Reading<T> of(T value, List<Problem> problems) {
    List<Problem> sorted = problems.stream().sorted().toList();
    boolean refused =
        sorted.stream().anyMatch(problem -> problem.severity() == Problem.Severity.ERROR);
    return refused ? new Refused<>(sorted) : new Read<>(value, sorted);
  }
}

package club.crampbot.guide;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects what is wrong in one file, so that its author learns everything at once. Many of them,
 * one a file, may write into one list. For one thread.
 */
public final class Problems {
  /** Nobody mends more of them in one go, and a hostile file has a million. */
  static final int MOST = 500;

  private final String file;
  private int told;
  private final List<Problem> list;

  /** For the file with this name, as its author knows it. */
  public Problems(String file) {
    this(file, new ArrayList<>());
  }

  Problems(String file, List<Problem> list) {
    this.file = file;
    this.list = list;
  }

  /** Collects for another file into the same list. */
  Problems in(String otherFile) {
    return new Problems(otherFile, list);
  }

  /** Adds something for which the file must be refused. */
  public void error(Place place, String sentence, Object... values) {
    add(Problem.Severity.ERROR, place, sentence, values);
  }

  /** Adds something that somebody should look at. */
  public void warning(Place place, String sentence, Object... values) {
    add(Problem.Severity.WARNING, place, sentence, values);
  }

  /** The file, as its author knows it. */
  public String file() {
    return file;
  }

  /** Everything so far, in the order of its finding. */
  public List<Problem> all() {
    return List.copyOf(list);
  }

  boolean haveErrors() {
    return list.stream().anyMatch(problem -> problem.severity() == Problem.Severity.ERROR);
  }

  private void add(Problem.Severity severity, Place place, String sentence, Object... values) {
    if (++told > MOST) {
      return;
    }
    if (told == MOST) {
      list.add(
          new Problem(
              Problem.Severity.ERROR,
              file,
              place.line(),
              place.column(),
              "There are more problems than these; mend them first"));
      return;
    }
    list.add(
        new Problem(severity, file, place.line(), place.column(), Quoting.fill(sentence, values)));
  }
}

package club.crampbot.guide;

import java.util.Comparator;

/**
 * Something wrong in a file, told so that whoever wrote it can mend it.
 *
 * @param file as the person knows it, such as {@code index-data/guides/relief/remedies.md}
 * @param line counted from 1
 * @param column counted from 1, in characters
 * @param sentence what is wrong and what would be right, without a line break
 */
public record Problem(Severity severity, String file, int line, int column, String sentence)
    implements Comparable<Problem> {
  /** Whether the guide may be served all the same. */
  public enum Severity {
    /** The file is refused. */
    ERROR,
    /** The file is served, but somebody should look. */
    WARNING;

    /** The word in a report: {@code error} or {@code warning}. */
    public String word() {
      return Spelled.of(this);
    }
  }

  private static final Comparator<Problem> BY_PLACE =
      Comparator.comparing(Problem::file)
          .thenComparingInt(Problem::line)
          .thenComparingInt(Problem::column)
          .thenComparing(Problem::severity)
          .thenComparing(Problem::sentence);

  /** By file, line and column. */
  @Override
  public int compareTo(Problem other) {
    return BY_PLACE.compare(this, other);
  }

  /** One line of a report: {@code FILE:LINE:COLUMN: error|warning: sentence}. */
  @Override
  public String toString() {
    return "%s:%d:%d: %s: %s".formatted(file, line, column, severity.word(), sentence);
  }
}

package club.crampbot.guide;

/**
 * A place in a file.
 *
 * @param line counted from 1
 * @param column counted from 1, in characters
 */
public record Place(int line, int column) implements Comparable<Place> {
  /** Where a file begins; also the place of what is wrong with a whole file or folder. */
  public static final Place START = new Place(1, 1);

  @Override
  public int compareTo(Place other) {
    return line != other.line
        ? Integer.compare(line, other.line)
        : Integer.compare(column, other.column);
  }
}

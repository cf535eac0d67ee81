package club.crampbot.library;

import java.util.List;

/**
 * What changes in one file of a club's content, for people to read.
 *
 * @param name the file's path within the folder of guides, or what else changes, such as {@code
 *     taught phrasings}
 * @param lines in their order
 */
public record FileChange(String name, List<Line> lines) {
  public FileChange {
    lines = List.copyOf(lines);
  }

  /** A line of the file before or after. */
  public sealed interface Line {
    /** A line that stays, shown for orientation. */
    record Kept(String text) implements Line {}

    /** A line that is new, or as it is now. */
    record Added(List<Piece> pieces) implements Line {
      public Added {
        pieces = List.copyOf(pieces);
      }
    }

    /** A line that is gone, or as it was. */
    record Removed(List<Piece> pieces) implements Line {
      public Removed {
        pieces = List.copyOf(pieces);
      }
    }

    /** Lines that stay and are left out. */
    record Skipped(int count) implements Line {}
  }

  /**
   * Some words of a changed line.
   *
   * @param isChanged whether the other version of the line lacks them
   */
  public record Piece(String text, boolean isChanged) {}
}

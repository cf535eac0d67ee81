package club.crampbot.library;

import club.crampbot.library.FileChange.Line;
import club.crampbot.library.FileChange.Piece;
import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What changes from one list of lines to another, with the words that change within a line. */
final class LineChanges {
  private static final Pattern WORD = Pattern.compile("\\s+|[\\p{L}\\p{N}]+|.");

  /** Below this share of words in common two lines are two texts, not versions of one. */
  private static final double ALIKE = 0.4;

  /** Comparing lines word by word takes the product of their lengths: not for a megabyte. */
  private static final int MOST_WORDS = 1_000;

  private final List<String> before;
  private final int around;
  private final List<Line> lines = new ArrayList<>();
  private int next;

  private LineChanges(List<String> before, int around) {
    this.before = before;
    this.around = around;
  }

  /**
   * The changed lines in their order, each with some lines around it.
   *
   * @param around how many lines that stay are shown before and after a change
   */
  static List<Line> of(List<String> before, List<String> after, int around) {
    var changes = new LineChanges(before, around);
    DiffUtils.diff(before, after).getDeltas().forEach(changes::add);
    changes.end();
    return changes.lines;
  }

  private void add(AbstractDelta<String> delta) {
    Chunk<String> source = delta.getSource();
    kept(source.getPosition(), around);
    List<String> gone = source.getLines();
    List<String> made = delta.getTarget().getLines();
    for (int i = 0; i < Math.max(gone.size(), made.size()); i++) {
      if (i < gone.size() && i < made.size()) {
        pair(gone.get(i), made.get(i));
      } else if (i < gone.size()) {
        lines.add(new Line.Removed(whole(gone.get(i))));
      } else {
        lines.add(new Line.Added(whole(made.get(i))));
      }
    }
    next = source.getPosition() + gone.size();
  }

  private void end() {
    kept(before.size(), 0);
  }

  /** The lines that stay up to the next change, the middle of many left out. */
  private void kept(int until, int beforeChange) {
    int afterChange = lines.isEmpty() ? 0 : around;
    int count = until - next;
    if (count <= beforeChange + afterChange) {
      before.subList(next, until).forEach(line -> lines.add(new Line.Kept(line)));
    } else {
      before.subList(next, next + afterChange).forEach(line -> lines.add(new Line.Kept(line)));
      lines.add(new Line.Skipped(count - beforeChange - afterChange));
      before.subList(until - beforeChange, until).forEach(line -> lines.add(new Line.Kept(line)));
    }
    next = until;
  }

  private void pair(String gone, String made) {
    List<String> from = words(gone);
    List<String> to = words(made);
    if (from.size() > MOST_WORDS || to.size() > MOST_WORDS) {
      lines.add(new Line.Removed(whole(gone)));
      lines.add(new Line.Added(whole(made)));
      return;
    }
    List<AbstractDelta<String>> deltas = DiffUtils.diff(from, to).getDeltas();
    int changed = deltas.stream().mapToInt(delta -> delta.getSource().size()).sum();
    if (from.size() - changed < ALIKE * Math.max(from.size(), to.size())) {
      lines.add(new Line.Removed(whole(gone)));
      lines.add(new Line.Added(whole(made)));
      return;
    }
    lines.add(
        new Line.Removed(pieces(from, deltas.stream().map(AbstractDelta::getSource).toList())));
    lines.add(new Line.Added(pieces(to, deltas.stream().map(AbstractDelta::getTarget).toList())));
  }

  private static List<String> words(String line) {
    return WORD.matcher(line).results().map(MatchResult::group).toList();
  }

  private static List<Piece> whole(String line) {
    return List.of(new Piece(line, false));
  }

  private static List<Piece> pieces(List<String> words, List<Chunk<String>> changed) {
    List<Piece> pieces = new ArrayList<>();
    int at = 0;
    for (Chunk<String> chunk : changed) {
      add(pieces, words.subList(at, chunk.getPosition()), false);
      add(pieces, chunk.getLines(), true);
      at = chunk.getPosition() + chunk.size();
    }
    add(pieces, words.subList(at, words.size()), false);
    return pieces;
  }

  private static void add(List<Piece> pieces, List<String> words, boolean isChanged) {
    if (!words.isEmpty()) {
      pieces.add(new Piece(String.join("", words), isChanged));
    }
  }
}

package club.crampbot.library;

import static org.assertj.core.api.Assertions.assertThat;

import club.crampbot.library.FileChange.Line;
import club.crampbot.library.FileChange.Piece;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LineChangesTest {
  private static List<String> changes(List<String> before, List<String> after) {
    return LineChanges.of(before, after, 2).stream().map(LineChangesTest::shown).toList();
  }

  private static String shown(Line line) {
    return switch (line) {
      case Line.Kept kept -> " " + kept.text();
      case Line.Added added -> "+" + shown(added.pieces());
      case Line.Removed removed -> "-" + shown(removed.pieces());
      case Line.Skipped skipped -> "… " + skipped.count();
    };
  }

  private static String shown(List<Piece> pieces) {
    return pieces.stream()
        .map(piece -> piece.isChanged() ? "<" + piece.text() + ">" : piece.text())
        .collect(Collectors.joining());
  }

  @Test
  void changedWordsOfALineAreMarked() {
    assertThat(changes(List.of("Drink a little water."), List.of("Drink a lot of water.")))
        .containsExactly("-Drink a <little> water.", "+Drink a <lot> <of >water.");
  }

  @Test
  void linesWithLittleInCommonAreShownWhole() {
    assertThat(changes(List.of("Stretch the calf."), List.of("Pickle juice may help some.")))
        .containsExactly("-Stretch the calf.", "+Pickle juice may help some.");
  }

  @Test
  void linesFarFromAChangeAreCounted() {
    assertThat(
            changes(
                List.of("1", "2", "3", "4", "5", "6", "7", "8", "9"),
                List.of("1", "2", "3", "4", "6", "7", "8", "9")))
        .containsExactly("… 2", " 3", " 4", "-5", " 6", " 7", "… 2");
  }

  @Test
  void newAndDeletedLinesStandAlone() {
    assertThat(changes(List.of("a", "b"), List.of("a", "c c", "b"))).contains("+c c");
    assertThat(changes(List.of(), List.of("all", "new"))).containsExactly("+all", "+new");
    assertThat(changes(List.of("gone"), List.of())).containsExactly("-gone");
    assertThat(changes(List.of("same"), List.of("same"))).noneMatch(line -> line.startsWith("+"));
  }

  @Test
  void aLineOfAMegabyteIsNotComparedWordByWord() {
    String words = String.join(" ", Collections.nCopies(100_000, "word"));
    assertThat(changes(List.of(words), List.of(words + " more"))).hasSize(2);
  }
}

package club.crampbot.library;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What changes from one overlay to another, as a unified diff that people know from Git. */
final class Diff {
  /** Lines that stay, around each change. */
  private static final int AROUND = 2;

  private Diff() {}

  static String of(Shelf shelf, Overlay before, Overlay after) {
    Map<String, String> from = shelf.files(before);
    Map<String, String> to = shelf.files(after);
    var paths = new TreeSet<>(from.keySet());
    paths.addAll(to.keySet());
    var lines = new ArrayList<String>();
    for (String path : paths) {
      lines.addAll(changes(path, from.getOrDefault(path, ""), to.getOrDefault(path, "")));
    }
    lines.addAll(changes("taught phrasings", asked(before), asked(after)));
    lines.addAll(changes("guides switched off", joined(before.off()), joined(after.off())));
    lines.addAll(
        changes("judged questions", joined(before.questions()), joined(after.questions())));
    return String.join("\n", lines);
  }

  private static String asked(Overlay overlay) {
    var lines = new ArrayList<String>();
    overlay
        .asked()
        .forEach(
            (passage, asked) -> asked.forEach(phrasing -> lines.add(passage + ": " + phrasing)));
    return joined(lines);
  }

  private static String joined(Iterable<String> lines) {
    return String.join("\n", lines);
  }

  private static List<String> changes(String name, String from, String to) {
    List<String> before = from.lines().toList();
    return UnifiedDiffUtils.generateUnifiedDiff(
        name, name, before, DiffUtils.diff(before, to.lines().toList()), AROUND);
  }
}

package club.crampbot.library;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What changes from one overlay to another: as a unified diff that people know from Git, or as
 * values for a page.
 */
final class Diff {
  /** Lines that stay, around each change. */
  private static final int AROUND = 2;

  private Diff() {}

  /** One text before and after. */
  private record Versions(List<String> before, List<String> after) {
    static Versions of(String before, String after) {
      return new Versions(before.lines().toList(), after.lines().toList());
    }
  }

  /** As a unified diff; empty if nothing changes. */
  static String of(Shelf shelf, Overlay before, Overlay after) {
    var lines = new ArrayList<String>();
    versions(shelf, before, after)
        .forEach(
            (name, text) ->
                lines.addAll(
                    UnifiedDiffUtils.generateUnifiedDiff(
                        name,
                        name,
                        text.before(),
                        DiffUtils.diff(text.before(), text.after()),
                        AROUND)));
    return String.join("\n", lines);
  }

  /** File by file, changed words marked; only what changes. */
  static List<FileChange> changes(Shelf shelf, Overlay before, Overlay after) {
    return versions(shelf, before, after).entrySet().stream()
        .filter(entry -> !entry.getValue().before().equals(entry.getValue().after()))
        .map(
            entry ->
                new FileChange(
                    entry.getKey(),
                    LineChanges.of(entry.getValue().before(), entry.getValue().after(), AROUND)))
        .toList();
  }

  private static Map<String, Versions> versions(Shelf shelf, Overlay before, Overlay after) {
    Map<String, String> from = shelf.files(before);
    Map<String, String> to = shelf.files(after);
    var paths = new TreeSet<>(from.keySet());
    paths.addAll(to.keySet());
    var versions = new LinkedHashMap<String, Versions>();
    for (String path : paths) {
      versions.put(path, Versions.of(from.getOrDefault(path, ""), to.getOrDefault(path, "")));
    }
    versions.put("taught phrasings", Versions.of(asked(before), asked(after)));
    versions.put("guides switched off", Versions.of(joined(before.off()), joined(after.off())));
    versions.put(
        "judged questions", Versions.of(joined(before.questions()), joined(after.questions())));
    return versions;
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
}

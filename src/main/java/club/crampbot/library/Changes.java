package club.crampbot.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What differs between two overlays, in a line of words each. */
final class Changes {
  private Changes() {}

  static List<String> lines(Shelf shelf, Overlay base, Overlay overlay) {
    Map<String, String> before = shelf.files(base);
    Map<String, String> after = shelf.files(overlay);
    var paths = new TreeSet<>(before.keySet());
    paths.addAll(after.keySet());
    List<String> lines = new ArrayList<>();
    for (String path : paths) {
      if (!before.containsKey(path)) {
        lines.add("new: " + path);
      } else if (!after.containsKey(path)) {
        lines.add("removed: " + path);
      } else if (!before.get(path).equals(after.get(path))) {
        lines.add("changed: " + path);
      }
    }
    if (!overlay.asked().equals(base.asked())) {
      lines.add("taught phrasings: %+d".formatted(taught(overlay) - taught(base)));
    }
    overlay.off().stream()
        .filter(id -> !base.off().contains(id))
        .forEach(id -> lines.add("off: " + id));
    base.off().stream()
        .filter(id -> !overlay.off().contains(id))
        .forEach(id -> lines.add("on: " + id));
    if (!overlay.questions().equals(base.questions())) {
      lines.add(
          "judged questions: %+d".formatted(overlay.questions().size() - base.questions().size()));
    }
    return lines;
  }

  private static int taught(Overlay overlay) {
    return overlay.asked().values().stream().mapToInt(List::size).sum();
  }
}

package club.crampbot.library;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Puts a draft on top of what somebody else published in the meantime: entry by entry, what only
 * one of the two changed is taken from that one.
 *
 * @param overlay both changes; where both changed the same entry, the draft's
 * @param conflicts the entries that both changed, each in its own way
 */
record Rebase(Overlay overlay, List<String> conflicts) {
  /** What {@code mine} and {@code theirs} made of {@code base}. */
  static Rebase of(Overlay base, Overlay mine, Overlay theirs) {
    var conflicts = new ArrayList<String>();
    return new Rebase(
        new Overlay(
            merged(base.files(), mine.files(), theirs.files(), conflicts::add),
            merged(base.removed(), mine.removed(), theirs.removed()),
            asked(base, mine, theirs),
            merged(base.off(), mine.off(), theirs.off()),
            List.copyOf(
                merged(
                    Set.copyOf(base.questions()),
                    new LinkedHashSet<>(mine.questions()),
                    new LinkedHashSet<>(theirs.questions())))),
        conflicts);
  }

  private static Map<String, List<String>> asked(Overlay base, Overlay mine, Overlay theirs) {
    var merged = new TreeMap<String, List<String>>();
    var passages = new TreeSet<String>(mine.asked().keySet());
    passages.addAll(theirs.asked().keySet());
    for (String passage : passages) {
      merged.put(
          passage,
          List.copyOf(
              merged(
                  new LinkedHashSet<>(base.asked().getOrDefault(passage, List.of())),
                  new LinkedHashSet<>(mine.asked().getOrDefault(passage, List.of())),
                  new LinkedHashSet<>(theirs.asked().getOrDefault(passage, List.of())))));
    }
    return merged;
  }

  /** What one of the two added is in, what one of the two took out is out. */
  private static Set<String> merged(Set<String> base, Set<String> mine, Set<String> theirs) {
    var merged = new LinkedHashSet<String>(theirs);
    merged.removeIf(one -> base.contains(one) && !mine.contains(one));
    mine.stream().filter(one -> !base.contains(one)).forEach(merged::add);
    return merged;
  }

  private static Map<String, String> merged(
      Map<String, String> base,
      Map<String, String> mine,
      Map<String, String> theirs,
      Consumer<String> conflict) {
    var merged = new TreeMap<String, String>(theirs);
    var keys = new TreeSet<String>(mine.keySet());
    keys.addAll(base.keySet());
    for (String key : keys) {
      var before = base.get(key);
      var here = mine.get(key);
      var there = theirs.get(key);
      if (Objects.equals(here, before)) {
        continue;
      }
      if (!Objects.equals(there, before) && !Objects.equals(there, here)) {
        conflict.accept(key);
      }
      if (here == null) {
        merged.remove(key);
      } else {
        merged.put(key, here);
      }
    }
    return merged;
  }
}

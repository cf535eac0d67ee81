package club.crampbot.library;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a club has made of the shipped guides, as changes on top of them, so that what it leaves
 * alone follows the shipped guides. Immutable.
 *
 * @param files added or put in place of a shipped one: path within the folder of guides → text
 * @param removed paths of shipped files that the club does not want
 * @param asked taught ways to ask, by the passage's id: kept apart, so that teaching does not cut a
 *     section off from its shipped corrections
 * @param off ids of guides that are switched off
 * @param questions the club's own judged questions, one line of JSON each
 */
public record Overlay(
    SortedMap<String, String> files,
    SortedSet<String> removed,
    SortedMap<String, List<String>> asked,
    SortedSet<String> off,
    List<String> questions) {
  /** The shipped guides as they are. */
  public static final Overlay NONE = new Overlay(Map.of(), Set.of(), Map.of(), Set.of(), List.of());

  public Overlay {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    removed = Collections.unmodifiableSortedSet(new TreeSet<>(removed));
    var phrasings = new TreeMap<String, List<String>>();
    asked.forEach((passage, list) -> phrasings.put(passage, List.copyOf(list)));
    phrasings.values().removeIf(List::isEmpty);
    asked = Collections.unmodifiableSortedMap(phrasings);
    off = Collections.unmodifiableSortedSet(new TreeSet<>(off));
    questions = List.copyOf(questions);
  }

  /** The same of maps and sets in any order. */
  public Overlay(
      Map<String, String> files,
      Set<String> removed,
      Map<String, List<String>> asked,
      Set<String> off,
      List<String> questions) {
    this(
        new TreeMap<>(files),
        new TreeSet<>(removed),
        new TreeMap<>(asked),
        new TreeSet<>(off),
        questions);
  }

  /** The overlay with one more edit. */
  Overlay with(Edit edit) {
    return switch (edit) {
      case Edit.Put(String path, String text) -> {
        var changed = new TreeMap<>(files);
        changed.put(path, text);
        yield new Overlay(changed, without(removed, path), asked, off, questions);
      }
      case Edit.Remove(String path) -> {
        var changed = new TreeMap<>(files);
        changed.remove(path);
        yield new Overlay(changed, with(removed, path), asked, off, questions);
      }
      case Edit.Teach(String passage, String phrasing) -> {
        var changed = new TreeMap<>(asked);
        var phrasings = new LinkedHashSet<>(asked.getOrDefault(passage, List.of()));
        phrasings.add(phrasing.strip());
        changed.put(passage, List.copyOf(phrasings));
        yield new Overlay(files, removed, changed, off, questions);
      }
      case Edit.Switch(String guide, boolean isOn) ->
          new Overlay(
              files, removed, asked, isOn ? without(off, guide) : with(off, guide), questions);
      case Edit.Judge(String line) -> {
        var more = new ArrayList<>(questions);
        more.add(line.strip());
        yield new Overlay(files, removed, asked, off, more);
      }
      case Edit.Replace(Overlay overlay) -> overlay;
    };
  }

  private static Set<String> with(Set<String> all, String one) {
    var more = new TreeSet<>(all);
    more.add(one);
    return more;
  }

  private static Set<String> without(Set<String> all, String one) {
    var fewer = new TreeSet<>(all);
    fewer.remove(one);
    return fewer;
  }
}

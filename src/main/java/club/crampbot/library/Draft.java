package club.crampbot.library;

import club.crampbot.guide.Guides;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one moderator has changed and not published. Immutable.
 *
 * @param base the number of the edition that it was made from
 * @param overlay the whole content of the edition that would come of it
 * @param files the same as texts by their path, such as {@code relief/remedies.md}
 * @param changes what differs from the base, a line each; empty if nothing does
 * @param guides those that are switched on
 */
public record Draft(
    int base,
    Overlay overlay,
    SortedMap<String, String> files,
    List<String> changes,
    Guides guides) {
  public Draft {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    changes = List.copyOf(changes);
  }
}

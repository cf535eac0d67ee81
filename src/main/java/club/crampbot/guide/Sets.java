package club.crampbot.guide;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Unmodifiable sets of enum constants that iterate in the constants' order. */
final class Sets {
  private Sets() {}

  static <E extends Enum<E>> Set<E> inOrder(Class<E> type, Collection<E> constants) {
    var set = EnumSet.noneOf(type);
    set.addAll(constants);
    return Collections.unmodifiableSet(set);
  }
}

package club.crampbot.discord;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What moderators wrote last in a form, so that a refused text comes back when they press "Edit
 * again". In memory alone: the reply has the text as a file too, which outlives a restart. Safe for
 * use by many threads.
 */
final class KeptTexts {
  /** Of at most 4,000 characters each: two megabytes at the most. */
  private static final int MOST = 256;

  /** Whose text about what. */
  private record About(String club, String moderator, String subject) {}

  private final Map<About, String> texts = new LinkedHashMap<>();

  synchronized void keep(Invocation invocation, String subject, String text) {
    About about = about(invocation, subject);
    texts.remove(about); // so that the oldest is the one least lately written
    texts.put(about, text);
    Iterator<About> oldest = texts.keySet().iterator();
    while (texts.size() > MOST) {
      oldest.next();
      oldest.remove();
    }
  }

  synchronized Optional<String> of(Invocation invocation, String subject) {
    return Optional.ofNullable(texts.get(about(invocation, subject)));
  }

  synchronized void forget(Invocation invocation, String subject) {
    texts.remove(about(invocation, subject));
  }

  private static About about(Invocation invocation, String subject) {
    return new About(invocation.club().orElse(""), invocation.asker().id(), subject);
  }
}

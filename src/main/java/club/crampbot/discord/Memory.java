package club.crampbot.discord;

import club.crampbot.library.Library;
import club.crampbot.library.Settings;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the bot remembers of questions. For an hour it knows, in memory alone, what was asked in
 * which message, so that a press under the answer can come back to it. For longer the {@link
 * Library} keeps a question, if the club wants that: scrubbed, and without its member. Safe for use
 * by many threads.
 */
public final class Memory {
  /** How long a member may take to press a button under an answer. */
  private static final Duration FRESH = Duration.ofHours(1);

  /** At most 300 to 4,000 characters each. */
  private static final int MOST = 5_000;

  /** A name of one letter would tear words apart, and tells of nobody. */
  private static final int SHORTEST_NAME = 2;

  private static final String ANSWERED = "answered";
  private static final String EMERGENCY = "emergency";
  private static final String NOT_HELPFUL = "not_helpful";

  private static final Logger LOG = LoggerFactory.getLogger(Memory.class);

  private final Optional<Library> library;
  private final Cache<String, Asked> asked =
      Caffeine.newBuilder().expireAfterWrite(FRESH).maximumSize(MOST).build();
  private final Cache<String, Set<String>> names =
      Caffeine.newBuilder().expireAfterAccess(FRESH).maximumSize(MOST).build();

  /**
   * A question of the last hour.
   *
   * @param opposed who found the answer not helpful, so that each counts once
   */
  private record Asked(String text, Asker asker, String outcome, Set<String> opposed) {}

  private Memory(Optional<Library> library) {
    this.library = library;
  }

  /** A memory whose long-term part is a library, which stays the caller's. */
  public static Memory in(Library library) {
    return new Memory(Optional.of(library));
  }

  /** A memory that keeps nothing for longer than an hour. */
  static Memory fleeting() {
    return new Memory(Optional.empty());
  }

  /** Takes note that somebody who has these names is in a club, so that no kept text has them. */
  void meets(Optional<String> club, Collection<String> called) {
    club.ifPresent(
        id -> {
          Set<String> known = names.get(id, _ -> ConcurrentHashMap.newKeySet());
          if (known.size() < MOST) {
            known.addAll(called);
          }
        });
  }

  /** Takes note of a question and what became of it. An emergency is nobody's business. */
  void answered(
      String origin, Optional<String> club, Asker asker, String question, String outcome) {
    if (outcome.equals(EMERGENCY) || question.isBlank()) {
      return;
    }
    asked.put(origin, new Asked(question, asker, outcome, ConcurrentHashMap.newKeySet()));
    keep(club, asker, question, outcome);
    count(club, outcome);
  }

  /** Takes note that an answer did not help somebody. */
  void opposed(String origin, Optional<String> club, Asker by) {
    Optional.ofNullable(asked.getIfPresent(origin))
        // What got no answer is kept as that already.
        .filter(about -> about.outcome().equals(ANSWERED) && about.opposed().add(by.id()))
        .ifPresent(
            about -> {
              keep(club, about.asker(), about.text(), NOT_HELPFUL);
              count(club, NOT_HELPFUL);
            });
  }

  private void count(Optional<String> club, String outcome) {
    if (library.isPresent() && club.isPresent()) {
      // A member's answer does not wait for a number.
      Thread.ofVirtual().name("tally").start(() -> count(library.get(), club.get(), outcome));
    }
  }

  private static void count(Library library, String club, String outcome) {
    try {
      library.count(club, outcome);
    } catch (RuntimeException failure) {
      LOG.warn("a question of club {} could not be counted", club, failure);
    }
  }

  private void keep(Optional<String> club, Asker asker, String question, String outcome) {
    if (library.isPresent() && club.isPresent()) {
      try {
        library.get().keep(club.get(), asker.id(), question, outcome, names(club.get(), asker));
      } catch (RuntimeException failure) {
        // A member's answer must not hang on what moderators may want to read. The text is not
        // logged, for it is not scrubbed.
        LOG.warn("a question of club {} could not be kept", club.get(), failure);
      }
    }
  }

  private List<String> names(String club, Asker asker) {
    Set<String> met = names.get(club, _ -> ConcurrentHashMap.newKeySet());
    return Stream.concat(Stream.of(asker.name()), met.stream())
        .filter(name -> name.length() >= SHORTEST_NAME)
        .toList();
  }

  /** What this member asked in a message or interaction of the last hour; nobody else's words. */
  Optional<String> question(Occasion occasion, Asker by) {
    return occasion
        .origin()
        .flatMap(origin -> Optional.ofNullable(asked.getIfPresent(origin)))
        .filter(about -> about.asker().id().equals(by.id()))
        .map(Asked::text);
  }

  /** Whether a club hands questions over to people. */
  boolean hasCoaches(Optional<String> club) {
    return library.isPresent()
        && club.map(id -> library.get().settings(id)).filter(Settings::hasCoaches).isPresent();
  }

  /** What keeps for longer than an hour, if anything does. */
  Optional<Library> library() {
    return library;
  }
}

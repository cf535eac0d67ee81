package club.crampbot.discord;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * So many times for each key, counted from its first one on. In memory alone: after a restart it
 * counts anew. Safe for use by many threads.
 */
final class Limit {
  /** More keys than this within one period are an attack; the oldest are then forgotten. */
  private static final int MOST_KEYS = 100_000;

  private final int most;
  private final Cache<String, AtomicInteger> counts;

  Limit(int most, Duration period, Ticker ticker) {
    this.most = most;
    this.counts =
        Caffeine.newBuilder()
            .expireAfterWrite(period)
            .maximumSize(MOST_KEYS)
            .ticker(ticker)
            .build();
  }

  /** Counts once more, and tells whether that is within the limit. */
  boolean admits(String key) {
    return counts.get(key, _ -> new AtomicInteger()).incrementAndGet() <= most;
  }
}

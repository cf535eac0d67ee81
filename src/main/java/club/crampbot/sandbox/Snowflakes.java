package club.crampbot.sandbox;

import java.time.Clock;
import java.time.Instant;

/** Discord's ids: milliseconds since 2015 in the upper 42 bits. Guarded by the world's lock. */
final class Snowflakes {
  private static final long EPOCH = 1_420_070_400_000L;
  private static final int TIME_SHIFT = 22;

  private final Clock clock;
  private long last;

  Snowflakes(Clock clock) {
    this.clock = clock;
  }

  /** A new id of this moment, larger than every id before it. */
  String next() {
    last = Math.max(last + 1, (clock.millis() - EPOCH) << TIME_SHIFT);
    return Long.toString(last);
  }

  static Instant time(String id) {
    return Instant.ofEpochMilli((Long.parseLong(id) >> TIME_SHIFT) + EPOCH);
  }

  /** The shard, of so many, that hears of a club: Discord's own formula. */
  static int shard(String club, int shards) {
    return (int) ((Long.parseLong(club) >> TIME_SHIFT) % shards);
  }
}

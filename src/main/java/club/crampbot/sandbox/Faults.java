package club.crampbot.sandbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What goes wrong at Discord, on demand. Safe for use by many threads.
 *
 * <p>A fault of the REST API strikes the next requests whose method and path contain a text, such
 * as {@code "PATCH /webhooks/"}.
 */
public final class Faults {
  /** Discord's own interval. */
  private static final Duration HEARTBEAT = Duration.ofMillis(41_250);

  private final List<RestFault> restFaults = new ArrayList<>();
  private Duration heartbeat = HEARTBEAT;
  private boolean acknowledgesHeartbeats = true;
  private int filesToCut;
  private boolean refusesToken;
  private int grantedIntents;

  Faults() {}

  /** A wrong answer for the requests that contain a text, so many times. */
  private static final class RestFault {
    private final String where;
    private final Strike strike;
    private int times;

    RestFault(String where, int times, Strike strike) {
      this.where = where;
      this.times = times;
      this.strike = strike;
    }
  }

  /** How a fault shows: slow, and then maybe with this status. 0 is the right answer, but late. */
  record Strike(int status, Duration time) {}

  /** Answers 429: so many requests must come again after a time, told in whole seconds. */
  public synchronized void tooManyRequests(String where, int times, Duration retryAfter) {
    restFaults.add(new RestFault(where, times, new Strike(429, retryAfter)));
  }

  /** Answers so many requests with a status such as 500 or 502. */
  public synchronized void answers(int status, String where, int times) {
    restFaults.add(new RestFault(where, times, new Strike(status, Duration.ZERO)));
  }

  /** Answers so many requests rightly, but late. */
  public synchronized void delays(String where, int times, Duration delay) {
    restFaults.add(new RestFault(where, times, new Strike(0, delay)));
  }

  synchronized Optional<Strike> strike(String request) {
    for (RestFault fault : restFaults) {
      if (fault.times > 0 && request.contains(fault.where)) {
        fault.times--;
        return Optional.of(fault.strike);
      }
    }
    return Optional.empty();
  }

  /** From the next connection on, the bot is asked for a heartbeat this often. */
  public synchronized void beatsEvery(Duration interval) {
    heartbeat = interval;
  }

  /** Whether the gateway acknowledges heartbeats. */
  public synchronized void acknowledgesHeartbeats(boolean does) {
    acknowledgesHeartbeats = does;
  }

  /**
   * Lets the bot have the privileged intents (members, presences, message content), as its owner
   * could in Discord's developer portal. Without this, asking for one closes with 4014.
   */
  public synchronized void grantsPrivilegedIntents() {
    grantedIntents = Event.PRIVILEGED;
  }

  /** Whether the gateway takes the token for a wrong one (close 4004), though REST takes it. */
  public synchronized void refusesTheTokenAtTheGateway(boolean does) {
    refusesToken = does;
  }

  /** Serves so many files with their last byte missing, as if they had changed since. */
  public synchronized void cutsFiles(int times) {
    filesToCut = times;
  }

  synchronized boolean cutsThisFile() {
    boolean cuts = filesToCut > 0;
    filesToCut -= cuts ? 1 : 0;
    return cuts;
  }

  synchronized boolean refusesTokenAtTheGateway() {
    return refusesToken;
  }

  synchronized Duration heartbeat() {
    return heartbeat;
  }

  synchronized boolean acknowledgesHeartbeats() {
    return acknowledgesHeartbeats;
  }

  synchronized int grantedIntents() {
    return grantedIntents;
  }
}

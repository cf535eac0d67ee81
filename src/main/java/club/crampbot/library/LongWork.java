package club.crampbot.library;

import java.util.concurrent.ForkJoinPool;
import java.util.function.Supplier;

/**
 * Where work of seconds is done: opening an index and asking all judged questions. Members are
 * served by virtual threads, which do not take turns: as many as there are cores, each busy with a
 * preview, would leave no member acknowledged in Discord's 3 seconds. Here are as many ordinary
 * threads, which the system lets take turns with those of members; what is streamed in parallel
 * within the work stays on them too.
 */
final class LongWork {
  private static final ForkJoinPool THREADS =
      new ForkJoinPool(Runtime.getRuntime().availableProcessors());

  private LongWork() {}

  /** Does the work, while the calling thread waits; throws what the work throws. */
  static <T> T done(Supplier<T> work) {
    return THREADS.submit(work::get).join();
  }
}

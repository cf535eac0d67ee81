package club.crampbot.discord;

import club.crampbot.library.Step;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * Shows a moderator how far long work is, by editing the reply: at most about once a second, since
 * Discord slows down who edits more often. Safe for use by many threads.
 */
final class Progress implements Consumer<Step> {
  private static final long NANOS = 1_000_000_000;

  private final Consumer<String> sentences;
  private final AtomicLong next = new AtomicLong(System.nanoTime() + NANOS);

  private Progress(Consumer<String> sentences) {
    this.sentences = sentences;
  }

  /** Shows a first sentence at once. */
  static Progress of(Invocation invocation, String first) {
    return showing(invocation.progress(), first);
  }

  static Progress showing(Consumer<String> sentences, String first) {
    sentences.accept(first);
    return new Progress(sentences);
  }

  @Override
  public void accept(Step step) {
    long now = System.nanoTime();
    long due = next.get();
    if (now - due >= 0 && next.compareAndSet(due, now + NANOS)) {
      sentences.accept(sentence(step));
    }
  }

  private static String sentence(Step step) {
    return switch (step) {
      case Step.Building() -> "Building the index of your draft…";
      case Step.Asking(int done, int of) ->
          "Asking judged question %,d of %,d…".formatted(done + 1, of);
    };
  }
}

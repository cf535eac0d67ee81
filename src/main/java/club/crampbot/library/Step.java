package club.crampbot.library;

/** How far long work is, for whoever waits for it. */
public sealed interface Step {
  /** The index of the content is being built, which may take seconds. */
  record Building() implements Step {}

  /**
   * Judged questions are being asked.
   *
   * @param done how many have been
   * @param of how many there are in all
   */
  record Asking(int done, int of) implements Step {}
}

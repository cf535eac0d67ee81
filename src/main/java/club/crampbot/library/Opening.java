package club.crampbot.library;

import club.crampbot.answer.Edition;
import club.crampbot.guide.Guides;

/** Makes an edition that answers: the rest of the bot, as the library needs it. */
@FunctionalInterface
public interface Opening {
  /**
   * Opens an index over these guides, building it if need be, which may take seconds. Who opens an
   * edition closes its index.
   */
  Edition open(int number, Guides guides);
}

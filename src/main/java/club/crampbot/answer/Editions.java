package club.crampbot.answer;

import java.util.Optional;

/** Tells which edition a club answers from now. Safe for use by many threads. */
public interface Editions {
  /**
   * The edition of the club with this Discord server id; without an id (a direct message), the
   * shipped one. It must be given back.
   */
  Borrowed borrow(Optional<String> club);
}

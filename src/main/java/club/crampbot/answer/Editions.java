package club.crampbot.answer;

import java.util.Optional;
import java.util.function.Consumer;

/** Tells which edition a club answers from now. Safe for use by many threads. */
public interface Editions {
  /**
   * The edition of the club with this Discord server id; without an id (a direct message), the
   * shipped one. It must be given back.
   */
  Borrowed borrow(Optional<String> club);

  /**
   * Has somebody told of each club whose edition is another one from now on, by the club's id. They
   * must not wait. Where editions never change, nobody is told.
   */
  default void whenChanged(Consumer<String> told) {}
}

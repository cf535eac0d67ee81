package club.crampbot.guide;

import java.util.Locale;
import java.util.Optional;

/** The two families of cramp, always told apart because their causes differ. */
public enum Cramp {
  /** Cramps of calf, hamstring, quad or glute: "exercise-associated muscle cramps" (EAMC). */
  LEG("leg cramps"),
  /**
   * Side stitches, also called stomach or side cramps: "exercise-related transient abdominal pain"
   * (ETAP).
   */
  STITCH("side stitches");

  private final String plural;

  Cramp(String plural) {
    this.plural = plural;
  }

  /** The word in files and command options: {@code leg} or {@code stitch}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What members call this family, in the plural and lower case. */
  public String plural() {
    return plural;
  }

  /** The family with this {@link #word()}, if there is one. */
  public static Optional<Cramp> of(String word) {
    return Spelled.find(values(), Cramp::word, word);
  }
}

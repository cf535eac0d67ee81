package club.crampbot.evaluation;

import java.util.Locale;

/**
 * How many of some questions were told rightly.
 *
 * @param of all of them; may be 0
 */
public record Share(int right, int of) {
  /** For 95 of 100 samples the interval holds the true share. */
  private static final double Z = 1.96;

  /** The share itself, 0 to 1; 0 of none. */
  public double value() {
    return of == 0 ? 0 : (double) right / of;
  }

  /** The lower end of Wilson's 95% interval (Wilson 1927). */
  public double low() {
    return of == 0 ? 0 : Math.max(0, middle() - half());
  }

  /** The upper end of Wilson's 95% interval. */
  public double high() {
    return of == 0 ? 1 : Math.min(1, middle() + half());
  }

  private double middle() {
    return (value() + Z * Z / (2 * of)) / (1 + Z * Z / of);
  }

  private double half() {
    double spread = value() * (1 - value()) / of + Z * Z / (4.0 * of * of);
    return Z * Math.sqrt(spread) / (1 + Z * Z / of);
  }

  /** As "95.0% (19 of 20; 76.4% to 99.1%)". */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%.1f%% (%d of %d; 95%% interval %.1f to %.1f)",
        100 * value(),
        right,
        of,
        100 * low(),
        100 * high());
  }
}

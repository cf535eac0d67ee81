package club.crampbot.guide;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * How the constants of this package's enums are spelled in files: lower case, words joined by
 * hyphens.
 */
final class Spelled {
  private Spelled() {}

  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static <E> Optional<E> find(E[] constants, Function<E, String> spelling, String word) {
    return Arrays.stream(constants)
        .filter(constant -> spelling.apply(constant).equals(word))
        .findFirst();
  }
}

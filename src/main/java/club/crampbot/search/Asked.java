package club.crampbot.search;

import java.util.Optional;

/**
 * A question as the search read it.
 *
 * @param text in lower case, short forms written out, misspellings mended
 * @param vector what it means, of length 1; empty without a model, and where there is no word
 */
public record Asked(String text, Optional<float[]> vector) {}

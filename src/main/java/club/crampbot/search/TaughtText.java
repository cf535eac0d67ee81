package club.crampbot.search;

import java.util.Optional;

/**
 * A text that a passage was taught: its own, its title, or a way to ask for it.
 *
 * @param vector of length 1; empty where the index has no model
 */
record TaughtText(String text, Optional<float[]> vector) {}

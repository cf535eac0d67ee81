/**
 * The command line, the configuration, and the place where every object is made.
 *
 * <p>Open {@link club.crampbot.Main} for what the program can do.
 */
@NullMarked
package club.crampbot;

import org.jspecify.annotations.NullMarked;

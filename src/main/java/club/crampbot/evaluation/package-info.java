/**
 * How good the answers are: judged questions, metrics, and public test collections.
 *
 * <p>In go questions whose right passages are known, and an answerer; out come figures and every
 * miss.
 */
@NullMarked
package club.crampbot.evaluation;

import org.jspecify.annotations.NullMarked;

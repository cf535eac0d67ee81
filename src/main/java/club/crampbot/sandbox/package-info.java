/**
 * A stand-in for Discord on this machine: its REST API and gateway as far as the bot uses them, on
 * 127.0.0.1.
 *
 * <p>{@link club.crampbot.sandbox.LoopbackDiscord} is the class to open first. {@code World} holds
 * all that is so, behind one lock, with a log of what happened; {@code Rest} and {@code Gateway}
 * are the protocol; {@link club.crampbot.sandbox.Member} and {@link club.crampbot.sandbox.Place}
 * play the people; the classes named {@code ...Limits} refuse what Discord refuses.
 *
 * <p>The bot and its tests connect to it with the real, unmodified JDA. It knows nothing of the
 * bot. Only this package knows Javalin.
 */
@NullMarked
package club.crampbot.sandbox;

import org.jspecify.annotations.NullMarked;

/**
 * A stand-in for Discord on this machine: its REST API and gateway as far as the bot uses them, on
 * 127.0.0.1.
 *
 * <p>The bot and its tests connect to it with the real, unmodified JDA. It knows nothing of the
 * bot. Only this package knows the web server.
 */
@NullMarked
package club.crampbot.sandbox;

import org.jspecify.annotations.NullMarked;

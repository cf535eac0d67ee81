/**
 * Crampbot in Discord: from an event to a question, and from an answer to a message.
 *
 * <p>A command takes what a member gave it and returns what to say; {@code DiscordListener} alone
 * speaks. Only this package knows JDA.
 */
@NullMarked
package club.crampbot.discord;

import org.jspecify.annotations.NullMarked;

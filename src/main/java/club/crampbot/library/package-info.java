/**
 * The club's memory: what each club's moderators made of the shipped guides, edition by edition,
 * and what is not published yet.
 *
 * <p>A moderator's edit comes in, an {@link club.crampbot.library.Outcome} goes out; {@link
 * club.crampbot.library.ClubEditions} turns the newest published edition into what the bot answers
 * from. Open {@link club.crampbot.library.Library} first. The only package that knows SQL.
 */
@NullMarked
package club.crampbot.library;

import org.jspecify.annotations.NullMarked;

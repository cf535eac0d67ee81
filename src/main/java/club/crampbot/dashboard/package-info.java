/**
 * How does each club's guide do? Pages for a club's moderators, to be read in a browser on this
 * machine: what members asked and what became of it as plots over time, gaps, the guide with its
 * sources, and editions with what each changed.
 *
 * <p>In go values from the {@link club.crampbot.library.Library}; out come pages. Nothing can be
 * changed here: that is done in Discord. Open {@link club.crampbot.dashboard.Dashboard} first; then
 * {@code Door}, which lets in whoever has the token, and {@code ClubPage}.
 *
 * <p>Only this package knows the JDK's own small web server. The sandbox's web server speaks
 * WebSocket too, and takes 19 MB more of the bot's memory; in Discord the bot runs without it.
 */
@NullMarked
package club.crampbot.dashboard;

import org.jspecify.annotations.NullMarked;

package club.crampbot.dashboard;

/**
 * A club that the bot is in.
 *
 * @param id Discord's
 * @param name as its members know it
 */
public record Club(String id, String name) {}

package club.crampbot.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Something that the gateway tells the bot.
 *
 * @param club the club that it is about, {@link Clubs#NO_CLUB} if none
 * @param intent the intent's bit without which a session does not hear of it, 0 if none
 * @param withoutContent what a session without the message content intent hears instead; the same
 *     as {@code data} where it makes no difference
 */
record Event(String name, ObjectNode data, String club, int intent, ObjectNode withoutContent) {
  static final int GUILDS = 1;
  static final int GUILD_MEMBERS = 1 << 1;
  static final int GUILD_PRESENCES = 1 << 8;
  static final int GUILD_MESSAGES = 1 << 9;
  static final int DIRECT_MESSAGES = 1 << 12;
  static final int MESSAGE_CONTENT = 1 << 15;
  static final int PRIVILEGED = GUILD_MEMBERS | GUILD_PRESENCES | MESSAGE_CONTENT;

  Event(String name, ObjectNode data, String club, int intent) {
    this(name, data, club, intent, data);
  }
}

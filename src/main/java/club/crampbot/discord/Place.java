package club.crampbot.discord;

/** Where a message will stand, as far as its buttons depend on that. */
enum Place {
  /** In a server, seen by one member alone: it can be shared with the channel. */
  PRIVATE,
  /** In a server, seen by everybody in the channel. */
  PUBLIC,
  /** In a direct message with the bot. */
  DIRECT
}

package club.crampbot.sandbox;

import java.util.Arrays;

/** The permissions that matter to a bot that writes messages, with Discord's bits. */
public enum Permission {
  ADMINISTRATOR(3),
  MANAGE_GUILD(5),
  ADD_REACTIONS(6),
  VIEW_CHANNEL(10),
  SEND_MESSAGES(11),
  MANAGE_MESSAGES(13),
  EMBED_LINKS(14),
  ATTACH_FILES(15),
  READ_MESSAGE_HISTORY(16),
  MENTION_EVERYONE(17),
  USE_APPLICATION_COMMANDS(31),
  SEND_MESSAGES_IN_THREADS(38),
  MODERATE_MEMBERS(40),
  USE_EXTERNAL_APPS(50);

  private final long bit;

  Permission(int place) {
    this.bit = 1L << place;
  }

  long bit() {
    return bit;
  }

  boolean in(long permissions) {
    return (permissions & (bit | ADMINISTRATOR.bit)) != 0;
  }

  static long bits(Permission... permissions) {
    return Arrays.stream(permissions).mapToLong(Permission::bit).reduce(0, (a, b) -> a | b);
  }
}

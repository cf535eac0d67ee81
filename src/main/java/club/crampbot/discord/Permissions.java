package club.crampbot.discord;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;

/** What the bot itself may do in a channel. */
final class Permissions {
  private Permissions() {}

  /** What the bot lacks to write a message here; empty if it may. */
  static List<Permission> missingToWrite(GuildMessageChannel channel) {
    List<Permission> missing = new ArrayList<>();
    Permission writing =
        channel.getType().isThread() ? Permission.MESSAGE_SEND_IN_THREADS : Permission.MESSAGE_SEND;
    for (Permission needed : List.of(Permission.VIEW_CHANNEL, writing)) {
      if (!has(channel, needed)) {
        missing.add(needed);
      }
    }
    return List.copyOf(missing);
  }

  static boolean has(GuildMessageChannel channel, Permission permission) {
    return channel.getGuild().getSelfMember().hasPermission(channel, permission);
  }

  /** The permissions as Discord's settings name them, such as "Send Messages". */
  static String names(List<Permission> permissions) {
    return permissions.stream().map(Permission::getName).collect(Collectors.joining(", "));
  }
}

package club.crampbot.discord;

import java.util.Set;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.ISnowflake;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.User;
import net.dv8tion.jda.api.interactions.Interaction;

/**
 * Who does something, as far as it decides what they may do. Kept by nothing but the acts of
 * moderators.
 *
 * @param roles the ids of the roles that they hold in the club
 * @param managesServer whether Discord lets them manage the club's server
 */
record Asker(String id, String name, Set<String> roles, boolean managesServer) {
  Asker {
    roles = Set.copyOf(roles);
  }

  /** Somebody who may do what everybody may. */
  static Asker plain(User user) {
    return new Asker(user.getId(), user.getName(), Set.of(), false);
  }

  static Asker of(Interaction event) {
    Member member = event.getMember();
    // Where the bot is no member, Discord tells nothing of roles.
    if (member == null || !event.isFromAttachedGuild()) {
      return plain(event.getUser());
    }
    return of(member);
  }

  static Asker of(Member member) {
    return new Asker(
        member.getId(),
        member.getUser().getName(),
        member.getUnsortedRoles().stream().map(ISnowflake::getId).collect(Collectors.toSet()),
        member.hasPermission(Permission.MANAGE_SERVER));
  }
}

package club.crampbot.discord;

import java.util.Optional;
import java.util.function.Function;

/**
 * The one gate before everything that moderators do: commands, buttons, menus, forms and what is
 * offered while they type. Discord hides the commands from others, but a club's administrator can
 * show them to everybody, and nothing hides a form; so every single interaction comes through here.
 *
 * <p>A moderator is who may manage the server, or who holds the role that the club chose.
 */
final class Gate {
  static final String NO_CLUB = "A guide is moderated in its club's server.";
  static final String NO_MODERATOR =
      "This is for the club's moderators: who may manage the server, or who holds the role that the"
          + " club chose in `/moderate settings`.";

  private final Function<String, Optional<String>> roles;

  /**
   * A gate.
   *
   * @param roles gives the id of a club's moderator role, asked anew every time; empty where the
   *     club chose none
   */
  Gate(Function<String, Optional<String>> roles) {
    this.roles = roles;
  }

  /** Why somebody may not moderate the club in which they ask; empty if they may. */
  Optional<String> refusal(Optional<String> club, Asker asker) {
    if (club.isEmpty()) {
      return Optional.of(NO_CLUB);
    }
    boolean isModerator =
        asker.managesServer()
            || club.flatMap(roles)
                // The role of everybody has the id of the club; it makes nobody a moderator.
                .filter(role -> !role.equals(club.get()))
                .filter(asker.roles()::contains)
                .isPresent();
    return isModerator ? Optional.empty() : Optional.of(NO_MODERATOR);
  }
}

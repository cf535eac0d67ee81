package club.crampbot.library;

/**
 * Who edits.
 *
 * @param id as Discord knows them, or a name of its own such as {@code terminal}
 * @param name as the club knows them, for people to read
 */
public record Moderator(String id, String name) {
  /** Somebody at the operator's terminal. */
  public static final Moderator TERMINAL = new Moderator("terminal", "the terminal");
}

package club.crampbot.discord;

import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.components.buttons.Button;

/**
 * What a button or form of a command goes on with: {@code v1:of:command:deed:argument}. It names no
 * club and no member: both are those of whoever presses.
 *
 * @param command the name of the {@link Continuing} command
 * @param deed what to do, a word of that command's own
 * @param argument what with; may be empty and may hold colons
 */
record Continuation(String command, String deed, String argument) {
  private static final String HEAD = "v1:of:";

  Continuation {
    if (HEAD.length() + command.length() + deed.length() + argument.length() + 2 > Press.LONGEST) {
      throw new IllegalArgumentException("too long for a custom id: " + deed + " " + argument);
    }
  }

  String id() {
    return HEAD + command + ":" + deed + ":" + argument;
  }

  Button button(String label) {
    return Button.secondary(id(), label);
  }

  /** What a custom id goes on with; empty for one that no command of this bot wrote. */
  static Optional<Continuation> of(String customId) {
    if (!customId.startsWith(HEAD) || customId.length() > Press.LONGEST) {
      return Optional.empty();
    }
    List<String> parts = List.of(customId.substring(HEAD.length()).split(":", 3));
    return parts.size() == 3
        ? Optional.of(new Continuation(parts.get(0), parts.get(1), parts.get(2)))
        : Optional.empty();
  }
}

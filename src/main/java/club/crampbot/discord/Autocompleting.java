package club.crampbot.discord;

import java.util.List;

/**
 * A command that offers ways to go on while a member types. Offers are hints: whatever the member
 * sends in the end must work, and on a phone only the text before the cursor arrives.
 */
interface Autocompleting extends SlashCommand {
  /** The most choices that Discord shows. */
  int MOST = 25;

  /**
   * Choices for an option, best first.
   *
   * @param option the option that the member types into
   * @param typed what stands in it so far; may be empty
   */
  List<Choice> choices(String option, String typed, Invocation invocation);

  /**
   * One choice.
   *
   * @param label what the member sees
   * @param value what the option then holds
   */
  record Choice(String label, String value) {
    Choice(String text) {
      this(text, text);
    }
  }
}

package club.crampbot.discord;

import java.util.Optional;

/**
 * What an invocation belongs to.
 *
 * @param id of the interaction or message, as Discord knows it
 * @param origin the id of the interaction or message that the pressed message answers
 * @param said what the pressed message says
 * @param hasCoaches whether the club hands questions over to people
 * @param readsMessages whether Discord gives the bot the text of messages that do not speak to it
 */
record Occasion(
    String id,
    Optional<String> origin,
    Optional<String> said,
    boolean hasCoaches,
    boolean readsMessages) {
  /** Of something that nobody can come back to. */
  static final Occasion NONE = new Occasion("", Optional.empty(), Optional.empty(), false, false);
}

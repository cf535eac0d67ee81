package club.crampbot.discord;

import java.util.Optional;

/**
 * What an invocation belongs to.
 *
 * @param id of the interaction or message, as Discord knows it
 * @param origin the id of the interaction or message that the pressed message answers
 * @param said what the pressed message says
 * @param hasCoaches whether the club hands questions over to people
 */
record Occasion(String id, Optional<String> origin, Optional<String> said, boolean hasCoaches) {
  /** Of something that nobody can come back to. */
  static final Occasion NONE = new Occasion("", Optional.empty(), Optional.empty(), false);
}

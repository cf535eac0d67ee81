package club.crampbot.discord;

/**
 * The first thing that Discord hears about an interaction, within three seconds. It fixes where the
 * reply will stand and who sees it, so it is chosen before any work is done.
 */
enum Acknowledgement {
  /** "Thinking": a new message for the asking member alone. */
  PRIVATE,
  /** "Thinking": a new message for everybody in the channel. */
  PUBLIC,
  /** The message with the pressed button changes. */
  UPDATE,
  /** None: the reply is a form, and itself the first response. Only for what is ready at once. */
  FORM
}

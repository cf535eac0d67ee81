package club.crampbot.discord;

/** A command whose replies have buttons, menus and forms of its own. */
interface Continuing extends SlashCommand {
  /** Who will see the reply to a press or a form, as for a command; must not take any time. */
  Acknowledgement acknowledgement(Continuation continuation);

  /**
   * What to say to a press or a filled-in form.
   *
   * @param invocation its options are the form's fields, by their custom ids; its picks are the
   *     menu's
   */
  Reply goOn(Continuation continuation, Invocation invocation);
}

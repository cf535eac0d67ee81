package club.crampbot.discord;

import club.crampbot.library.Draft;
import club.crampbot.library.Library;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;

/** {@code /moderate discard}: throws a draft away, after a second press and with a copy to keep. */
final class DiscardModeration implements Moderation {
  private final Library library;

  DiscardModeration(Library library) {
    this.library = library;
  }

  @Override
  public String name() {
    return "discard";
  }

  @Override
  public SubcommandData data() {
    return new SubcommandData("discard", "Throw your draft away");
  }

  @Override
  public Reply answer(Invocation invocation) {
    Draft draft = Moderating.draft(library, invocation);
    if (draft.changes().isEmpty()) {
      return Moderating.say("There is nothing in your draft to throw away.", "empty draft");
    }
    return new Reply.Say(
        new Card()
            .heading("Throw this draft away?")
            .lines(draft.changes().stream().map(line -> "- " + Parts.plain(line)).toList(), 2_000)
            .buttons(Button.danger(continuation("yes").id(), "Throw it away"))
            .message(),
        "asks first");
  }

  @Override
  public Reply goOn(String argument, Invocation invocation) {
    byte[] copy = library.zip(Moderating.draft(library, invocation).overlay());
    library.discard(Moderating.club(invocation), Moderating.by(invocation));
    return new Reply.Say(
        new Card()
            .text("Your draft is gone. To have it back, give this file to `/moderate upload`.", 200)
            .file("discarded-draft.zip", copy)
            .message(),
        "discarded");
  }
}

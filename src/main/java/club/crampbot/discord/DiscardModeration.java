package club.crampbot.discord;

import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;

/** {@code /moderate discard}: throws a draft away, after a second press and with a copy to keep. */
final class DiscardModeration implements Moderation {
  private final Desk desk;

  DiscardModeration(Desk desk) {
    this.desk = desk;
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
    Desk.Draft draft = desk.draft(Moderating.seat(invocation));
    if (draft.changed().isEmpty()) {
      return Moderating.say("There is nothing in your draft to throw away.", "empty draft");
    }
    return new Reply.Say(
        new Card()
            .heading("Throw this draft away?")
            .lines(draft.changed().stream().map(line -> "- " + Parts.plain(line)).toList(), 2_000)
            .buttons(Button.danger(continuation("yes").id(), "Throw it away"))
            .message(),
        "asks first");
  }

  @Override
  public Reply goOn(String argument, Invocation invocation) {
    Desk.Seat seat = Moderating.seat(invocation);
    byte[] copy = desk.export(seat);
    desk.discard(seat);
    return new Reply.Say(
        new Card()
            .text("Your draft is gone. To have it back, give this file to `/moderate upload`.", 200)
            .file("discarded-draft.zip", copy)
            .message(),
        "discarded");
  }
}

package club.crampbot.discord;

import club.crampbot.library.Library;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;

/** {@code /moderate forget}: deletes every question that is kept of the club's members. */
final class ForgetModeration implements Moderation {
  private static final String CONFIRMED = "confirmed";

  private final Library library;

  ForgetModeration(Library library) {
    this.library = library;
  }

  @Override
  public String name() {
    return "forget";
  }

  @Override
  public SubcommandData data() {
    return new SubcommandData("forget", "Delete every kept question of your club's members");
  }

  @Override
  public Reply answer(Invocation invocation) {
    int kept = library.questions(Moderating.club(invocation)).size();
    return new Reply.Say(
        new Card()
            .text(
                "Kept questions: %d. Deleting them cannot be undone; what was taught stays."
                    .formatted(kept),
                300)
            .buttons(continuation(CONFIRMED).button("Delete all"))
            .message(),
        "forget?");
  }

  @Override
  public Reply goOn(String argument, Invocation invocation) {
    int forgotten = library.forget(Moderating.club(invocation), Moderating.by(invocation));
    return Moderating.say("Deleted questions: " + forgotten + ".", "forgotten");
  }
}

package club.crampbot.discord;

import club.crampbot.library.Library;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;

/** {@code /moderate draft}: what is in the moderator's draft. */
final class DraftModeration implements Moderation {
  private final Library library;

  DraftModeration(Library library) {
    this.library = library;
  }

  @Override
  public String name() {
    return "draft";
  }

  @Override
  public SubcommandData data() {
    return new SubcommandData("draft", "What is in your draft");
  }

  @Override
  public Reply answer(Invocation invocation) {
    return new Reply.Say(
        Moderating.draft("Your draft", Moderating.draft(library, invocation)), "draft");
  }
}

package club.crampbot.discord;

import club.crampbot.library.Library;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;

/** {@code /moderate export}: the guide with the draft in it, as a zip that upload takes back. */
final class ExportModeration implements Moderation {
  private final Library library;

  ExportModeration(Library library) {
    this.library = library;
  }

  @Override
  public String name() {
    return "export";
  }

  @Override
  public SubcommandData data() {
    return new SubcommandData(
        "export", "The whole guide with your draft, as a zip to keep or edit");
  }

  @Override
  public Reply answer(Invocation invocation) {
    byte[] zip = library.zip(Moderating.draft(library, invocation).overlay());
    return new Reply.Say(
        new Card()
            .text("The guide with your draft in it. `/moderate upload` takes it back.", 200)
            .file("guide.zip", zip)
            .message(),
        "exported");
  }
}

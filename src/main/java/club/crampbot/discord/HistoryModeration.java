package club.crampbot.discord;

import club.crampbot.library.Library;
import club.crampbot.library.PublishedEdition;
import java.util.List;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;

/** {@code /moderate history}: the club's editions, newest first. */
final class HistoryModeration implements Moderation {
  private static final int LONGEST = 3_000;

  private final Library library;

  HistoryModeration(Library library) {
    this.library = library;
  }

  @Override
  public String name() {
    return "history";
  }

  @Override
  public SubcommandData data() {
    return new SubcommandData("history", "Your club's editions, newest first");
  }

  @Override
  public Reply answer(Invocation invocation) {
    List<PublishedEdition> editions = Moderating.history(library, invocation);
    Card card =
        new Card()
            .heading("Editions")
            .lines(editions.stream().map(HistoryModeration::line).toList(), LONGEST)
            .small("See one with /moderate show, go back to one with /moderate undo.");
    if (editions.size() > SHOWN) {
      String all = String.join("\n", editions.stream().map(HistoryModeration::line).toList());
      card.file("history.txt", Found.bytes(all + "\n"));
    }
    return new Reply.Say(card.message(), "history");
  }

  /** As many as surely fit into a message: a note has at most 200 characters. */
  private static final int SHOWN = 10;

  static String line(PublishedEdition edition) {
    return edition.number() == 0
        ? "- **0** the guide that comes with the bot"
        : "- **%d** <t:%d:f> %s: %s"
            .formatted(
                edition.number(),
                edition.at().getEpochSecond(),
                Parts.plain(edition.by().name()),
                Parts.plain(edition.note()));
  }
}

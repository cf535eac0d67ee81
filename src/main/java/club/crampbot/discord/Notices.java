package club.crampbot.discord;

import club.crampbot.library.Library;
import club.crampbot.library.PublishedEdition;
import java.util.Optional;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** Tells moderators what came of an act, and the club's log channel who did what. */
final class Notices {
  private static final int LONGEST_DIFF = 1_500;

  private Notices() {}

  /** A reply, with a notice for the log channel where the club has one. */
  static Reply reply(
      MessageCreateData message, String outcome, MessageCreateData notice, Optional<String> log) {
    return log.<Reply>map(channel -> new Reply.Tell(message, outcome, channel, notice))
        .orElseGet(() -> new Reply.Say(message, outcome));
  }

  /** That there is a new edition. */
  static Reply published(
      String act, PublishedEdition edition, Invocation invocation, Library library) {
    int number = edition.number();
    String diff = library.diff(Moderating.club(invocation), number - 1, number).orElseThrow();
    MessageCreateData message =
        new Card()
            .heading("Edition %d is live".formatted(edition.number()))
            .text("Members get their answers from it now. Undo it with `/moderate undo`.", 200)
            .message();
    Card notice =
        new Card()
            .heading("Edition %d".formatted(edition.number()))
            .text(
                "<@%s> %s: %s".formatted(invocation.asker().id(), act, Parts.plain(edition.note())),
                500)
            .code("diff", diff, LONGEST_DIFF);
    if (!diff.isEmpty()) {
      notice.file("edition-%d.diff".formatted(edition.number()), Found.bytes(diff));
    }
    return reply(message, "published", notice.message(), log(invocation, library));
  }

  /** What one sentence says, to the moderator and the log channel. */
  static Reply act(
      String done, String act, String outcome, Invocation invocation, Library library) {
    MessageCreateData notice =
        BotMessage.sentence("<@%s> %s".formatted(invocation.asker().id(), act));
    return reply(BotMessage.sentence(done), outcome, notice, log(invocation, library));
  }

  private static Optional<String> log(Invocation invocation, Library library) {
    return library.settings(Moderating.club(invocation)).logChannel();
  }
}

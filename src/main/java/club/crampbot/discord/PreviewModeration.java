package club.crampbot.discord;

import club.crampbot.library.Comparison;
import club.crampbot.library.Library;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** {@code /moderate preview}: what a draft changes, and which judged questions it turns. */
final class PreviewModeration implements Moderation {
  static final Continuation BUTTON = new Continuation(ModerateCommand.NAME, "preview", "");

  private static final int LONGEST_DIFF = 2_000;
  private static final int LONGEST_LIST = 700;

  private final Library library;

  PreviewModeration(Library library) {
    this.library = library;
  }

  @Override
  public String name() {
    return "preview";
  }

  @Override
  public SubcommandData data() {
    return new SubcommandData("preview", "What your draft changes, and which questions it turns");
  }

  @Override
  public Reply answer(Invocation invocation) {
    var progress =
        Progress.of(invocation, "Asking every judged question before and after your draft…");
    Comparison comparison =
        library.preview(Moderating.club(invocation), Moderating.by(invocation), progress);
    if (comparison.diff().isEmpty() && comparison.better().isEmpty()) {
      return Moderating.say("Your draft changes nothing yet.", "nothing to preview");
    }
    return new Reply.Say(message(comparison), "preview");
  }

  @Override
  public Reply goOn(String argument, Invocation invocation) {
    return answer(invocation);
  }

  /** A diff that fits, the whole of it as a file where it doesn't, and the questions that turn. */
  private static MessageCreateData message(Comparison comparison) {
    Card card = diff("Your draft", comparison.diff());
    if (!comparison.worse().isEmpty()) {
      card.lines(
          "**Judged questions that turn wrong:**",
          comparison.worse().stream().map(Moderating::judged).toList(),
          LONGEST_LIST);
    }
    if (!comparison.better().isEmpty()) {
      card.lines(
          "**Judged questions that turn right:**",
          comparison.better().stream().map(Moderating::judged).toList(),
          LONGEST_LIST);
    }
    int same = comparison.judged() - comparison.worse().size() - comparison.better().size();
    card.small("%,d judged questions asked; %,d as before.".formatted(comparison.judged(), same))
        .buttons(PublishModeration.FORM.button("Publish"));
    return card.message();
  }

  /** A diff that fits, and the whole of it as a file where it doesn't. */
  static Card diff(String title, String diff) {
    Card card = new Card().heading(title).code("diff", diff, LONGEST_DIFF);
    boolean isCut = diff.lines().anyMatch(line -> line.length() > 400);
    if (diff.length() > LONGEST_DIFF - 100 || isCut) {
      card.file("changes.diff", Found.bytes(diff));
    }
    return card;
  }
}

package club.crampbot.discord;

import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** {@code /moderate preview}: what a draft changes, and which judged questions it turns. */
final class PreviewModeration implements Moderation {
  static final Continuation BUTTON = new Continuation(ModerateCommand.NAME, "preview", "");

  private static final int LONGEST_DIFF = 2_000;
  private static final int LONGEST_LIST = 700;

  private final Desk desk;

  PreviewModeration(Desk desk) {
    this.desk = desk;
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
    invocation.progress().accept("Asking every judged question before and after your draft…");
    Desk.Comparison comparison = desk.compare(Moderating.seat(invocation));
    if (comparison.diff().isEmpty() && comparison.better().isEmpty()) {
      return Moderating.say("Your draft changes nothing yet.", "nothing to preview");
    }
    return new Reply.Say(message("Your draft", comparison, true), "preview");
  }

  @Override
  public Reply goOn(String argument, Invocation invocation) {
    return answer(invocation);
  }

  /** A diff that fits, the whole of it as a file where it doesn't, and the questions that turn. */
  static MessageCreateData message(String title, Desk.Comparison comparison, boolean isDraft) {
    Card card = new Card().heading(title).code("diff", comparison.diff(), LONGEST_DIFF);
    if (comparison.diff().length() > LONGEST_DIFF - 100) {
      card.file("changes.diff", Found.bytes(comparison.diff()));
    }
    if (!comparison.worse().isEmpty()) {
      card.lines(
          "**Judged questions that turn wrong:**",
          comparison.worse().stream().map(Moderating::turned).toList(),
          LONGEST_LIST);
    }
    if (!comparison.better().isEmpty()) {
      card.lines(
          "**Judged questions that turn right:**",
          comparison.better().stream().map(Moderating::turned).toList(),
          LONGEST_LIST);
    }
    if (isDraft) {
      int same = comparison.asked() - comparison.worse().size() - comparison.better().size();
      card.small("%,d judged questions asked; %,d as before.".formatted(comparison.asked(), same))
          .buttons(PublishModeration.FORM.button("Publish"));
    }
    return card.message();
  }
}

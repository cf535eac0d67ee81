package club.crampbot.discord;

import club.crampbot.answer.BotWords;
import club.crampbot.library.Library;
import club.crampbot.library.Settings;
import java.util.Optional;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** {@code /privacy}: what is kept of a member's questions, and a button that ends it. */
public final class PrivacyCommand implements Continuing {
  private static final String NAME = "privacy";
  private static final String KEEP = "keep";
  private static final String KEEP_NOT = "keep-not";

  private final Library library;

  /** Over a library that stays the caller's. */
  public PrivacyCommand(Library library) {
    this.library = library;
  }

  @Override
  public CommandData data() {
    return Everywhere.offered(
        Commands.slash(NAME, "What is kept of your questions, and how to end that"));
  }

  @Override
  public Reply answer(Invocation invocation) {
    return new Reply.Say(message(invocation), "privacy");
  }

  @Override
  public Acknowledgement acknowledgement(Continuation continuation) {
    return Acknowledgement.UPDATE;
  }

  @Override
  public Reply goOn(Continuation continuation, Invocation invocation) {
    String member = invocation.asker().id();
    switch (continuation.deed()) {
      case KEEP -> library.keepOf(member, true);
      case KEEP_NOT -> library.keepOf(member, false);
      default -> {
        return new Reply.Say(BotMessage.expired(), "expired");
      }
    }
    return new Reply.Say(message(invocation), continuation.deed());
  }

  private MessageCreateData message(Invocation invocation) {
    boolean isKept = library.isKept(invocation.asker().id());
    Optional<Settings> settings = invocation.club().map(library::settings);
    Card card = new Card().heading(BotWords.PRIVACY_TITLE);
    if (settings.isEmpty()) {
      card.text(BotWords.PRIVACY_NO_CLUB, 300);
    } else if (settings.get().keepsQuestions()) {
      card.text(BotWords.PRIVACY_ON + " " + BotWords.keptFor(settings.get().keptDays()), 600);
    } else {
      card.text(BotWords.PRIVACY_OFF, 300);
    }
    boolean areKept = settings.filter(Settings::keepsQuestions).isPresent() && isKept;
    if (areKept) {
      card.text(BotWords.PRIVACY_YOURS_KEPT, 100);
    } else if (!isKept) {
      card.text(BotWords.PRIVACY_YOURS_NOT, 200);
    }
    card.text(BotWords.PRIVACY_TALLY, 200);
    if (settings.isPresent()) {
      card.text(BotWords.PRIVACY_PUBLIC, 200);
    }
    return card.text(BotWords.PRIVACY_MEMORY, 200)
        .buttons(
            isKept
                ? new Continuation(NAME, KEEP_NOT, "").button(BotWords.KEEP_NOT)
                : new Continuation(NAME, KEEP, "").button(BotWords.KEEP_AGAIN))
        .message();
  }
}

package club.crampbot.discord;

import club.crampbot.guide.Problem;
import club.crampbot.library.Draft;
import club.crampbot.library.Edit;
import club.crampbot.library.Library;
import club.crampbot.library.Moderator;
import club.crampbot.library.Outcome;
import club.crampbot.library.PublishedEdition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/**
 * What the subcommands of {@code /moderate} have in common: who acts, and what is said of a draft.
 */
final class Moderating {
  private static final int SHOWN_CHANGES = 2_000;

  private Moderating() {}

  /** The club where somebody asks whom the {@link Gate} has let through. */
  static String club(Invocation invocation) {
    return invocation.club().orElseThrow();
  }

  /** Who it is that the {@link Gate} has let through. */
  static Moderator by(Invocation invocation) {
    return new Moderator(invocation.asker().id(), invocation.asker().name());
  }

  static Draft draft(Library library, Invocation invocation) {
    return library.draft(club(invocation), by(invocation));
  }

  /** The club's editions, newest first, and what comes with the bot last. */
  static List<PublishedEdition> history(Library library, Invocation invocation) {
    List<PublishedEdition> editions = new ArrayList<>(library.history(club(invocation)));
    editions.add(PublishedEdition.SHIPPED);
    return editions;
  }

  static Outcome edit(Library library, Invocation invocation, Edit edit) {
    return library.edit(club(invocation), by(invocation), edit);
  }

  static Reply say(String sentence, String outcome) {
    return new Reply.Say(BotMessage.sentence(sentence), outcome);
  }

  /** That the draft has no such section, passage or guide. */
  static Reply unknown(String asked) {
    return say(
        "There is no section or passage `%s` in your draft. Pick one of those that I offer while you type."
            .formatted(Cut.toLength(asked, 80).replace("`", "'")),
        "unknown entry");
  }

  /** That something went away while its form was open; the text comes back as a file. */
  static Reply gone(String id, Optional<String> text) {
    Card card =
        new Card()
            .text(
                "`%s` is no longer in your draft, so there is nowhere to put this text."
                    .formatted(id.replace("`", "'")),
                300);
    text.ifPresent(written -> card.file("your-text.md", Found.bytes(written)));
    return new Reply.Say(card.message(), "gone");
  }

  /** What a draft has in it after a change, and how to go on. */
  static Reply changed(String sentence, Draft draft) {
    return new Reply.Say(draft(sentence, draft), "changed");
  }

  static MessageCreateData draft(String title, Draft draft) {
    Card card = new Card().heading(title);
    if (draft.changes().isEmpty()) {
      return card.text("Your draft is the same as %s.".formatted(edition(draft.base())), 200)
          .message();
    }
    return card.lines(
            "Changed since %s:".formatted(edition(draft.base())),
            draft.changes().stream().map(line -> "- " + Parts.plain(line)).toList(),
            SHOWN_CHANGES)
        .small("Members see nothing of it before you publish.")
        .buttons(onward())
        .message();
  }

  /** How to go on with a draft. */
  static List<Button> onward() {
    var buttons = new ArrayList<Button>();
    buttons.add(PreviewModeration.BUTTON.button("Preview"));
    buttons.add(PublishModeration.FORM.button("Publish"));
    return buttons;
  }

  /** A problem that is not the reader's: with the whole of a file. */
  static List<Problem> problem(String file, String sentence) {
    return List.of(new Problem(Problem.Severity.ERROR, file, 1, 1, sentence));
  }

  static String edition(int number) {
    return number == 0 ? "the guide that comes with the bot" : "edition " + number;
  }

  /** Guides that a moderator may mean. */
  static List<Autocompleting.Choice> guides(Draft draft, String typed) {
    String words = typed.strip().toLowerCase(Locale.ROOT);
    return draft.guides().all().stream()
        .filter(
            guide ->
                guide.id().contains(words)
                    || guide.title().toLowerCase(Locale.ROOT).contains(words))
        .map(guide -> new Autocompleting.Choice(guide.title(), guide.id()))
        .toList();
  }

  /** A judged question as an item of a list. */
  static String judged(String question) {
    return "- “%s”".formatted(Parts.plain(Cut.toLength(question, 120)));
  }
}

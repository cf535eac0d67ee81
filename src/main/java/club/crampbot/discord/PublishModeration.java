package club.crampbot.discord;

import club.crampbot.library.ClubEditions;
import club.crampbot.library.Comparison;
import club.crampbot.library.Library;
import club.crampbot.library.Publication;
import club.crampbot.library.PublishedEdition;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;

/**
 * {@code /moderate publish}: makes a draft what members see. Where judged questions turn wrong, a
 * second press is needed, and it counts for just these questions.
 */
final class PublishModeration implements Moderation {
  static final int LONGEST_NOTE = 200;

  /** Asks for the note in a form. */
  static final Continuation FORM = new Continuation(ModerateCommand.NAME, "publish", "form");

  private static final String NOTE = "note";
  private static final String SEND = "send";
  private static final String ANYWAY = "anyway ";
  private static final int LONGEST_LIST = 1_800;

  private final Library library;
  private final ClubEditions editions;
  private final KeptTexts kept;

  PublishModeration(Library library, ClubEditions editions, KeptTexts kept) {
    this.library = library;
    this.editions = editions;
    this.kept = kept;
  }

  @Override
  public String name() {
    return "publish";
  }

  @Override
  public SubcommandData data() {
    return new SubcommandData("publish", "Show your draft to all members")
        .addOptions(
            new OptionData(OptionType.STRING, NOTE, "What changed, for the history", true)
                .setMaxLength(LONGEST_NOTE));
  }

  @Override
  public Acknowledgement acknowledgement(String argument) {
    return argument.equals(FORM.argument()) ? Acknowledgement.FORM : Acknowledgement.PRIVATE;
  }

  @Override
  public Reply answer(Invocation invocation) {
    return publish(invocation.option(NOTE).orElse(""), Optional.empty(), invocation);
  }

  @Override
  public Reply goOn(String argument, Invocation invocation) {
    if (argument.equals(FORM.argument())) {
      return new Reply.Ask(
          EntryForm.line(
              continuation(SEND), "Publish", "What changed, for the history", LONGEST_NOTE));
    }
    if (argument.startsWith(ANYWAY)) {
      return kept.of(invocation, NOTE)
          .map(note -> publish(note, Optional.of(argument.substring(ANYWAY.length())), invocation))
          .orElseGet(
              () -> Moderating.say("Please run `/moderate publish` again.", "note forgotten"));
    }
    return publish(EntryForm.text(invocation).orElse(""), Optional.empty(), invocation);
  }

  /**
   * Publishes.
   *
   * @param confirmed the fingerprint of the questions that the moderator saw turn wrong
   */
  private Reply publish(String note, Optional<String> confirmed, Invocation invocation) {
    if (note.isBlank()) {
      return Moderating.say("Say in a few words what changed: the history shows it.", "no note");
    }
    var progress =
        Progress.of(invocation, "Asking every judged question, then building the new edition…");
    Publication first = publish(note.strip(), false, invocation, progress);
    Publication last =
        first instanceof Publication.Worse(Comparison comparison)
                && confirmed.filter(fingerprint(comparison.worse())::equals).isPresent()
            ? publish(note.strip(), true, invocation, progress)
            : first;
    return reply(last, note.strip(), invocation);
  }

  private Publication publish(
      String note, boolean confirmed, Invocation invocation, Progress progress) {
    return library.publish(
        Moderating.club(invocation), Moderating.by(invocation), note, confirmed, progress);
  }

  private Reply reply(Publication publication, String note, Invocation invocation) {
    return switch (publication) {
      case Publication.Published(PublishedEdition edition) -> {
        editions.refresh(Moderating.club(invocation));
        kept.forget(invocation, NOTE);
        yield Notices.published("published", edition, invocation, library);
      }
      case Publication.Stale(PublishedEdition newest, List<String> conflicts) ->
          stale(newest, conflicts);
      case Publication.Unchanged() ->
          Moderating.say(
              "Your draft changes nothing, so there is nothing to publish.", "unchanged");
      case Publication.Worse(Comparison comparison) -> {
        kept.keep(invocation, NOTE, note);
        yield worse(comparison.worse());
      }
      case Publication.NeedsSecond() ->
          Moderating.say(
              "Noted. In this club two moderators publish together: it goes live when another one"
                  + " publishes the same.",
              "needs a second moderator");
      case Publication.Refused(var problems) ->
          new Reply.Say(
              Found.message("Your draft cannot be published", problems, List.of(), "", List.of()),
              "refused");
    };
  }

  private Reply worse(List<String> questions) {
    return new Reply.Say(
        new Card()
            .heading("Not published yet")
            .lines(
                "These judged questions were right, and your draft turns them wrong:",
                questions.stream().map(Moderating::judged).toList(),
                LONGEST_LIST)
            .buttons(
                Button.danger(
                    continuation(ANYWAY + fingerprint(questions)).id(), "Publish all the same"),
                PreviewModeration.BUTTON.button("Preview"))
            .message(),
        "worse");
  }

  private static Reply stale(PublishedEdition newest, List<String> conflicts) {
    Card card =
        new Card()
            .heading("Somebody was faster")
            .text(
                "%s published edition %d meanwhile (%s). Nothing of yours is lost: your draft now starts from there."
                    .formatted(
                        Parts.plain(newest.by().name()),
                        newest.number(),
                        Parts.plain(newest.note())),
                600);
    if (!conflicts.isEmpty()) {
      card.lines(
          "You both changed these; your draft has your text:",
          conflicts.stream().map(line -> "- " + Parts.plain(line)).toList(),
          LONGEST_LIST);
    }
    return new Reply.Say(
        card.small("Look at it once more, then publish.").buttons(Moderating.onward()).message(),
        "stale");
  }

  /** Tells one list of questions from another, in a custom id. */
  private static String fingerprint(List<String> questions) {
    return Integer.toHexString(questions.stream().sorted().toList().hashCode());
  }
}

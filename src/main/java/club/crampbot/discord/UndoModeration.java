package club.crampbot.discord;

import club.crampbot.library.ClubEditions;
import club.crampbot.library.Library;
import club.crampbot.library.Publication;
import club.crampbot.library.PublishedEdition;
import java.util.List;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;

/** {@code /moderate undo}: publishes an older edition's content anew; drafts stay. */
final class UndoModeration implements Moderation {
  private static final String TO = "to";

  private final Library library;
  private final ClubEditions editions;

  UndoModeration(Library library, ClubEditions editions) {
    this.library = library;
    this.editions = editions;
  }

  @Override
  public String name() {
    return "undo";
  }

  @Override
  public SubcommandData data() {
    return new SubcommandData("undo", "Go back to an earlier edition; nothing is lost")
        .addOptions(ShowModeration.number(TO, "The edition to go back to; 0 comes with the bot"));
  }

  @Override
  public List<Autocompleting.Choice> choices(String option, String typed, Invocation invocation) {
    return ShowModeration.choices(library, typed, invocation);
  }

  @Override
  public Reply answer(Invocation invocation) {
    int to = Integer.parseInt(invocation.option(TO).orElse("0"));
    if (library.edition(Moderating.club(invocation), to).isEmpty()) {
      return Moderating.say("Your club has no edition %d.".formatted(to), "no edition");
    }
    invocation.progress().accept("Building the edition…");
    Publication publication =
        library.undo(Moderating.club(invocation), to, Moderating.by(invocation)).orElseThrow();
    return switch (publication) {
      case Publication.Published(PublishedEdition edition) -> {
        editions.refresh(Moderating.club(invocation));
        yield Notices.published("went back to edition " + to, edition, invocation, library);
      }
      case Publication.Stale(PublishedEdition newest, var _) ->
          Moderating.say(
              "%s published edition %d this very moment. Look at it first: `/moderate show`."
                  .formatted(Parts.plain(newest.by().name()), newest.number()),
              "stale");
      case Publication.Unchanged() ->
          Moderating.say("Members have this content already.", "unchanged");
      case Publication.Worse _ ->
          throw new IllegalStateException("an undo is published whatever it turns");
      case Publication.NeedsSecond() ->
          Moderating.say("Noted: a second moderator must undo the same.", "needs a second");
      case Publication.Refused(var problems) ->
          new Reply.Say(
              Found.message(
                  "Edition %d does not go with this bot's guides any more".formatted(to),
                  problems,
                  List.of(),
                  "",
                  List.of()),
              "refused");
    };
  }
}

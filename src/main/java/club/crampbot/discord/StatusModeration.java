package club.crampbot.discord;

import club.crampbot.library.Draft;
import club.crampbot.library.Library;
import club.crampbot.library.PublishedEdition;
import club.crampbot.library.Tally;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;

/** {@code /moderate status}: what members have now, and what the moderator's draft holds. */
final class StatusModeration implements Moderation {
  private final Library library;

  StatusModeration(Library library) {
    this.library = library;
  }

  @Override
  public String name() {
    return "status";
  }

  @Override
  public SubcommandData data() {
    return new SubcommandData("status", "Which edition members have, and how your draft stands");
  }

  private static String week(Tally week) {
    return week.asked() == 0
        ? "Questions in the last 7 days: none"
        : "Questions in the last 7 days: %,d; without an answer: %,d; answered with a guess: %,d; answers marked as not helpful: %,d"
            .formatted(week.asked(), week.notCovered(), week.unsure(), week.notHelpful());
  }

  @Override
  public Reply answer(Invocation invocation) {
    Draft draft = Moderating.draft(library, invocation);
    List<String> lines = new ArrayList<>();
    PublishedEdition newest = library.newest(Moderating.club(invocation));
    lines.add("Members have edition" + HistoryModeration.line(newest).substring(1));
    lines.add(
        "Guides: %,d; sections: %,d; passages: %,d; sources: %,d"
            .formatted(
                invocation.guides().all().size(),
                invocation.guides().sections().size(),
                invocation.guides().passages().size(),
                invocation.guides().citations().size()));
    lines.add(week(library.week(Moderating.club(invocation))));
    Set<String> suspended = library.suspended(Moderating.club(invocation));
    if (!suspended.isEmpty()) {
      lines.add(
          "Hidden: "
              + String.join(", ", suspended.stream().sorted().map(id -> "`" + id + "`").toList()));
    }
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    List<String> overdue =
        invocation.guides().sections().stream()
            .filter(section -> section.isOverdue(today))
            .map(section -> "`" + section.id() + "`")
            .toList();
    if (!overdue.isEmpty()) {
      lines.add("To be reviewed by now: " + String.join(", ", overdue));
    }
    lines.add(
        draft.changes().isEmpty()
            ? "Your draft is empty."
            : "Your draft has %,d changes since %s."
                .formatted(draft.changes().size(), Moderating.edition(draft.base())));
    return new Reply.Say(
        new Card().heading("Your club's guide").lines(lines, 2_500).message(), "status");
  }
}

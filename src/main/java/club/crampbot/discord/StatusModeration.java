package club.crampbot.discord;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;

/** {@code /moderate status}: what members have now, and what the moderator's draft holds. */
final class StatusModeration implements Moderation {
  private final Desk desk;

  StatusModeration(Desk desk) {
    this.desk = desk;
  }

  @Override
  public String name() {
    return "status";
  }

  @Override
  public SubcommandData data() {
    return new SubcommandData("status", "Which edition members have, and how your draft stands");
  }

  @Override
  public Reply answer(Invocation invocation) {
    Desk.Seat seat = Moderating.seat(invocation);
    Desk.Draft draft = desk.draft(seat);
    List<String> lines = new ArrayList<>();
    desk.history(seat.club()).stream()
        .findFirst()
        .ifPresent(
            newest ->
                lines.add("Members have edition" + HistoryModeration.line(newest).substring(1)));
    lines.add(
        "%,d guides, %,d sections, %,d passages, %,d sources"
            .formatted(
                invocation.guides().all().size(),
                invocation.guides().sections().size(),
                invocation.guides().passages().size(),
                invocation.guides().citations().size()));
    Set<String> suspended = desk.suspended(seat.club());
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
        draft.changed().isEmpty()
            ? "Your draft is empty."
            : "Your draft has %,d changes since %s."
                .formatted(draft.changed().size(), Moderating.edition(draft.base())));
    return new Reply.Say(
        new Card().heading("Your club's guide").lines(lines, 2_500).message(), "status");
  }
}

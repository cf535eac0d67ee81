package club.crampbot.discord;

import java.util.List;
import java.util.Locale;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;

/**
 * {@code /moderate suspend} hides a section or passage from all members at once, without a publish;
 * {@code /moderate resume} shows it again.
 */
final class SuspendModeration implements Moderation {
  private static final String ENTRY = "section-or-passage";

  private final Desk desk;
  private final boolean resumes;

  private SuspendModeration(Desk desk, boolean resumes) {
    this.desk = desk;
    this.resumes = resumes;
  }

  static SuspendModeration suspend(Desk desk) {
    return new SuspendModeration(desk, false);
  }

  static SuspendModeration resume(Desk desk) {
    return new SuspendModeration(desk, true);
  }

  @Override
  public String name() {
    return resumes ? "resume" : "suspend";
  }

  @Override
  public SubcommandData data() {
    String description =
        resumes
            ? "Show again at once what was hidden"
            : "Hide a section or passage from all members at once";
    return new SubcommandData(name(), description)
        .addOptions(new OptionData(OptionType.STRING, ENTRY, "Which", true, true));
  }

  @Override
  public List<Autocompleting.Choice> choices(String option, String typed, Invocation invocation) {
    Desk.Seat seat = Moderating.seat(invocation);
    String words = typed.strip().toLowerCase(Locale.ROOT);
    return resumes
        ? desk.suspended(seat.club()).stream()
            .filter(id -> id.contains(words))
            .sorted()
            .map(Autocompleting.Choice::new)
            .toList()
        : Entry.choices(desk.draft(seat), typed);
  }

  @Override
  public Reply answer(Invocation invocation) {
    Desk.Seat seat = Moderating.seat(invocation);
    String asked = invocation.option(ENTRY).orElse("");
    if (resumes) {
      return desk.resume(seat, asked)
          ? Notices.act(
              "Members see `%s` again.".formatted(asked),
              "resumed `%s`".formatted(asked),
              "resumed",
              invocation,
              desk)
          : Moderating.say("Nothing of that name is hidden.", "not suspended");
    }
    String id = Entry.find(desk.draft(seat), asked).map(Entry::id).orElse(asked);
    return desk.suspend(seat, id)
        ? Notices.act(
            "Members no longer see `%s`. `/moderate resume` brings it back.".formatted(id),
            "suspended `%s`".formatted(id),
            "suspended",
            invocation,
            desk)
        : Moderating.unknown(asked);
  }
}

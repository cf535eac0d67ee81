package club.crampbot.discord;

import club.crampbot.library.ClubEditions;
import club.crampbot.library.Library;
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

  private final Library library;
  private final ClubEditions editions;
  private final boolean resumes;

  private SuspendModeration(Library library, ClubEditions editions, boolean resumes) {
    this.library = library;
    this.editions = editions;
    this.resumes = resumes;
  }

  static SuspendModeration suspend(Library library, ClubEditions editions) {
    return new SuspendModeration(library, editions, false);
  }

  static SuspendModeration resume(Library library, ClubEditions editions) {
    return new SuspendModeration(library, editions, true);
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
    String words = typed.strip().toLowerCase(Locale.ROOT);
    return resumes
        ? library.suspended(Moderating.club(invocation)).stream()
            .filter(id -> id.contains(words))
            .sorted()
            .map(Autocompleting.Choice::new)
            .toList()
        : Entry.choices(Moderating.draft(library, invocation), typed);
  }

  @Override
  public Reply answer(Invocation invocation) {
    String asked = invocation.option(ENTRY).orElse("");
    if (resumes) {
      return resume(asked, invocation);
    }
    String id =
        Entry.find(Moderating.draft(library, invocation), asked).map(Entry::id).orElse(asked);
    if (!library.suspend(Moderating.club(invocation), id, Moderating.by(invocation))) {
      return Moderating.unknown(asked);
    }
    editions.refresh(Moderating.club(invocation));
    return Notices.act(
        "Members no longer see `%s`. `/moderate resume` brings it back.".formatted(id),
        "suspended `%s`".formatted(id),
        "suspended",
        invocation,
        library);
  }

  private Reply resume(String id, Invocation invocation) {
    if (!library.resume(Moderating.club(invocation), id, Moderating.by(invocation))) {
      return Moderating.say("Nothing of that name is hidden.", "not suspended");
    }
    editions.refresh(Moderating.club(invocation));
    return Notices.act(
        "Members see `%s` again.".formatted(id),
        "resumed `%s`".formatted(id),
        "resumed",
        invocation,
        library);
  }
}

package club.crampbot.discord;

import club.crampbot.library.Library;
import java.util.List;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;

/** {@code /moderate show}: what an edition changed. */
final class ShowModeration implements Moderation {
  static final String EDITION = "edition";

  private final Library library;

  ShowModeration(Library library) {
    this.library = library;
  }

  @Override
  public String name() {
    return "show";
  }

  @Override
  public SubcommandData data() {
    return new SubcommandData("show", "What an edition changed")
        .addOptions(number(EDITION, "Its number"));
  }

  /** An edition's number; no club publishes a million. */
  static OptionData number(String name, String description) {
    return new OptionData(OptionType.INTEGER, name, description, true, true)
        .setRequiredRange(0, 1_000_000);
  }

  @Override
  public List<Autocompleting.Choice> choices(String option, String typed, Invocation invocation) {
    return choices(library, typed, invocation);
  }

  static List<Autocompleting.Choice> choices(Library library, String typed, Invocation invocation) {
    return Moderating.history(library, invocation).stream()
        .filter(edition -> String.valueOf(edition.number()).startsWith(typed.strip()))
        .map(
            edition ->
                new Autocompleting.Choice(
                    "%d: %s"
                        .formatted(
                            edition.number(),
                            edition.number() == 0 ? "as it comes with the bot" : edition.note()),
                    String.valueOf(edition.number())))
        .toList();
  }

  @Override
  public Reply answer(Invocation invocation) {
    int number = Integer.parseInt(invocation.option(EDITION).orElse("0"));
    return library
        .diff(Moderating.club(invocation), number - 1, number)
        .<Reply>map(
            found ->
                new Reply.Say(
                    PreviewModeration.diff("Edition %d".formatted(number), found).message(),
                    "edition"))
        .orElseGet(
            () -> Moderating.say("Your club has no edition %d.".formatted(number), "no edition"));
  }
}

package club.crampbot.discord;

import club.crampbot.guide.Passage;
import club.crampbot.guide.Section;
import club.crampbot.library.Edit;
import club.crampbot.library.Gap;
import club.crampbot.library.Library;
import club.crampbot.library.Outcome;
import club.crampbot.search.Hit;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;

/**
 * {@code /moderate gaps}: what members asked and the guide did not answer well. One press teaches a
 * passage to answer it, in the moderator's draft.
 */
final class GapsModeration implements Moderation {
  /** Goes on with the question that the pressed message quotes. */
  static final Continuation TEACH = new Continuation(ModerateCommand.NAME, "gaps", "quoted");

  private static final String QUESTION = "question";
  private static final String PASSAGE = "passage";
  private static final String PICK = "pick";
  private static final String TO = "to ";
  private static final String NOT_OURS = "not-ours ";

  /** As many as fit a menu of Discord's. */
  private static final int SHOWN = 25;

  /** Passages that may answer a question; a wrong one of them is easily seen. */
  private static final int NEAREST = 10;

  private static final int SECTIONS = 2;

  private final Library library;

  GapsModeration(Library library) {
    this.library = library;
  }

  @Override
  public String name() {
    return "gaps";
  }

  @Override
  public SubcommandData data() {
    return new SubcommandData("gaps", "What members asked and the guide did not answer well")
        .addOptions(
            new OptionData(OptionType.STRING, QUESTION, "One of them", false, true),
            new OptionData(OptionType.STRING, PASSAGE, "That answers it", false, true));
  }

  @Override
  public List<Autocompleting.Choice> choices(String option, String typed, Invocation invocation) {
    if (option.equals(PASSAGE)) {
      String words = typed.strip();
      List<Passage> found =
          words.isEmpty()
              ? invocation.guides().passages()
              : invocation.edition().index().search(words, Autocompleting.MOST).stream()
                  .map(Hit::passage)
                  .toList();
      return found.stream()
          .map(passage -> new Autocompleting.Choice(passage.title(), passage.id()))
          .toList();
    }
    return gaps(invocation).stream()
        .filter(
            gap -> gap.question().toLowerCase(Locale.ROOT).contains(typed.toLowerCase(Locale.ROOT)))
        .map(gap -> new Autocompleting.Choice(gap.question(), key(gap.question())))
        .toList();
  }

  @Override
  public Reply answer(Invocation invocation) {
    Optional<String> asked = invocation.option(QUESTION);
    if (asked.isEmpty()) {
      return list(invocation);
    }
    Optional<Gap> gap = gap(asked.get(), invocation);
    if (gap.isEmpty()) {
      return gone();
    }
    return invocation
        .option(PASSAGE)
        .map(passage -> teach(gap.get().question(), passage, invocation))
        .orElseGet(() -> one(gap.get().question(), Optional.of(gap.get()), invocation));
  }

  @Override
  public Reply goOn(String argument, Invocation invocation) {
    if (argument.equals(PICK)) {
      return invocation.picked().stream()
          .findFirst()
          .flatMap(key -> gap(key, invocation))
          .map(gap -> one(gap.question(), Optional.of(gap), invocation))
          .orElseGet(GapsModeration::gone);
    }
    if (argument.equals("quoted")) {
      return CoachesCommand.asked(invocation.occasion())
          .map(question -> one(question, Optional.empty(), invocation))
          .orElseGet(GapsModeration::gone);
    }
    if (argument.startsWith(TO)) {
      return quoted(argument.substring(TO.length()), invocation)
          .flatMap(
              question ->
                  invocation.picked().stream()
                      .findFirst()
                      .map(passage -> teach(question, passage, invocation)))
          .orElseGet(GapsModeration::gone);
    }
    if (argument.startsWith(NOT_OURS)) {
      return gap(argument.substring(NOT_OURS.length()), invocation)
          .map(
              gap -> {
                library.dismiss(Moderating.club(invocation), gap, Moderating.by(invocation));
                return Moderating.say("It is left out from now on.", "left out");
              })
          .orElseGet(GapsModeration::gone);
    }
    return gone();
  }

  /** A gap's question, or the one that the pressed message quotes. */
  private Optional<String> quoted(String key, Invocation invocation) {
    return gap(key, invocation)
        .map(Gap::question)
        .or(() -> CoachesCommand.asked(invocation.occasion()));
  }

  private Reply list(Invocation invocation) {
    List<Gap> gaps = gaps(invocation);
    if (gaps.isEmpty()) {
      return Moderating.say(
          library.settings(Moderating.club(invocation)).keepsQuestions()
              ? "No gaps: every question that is kept got its answer."
              : "Nothing is kept. `/moderate settings keep-questions:True` lets me keep questions:"
                  + " scrubbed, without who asked, for 30 days unless you choose otherwise.",
          "no gaps");
    }
    List<Gap> shown = gaps.stream().limit(SHOWN).toList();
    return new Reply.Say(
        new Card()
            .heading("What the guide did not answer well")
            .lines(gaps.stream().map(GapsModeration::line).toList(), 2_800)
            .select(
                continuation(PICK),
                "Close a gap",
                shown.stream()
                    .map(
                        gap ->
                            SelectOption.of(
                                Cut.toLength(gap.question(), SelectOption.LABEL_MAX_LENGTH),
                                key(gap.question())))
                    .toList())
            .message(),
        "gaps");
  }

  private static String line(Gap gap) {
    return "- %s · %s, %s, last on %s"
        .formatted(
            Parts.plain(Cut.toLength(gap.question(), 150)),
            gap.times() == 1 ? "once" : gap.times() + " times",
            gap.outcomes().stream()
                .sorted()
                .map(outcome -> outcome.replace('_', ' '))
                .collect(Collectors.joining(", ")),
            gap.last());
  }

  private Reply one(String question, Optional<Gap> gap, Invocation invocation) {
    List<Passage> nearest =
        invocation.edition().index().search(question, NEAREST).stream().map(Hit::passage).toList();
    Card card =
        new Card()
            .heading("Which passage answers this?")
            .quote(Parts.plain(question), 2 * AskCommand.LONGEST);
    gap.filter(found -> found.wordings().size() > 1)
        .ifPresent(
            found ->
                card.lines(
                    "Also asked as:",
                    found.wordings().stream()
                        .skip(1)
                        .map(wording -> "- " + Parts.plain(wording))
                        .toList(),
                    800));
    return new Reply.Say(
        card.select(
                continuation(TO + key(question)),
                "Teach it to a passage",
                nearest.stream().map(Parts::option).toList())
            .buttons(onward(question, gap, nearest, invocation))
            .small(
                "Another passage: /moderate gaps with question and passage. A new section:"
                    + " /moderate add.")
            .message(),
        "gap");
  }

  private List<Button> onward(
      String question, Optional<Gap> gap, List<Passage> nearest, Invocation invocation) {
    var buttons = new ArrayList<Button>();
    List<Section> sections =
        nearest.isEmpty()
            ? List.copyOf(invocation.guides().sections())
            : nearest.stream().map(invocation.guides()::sectionOf).distinct().toList();
    sections.stream()
        .limit(SECTIONS)
        .map(
            section ->
                new Continuation(ModerateCommand.NAME, "add", "again " + section.id())
                    .button(Cut.toLength("Write in: " + section.title(), Button.LABEL_MAX_LENGTH)))
        .forEach(buttons::add);
    if (gap.isPresent()) {
      buttons.add(continuation(NOT_OURS + key(question)).button("Not for us"));
    }
    return buttons;
  }

  private Reply teach(String question, String passage, Invocation invocation) {
    Outcome outcome = Moderating.edit(library, invocation, new Edit.Teach(passage, question));
    return switch (outcome) {
      case Outcome.Changed _ ->
          new Reply.Say(
              new Card()
                  .heading("Taught, in your draft")
                  .quote(Parts.plain(question), 2 * AskCommand.LONGEST)
                  .text(
                      "Once you publish, whoever asks this gets `%s`."
                          .formatted(passage.replace("`", "'")),
                      200)
                  .buttons(Moderating.onward())
                  .message(),
              "taught");
      case Outcome.Refused(var problems) ->
          new Reply.Say(
              Found.message("This was not taken", problems, List.of(), "", List.of()), "refused");
    };
  }

  /** The gaps that neither the guide nor the moderator's draft was taught to close. */
  private List<Gap> gaps(Invocation invocation) {
    Set<String> taught =
        Moderating.draft(library, invocation).overlay().asked().values().stream()
            .flatMap(List::stream)
            .collect(Collectors.toSet());
    return library.gaps(Moderating.club(invocation)).stream()
        .filter(gap -> gap.wordings().stream().noneMatch(taught::contains))
        .toList();
  }

  private Optional<Gap> gap(String key, Invocation invocation) {
    return gaps(invocation).stream()
        .filter(gap -> gap.wordings().stream().anyMatch(text -> key(text).equals(key)))
        .findFirst();
  }

  private static Reply gone() {
    return Moderating.say("This gap is closed, or its question was deleted.", "gone");
  }

  /** A question's name for a custom id, which has no room for the question. */
  private static String key(String question) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(question.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}

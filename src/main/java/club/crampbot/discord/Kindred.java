package club.crampbot.discord;

import club.crampbot.discord.Autocompleting.Choice;
import club.crampbot.guide.Cramp;
import club.crampbot.guide.Guides;
import club.crampbot.guide.Passage;
import club.crampbot.guide.SectionKind;
import club.crampbot.search.Hit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The passages of one kind of section, such as all causes, and how a member picks among them.
 *
 * @param cramp the family that they are narrowed to; empty for both
 */
record Kindred(SectionKind kind, Optional<Cramp> cramp) {
  /** How many hits of the whole guide are looked through for those of this kind. */
  private static final int LOOKED_THROUGH = 30;

  /** Enough to choose from; the list of all is one command away. */
  private static final int SHOWN = 5;

  /** The passages, in the order of the guide. */
  List<Passage> in(Guides guides) {
    return guides.passages().stream().filter(passage -> contains(passage, guides)).toList();
  }

  private boolean contains(Passage passage, Guides guides) {
    return guides.sectionOf(passage).kind() == kind
        && cramp.map(passage.cramps()::contains).orElse(true);
  }

  /** Titles that hold what was typed, those that begin with it first. */
  List<Choice> choices(String typed, Guides guides) {
    String wanted = typed.strip().toLowerCase(Locale.ROOT);
    return in(guides).stream()
        .map(Passage::title)
        .distinct()
        .filter(title -> title.toLowerCase(Locale.ROOT).contains(wanted))
        .sorted(Comparator.comparing(title -> !title.toLowerCase(Locale.ROOT).startsWith(wanted)))
        .limit(Autocompleting.MOST)
        .map(Choice::new)
        .toList();
  }

  /** All of them, or what fits the member's words: a title that was picked, or free text. */
  Reply reply(Optional<String> words, Invocation invocation) {
    Guides guides = invocation.guides();
    if (words.isEmpty()) {
      return all(guides);
    }
    Optional<Passage> picked =
        in(guides).stream()
            .filter(passage -> passage.title().equalsIgnoreCase(words.get()))
            .findFirst();
    if (picked.isPresent()) {
      return new Reply.Say(
          GuideMessage.passage(picked.get(), guides, invocation.place()), "passage");
    }
    List<Passage> found = found(words.get(), invocation).toList();
    return found.isEmpty() ? all(guides) : new Reply.Say(ListMessage.of(kind, found), "found");
  }

  private Stream<Passage> found(String words, Invocation invocation) {
    return invocation.edition().index().search(words, LOOKED_THROUGH).stream()
        .map(Hit::passage)
        .filter(passage -> contains(passage, invocation.guides()))
        .limit(SHOWN);
  }

  private Reply all(Guides guides) {
    return new Reply.Say(ListMessage.of(kind, cramp, guides, 0), "list");
  }
}

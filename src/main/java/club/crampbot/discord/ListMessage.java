package club.crampbot.discord;

import club.crampbot.answer.BotWords;
import club.crampbot.guide.Claim;
import club.crampbot.guide.Cramp;
import club.crampbot.guide.Guides;
import club.crampbot.guide.Passage;
import club.crampbot.guide.SectionKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/**
 * Passages of one kind in short, grouped by what they claim where that matters. {@link
 * GuideMessage} hands it out.
 */
final class ListMessage {
  private static final int PASSAGES_A_PAGE = 10;
  private static final int LIST = 3_400;

  private ListMessage() {}

  /**
   * A page of the passages in sections of this kind; page 0 is the first.
   *
   * @param cramp the family to narrow the list to; empty for both
   */
  static MessageCreateData of(SectionKind kind, Optional<Cramp> cramp, Guides guides, int page) {
    List<Passage> all =
        guides.sections().stream()
            .filter(section -> section.kind() == kind)
            .flatMap(section -> section.passages().stream())
            .filter(passage -> cramp.isEmpty() || passage.cramps().contains(cramp.get()))
            .sorted(Comparator.comparingInt(passage -> rank(group(passage))))
            .toList();
    Page<Passage> shown = Page.of(all, page, PASSAGES_A_PAGE);
    return message(
        kind, cramp, shown, shown.buttons(number -> new Press.ListPage(kind, cramp, number)));
  }

  /** These passages of one kind, as {@code /patterns runner:ultra} finds them; at most 10. */
  static MessageCreateData of(SectionKind kind, List<Passage> passages) {
    List<Passage> shown = passages.stream().limit(PASSAGES_A_PAGE).toList();
    return message(kind, Optional.empty(), new Page<>(shown, 0, 1), List.of());
  }

  private static MessageCreateData message(
      SectionKind kind, Optional<Cramp> cramp, Page<Passage> shown, List<Button> paging) {
    Card card = new Card().heading(title(kind, cramp));
    if (!shown.words().isEmpty()) {
      card.small(Parts.capital(shown.words()));
    }
    var lines = new ArrayList<String>();
    Optional<Claim> last = Optional.empty();
    for (Passage passage : shown.items()) {
      Optional<Claim> group = group(passage);
      if (kind == SectionKind.CAUSES && !group.equals(last)) {
        group.ifPresent(claim -> lines.add("**" + name(claim) + "**"));
        last = group;
      }
      lines.add(
          "- " + Parts.line(passage, kind == SectionKind.CAUSES ? others(passage) : Set.of()));
    }
    if (lines.isEmpty()) {
      lines.add(BotWords.SECTION_NOTHING);
    }
    var buttons = new ArrayList<>(paging);
    buttons.add(Parts.button(new Press.Contents(0), BotWords.TABLE_OF_CONTENTS));
    return card.lines(lines, LIST)
        .select(
            new Press.OpenPicked(),
            BotWords.PICK_PASSAGE,
            shown.items().stream().map(Parts::option).toList())
        .buttons(buttons)
        .small(BotWords.NOT_MEDICAL_ADVICE)
        .message();
  }

  private static String title(SectionKind kind, Optional<Cramp> cramp) {
    return switch (kind) {
      case OVERVIEW -> BotWords.OVERVIEW;
      case PATTERNS -> title(BotWords.PATTERNS, BotWords.PATTERNS_OF, cramp);
      case CAUSES -> title(BotWords.CAUSES, BotWords.CAUSES_OF, cramp);
      case PREVENTION -> title(BotWords.PREVENTION, BotWords.PREVENTION_OF, cramp);
      case HELP -> title(BotWords.HELP_WITH, BotWords.HELP_WITH_ONE, cramp);
    };
  }

  private static String title(String any, String one, Optional<Cramp> cramp) {
    return cramp.map(family -> one + " " + family.plural()).orElse(any);
  }

  /** What a passage is listed under: doubt comes before the rest, so that nobody overlooks it. */
  private static Optional<Claim> group(Passage passage) {
    Set<Claim> claims = passage.claims();
    return claims.contains(Claim.CONTESTED)
        ? Optional.of(Claim.CONTESTED)
        : claims.stream().min(Comparator.comparingInt(claim -> rank(Optional.of(claim))));
  }

  /** What a passage claims beside what it is listed under. */
  private static Set<Claim> others(Passage passage) {
    var others = new LinkedHashSet<>(passage.claims());
    group(passage).ifPresent(others::remove);
    return others;
  }

  /** The order of the groups: the strongest claim first, the remarks last. */
  private static int rank(Optional<Claim> group) {
    return group
        .map(
            claim ->
                switch (claim) {
                  case LEADING -> 0;
                  case CAUSE -> 1;
                  case CONTESTED -> 2;
                  case THEORY -> 3;
                  case RISK_FACTOR -> 4;
                  case PREVENTION, RELIEF, REMEDY, PATTERN, FREQUENCY, DEFINITION, DOCTOR -> 5;
                })
        .orElse(6);
  }

  private static String name(Claim claim) {
    return switch (claim) {
      case CAUSE -> BotWords.GROUP_CAUSES;
      case THEORY -> BotWords.GROUP_THEORIES;
      case RISK_FACTOR -> BotWords.GROUP_RISK_FACTORS;
      case LEADING, CONTESTED, DEFINITION, FREQUENCY, PATTERN -> Parts.capital(claim.label());
      case PREVENTION, RELIEF, REMEDY, DOCTOR -> Parts.capital(claim.label());
    };
  }
}

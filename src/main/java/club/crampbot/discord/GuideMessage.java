package club.crampbot.discord;

import club.crampbot.answer.BotWords;
import club.crampbot.guide.Cramp;
import club.crampbot.guide.Guide;
import club.crampbot.guide.Guides;
import club.crampbot.guide.Passage;
import club.crampbot.guide.Section;
import club.crampbot.guide.SectionKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** The guide itself as messages, for browsing: contents, sections, passages. */
final class GuideMessage {
  /** A page's length: a screen or two of a phone, and within what a menu holds. */
  private static final int PASSAGES_A_PAGE = 10;

  private static final int SECTIONS_A_PAGE = 20;
  private static final int LIST = 3_200;

  private GuideMessage() {}

  /** One passage whole, with its sources, as an answer shows it. */
  static MessageCreateData passage(Passage passage, Guides guides, Place place) {
    return AnswerMessage.passages(List.of(passage), List.of(), guides.citationsOf(passage), guides)
        .buttons(AnswerMessage.buttons(passage, List.of(passage), place))
        .small(BotWords.NOT_MEDICAL_ADVICE)
        .message();
  }

  /** A page of the passages of a section, with a select to open one; page 0 is the first. */
  static MessageCreateData section(Section section, Guides guides, int page) {
    Page<Passage> shown = Page.of(section.passages(), page, PASSAGES_A_PAGE);
    var buttons = new ArrayList<Button>();
    buttons.addAll(shown.buttons(number -> new Press.SectionPage(section.id(), number)));
    buttons.add(Parts.button(new Press.Contents(0), BotWords.TABLE_OF_CONTENTS));
    return new Card()
        .heading(section.title())
        .small(
            Stream.of(
                    guideOf(section, guides),
                    Parts.cramps(section.cramps()),
                    BotWords.passages(section.passages().size()),
                    shown.words())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · ")))
        .lines(shown.items().stream().map(passage -> "- " + Parts.line(passage)).toList(), LIST)
        .select(
            new Press.OpenPicked(),
            BotWords.PICK_PASSAGE,
            shown.items().stream().map(Parts::option).toList())
        .buttons(buttons)
        .message();
  }

  private static String guideOf(Section section, Guides guides) {
    return guides.all().stream()
        .filter(guide -> guide.sections().contains(section))
        .map(guide -> BotWords.GUIDE + ": " + guide.title())
        .findFirst()
        .orElse("");
  }

  /** A page of the table of contents, with a select to open a section; page 0 is the first. */
  static MessageCreateData contents(Guides guides, int page) {
    Page<Section> shown = Page.of(guides.sections(), page, SECTIONS_A_PAGE);
    var lines = new ArrayList<String>();
    for (Guide guide : guides.all()) {
      List<Section> here = guide.sections().stream().filter(shown.items()::contains).toList();
      if (!here.isEmpty()) {
        lines.add("**" + guide.title() + "**");
        here.forEach(
            section ->
                lines.add(
                    "- %s (%s)"
                        .formatted(section.title(), BotWords.passages(section.passages().size()))));
      }
    }
    Card card = new Card().heading(BotWords.TABLE_OF_CONTENTS);
    if (!shown.words().isEmpty()) {
      card.small(Parts.capital(shown.words()));
    }
    return card.lines(lines, LIST)
        .select(
            new Press.SectionPicked(),
            BotWords.PICK_SECTION,
            shown.items().stream().map(Parts::option).toList())
        .buttons(shown.buttons(Press.Contents::new))
        .message();
  }

  /**
   * A page of the passages in sections of one kind: {@code /causes}, {@code /prevent}, {@code
   * /patterns}. Page 0 is the first.
   *
   * @param cramp the family to narrow the list to; empty for both
   */
  static MessageCreateData list(SectionKind kind, Optional<Cramp> cramp, Guides guides, int page) {
    return ListMessage.of(kind, cramp, guides, page);
  }

  /** These passages of one kind, as {@code /patterns runner:ultra} finds them; at most 10. */
  static MessageCreateData list(SectionKind kind, List<Passage> passages) {
    return ListMessage.of(kind, passages);
  }

  /** Passages that are near to one that a member reads; at most 10 are shown. */
  static MessageCreateData related(Passage passage, List<Passage> near, Guides guides) {
    List<Passage> shown = near.stream().limit(PASSAGES_A_PAGE).toList();
    return new Card()
        .heading(BotWords.RELATED_TO + ": " + Parts.title(passage))
        .lines(
            shown.isEmpty()
                ? List.of(BotWords.NOTHING_RELATED)
                : shown.stream()
                    .map(
                        other ->
                            "- %s (%s)"
                                .formatted(Parts.line(other), guides.sectionOf(other).title()))
                    .toList(),
            LIST)
        .select(
            new Press.OpenPicked(),
            BotWords.PICK_PASSAGE,
            shown.stream().map(Parts::option).toList())
        .buttons(
            Parts.button(new Press.SectionPage(passage.section(), 0), BotWords.MORE_FROM_SECTION),
            Parts.button(new Press.Contents(0), BotWords.TABLE_OF_CONTENTS))
        .message();
  }
}

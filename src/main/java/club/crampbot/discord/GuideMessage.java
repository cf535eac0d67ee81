package club.crampbot.discord;

import club.crampbot.guide.Cramp;
import club.crampbot.guide.Guides;
import club.crampbot.guide.Passage;
import club.crampbot.guide.Section;
import club.crampbot.guide.SectionKind;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** The guide itself as messages, for browsing: contents, sections, passages. */
final class GuideMessage {
  private GuideMessage() {}

  /** One passage whole, with its sources, as an answer shows it. */
  static MessageCreateData passage(Passage passage, Guides guides, Place place) {
    return BotMessage.sentence(passage.text());
  }

  /** A page of the passages of a section, with a select to open one; page 0 is the first. */
  static MessageCreateData section(Section section, Guides guides, int page) {
    return BotMessage.sentence(section.title());
  }

  /** A page of the table of contents, with a select to open a section; page 0 is the first. */
  static MessageCreateData contents(Guides guides, int page) {
    return BotMessage.sentence("contents");
  }

  /** Passages that are near to one that a member reads. */
  static MessageCreateData related(Passage passage, List<Passage> near, Guides guides) {
    return BotMessage.sentence(passage.title());
  }

  /**
   * A page of all passages in sections of one kind, grouped by what they claim: {@code /causes},
   * {@code /prevent}, {@code /patterns}.
   *
   * @param cramp the family to narrow the list to; empty for both
   */
  static MessageCreateData list(SectionKind kind, Optional<Cramp> cramp, Guides guides, int page) {
    return BotMessage.sentence(kind.word());
  }

  /** These passages of one kind, as {@code /patterns runner:ultra} finds them; at most 10. */
  static MessageCreateData list(SectionKind kind, List<Passage> passages, Guides guides) {
    return BotMessage.sentence(kind.word());
  }
}

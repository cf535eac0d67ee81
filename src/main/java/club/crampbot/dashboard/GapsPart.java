package club.crampbot.dashboard;

import static j2html.TagCreator.code;
import static j2html.TagCreator.details;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.iff;
import static j2html.TagCreator.li;
import static j2html.TagCreator.ol;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.span;
import static j2html.TagCreator.summary;
import static j2html.TagCreator.text;
import static j2html.TagCreator.ul;

import club.crampbot.library.Gap;
import club.crampbot.library.Settings;
import j2html.tags.DomContent;
import java.util.List;

/** What members asked and the guide did not answer well, where the club keeps questions. */
final class GapsPart {
  static final String ID = "gaps";

  /** The rest is asked seldom; a moderator closes these first. */
  private static final int SHOWN = 50;

  private GapsPart() {}

  static DomContent of(Settings settings, List<Gap> gaps) {
    return section(h2("Gaps"), settings.keepsQuestions() ? kept(settings, gaps) : notKept())
        .withId(ID);
  }

  private static DomContent notKept() {
    return div(
            p("This club keeps no questions, so nothing is known of its gaps."),
            p(
                text("A moderator switches it on in Discord: "),
                code("/moderate settings keep-questions:True"),
                text(
                    ". Kept are the words without names, numbers and links, what became of them,"
                        + " and the day; never who asked.")))
        .withClass("empty");
  }

  private static DomContent kept(Settings settings, List<Gap> gaps) {
    if (gaps.isEmpty()) {
      return p("No gaps: every question of the last "
              + Words.count(settings.keptDays(), "day")
              + " got its answer.")
          .withClass("empty");
    }
    return each(
        p(
            text(
                "What members asked in the last "
                    + Words.count(settings.keptDays(), "day")
                    + " and the guide did not answer well, alike ones together. Teach the guide in"
                    + " Discord: "),
            code("/moderate gaps"),
            text(".")),
        ol(each(gaps.stream().limit(SHOWN).map(GapsPart::gap))).withClass("gaps"),
        iff(
            gaps.size() > SHOWN,
            p("And " + Words.count(gaps.size() - SHOWN, "gap") + " more.").withClass("hint")));
  }

  private static DomContent gap(Gap gap) {
    List<String> others = gap.wordings().stream().skip(1).toList();
    return li(
        div(gap.question()).withClass("asked"),
        div(
                each(
                    gap.outcomes().stream()
                        .sorted()
                        .map(outcome -> span(words(outcome)).withClass("badge"))),
                span(
                    gap.times() == 1
                        ? "asked once, on "
                        : "asked " + gap.times() + " times, last on "),
                Words.day(gap.last()))
            .withClass("hint row"),
        iff(
            !others.isEmpty(),
            details(
                summary("Also asked as"), ul(each(others.stream().map(wording -> li(wording)))))));
  }

  private static String words(String outcome) {
    return switch (outcome) {
      case "not_covered" -> "not covered";
      case "not_helpful" -> "thumbs-down";
      default -> outcome;
    };
  }
}

package club.crampbot.dashboard;

import static j2html.TagCreator.a;
import static j2html.TagCreator.article;
import static j2html.TagCreator.details;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.h4;
import static j2html.TagCreator.h5;
import static j2html.TagCreator.iff;
import static j2html.TagCreator.li;
import static j2html.TagCreator.ol;
import static j2html.TagCreator.p;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.section;
import static j2html.TagCreator.span;
import static j2html.TagCreator.strong;
import static j2html.TagCreator.summary;
import static j2html.TagCreator.text;

import club.crampbot.guide.Citation;
import club.crampbot.guide.Claim;
import club.crampbot.guide.Guide;
import club.crampbot.guide.Guides;
import club.crampbot.guide.Passage;
import club.crampbot.guide.Reading;
import club.crampbot.guide.Section;
import j2html.tags.DomContent;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The guide as members see it, with its sources; what is hidden from them is marked. */
final class GuidePart {
  static final String ID = "guide";

  private final Guides guides;
  private final Set<String> suspended;
  private final LocalDate today;

  private GuidePart(Guides guides, Set<String> suspended, LocalDate today) {
    this.guides = guides;
    this.suspended = suspended;
    this.today = today;
  }

  /**
   * The whole guide.
   *
   * @param suspended ids of sections and passages
   * @param off ids of guides that the club switched off
   */
  static DomContent of(
      Reading<Guides> reading, Set<String> suspended, Set<String> off, LocalDate today) {
    return section(
            h2("Guide"),
            switch (reading) {
              case Reading.Read<Guides> read ->
                  new GuidePart(read.value(), suspended, today).whole(off);
              case Reading.Refused<Guides> refused ->
                  p("This edition does not fit the guides that came with this version of the bot,"
                          + " so members have those alone: "
                          + refused.problems().getFirst())
                      .withClass("empty");
            })
        .withId(ID);
  }

  private DomContent whole(Set<String> off) {
    return each(
        p(
            "As members see it: %s, %s, %s."
                .formatted(
                    Words.count(guides.sections().size(), "section"),
                    Words.count(guides.passages().size(), "passage"),
                    Words.count(guides.citations().size(), "source"))),
        iff(
            !off.isEmpty(),
            p("Switched off in this club: " + String.join(", ", off)).withClass("note")),
        each(guides.all().stream().map(this::guide)));
  }

  private DomContent guide(Guide guide) {
    return each(h3(guide.title()), each(guide.sections().stream().map(this::inOrder)));
  }

  private DomContent inOrder(Section section) {
    boolean isSuspended = suspended.contains(section.id());
    long hidden =
        section.passages().stream().filter(passage -> suspended.contains(passage.id())).count();
    return details(
            summary(
                h4(section.title()),
                span(Words.count(section.passages().size(), "passage")).withClass("hint"),
                iff(isSuspended, suspendedBadge()),
                iff(
                    !isSuspended && hidden > 0,
                    span(hidden + " suspended").withClass("badge warn")),
                iff(section.isOverdue(today), review(section))),
            each(section.passages().stream().map(passage -> passage(passage, isSuspended))))
        .withId(section.id())
        .withClass("section");
  }

  private static DomContent review(Section section) {
    return span(text("review was due "), each(section.reviewBy().stream().map(Words::day)))
        .withClass("badge warn");
  }

  private static DomContent suspendedBadge() {
    return span("suspended: members do not see it").withClass("badge warn");
  }

  private DomContent passage(Passage passage, boolean withItsSection) {
    boolean isSuspended = withItsSection || suspended.contains(passage.id());
    List<Citation> sources = guides.citationsOf(passage);
    return article(
            h5(passage.title()),
            div(
                    each(
                        passage.claims().stream()
                            .map(Claim::label)
                            .map(label -> span(label).withClass("badge"))),
                    iff(isSuspended, suspendedBadge()))
                .withClass("row"),
            div(rawHtml(passage.html(keys -> numbers(passage, sources, keys)))).withClass("text"),
            iff(
                !sources.isEmpty(),
                each(
                    div(strong("Sources")).withClass("hint"),
                    ol(each(sources.stream().map(source -> source(passage, sources, source))))
                        .withClass("sources"))))
        .withId(passage.id())
        .withClass(isSuspended ? "passage suspended" : "passage");
  }

  /** Each cited work as a number that leads to it: the Markdown of links within the page. */
  private String numbers(Passage passage, List<Citation> sources, List<String> keys) {
    return keys.stream()
        .flatMap(key -> guides.citation(key).stream())
        .map(
            source ->
                "[[%d]](#%s)".formatted(number(sources, source), id(passage, sources, source)))
        .collect(Collectors.joining());
  }

  private static DomContent source(Passage passage, List<Citation> sources, Citation source) {
    return li(
            text(source.reference() + " "),
            each(source.study().stream().map(study -> span(study).withClass("badge"))),
            text(" "),
            each(
                source.url().stream()
                    .filter(url -> url.matches("https?://.*"))
                    .map(
                        url ->
                            a(url)
                                .withHref(url)
                                .withTarget("_blank")
                                .withRel("noopener noreferrer"))))
        .withId(id(passage, sources, source));
  }

  private static int number(List<Citation> sources, Citation source) {
    return sources.indexOf(source) + 1;
  }

  private static String id(Passage passage, List<Citation> sources, Citation source) {
    return passage.id() + "-source-" + number(sources, source);
  }
}

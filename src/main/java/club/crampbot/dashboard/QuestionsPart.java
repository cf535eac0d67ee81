package club.crampbot.dashboard;

import static j2html.TagCreator.a;
import static j2html.TagCreator.caption;
import static j2html.TagCreator.dd;
import static j2html.TagCreator.details;
import static j2html.TagCreator.div;
import static j2html.TagCreator.dl;
import static j2html.TagCreator.dt;
import static j2html.TagCreator.each;
import static j2html.TagCreator.figcaption;
import static j2html.TagCreator.figure;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.nav;
import static j2html.TagCreator.noscript;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.summary;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;

import club.crampbot.library.Tally;
import j2html.tags.DomContent;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * What members asked and what became of it. The plot is drawn from the table, so that both say the
 * same.
 */
final class QuestionsPart {
  static final String ID = "questions";

  private final Figures figures;

  private QuestionsPart(Figures figures) {
    this.figures = figures;
  }

  /** Something that is counted. */
  private record Column(String name, ToIntFunction<Tally> of) {}

  private static final Column QUESTIONS = new Column("Questions", Tally::asked);
  private static final List<Column> OUTCOMES =
      List.of(
          new Column("Answered", Tally::answered),
          new Column("Unsure", Tally::unsure),
          new Column("Not covered", Tally::notCovered),
          new Column("Thumbs-down", Tally::notHelpful));

  static DomContent of(Figures figures) {
    var part = new QuestionsPart(figures);
    boolean isEmpty = figures.questions() == 0;
    return section(
            div(h2("Questions"), part.periods()).withClass("head"),
            isEmpty
                ? part.nothing()
                : each(
                    part.totals(),
                    part.plot(),
                    part.numbers(),
                    p("Counted are numbers alone: no words and no members. Emergencies are not"
                            + " among them.")
                        .withClass("hint")))
        .withId(ID);
  }

  private DomContent periods() {
    return nav(each(
            Stream.of(Period.values())
                .map(
                    period ->
                        a(period.words())
                            .withHref("?weeks=" + period.weeks() + "#" + ID)
                            .condAttr(period == figures.period(), "aria-current", "true"))))
        .withClass("choice")
        .attr("aria-label", "How far back");
  }

  private DomContent nothing() {
    return p("Nobody has asked anything in the last "
            + figures.period().words()
            + ". As soon as somebody asks, it is counted here: how many, and what became of it;"
            + " never who, and not what.")
        .withClass("empty");
  }

  private DomContent totals() {
    int questions = figures.questions();
    return dl(
            total(QUESTIONS.name(), questions, "in " + figures.period().words()),
            each(
                OUTCOMES.stream()
                    .map(
                        column -> {
                          int times = figures.sum(column.of());
                          return total(
                              column.name(),
                              times,
                              Words.share(times, questions) + " of questions");
                        })))
        .withClass("totals");
  }

  private static DomContent total(String name, int times, String hint) {
    return div(
        dt(name), dd("%,d".formatted(times)).withClass("number"), dd(hint).withClass("hint"));
  }

  /** Filled by the script, from the table. */
  private DomContent plot() {
    return figure(
            div()
                .withId("plot")
                .attr("role", "img")
                .attr("aria-labelledby", "plot-says")
                .attr("data-table", "numbers"),
            noscript(p("The plot is drawn by a script; the table below says the same.")),
            figcaption(says()).withId("plot-says"))
        .withClass("plot");
  }

  /** What the plot shows, for who cannot see it. */
  private String says() {
    Tally busiest = figures.busiest();
    int questions = figures.questions();
    return "%s in the last %s, most %s %s (%,d): %s answered, %s unsure, %s not covered; %s."
        .formatted(
            Words.count(questions, "question"),
            figures.period().words(),
            figures.period().isByDay() ? "on" : "in the week from",
            Words.dayText(busiest.day()),
            busiest.asked(),
            Words.share(figures.sum(Tally::answered), questions),
            Words.share(figures.sum(Tally::unsure), questions),
            Words.share(figures.sum(Tally::notCovered), questions),
            Words.count(figures.sum(Tally::notHelpful), "answer") + " got a thumbs-down");
  }

  private DomContent numbers() {
    List<Column> columns = Stream.concat(Stream.of(QUESTIONS), OUTCOMES.stream()).toList();
    return details(
        summary("The same figures as a table"),
        div(table(
                    caption(
                        "Questions by "
                            + (figures.period().isByDay() ? "day" : "week")
                            + ", the newest first"),
                    thead(
                        tr(
                            th(figures.period().isByDay() ? "Day" : "Week from")
                                .attr("scope", "col"),
                            each(
                                columns.stream()
                                    .map(column -> th(column.name()).attr("scope", "col"))))),
                    tbody(
                        each(
                            figures.steps().reversed().stream()
                                .map(
                                    step ->
                                        tr(
                                            th(Words.day(step.day())).attr("scope", "row"),
                                            each(
                                                columns.stream()
                                                    .map(
                                                        column ->
                                                            td(
                                                                "%d"
                                                                    .formatted(
                                                                        column
                                                                            .of()
                                                                            .applyAsInt(
                                                                                step))))))))))
                .withId("numbers"))
            .withClass("scroll")
            .withTabindex(0)
            .attr("role", "region")
            .attr("aria-label", "Questions as a table"));
  }
}

package club.crampbot.sandbox;

import static j2html.TagCreator.a;
import static j2html.TagCreator.aside;
import static j2html.TagCreator.button;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.em;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.li;
import static j2html.TagCreator.ol;
import static j2html.TagCreator.p;
import static j2html.TagCreator.strong;
import static j2html.TagCreator.text;

import j2html.tags.DomContent;
import j2html.tags.specialized.ButtonTag;
import java.util.List;
import java.util.stream.Stream;

/** What tells a newcomer what to try: at the beginning of a channel, and beside it. */
final class PageWelcome {
  private static final String PASSAGE = "does pickle juice work";

  /** Three that the shipped guides answer, each from another section. */
  private static final List<String> QUESTIONS =
      List.of("why do my calves cramp at night", "how do I get rid of a side stitch", PASSAGE);

  private static final String NOT_COVERED = "which shoes should I buy";
  private static final String EMERGENCY = "I have chest pain when I run";

  private final World world;
  private final PageVisitor visitor;

  PageWelcome(World world, PageVisitor visitor) {
    this.world = world;
    this.visitor = visitor;
  }

  /** The beginning of the channel, for who looks at it. */
  DomContent start() {
    if (visitor.channel().isForum()) {
      return div(forum()).withClass("welcome");
    }
    DomContent content =
        visitor.moderates(world)
            ? moderators()
            : visitor.channel().isPrivate() ? alone() : members();
    return div(content).withClass("welcome");
  }

  private static DomContent members() {
    return each(
        h2("Ask why runners cramp"),
        p(
            text("Crampbot answers with the passage of the club's guide that fits, word for word,"),
            text(" and with its sources. Press a question, or type "),
            strong("/"),
            text(" for all that it can do.")),
        row(QUESTIONS.stream().map(PageWelcome::asks)),
        p("The bot is the real one. Only Discord is played by this page: nothing leaves this"
                + " machine.")
            .withClass("hint"));
  }

  private static DomContent forum() {
    return each(
        h2("Begin a post"),
        p(
            text(
                "The first line is its title; what stands below is its text (Shift+Enter). Where a"),
            text(" moderator has set "),
            strong("/moderate settings ask-channel"),
            text(" to this forum, Crampbot answers it.")));
  }

  private static DomContent alone() {
    return each(
        h2("Write to Crampbot"),
        p("Here every message is a question. Nobody else reads it, and nothing is kept."),
        row(QUESTIONS.stream().map(question -> button(question).attr("data-say", question))));
  }

  private DomContent moderators() {
    String club = world.clubs().club(visitor.channel().club()).map(Clubs.Club::name).orElse("");
    return each(
        h2("Keep the guide of " + club),
        p(
            text(
                "You moderate this club. Change a passage, preview it, publish it: members get the"),
            text(" new text with their next question, and no other club does.")),
        row(
            Stream.of("/moderate edit", "/moderate status", "/moderate gaps")
                .map(PageWelcome::runs)),
        p(text("Or ask as any member does:")).withClass("hint"),
        row(QUESTIONS.stream().map(PageWelcome::asks)));
  }

  /** What to try, step by step. */
  DomContent steps() {
    return aside(
            h2("Try it"),
            ol(
                li(p(strong("Ask"), text(" as a member would.")), asks(PASSAGE)),
                li(
                    p(
                        strong("Check it: "),
                        text("press "),
                        em("Sources"),
                        text(", then "),
                        em("Share with the channel"),
                        text("."))),
                li(
                    p(
                        strong("Ask what the guide cannot answer"),
                        text(", and what must not wait.")),
                    asks(NOT_COVERED),
                    asks(EMERGENCY)),
                li(
                    p(
                        strong("Change the answer: "),
                        text("be "),
                        person(Clubs.MIA, "Mia"),
                        text(", who moderates. Edit, preview, publish.")),
                    runs("/moderate edit")),
                li(
                    p(
                        strong("Ask again"),
                        text(" as "),
                        person(Clubs.ANA, "Ana"),
                        text(": the new text is there. "),
                        person(Clubs.OLU, "Olu"),
                        text("'s club still has its own.")),
                    asks(PASSAGE))),
            p("At the bottom: what the bot and Discord told each other.").withClass("hint"))
        .withClass("steps")
        .attr("aria-label", "What to try");
  }

  private DomContent person(Clubs.User user, String name) {
    return a(name).withHref(visitor.as(user));
  }

  private static DomContent row(Stream<ButtonTag> buttons) {
    return div(each(buttons.map(one -> one.withType("button").withClass("press style2"))))
        .withClass("row");
  }

  private static ButtonTag asks(String question) {
    return button(question).withType("button").withClass("press style2").attr("data-ask", question);
  }

  private static ButtonTag runs(String command) {
    return button(command).withType("button").withClass("press style2").attr("data-run", command);
  }
}

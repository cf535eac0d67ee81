package club.crampbot.dashboard;

import static j2html.TagCreator.a;
import static j2html.TagCreator.body;
import static j2html.TagCreator.div;
import static j2html.TagCreator.document;
import static j2html.TagCreator.each;
import static j2html.TagCreator.footer;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.head;
import static j2html.TagCreator.header;
import static j2html.TagCreator.html;
import static j2html.TagCreator.link;
import static j2html.TagCreator.main;
import static j2html.TagCreator.meta;
import static j2html.TagCreator.nav;
import static j2html.TagCreator.p;
import static j2html.TagCreator.script;
import static j2html.TagCreator.span;
import static j2html.TagCreator.strong;
import static j2html.TagCreator.title;

import j2html.tags.DomContent;
import java.util.List;

/** The page around what it says. */
final class Shell {
  static final String STYLE = "/dashboard.css";
  static final String SCRIPT = "/dashboard.js";
  static final String PLOTS = "/echarts.js";
  static final String ICON = "/icon.svg";

  private Shell() {}

  /** A part of a page that its navigation leads to. */
  record Part(String id, String name, DomContent content) {}

  /** A page of parts, with plots. */
  static String parts(String name, DomContent beginning, List<Part> parts) {
    return page(
        name,
        nav(each(parts.stream().map(part -> a(part.name()).withHref("#" + part.id()))))
            .attr("aria-label", "On this page"),
        main(beginning, each(parts.stream().map(Part::content))),
        List.of(script().withSrc(PLOTS).attr("defer"), script().withSrc(SCRIPT).attr("defer")));
  }

  /** A page that says one thing. */
  static String plain(String name, DomContent... content) {
    return page(name, div(), main(h1(name), each(content)).withClass("plain"), List.of());
  }

  /** A page that leads on to another one at once. */
  static String onward(String address) {
    return page(
        "Opening the dashboard",
        div(),
        main(h1("Opening the dashboard"), p(a("Go on").withHref(address))).withClass("plain"),
        List.of(meta().attr("http-equiv", "refresh").withContent("0; url=" + address)));
  }

  private static String page(
      String name, DomContent navigation, DomContent main, List<DomContent> inHead) {
    return document(
        html(
                head(
                    meta().withCharset("utf-8"),
                    meta().withName("viewport").withContent("width=device-width, initial-scale=1"),
                    meta().withName("color-scheme").withContent("light dark"),
                    title(name + " · Crampbot's dashboard"),
                    link().withRel("icon").withHref(ICON),
                    link().withRel("stylesheet").withHref(STYLE),
                    each(inHead.stream())),
                body(
                    a("Skip to the page").withHref("#page").withClass("skip"),
                    header(
                            a(strong("Crampbot"), span("dashboard"))
                                .withHref("/")
                                .attr("aria-label", "Crampbot's dashboard: all clubs"),
                            navigation)
                        .withClass("top"),
                    div(main).withId("page"),
                    footer(
                        p(
                            "Nothing can be changed here: /moderate in Discord does that. Days and"
                                + " times are in UTC."))))
            .withLang("en"));
  }
}

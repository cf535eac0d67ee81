package club.crampbot.dashboard;

import static j2html.TagCreator.a;
import static j2html.TagCreator.article;
import static j2html.TagCreator.blockquote;
import static j2html.TagCreator.code;
import static j2html.TagCreator.del;
import static j2html.TagCreator.details;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.h4;
import static j2html.TagCreator.iff;
import static j2html.TagCreator.ins;
import static j2html.TagCreator.mark;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.span;
import static j2html.TagCreator.summary;
import static j2html.TagCreator.text;

import club.crampbot.library.FileChange;
import club.crampbot.library.FileChange.Line;
import club.crampbot.library.FileChange.Piece;
import club.crampbot.library.PublishedEdition;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** The club's editions, the newest first, each with what it changed. */
final class EditionsPart {
  static final String ID = "editions";

  /** How many stand on one page; older ones follow a link. */
  private static final int SHOWN = 10;

  /** Lines of one edition; an upload of a whole guide has thousands. */
  private static final int MOST_LINES = 600;

  private final IntFunction<List<FileChange>> changes;

  private EditionsPart(IntFunction<List<FileChange>> changes) {
    this.changes = changes;
  }

  /**
   * Some editions.
   *
   * @param history all of them, the newest first
   * @param before only those with a smaller number
   * @param changes what an edition changed of the one before it
   */
  static DomContent of(
      List<PublishedEdition> history, int before, IntFunction<List<FileChange>> changes) {
    return section(h2("Editions"), new EditionsPart(changes).list(history, before)).withId(ID);
  }

  private DomContent list(List<PublishedEdition> history, int before) {
    if (history.isEmpty()) {
      return p(
              text(
                  "Nothing is published yet: members have the guides as they came with the bot. A"
                      + " moderator begins in Discord with "),
              code("/moderate edit"),
              text(" or "),
              code("/moderate add"),
              text("."))
          .withClass("empty");
    }
    int newest = history.getFirst().number();
    List<PublishedEdition> asked =
        history.stream().filter(edition -> edition.number() < before).toList();
    List<PublishedEdition> shown = asked.stream().limit(SHOWN).toList();
    boolean isAll = shown.size() == asked.size();
    return each(
        iff(
            !shown.isEmpty() && shown.getFirst().number() < newest,
            p(a("Newest editions").withHref("?#" + ID))),
        each(shown.stream().map(edition -> edition(edition, edition.number() == newest))),
        isAll
            ? p("Before edition 1 members had the guides as they came with the bot.")
                .withClass("hint")
            : p(a("Older editions").withHref("?before=" + shown.getLast().number() + "#" + ID)));
  }

  private DomContent edition(PublishedEdition edition, boolean isNewest) {
    List<FileChange> files = changes.apply(edition.number());
    return article(
            div(
                    h3("Edition " + edition.number()),
                    iff(isNewest, span("members have this one").withClass("badge good")))
                .withClass("row"),
            p(text("by " + edition.by().name() + ", "), Words.minute(edition.at()))
                .withClass("hint"),
            iff(!edition.note().isEmpty(), blockquote(edition.note())),
            files.isEmpty() ? p("Nothing changed in it.").withClass("hint") : diff(edition, files))
        .withClass("edition");
  }

  private static DomContent diff(PublishedEdition edition, List<FileChange> files) {
    int added = count(files, Line.Added.class);
    int removed = count(files, Line.Removed.class);
    return details(
        summary(
            text("What changed in edition " + edition.number() + " "),
            span("%s: +%d, −%d".formatted(Words.count(files.size(), "file"), added, removed))
                .withClass("hint")
                .attr("aria-hidden", "true"),
            span("%s, %s added, %s removed"
                    .formatted(
                        Words.count(files.size(), "file"),
                        Words.count(added, "line"),
                        Words.count(removed, "line")))
                .withClass("unseen")),
        each(files(files).stream()));
  }

  private static int count(List<FileChange> files, Class<? extends Line> kind) {
    return (int)
        files.stream().flatMap(file -> file.lines().stream()).filter(kind::isInstance).count();
  }

  private static List<DomContent> files(List<FileChange> files) {
    List<DomContent> shown = new ArrayList<>();
    int room = MOST_LINES;
    for (FileChange file : files) {
      List<Line> lines = file.lines().stream().limit(room).toList();
      room -= lines.size();
      int left = file.lines().size() - lines.size();
      shown.add(
          div(
                  h4(file.name()),
                  each(lines.stream().map(EditionsPart::line)),
                  iff(
                      left > 0,
                      p("… and %s more: /moderate show has them all."
                              .formatted(Words.count(left, "line")))
                          .withClass("line skipped")))
              .withClass("file"));
    }
    return shown;
  }

  private static DomContent line(Line line) {
    return switch (line) {
      case Line.Kept kept -> p(sign(" "), span(kept.text())).withClass("line");
      case Line.Added added ->
          p(sign("+"), unseen("added: "), ins(pieces(added.pieces()))).withClass("line added");
      case Line.Removed removed ->
          p(sign("−"), unseen("removed: "), del(pieces(removed.pieces())))
              .withClass("line removed");
      case Line.Skipped skipped ->
          p("… %s unchanged …".formatted(Words.count(skipped.count(), "line")))
              .withClass("line skipped");
    };
  }

  private static DomContent sign(String sign) {
    return span(sign).withClass("sign").attr("aria-hidden", "true");
  }

  private static DomContent unseen(String words) {
    return span(words).withClass("unseen");
  }

  private static DomContent pieces(List<Piece> pieces) {
    return each(
        pieces.stream().map(piece -> piece.isChanged() ? mark(piece.text()) : text(piece.text())));
  }
}

package club.crampbot.sandbox;

import static j2html.TagCreator.button;
import static j2html.TagCreator.code;
import static j2html.TagCreator.each;
import static j2html.TagCreator.em;
import static j2html.TagCreator.s;
import static j2html.TagCreator.span;
import static j2html.TagCreator.strong;
import static j2html.TagCreator.text;
import static j2html.TagCreator.u;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of Discord's Markdown. Every character of the text ends in an HTML text node, so nothing
 * in it can become HTML; links lead to http and https alone.
 */
final class PageLine {
  /** Deeper marks are shown as they were typed: nobody writes them except to break something. */
  private static final int DEEPEST = 8;

  private static final Pattern MARK =
      Pattern.compile(
          "\\\\(?<escaped>[^\\p{Alnum}\\s])"
              + "|`(?<code>[^`]+)`"
              + "|\\*\\*(?<bold>[^*]+(?:\\*[^*]+)*)\\*\\*"
              + "|__(?<under>[^_]+(?:_[^_]+)*)__"
              + "|~~(?<struck>[^~]+(?:~[^~]+)*)~~"
              + "|\\|\\|(?<spoiler>[^|]+(?:\\|[^|]+)*)\\|\\|"
              + "|\\*(?<slanted>[^*\\s](?:[^*]*[^*\\s])?)\\*"
              + "|(?<!\\w)_(?<slanted2>[^_\\s](?:[^_]*[^_\\s])?)_(?!\\w)"
              + "|\\[(?<label>[^\\]]+)]\\(<?(?<target>https?://[^)>\\s]+)>?\\)"
              + "|<(?<hidden>https?://[^>\\s]+)>"
              + "|(?<bare>https?://[^\\s<>\\])]+)"
              + "|<(?<special>[@#:/at][^<>\\n]{1,100})>");

  private final UnaryOperator<String> names;

  PageLine(UnaryOperator<String> names) {
    this.names = names;
  }

  DomContent of(String text) {
    return of(text, 0);
  }

  private DomContent of(String written, int depth) {
    if (depth > DEEPEST) {
      return text(written);
    }
    List<DomContent> parts = new ArrayList<>();
    Matcher mark = MARK.matcher(written);
    int done = 0;
    while (mark.find()) {
      if (mark.start() > done) {
        parts.add(text(written.substring(done, mark.start())));
      }
      parts.add(marked(mark, depth + 1));
      done = mark.end();
    }
    parts.add(text(written.substring(done)));
    return each(parts.stream());
  }

  private DomContent marked(Matcher mark, int depth) {
    for (String kind : List.of("bold", "under", "struck", "slanted", "slanted2", "spoiler")) {
      String inner = mark.group(kind);
      if (inner != null) {
        DomContent shown = of(inner, depth);
        return switch (kind) {
          case "bold" -> strong(shown);
          case "under" -> u(shown);
          case "struck" -> s(shown);
          case "spoiler" ->
              button(span(shown)).withType("button").withClass("spoiler").attr("data-spoiler");
          default -> em(shown);
        };
      }
    }
    String label = mark.group("label");
    if (label != null) {
      return PageText.link(mark.group("target"), of(label, depth));
    }
    for (String address : List.of("hidden", "bare")) {
      String target = mark.group(address);
      if (target != null) {
        return PageText.link(target, text(target));
      }
    }
    String verbatim = mark.group("code");
    if (verbatim != null) {
      return code(verbatim);
    }
    String special = mark.group("special");
    if (special != null) {
      String name = names.apply(special);
      return name.isEmpty() ? text(mark.group()) : span(name).withClass("mention");
    }
    return text(mark.group("escaped"));
  }
}

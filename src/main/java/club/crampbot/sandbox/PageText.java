package club.crampbot.sandbox;

import static j2html.TagCreator.a;
import static j2html.TagCreator.blockquote;
import static j2html.TagCreator.br;
import static j2html.TagCreator.code;
import static j2html.TagCreator.del;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.h4;
import static j2html.TagCreator.h5;
import static j2html.TagCreator.ins;
import static j2html.TagCreator.li;
import static j2html.TagCreator.ol;
import static j2html.TagCreator.pre;
import static j2html.TagCreator.small;
import static j2html.TagCreator.text;
import static j2html.TagCreator.ul;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Discord's Markdown as HTML: the lines. What stands within a line is {@link PageLine}'s. */
final class PageText {
  private static final Pattern ITEM = Pattern.compile("^ *([-*]|(\\d{1,9})\\.) (.*)$");
  private static final Pattern HEADING = Pattern.compile("^(#{1,3}) +(.+)$");
  private static final String FENCE = "```";

  private final PageLine line;

  private PageText(PageLine line) {
    this.line = line;
  }

  /**
   * A text as members see it.
   *
   * @param names turns what Discord keeps in angle brackets, such as {@code @12345}, into the name
   *     to show, or into nothing where it means nothing
   */
  static DomContent of(String text, UnaryOperator<String> names) {
    var page = new PageText(new PageLine(names));
    return each(page.blocks(text).stream());
  }

  private List<DomContent> blocks(String text) {
    List<DomContent> blocks = new ArrayList<>();
    List<String> lines = List.of(text.split("\n", -1));
    int at = 0;
    while (at < lines.size()) {
      String first = lines.get(at);
      int end = at + 1;
      if (first.startsWith(FENCE) && closing(lines, at) > 0) {
        end = closing(lines, at) + 1;
        blocks.add(pre(fenced(first, lines.subList(at + 1, end - 1))));
      } else if (first.startsWith("> ")) {
        end = quoted(lines, at);
        blocks.add(blockquote(paragraph(lines.subList(at, end).stream().map(l -> l.substring(2)))));
      } else if (ITEM.matcher(first).matches()) {
        end = items(lines, at);
        blocks.add(list(lines.subList(at, end)));
      } else if (HEADING.matcher(first).matches()) {
        blocks.add(heading(first));
      } else if (first.startsWith("-# ")) {
        blocks.add(div(small(line.of(first.substring(3)))).withClass("subtext"));
      } else if (first.isBlank()) {
        blocks.add(div().withClass("gap"));
      } else {
        end = plain(lines, at);
        blocks.add(div(paragraph(lines.subList(at, end).stream())));
      }
      at = end;
    }
    return blocks;
  }

  /** Code as it is; in a diff, lines that came and went are told apart by more than their sign. */
  private static DomContent fenced(String fence, List<String> lines) {
    if (!fence.strip().equals(FENCE + "diff")) {
      return code(String.join("\n", lines));
    }
    return code(
        each(
            lines.stream()
                .map(
                    one ->
                        one.startsWith("+")
                            ? ins(one + "\n")
                            : one.startsWith("-") ? del(one + "\n") : text(one + "\n"))));
  }

  private DomContent paragraph(Stream<String> lines) {
    List<DomContent> parts = new ArrayList<>();
    lines.forEach(
        one -> {
          if (!parts.isEmpty()) {
            parts.add(br());
          }
          parts.add(line.of(one));
        });
    return each(parts.stream());
  }

  private DomContent heading(String text) {
    Matcher heading = HEADING.matcher(text);
    if (!heading.matches()) {
      throw new IllegalArgumentException(text);
    }
    // The page's own headings end at the second level: a message's begin below it.
    DomContent inner = line.of(heading.group(2));
    return switch (heading.group(1).length()) {
      case 1 -> h3(inner);
      case 2 -> h4(inner);
      default -> h5(inner);
    };
  }

  private DomContent list(List<String> lines) {
    List<DomContent> items = new ArrayList<>();
    boolean numbered = false;
    for (String one : lines) {
      Matcher item = ITEM.matcher(one);
      if (item.matches()) {
        numbered |= items.isEmpty() && item.group(2) != null;
        items.add(
            li(line.of(item.group(3)))
                .withCondClass(one.startsWith(" "), "deeper")
                .condAttr(item.group(2) != null, "value", item.group(2)));
      }
    }
    return numbered ? ol(each(items.stream())) : ul(each(items.stream()));
  }

  /** A text without its marks, in one line. */
  static String bare(String text) {
    return text.replaceAll("(?m)^(#{1,3}|-#|>) +|```\\w*", "")
        .replaceAll("\\[([^\\]]+)]\\([^)]*\\)", "$1")
        .replaceAll("\\*\\*|__|~~|\\|\\||`|\\\\(?=[^\\p{Alnum}\\s])", "")
        .replaceAll("\\s+", " ")
        .strip();
  }

  private static int closing(List<String> lines, int from) {
    for (int at = from + 1; at < lines.size(); at++) {
      if (lines.get(at).startsWith(FENCE)) {
        return at;
      }
    }
    return -1;
  }

  private static int quoted(List<String> lines, int from) {
    int at = from;
    while (at < lines.size() && lines.get(at).startsWith("> ")) {
      at++;
    }
    return at;
  }

  private static int items(List<String> lines, int from) {
    int at = from;
    while (at < lines.size() && ITEM.matcher(lines.get(at)).matches()) {
      at++;
    }
    return at;
  }

  private static int plain(List<String> lines, int from) {
    int at = from + 1;
    while (at < lines.size() && !lines.get(at).isBlank() && !opensABlock(lines.get(at))) {
      at++;
    }
    return at;
  }

  private static boolean opensABlock(String text) {
    return text.startsWith(FENCE)
        || text.startsWith("> ")
        || text.startsWith("-# ")
        || ITEM.matcher(text).matches()
        || HEADING.matcher(text).matches();
  }

  /** A link to elsewhere: it learns nothing of this page. */
  static DomContent link(String address, DomContent shown) {
    return a(shown).withHref(address).withTarget("_blank").withRel("noopener noreferrer");
  }
}

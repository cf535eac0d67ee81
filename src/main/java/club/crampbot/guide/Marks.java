package club.crampbot.guide;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Text;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.LinkProcessor;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/**
 * Pandoc's marks that CommonMark does not have: citations {@code [@a; @b]} and attributes {@code
 * {#id .class}}.
 */
final class Marks {
  private static final Pattern CITES =
      Pattern.compile("\\[\\s*@[^\\[\\]\\s;]+(\\s*;\\s*@[^\\[\\]\\s;]+)*\\s*]");
  private static final Pattern ATTRIBUTES = Pattern.compile("\\{\\s*[#.][^{}]*}");

  private Marks() {}

  /** A citation group. */
  static final class CitesNode extends CustomNode {
    private final String source;

    CitesNode(String source) {
      this.source = source;
    }

    /** The cited keys, in their order. */
    List<String> keys() {
      String inner = source.substring(1, source.length() - 1);
      return Arrays.stream(inner.split(";")).map(key -> key.strip().substring(1)).toList();
    }
  }

  /** The attributes of a heading. */
  static final class AttributesNode extends CustomNode {
    private final String source;

    AttributesNode(String source) {
      this.source = source;
    }

    /** The words between the braces, with their {@code #} or dot. */
    List<String> words() {
      return List.of(source.substring(1, source.length() - 1).strip().split("\\s+"));
    }
  }

  /**
   * Makes the parser see citations: what stands in brackets is CommonMark's, unless it is a
   * citation group.
   */
  static LinkProcessor cites() {
    return (link, scanner, context) -> {
      String source = "[" + link.text() + "]";
      return link.destination() == null && link.label() == null && CITES.matcher(source).matches()
          ? LinkResult.replaceWith(new CitesNode(source), scanner.position())
          : LinkResult.none();
    };
  }

  /** Makes the parser see attributes. */
  static InlineContentParserFactory attributes() {
    return onEach('{', Marks::attributes);
  }

  /**
   * Leaves web addresses in angle brackets to commonmark-java, and nothing else: for each bracket
   * it would look for an end through the rest of the text, which takes minutes for a megabyte of
   * them. Discord shows HTML as it is written, so no tag is lost.
   */
  static InlineContentParserFactory angleBrackets() {
    return onEach('<', Marks::angleBracket);
  }

  private static InlineContentParserFactory onEach(char first, InlineContentParser parser) {
    return new InlineContentParserFactory() {
      @Override
      public Set<Character> getTriggerCharacters() {
        return Set.of(first);
      }

      @Override
      public InlineContentParser create() {
        return parser;
      }
    };
  }

  private static ParsedInline attributes(InlineParserState state) {
    Scanner scanner = state.scanner();
    Position start = scanner.position();
    scanner.next();
    scanner.match(c -> c != '}' && c != '{' && c != '\n' && c != Scanner.END);
    if (!scanner.next('}')) {
      return ParsedInline.none();
    }
    String source = scanner.getSource(start, scanner.position()).getContent();
    return ATTRIBUTES.matcher(source).matches()
        ? ParsedInline.of(new AttributesNode(source), scanner.position())
        : ParsedInline.none();
  }

  private static ParsedInline angleBracket(InlineParserState state) {
    Scanner scanner = state.scanner();
    scanner.next();
    Position after = scanner.position();
    scanner.match(c -> c > ' ' && c != '<' && c != '>');
    return scanner.peek() == '>' ? ParsedInline.none() : ParsedInline.of(new Text("<"), after);
  }
}

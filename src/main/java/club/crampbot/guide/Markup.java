package club.crampbot.guide;

import java.util.List;
import java.util.Set;
import org.commonmark.ext.front.matter.YamlFrontMatterExtension;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Scanner;

/** The Markdown of section files: CommonMark, with Pandoc's citations and heading attributes. */
final class Markup {
  /** Lists and quotes in each other; more than this is a mistake or an attack. */
  private static final int DEEPEST = 16;

  private static final Parser PARSER =
      Parser.builder()
          .extensions(List.of(YamlFrontMatterExtension.create()))
          .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
          .maxOpenBlockParsers(DEEPEST)
          .customInlineContentParserFactory(new OneCharacter('@', Markup::cites))
          .customInlineContentParserFactory(new OneCharacter('{', Markup::attributes))
          .build();

  private Markup() {}

  /** What stands between the brackets of a citation group: {@code @morton2014; @miller2010}. */
  static final class Cites extends CustomNode {}

  /** A heading's attributes with their braces: <code>{#stitch-food .risk-factor}</code>. */
  static final class Attributes extends CustomNode {}

  static Node parse(String markdown) {
    return PARSER.parse(markdown);
  }

  /** The index of a node's first character. */
  static int start(Node node) {
    return node.getSourceSpans().getFirst().getInputIndex();
  }

  /** The index after a node's last character. */
  static int end(Node node) {
    SourceSpan last = node.getSourceSpans().getLast();
    return last.getInputIndex() + last.getLength();
  }

  /** Whether a character may stand in a citation key. */
  static boolean isOfKey(char c) {
    return Character.isLetterOrDigit(c) || "_-.:/".indexOf(c) >= 0;
  }

  /** commonmark-java keeps brackets for itself, so that a group begins at its first at sign. */
  private static ParsedInline cites(Scanner scanner) {
    if (scanner.peekPreviousCodePoint() != '[') {
      return ParsedInline.none();
    }
    do {
      scanner.whitespace();
      if (!scanner.next('@') || scanner.match(Markup::isOfKey) == 0) {
        return ParsedInline.none();
      }
      scanner.whitespace();
    } while (scanner.next(';'));
    return scanner.peek() == ']'
        ? ParsedInline.of(new Cites(), scanner.position())
        : ParsedInline.none();
  }

  private static ParsedInline attributes(Scanner scanner) {
    scanner.next();
    scanner.whitespace();
    if (scanner.peek() != '#' && scanner.peek() != '.') {
      return ParsedInline.none();
    }
    int inside = scanner.match(c -> c != '}' && c != '{' && c != '\n');
    return inside > 0 && scanner.next('}')
        ? ParsedInline.of(new Attributes(), scanner.position())
        : ParsedInline.none();
  }

  /** Parses what begins with one character. */
  private record OneCharacter(char first, Syntax syntax) implements InlineContentParserFactory {
    interface Syntax {
      ParsedInline parse(Scanner scanner);
    }

    @Override
    public Set<Character> getTriggerCharacters() {
      return Set.of(first);
    }

    @Override
    public InlineContentParser create() {
      return (InlineParserState state) -> syntax.parse(state.scanner());
    }
  }
}

package club.crampbot.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;

/**
 * The text of a section's file, for editing: its passages as they stand there, character for
 * character, and the same file with one of them changed. Whatever the text is, nothing here fails;
 * {@link GuideReader} tells later what is wrong with it. Immutable.
 */
public final class SectionSource {
  private final String text;
  private final List<Block> blocks;

  /** Where a passage stands: from its heading to the next heading. */
  private record Block(String id, int start, int end) {}

  private SectionSource(String text, List<Block> blocks) {
    this.text = text;
    this.blocks = blocks;
  }

  /** Looks at a file's text. */
  public static SectionSource of(String text) {
    List<Heading> headings = new ArrayList<>();
    for (Node node = SectionReader.MARKDOWN.parse(text).getFirstChild();
        node != null;
        node = node.getNext()) {
      if (node instanceof Heading heading) {
        headings.add(heading);
      }
    }
    List<Block> blocks = new ArrayList<>();
    for (int at = 0; at < headings.size(); at++) {
      int end = at + 1 < headings.size() ? start(headings.get(at + 1)) : text.length();
      blocks.add(new Block(id(headings.get(at)), start(headings.get(at)), end));
    }
    return new SectionSource(text, blocks);
  }

  /**
   * The id in the front matter; empty where there is none. Found too where something else there
   * cannot be read, so that the reader of guides can tell what that is.
   */
  public static Optional<String> id(String text) {
    return new SectionReader("", Set.of(), new Problems(""))
        .read(text)
        .map(Section::id)
        .filter(id -> !id.equals(SectionReader.UNREAD.id()))
        .or(() -> idLine(text));
  }

  private static Optional<String> idLine(String text) {
    return text.startsWith("---")
        ? text.lines()
            .skip(1)
            .takeWhile(line -> !line.startsWith("---"))
            .filter(line -> line.matches("id:\\s*[a-z0-9-]+\\s*"))
            .map(line -> line.substring("id:".length()).strip())
            .findFirst()
        : Optional.empty();
  }

  private static int start(Heading heading) {
    return heading.getSourceSpans().getFirst().getInputIndex();
  }

  private static String id(Heading heading) {
    return heading.getLastChild() instanceof Marks.AttributesNode attributes
        ? attributes.words().stream()
            .filter(word -> word.startsWith("#"))
            .map(word -> word.substring(1))
            .findFirst()
            .orElse("")
        : "";
  }

  /** The whole file. */
  public String text() {
    return text;
  }

  /** The passage with this id, heading included, without white space around it. */
  public Optional<String> passage(String id) {
    return block(id).map(block -> text.substring(block.start(), block.end()).strip());
  }

  /** The line on which a passage's heading stands, counted from 1. */
  public Optional<Integer> line(String id) {
    return block(id)
        .map(
            block ->
                1 + (int) text.substring(0, block.start()).chars().filter(c -> c == '\n').count());
  }

  private Optional<Block> block(String id) {
    return blocks.stream().filter(block -> block.id().equals(id)).findFirst();
  }

  /** The file with another text in the place of a passage that stands in it. */
  public String with(String id, String passage) {
    Block block = block(id).orElseThrow();
    String rest = text.substring(block.end());
    return text.substring(0, block.start())
        + passage.strip()
        + (rest.isEmpty() ? "\n" : "\n\n" + rest);
  }

  /** The file with one more passage at its end. */
  public String plus(String passage) {
    return text.stripTrailing() + "\n\n" + passage.strip() + "\n";
  }

  /**
   * The file without a passage that stands in it, and without the phrasings that lead there; empty
   * if no other passage is left, so that the whole section goes.
   */
  public Optional<String> without(String id) {
    Block block = block(id).orElseThrow();
    if (blocks.size() == 1) {
      return Optional.empty();
    }
    String left = text.substring(0, block.start()) + text.substring(block.end());
    int end = frontMatterEnd(left);
    return Optional.of(withoutAsked(left.substring(0, end), id) + left.substring(end));
  }

  /** Front matter without the line of an id below "asked" and without what belongs to that line. */
  private static String withoutAsked(String front, String id) {
    Pattern key = Pattern.compile("(\\h+)[\"']?" + Pattern.quote(id) + "[\"']?\\h*:.*");
    List<String> kept = new ArrayList<>();
    Optional<String> dropping = Optional.empty();
    for (String line : front.lines().toList()) {
      boolean belongs =
          dropping.filter(indent -> line.isBlank() || isBelow(indent, line)).isPresent();
      var matcher = key.matcher(line);
      if (matcher.matches()) {
        dropping = Optional.of(matcher.group(1));
      } else if (!belongs) {
        dropping = Optional.empty();
        kept.add(line);
      }
    }
    String left = String.join("\n", kept);
    // With no phrasing left, the word alone would say nothing.
    return left.replaceFirst("(?m)^asked:\\h*\\n(?=\\S)", "");
  }

  private static boolean isBelow(String indent, String line) {
    String rest = line.startsWith(indent) ? line.substring(indent.length()) : "";
    return rest.startsWith(" ") || rest.startsWith("\t") || rest.startsWith("-");
  }

  private static int frontMatterEnd(String text) {
    return Pattern.compile("(?m)^---\\h*$")
        .matcher(text)
        .results()
        .skip(1)
        .findFirst()
        .map(MatchResult::end)
        .orElse(0);
  }
}

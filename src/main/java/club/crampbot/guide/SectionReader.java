package club.crampbot.guide;

import club.crampbot.guide.SectionDraft.Part;
import club.crampbot.guide.SectionDraft.Word;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.front.matter.YamlFrontMatterBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/** Reads the text of one section file. */
final class SectionReader {
  /** Headings of passages: the section's own title would be the level above. */
  private static final int LEVEL = 3;

  /** What was meant as a citation; an address has a letter before its at sign. */
  private static final Pattern LOOSE_CITATION =
      Pattern.compile("(?<![\\p{L}\\p{N}._-])@(?=[\\p{L}\\p{N}])|(?<=\\[)@");

  private final String text;
  private final Lines lines;
  private final Problems problems;
  private final List<Part> parts = new ArrayList<>();

  private SectionReader(String text, Problems problems) {
    this.text = text;
    this.lines = new Lines(text);
    this.problems = problems;
  }

  static SectionDraft read(String text, Problems problems) {
    return new SectionReader(text, problems).draft();
  }

  private SectionDraft draft() {
    Node node = Markup.parse(text).getFirstChild();
    Optional<FrontMatter> front = Optional.empty();
    if (node instanceof YamlFrontMatterBlock block) {
      front = front(block);
      node = node.getNext();
    } else {
      problems.error(
          Place.START, "The file must begin with its front matter between two lines of ---");
    }
    if (node != null && !isPassage(node)) {
      problems.error(
          lines.at(Markup.start(node)),
          "This text belongs to no passage; put a heading such as ### Title {#its-id} before it");
    }
    while (node != null) {
      node = isPassage(node) ? passage((Heading) node) : node.getNext();
    }
    return new SectionDraft(problems, front, List.copyOf(parts));
  }

  private static boolean isPassage(Node node) {
    return node instanceof Heading heading && heading.getLevel() == LEVEL;
  }

  private Optional<FrontMatter> front(YamlFrontMatterBlock block) {
    int start = Markup.start(block);
    int end = Markup.end(block);
    int last = block.getSourceSpans().getLast().getInputIndex();
    String lastLine = text.substring(last, end).strip();
    if (last == start || !(lastLine.equals("---") || lastLine.equals("..."))) {
      problems.error(lines.at(start), "The front matter has no end; put a line of --- after it");
      return Optional.empty();
    }
    int second = block.getSourceSpans().get(1).getInputIndex();
    return FrontMatter.read(text.substring(afterLine(start, second), last), problems);
  }

  /** The index after the first line's break; blank lines may stand between it and the second. */
  private int afterLine(int start, int second) {
    int index = start;
    while (index < second && text.charAt(index) != '\n' && text.charAt(index) != '\r') {
      index++;
    }
    return text.startsWith("\r\n", index) ? index + 2 : Math.min(second, index + 1);
  }

  /** Reads a passage; returns the heading of the next one. */
  private @Nullable Node passage(Heading heading) {
    var head = new HeadingReader(text, lines, problems, heading);
    List<Markup.Cites> groups = new ArrayList<>();
    Node node = heading.getNext();
    while (node != null && !isPassage(node)) {
      inspect(node, groups);
      node = node.getNext();
    }
    int start = Markup.end(heading);
    int end = node == null ? text.length() : lineStart(Markup.start(node));
    List<Word> cited = new ArrayList<>();
    List<Span> spans = spans(start, end, groups, cited);
    tellLength(head.place(), spans);
    parts.add(
        new Part(
            head.place(), head.id(), head.title(), head.claims(), head.cramps(), spans, cited));
    return node;
  }

  /** Looks at a block and all that is in it, without recursion: authors nest as they like. */
  private void inspect(Node block, List<Markup.Cites> groups) {
    Deque<Node> left = new ArrayDeque<>(List.of(block));
    while (!left.isEmpty()) {
      Node node = left.pop();
      switch (node) {
        case Markup.Cites cites -> groups.add(cites);
        case Link link -> link(link, link.getDestination());
        case Image image -> link(image, image.getDestination());
        case LinkReferenceDefinition definition -> link(definition, definition.getDestination());
        case Heading other ->
            problems.error(
                lines.at(Markup.start(other)),
                "Only headings of passages are allowed; write ### or leave the hashes out");
        default -> {}
      }
      for (Node child = node.getLastChild(); child != null; child = child.getPrevious()) {
        left.push(child);
      }
    }
  }

  private void link(Node node, String destination) {
    if (!isWebAddress(destination)) {
      problems.error(
          lines.at(Markup.start(node)),
          "The link to %s must be a web address that begins with https:// or http://",
          destination);
    }
  }

  static boolean isWebAddress(String address) {
    try {
      var uri = new URI(address);
      return uri.getHost() != null
          && ("https".equalsIgnoreCase(uri.getScheme())
              || "http".equalsIgnoreCase(uri.getScheme()));
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private List<Span> spans(int from, int to, List<Markup.Cites> groups, List<Word> cited) {
    List<Span> spans = new ArrayList<>();
    int at = skipBlanks(from, to);
    int end = to;
    while (end > at && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    for (Markup.Cites group : groups) {
      int open = Markup.start(group) - 1;
      int close = Markup.end(group) + 1;
      words(at, open, spans);
      List<Word> keys = keys(open, close);
      cited.addAll(keys);
      spans.add(
          new Span.Cites(keys.stream().map(Word::text).toList(), text.substring(open, close)));
      at = close;
    }
    words(at, end, spans);
    return spans;
  }

  private int skipBlanks(int from, int to) {
    int at = from;
    while (at < to && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private void words(int from, int to, List<Span> spans) {
    if (from < to) {
      spans.add(new Span.Words(text.substring(from, to)));
      Matcher loose = LOOSE_CITATION.matcher(text).region(from, to).useTransparentBounds(true);
      while (loose.find()) {
        problems.error(lines.at(loose.start()), "This cites nothing; write [@key] or [@key; @key]");
      }
    }
  }

  private List<Word> keys(int from, int to) {
    List<Word> keys = new ArrayList<>();
    for (int at = text.indexOf('@', from); at >= 0 && at < to; at = text.indexOf('@', at + 1)) {
      int end = at + 1;
      while (Markup.isOfKey(text.charAt(end))) {
        end++;
      }
      keys.add(new Word(text.substring(at + 1, end), lines.at(at)));
    }
    return keys;
  }

  private int lineStart(int index) {
    int at = index;
    while (at > 0 && text.charAt(at - 1) == ' ') {
      at--;
    }
    return at;
  }

  private void tellLength(Place place, List<Span> spans) {
    boolean empty =
        spans.stream()
            .noneMatch(span -> span instanceof Span.Words words && !words.markdown().isBlank());
    int length = spans.stream().mapToInt(span -> span.markdown().length()).sum();
    if (empty) {
      problems.error(place, "The passage is empty; write its text below the heading");
    } else if (length > Passage.LONGEST) {
      problems.error(
          place,
          "The passage has %s characters, but an answer has room for %s; make two of it",
          length,
          Passage.LONGEST);
    }
  }
}

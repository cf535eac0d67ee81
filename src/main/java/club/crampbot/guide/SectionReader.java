package club.crampbot.guide;

import club.crampbot.guide.Tree.Place;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.ext.front.matter.YamlFrontMatterBlock;
import org.commonmark.ext.front.matter.YamlFrontMatterExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * Reads one section: front matter, then passages as headings with an id. For one file of one guide.
 */
final class SectionReader {
  /** What front matter may say. */
  private static final List<String> KEYS =
      List.of("id", "title", "kind", "cramp", "sources", "review-by", "asked");

  /** Ids travel in Discord's custom ids of 100 characters, two in one at times. */
  private static final int LONGEST_ID = 48;

  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  /** A phrasing is offered as a choice while a member types; Discord refuses longer choices. */
  private static final int LONGEST_PHRASING = 100;

  /** How deep quotes and lists may lie in one another; beyond it they are plain text. */
  static final int DEEPEST = 16;

  static final Parser MARKDOWN =
      Parser.builder()
          .extensions(List.of(YamlFrontMatterExtension.create()))
          .linkProcessor(Marks.cites())
          .customInlineContentParserFactory(Marks.attributes())
          .customInlineContentParserFactory(Marks.angleBrackets())
          .maxOpenBlockParsers(DEEPEST)
          .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
          .build();

  private final String guide;
  private final Set<String> citations;
  private final Problems problems;
  private final Map<String, Place> placeById = new LinkedHashMap<>();
  private final Map<String, Place> askedPlaces = new LinkedHashMap<>();
  private Place reviewPlace = new Place(1, 1);

  SectionReader(String guide, Set<String> citations, Problems problems) {
    this.guide = guide;
    this.citations = citations;
    this.problems = problems;
  }

  /** What the front matter says. */
  record Front(
      String id,
      String title,
      SectionKind kind,
      Set<Cramp> cramps,
      List<String> sources,
      Optional<LocalDate> reviewBy,
      Map<String, List<String>> asked) {}

  /**
   * In the place of what front matter does not say, so that the rest of the file is looked at too.
   */
  static final Front UNREAD =
      new Front(
          "unread",
          "",
          SectionKind.OVERVIEW,
          EnumSet.allOf(Cramp.class),
          List.of(),
          Optional.empty(),
          Map.of());

  /** Where each id of the section stands, passages' and the section's own. */
  Map<String, Place> places() {
    return placeById;
  }

  /** Where the day of the review stands. */
  Place reviewPlace() {
    return reviewPlace;
  }

  /** Where the phrasings of a passage stand. */
  Place askedPlace(String passage) {
    return askedPlaces.getOrDefault(passage, new Place(1, 1));
  }

  /**
   * The section, as far as it can be made out; whether it may be served is told by the problems.
   */
  Optional<Section> read(String text) {
    Calls.tell(text, problems);
    Node document = MARKDOWN.parse(text);
    Node first = document.getFirstChild();
    if (!(first instanceof YamlFrontMatterBlock)) {
      problems.error(
          new Place(1, 1),
          "a section begins with front matter between two lines of three dashes: ---");
      return Optional.empty();
    }
    Front front = front(text, first);
    List<Node> blocks = new ArrayList<>();
    for (Node block = first.getNext(); block != null; block = block.getNext()) {
      blocks.add(block);
    }
    List<Passage> passages = passages(front, text, blocks);
    if (passages.isEmpty()) {
      problems.error(new Place(1, 1), "nobody can reach this section: it has no passage");
    }
    Set<String> ids = placeById.keySet();
    front.asked().keySet().stream()
        .filter(id -> !ids.contains(id))
        .forEach(
            id ->
                problems.error(
                    askedPlace(id),
                    "no passage here has the id \"" + id + "\"" + Problems.nearest(id, ids)));
    return Optional.of(
        new Section(
            front.id(),
            front.title(),
            front.kind(),
            front.cramps(),
            front.sources(),
            front.reviewBy(),
            passages));
  }

  private Front front(String text, Node block) {
    List<SourceSpan> lines = block.getSourceSpans();
    String yaml =
        text.lines().skip(1).limit(Math.max(0, lines.size() - 2)).collect(Collectors.joining("\n"));
    return Tree.yaml(yaml, 2, problems)
        .flatMap(tree -> problems.fields(tree, "front matter", KEYS))
        .map(this::front)
        .orElse(UNREAD);
  }

  private Front front(Tree.Fields fields) {
    Optional<Tree.Text> id = problems.text(fields, "id");
    Optional<Tree.Text> title = problems.text(fields, "title");
    Optional<SectionKind> kind = problems.text(fields, "kind").flatMap(this::kind);
    Set<Cramp> cramps = cramps(fields);
    List<String> sources = new ArrayList<>();
    for (Tree.Text source : problems.texts(fields, "sources")) {
      cited(source.text(), source.place());
      sources.add(source.text());
    }
    Map<String, List<String>> asked = asked(fields);
    id.ifPresent(text -> isGoodId(text.text(), text.place()));
    id.ifPresent(text -> placeById.put(text.text(), text.place()));
    return new Front(
        id.map(Tree.Text::text).orElse(UNREAD.id()),
        title.map(Tree.Text::text).orElse(UNREAD.title()),
        kind.orElse(UNREAD.kind()),
        cramps.isEmpty() ? UNREAD.cramps() : cramps,
        sources,
        reviewBy(fields),
        asked);
  }

  private Optional<LocalDate> reviewBy(Tree.Fields fields) {
    if (!fields.values().containsKey("review-by")) {
      return Optional.empty();
    }
    Optional<Tree.Text> day = problems.text(fields, "review-by");
    try {
      day.ifPresent(text -> reviewPlace = text.place());
      return day.map(text -> LocalDate.parse(text.text().strip()));
    } catch (DateTimeParseException e) {
      problems.error(reviewPlace, "a day is written as year, month and day: 2027-03-31");
      return Optional.empty();
    }
  }

  private Optional<SectionKind> kind(Tree.Text word) {
    Optional<SectionKind> kind = SectionKind.of(word.text());
    if (kind.isEmpty()) {
      List<String> known = Arrays.stream(SectionKind.values()).map(SectionKind::word).toList();
      problems.error(
          word.place(),
          "\"" + word.text() + "\" is no kind of section" + Problems.nearest(word.text(), known));
    }
    return kind;
  }

  private Set<Cramp> cramps(Tree.Fields fields) {
    List<Tree.Text> words = problems.texts(fields, "cramp");
    Set<Cramp> cramps = EnumSet.noneOf(Cramp.class);
    for (Tree.Text word : words) {
      Cramp.of(word.text())
          .ifPresentOrElse(
              cramps::add,
              () ->
                  problems.error(
                      word.place(), "\"" + word.text() + "\" is no cramp; known are: leg, stitch"));
    }
    if (words.isEmpty()) {
      problems.error(fields.place(), "\"cramp\" is missing: say leg, stitch or both");
    }
    return cramps;
  }

  private Map<String, List<String>> asked(Tree.Fields fields) {
    Map<String, List<String>> asked = new LinkedHashMap<>();
    Optional<Tree> value = Optional.ofNullable(fields.values().get("asked"));
    if (value.isEmpty()) {
      return asked;
    }
    if (!(value.get() instanceof Tree.Fields byId)) {
      problems.error(
          value.get().place(), "\"asked\" has a list of phrasings under each passage's id");
      return asked;
    }
    byId.values()
        .forEach(
            (id, list) -> {
              askedPlaces.put(id, Optional.ofNullable(byId.keys().get(id)).orElseThrow());
              Set<String> phrasings = new LinkedHashSet<>();
              for (Tree.Text phrasing : problems.texts(list, "the phrasings of \"" + id + "\"")) {
                String words = phrasing.text().strip();
                if (words.length() > LONGEST_PHRASING) {
                  problems.warning(
                      phrasing.place(),
                      "members are not offered phrasings of over "
                          + LONGEST_PHRASING
                          + " characters");
                }
                if (!phrasings.add(words)) {
                  problems.warning(phrasing.place(), "this phrasing stands here twice");
                }
              }
              asked.put(id, List.copyOf(phrasings));
            });
    return asked;
  }

  private List<Passage> passages(Front front, String text, List<Node> blocks) {
    List<Passage> passages = new ArrayList<>();
    int next = 0;
    while (next < blocks.size()) {
      if (!(blocks.get(next) instanceof Heading heading)) {
        problems.error(
            place(blocks.get(next)),
            "this text belongs to no passage: put it below a heading with an id");
        next++;
        continue;
      }
      int end = next + 1;
      while (end < blocks.size() && !(blocks.get(end) instanceof Heading)) {
        end++;
      }
      passage(front, text, heading, blocks.subList(next + 1, end)).ifPresent(passages::add);
      next = end;
    }
    return passages;
  }

  private Optional<Passage> passage(Front front, String text, Heading heading, List<Node> blocks) {
    if (!(heading.getLastChild() instanceof Marks.AttributesNode attributes)) {
      problems.error(
          place(heading),
          "a heading names its passage, as in: ### Eating too soon {#stitch-food .risk-factor}");
      return Optional.empty();
    }
    Place place = place(attributes);
    Optional<String> id = Optional.empty();
    Set<Claim> claims = EnumSet.noneOf(Claim.class);
    Set<Cramp> cramps = EnumSet.noneOf(Cramp.class);
    for (String word : attributes.words()) {
      if (word.startsWith("#")) {
        id = Optional.of(word.substring(1));
      } else {
        attribute(word, place, claims, cramps);
      }
    }
    String title = source(text, heading.getFirstChild(), attributes).strip();
    if (id.isEmpty()) {
      problems.error(place, "the id is missing, as in: {#stitch-food .risk-factor}");
      return Optional.empty();
    }
    if (!isGoodId(id.get(), place)) {
      return Optional.empty();
    }
    if (placeById.putIfAbsent(id.get(), place) != null) {
      problems.error(place, "the id \"" + id.get() + "\" stands in this file twice");
      return Optional.empty();
    }
    if (title.isEmpty()) {
      problems.error(place(heading), "the passage has no title");
    }
    List<Span> spans = spans(text, blocks);
    List<String> asked = front.asked().getOrDefault(id.get(), List.of());
    var passage =
        new Passage(
            id.get(),
            guide,
            front.id(),
            title,
            claims,
            cramps.isEmpty() ? front.cramps() : cramps,
            spans,
            sources(front, spans),
            asked);
    if (passage.text().isEmpty()) {
      problems.error(place(heading), "the passage \"" + id.get() + "\" is empty");
    }
    if (passage.markdown().length() > Passage.LONGEST) {
      problems.error(
          place(heading),
          "the passage \"%s\" has %d characters; at most %d fit an answer: make it two"
              .formatted(id.get(), passage.markdown().length(), Passage.LONGEST));
    }
    boolean setsOutOneSide =
        passage.markdown().contains(Sides.FOR) || passage.markdown().contains(Sides.AGAINST);
    if (setsOutOneSide && passage.sides().isEmpty()) {
      problems.error(
          place(heading),
          "the passage \"%s\" needs both a paragraph that begins with %s and one with %s"
              .formatted(id.get(), Sides.FOR, Sides.AGAINST));
    }
    if (asked.isEmpty()) {
      problems.warning(place, "the passage \"" + id.get() + "\" has no phrasings under \"asked\"");
    }
    return Optional.of(passage);
  }

  private void attribute(String word, Place place, Set<Claim> claims, Set<Cramp> cramps) {
    String name = word.substring(1);
    Optional<Claim> claim = Claim.of(name);
    Optional<Cramp> cramp = Cramp.of(name);
    claim.ifPresent(claims::add);
    cramp.ifPresent(cramps::add);
    if (!word.startsWith(".") || (claim.isEmpty() && cramp.isEmpty())) {
      List<String> known = new ArrayList<>();
      Arrays.stream(Claim.values()).map(Claim::word).forEach(known::add);
      Arrays.stream(Cramp.values()).map(Cramp::word).forEach(known::add);
      problems.error(
          place,
          "\"" + word + "\" is no kind of claim and no cramp" + Problems.nearest(name, known));
    }
  }

  private static List<String> sources(Front front, List<Span> spans) {
    Set<String> keys = new LinkedHashSet<>(Span.keys(spans));
    keys.addAll(front.sources());
    return List.copyOf(keys);
  }

  /** The text of some blocks, cut at their citations, character for character. */
  private List<Span> spans(String text, List<Node> blocks) {
    if (blocks.isEmpty()) {
      return List.of();
    }
    List<Node> cites = new ArrayList<>();
    for (Node block : blocks) {
      block.accept(
          new AbstractVisitor() {
            @Override
            public void visit(CustomNode node) {
              if (node instanceof Marks.CitesNode) {
                cites.add(node);
              }
              super.visit(node);
            }

            @Override
            public void visit(Link link) {
              linked(link, link.getDestination());
              super.visit(link);
            }

            @Override
            public void visit(Image image) {
              problems.error(
                  place(image), "a passage has no pictures: Discord shows text alone here");
              super.visit(image);
            }
          });
    }
    int from = start(blocks.getFirst());
    int end = end(blocks.getLast());
    List<Span> spans = new ArrayList<>();
    for (Node node : cites) {
      List<String> keys = ((Marks.CitesNode) node).keys();
      keys.forEach(key -> cited(key, place(node)));
      if (start(node) > from) {
        spans.add(new Span.Words(text.substring(from, start(node))));
      }
      spans.add(new Span.Cites(keys, text.substring(start(node), end(node))));
      from = end(node);
    }
    if (from < end) {
      spans.add(new Span.Words(text.substring(from, end)));
    }
    return spans;
  }

  private void linked(Node link, String destination) {
    String lower = destination.toLowerCase(Locale.ROOT);
    if (!lower.startsWith("https://") && !lower.startsWith("http://")) {
      problems.error(
          place(link), "a link leads to http:// or https://, not to \"" + destination + "\"");
    }
  }

  private void cited(String key, Place place) {
    if (!citations.contains(key)) {
      problems.error(
          place,
          "no work in citations.csl.json has the id \""
              + key
              + "\""
              + Problems.nearest(key, citations));
    }
  }

  private boolean isGoodId(String id, Place place) {
    boolean good = id.length() <= LONGEST_ID && ID.matcher(id).matches();
    if (!good) {
      problems.error(
          place,
          "the id \"%s\" must be of lower-case letters, digits and single hyphens, at most %d"
              .formatted(id, LONGEST_ID));
    }
    return good;
  }

  private static String source(String text, Node from, Node until) {
    return text.substring(start(from), start(until));
  }

  private static Place place(Node node) {
    SourceSpan span = node.getSourceSpans().getFirst();
    return new Place(span.getLineIndex() + 1, span.getColumnIndex() + 1);
  }

  private static int start(Node node) {
    return node.getSourceSpans().getFirst().getInputIndex();
  }

  private static int end(Node node) {
    SourceSpan last = node.getSourceSpans().getLast();
    return last.getInputIndex() + last.getLength();
  }
}

package club.crampbot.guide;

import club.crampbot.guide.SectionDraft.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;

/** Reads a passage's heading: title, id and classes. */
final class HeadingReader {
  private static final Pattern TOKEN = Pattern.compile("[^\\s{}]+");
  private static final Pattern CLOSING = Pattern.compile("\\s*#*\\s*");

  private final String text;
  private final Lines lines;
  private final Problems problems;
  private final List<Word> ids = new ArrayList<>();
  private final Set<Claim> claims = EnumSet.noneOf(Claim.class);
  private final Set<Cramp> cramps = EnumSet.noneOf(Cramp.class);
  private final Place place;
  private final String title;

  HeadingReader(String text, Lines lines, Problems problems, Heading heading) {
    this.text = text;
    this.lines = lines;
    this.problems = problems;
    this.place = lines.at(Markup.start(heading));
    this.title = read(heading);
  }

  Place place() {
    return place;
  }

  String title() {
    return title;
  }

  Optional<Word> id() {
    return ids.stream().findFirst();
  }

  Set<Claim> claims() {
    return claims;
  }

  Set<Cramp> cramps() {
    return cramps;
  }

  private String read(Heading heading) {
    Node first = heading.getFirstChild();
    Node attributes = first;
    while (attributes != null && !(attributes instanceof Markup.Attributes)) {
      attributes = attributes.getNext();
    }
    if (attributes == null) {
      problems.error(
          place, "The passage has no id; end its heading with {#its-id}, such as {#stitch-food}");
    } else {
      attributes(Markup.start(attributes), Markup.end(attributes), Markup.end(heading));
    }
    String words =
        first == null
            ? ""
            : text.substring(
                    Markup.start(first),
                    attributes == null ? Markup.end(heading) : Markup.start(attributes))
                .strip();
    if (words.isEmpty()) {
      problems.error(place, "The heading has no title; write one after ###");
    }
    return words;
  }

  private void attributes(int start, int end, int headingEnd) {
    Matcher token = TOKEN.matcher(text).region(start, end);
    while (token.find()) {
      Place at = lines.at(token.start());
      String word = token.group();
      switch (word.charAt(0)) {
        case '#' -> id(word.substring(1), at);
        case '.' -> kind(word.substring(1), at);
        default ->
            problems.error(
                at, "%s is neither an id such as #food nor a class such as .cause", word);
      }
    }
    if (ids.isEmpty()) {
      problems.error(place, "The passage has no id; put #its-id into the braces of its heading");
    }
    if (!CLOSING.matcher(text.substring(end, headingEnd)).matches()) {
      problems.error(
          lines.at(end), "The braces must end the heading; move what follows before them");
    }
  }

  private void id(String id, Place at) {
    if (!ids.isEmpty()) {
      problems.error(at, "The heading has a second id, %s; keep one of them", id);
    }
    FrontMatter.tellBadId(id, at, problems);
    ids.add(new Word(id, at));
  }

  private void kind(String name, Place at) {
    Optional<Claim> claim = Claim.of(name);
    Optional<Cramp> cramp = Cramp.of(name);
    claim.ifPresent(claims::add);
    cramp.ifPresent(cramps::add);
    if (claim.isEmpty() && cramp.isEmpty()) {
      List<String> allowed =
          new ArrayList<>(Arrays.stream(Claim.values()).map(Claim::word).toList());
      Arrays.stream(Cramp.values()).map(Cramp::word).forEach(allowed::add);
      problems.error(at, "There is no class .%s; %s", name, Quoting.hint(name, allowed));
    }
  }
}

package club.crampbot.guide;

import club.crampbot.guide.WarningSign.Near;
import club.crampbot.guide.WarningSign.Pattern;
import club.crampbot.guide.WarningSign.Urgency;
import club.crampbot.guide.WarningSign.WordGroup;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads {@code warning-signs.yaml}, which says itself how it is written. */
public final class WarningSignsReader {
  /** How many words may lie between two groups where the file does not say: about a clause. */
  private static final int WITHIN = 8;

  /** Between groups of which either is enough. */
  private static final String EITHER = "/";

  /** Before a group that the sign may not be said of. */
  private static final String OF = "of ";

  /** After a pattern that counts only where the question says little else. */
  private static final String ALONE = " alone";

  private static final List<String> KEYS = List.of("words", "signs");
  private static final List<String> SIGN_KEYS =
      List.of("id", "urgency", "stop", "reply", "any", "unless");
  private static final List<String> GROUP_KEYS = List.of("means", "except");

  private final Problems problems;
  private final Map<String, WordGroup> groups = new LinkedHashMap<>();

  private WarningSignsReader(Problems problems) {
    this.problems = problems;
  }

  /** Reads the file: every sign in its order, or every problem. */
  public static Reading<List<WarningSign>> read(Path file) {
    var problems = new Problems(file.toString());
    var reader = new WarningSignsReader(problems);
    List<WarningSign> signs =
        Tree.yaml(file, problems)
            .flatMap(tree -> problems.fields(tree, "this file", KEYS))
            .map(reader::signs)
            .orElse(List.of());
    return Reading.of(signs, problems.found());
  }

  private List<WarningSign> signs(Tree.Fields file) {
    Optional.ofNullable(file.values().get("words"))
        .flatMap(this::named)
        .ifPresent(words -> words.values().forEach((name, tree) -> group(name, tree)));
    List<WarningSign> signs = new ArrayList<>();
    if (file.values().get("signs") instanceof Tree.Items items && !items.items().isEmpty()) {
      for (Tree item : items.items()) {
        problems.fields(item, "a sign", SIGN_KEYS).flatMap(this::sign).ifPresent(signs::add);
      }
    } else {
      problems.error(file.place(), "\"signs\" must be a list of at least one sign");
    }
    return signs;
  }

  private Optional<Tree.Fields> named(Tree tree) {
    if (tree instanceof Tree.Fields fields) {
      return Optional.of(fields);
    }
    problems.error(tree.place(), "\"words\" has groups by name");
    return Optional.empty();
  }

  private void group(String name, Tree tree) {
    List<Tree.Text> means;
    List<Tree.Text> except = List.of();
    if (tree instanceof Tree.Fields) {
      Optional<Tree.Fields> fields = problems.fields(tree, "a group of words", GROUP_KEYS);
      means = fields.map(f -> problems.texts(f, "means")).orElse(List.of());
      except = fields.map(f -> problems.texts(f, "except")).orElse(List.of());
    } else {
      means = problems.texts(tree, "the group \"" + name + "\"");
    }
    if (means.isEmpty()) {
      problems.error(tree.place(), "the group \"" + name + "\" has no wordings");
    }
    groups.put(name, new WordGroup(name, wordings(means), wordings(except)));
  }

  private static List<String> wordings(List<Tree.Text> texts) {
    return texts.stream().map(text -> text.text().strip()).toList();
  }

  private Optional<WarningSign> sign(Tree.Fields sign) {
    Optional<Tree.Text> id = problems.text(sign, "id");
    Optional<Urgency> urgency = problems.text(sign, "urgency").flatMap(this::urgency);
    Optional<Tree.Text> stop = problems.text(sign, "stop");
    stop.ifPresent(this::checkStop);
    Optional<Tree.Text> reply = problems.text(sign, "reply");
    reply.ifPresent(this::checkReply);
    var unless = new Unless();
    for (Tree.Text text : problems.texts(sign, "unless")) {
      unless = unless.or(unless(text.text(), text.place()));
    }
    List<Pattern> any = new ArrayList<>();
    List<Tree.Text> texts = problems.texts(sign, "any");
    for (Tree.Text text : texts) {
      any.addAll(patterns(text, unless));
    }
    if (texts.isEmpty()) {
      problems.error(sign.place(), "a sign needs a pattern under \"any\"");
    }
    if (id.isEmpty() || urgency.isEmpty() || stop.isEmpty() || reply.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new WarningSign(
            id.get().text(),
            urgency.get(),
            stop.get().text().strip(),
            reply.get().text().strip(),
            any));
  }

  private Optional<Urgency> urgency(Tree.Text word) {
    Optional<Urgency> urgency = Spelled.find(Urgency.values(), Urgency::word, word.text());
    if (urgency.isEmpty()) {
      List<String> known = Arrays.stream(Urgency.values()).map(Urgency::word).toList();
      problems.error(
          word.place(),
          "\"" + word.text() + "\" is no urgency" + Problems.nearest(word.text(), known));
    }
    return urgency;
  }

  private void checkStop(Tree.Text stop) {
    if (stop.text().strip().length() > WarningSign.LONGEST_STOP) {
      problems.error(
          stop.place(), "a sign in a list has at most " + WarningSign.LONGEST_STOP + " characters");
    }
  }

  private void checkReply(Tree.Text reply) {
    if (!reply.text().contains(WarningSign.NUMBER)) {
      problems.error(
          reply.place(), "the reply does not say whom to call: it needs " + WarningSign.NUMBER);
    }
    if (reply.text().strip().length() > WarningSign.LONGEST) {
      problems.error(
          reply.place(),
          "a reply has at most "
              + WarningSign.LONGEST
              + " characters: somebody frightened reads it");
    }
  }

  /**
   * What takes a pattern away.
   *
   * @param beside what stands in the same clause
   * @param of what it is said of
   */
  private record Unless(List<WordGroup> beside, List<WordGroup> of) {
    Unless() {
      this(List.of(), List.of());
    }

    Unless or(Unless other) {
      return new Unless(both(beside, other.beside), both(of, other.of));
    }

    private static List<WordGroup> both(List<WordGroup> some, List<WordGroup> others) {
      return Stream.concat(some.stream(), others.stream()).toList();
    }
  }

  /** {@code A near B/C within 3 and D unless E or of F}: one for each choice of B or C. */
  private List<Pattern> patterns(Tree.Text text, Unless ofSign) {
    String[] sides = text.text().strip().split("\\s+unless\\s+", 2);
    Unless unless = sides.length == 2 ? ofSign.or(unless(sides[1], text.place())) : ofSign;
    boolean alone = sides[0].endsWith(ALONE);
    String found = alone ? sides[0].substring(0, sides[0].length() - ALONE.length()) : sides[0];
    List<List<Near>> all = List.of(List.of());
    for (String part : found.split("\\s+and\\s+")) {
      all = each(all, near(part.strip(), text.place()));
    }
    return all.stream()
        .map(nears -> new Pattern(text.text().strip(), nears, unless.beside(), unless.of(), alone))
        .toList();
  }

  private List<Near> near(String part, Tree.Place place) {
    String[] sides = part.split("\\s+within\\s+", 2);
    int within = WITHIN;
    if (sides.length == 2 && sides[1].matches("\\d{1,3}")) {
      within = Integer.parseInt(sides[1]);
    } else if (sides.length == 2) {
      problems.error(place, "after \"within\" comes a number of words, not \"" + sides[1] + "\"");
    }
    List<List<WordGroup>> groups = List.of(List.of());
    for (String names : sides[0].split("\\s+near\\s+")) {
      groups = each(groups, alternatives(names, place));
    }
    int most = within;
    return groups.stream().map(near -> new Near(near, most)).toList();
  }

  /** Every beginning with every way to go on. */
  private static <T> List<List<T>> each(List<List<T>> beginnings, List<T> next) {
    return beginnings.stream()
        .flatMap(
            beginning ->
                next.stream()
                    .map(one -> Stream.concat(beginning.stream(), Stream.of(one)).toList()))
        .toList();
  }

  private Unless unless(String names, Tree.Place place) {
    var unless = new Unless();
    for (String name : names.strip().split("\\s+or\\s+")) {
      boolean isOf = name.startsWith(OF);
      List<WordGroup> groups = alternatives(isOf ? name.substring(OF.length()) : name, place);
      unless = unless.or(isOf ? new Unless(List.of(), groups) : new Unless(groups, List.of()));
    }
    return unless;
  }

  private List<WordGroup> alternatives(String names, Tree.Place place) {
    List<WordGroup> alternatives = new ArrayList<>();
    for (String name : names.strip().split(EITHER)) {
      group(name.strip(), place).ifPresent(alternatives::add);
    }
    return alternatives;
  }

  private Optional<WordGroup> group(String name, Tree.Place place) {
    Optional<WordGroup> group = Optional.ofNullable(groups.get(name));
    if (group.isEmpty()) {
      problems.error(
          place,
          "no group under \"words\" is called \""
              + name
              + "\""
              + Problems.nearest(name, groups.keySet()));
    }
    return group;
  }
}

package club.crampbot.guide;

import club.crampbot.guide.Located.Scalar;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The head of a section file, as far as it is right; what is empty has been told.
 *
 * @param asked by a passage's id
 */
record FrontMatter(
    Optional<Scalar> id,
    Optional<String> title,
    Optional<SectionKind> kind,
    Set<Cramp> cramps,
    List<Scalar> sources,
    Map<String, Asked> asked) {
  /** The phrasings of one passage. */
  record Asked(Place place, List<Scalar> phrasings) {}

  /** Longer ones are no questions that a member types, and Discord's menus show 100 characters. */
  static final int LONGEST_PHRASING = 100;

  /** Ids travel in Discord's custom ids, which hold 100 characters in all. */
  static final int LONGEST_ID = 48;

  /** Tells where an id has not the form of one. */
  static boolean isId(String id) {
    return id.length() <= LONGEST_ID && id.matches("[a-z0-9]+(-[a-z0-9]+)*");
  }

  static void tellBadId(String id, Place place, Problems problems) {
    if (!isId(id)) {
      problems.error(
          place,
          "The id %s must be of lower-case letters, digits and single hyphens, at most %s of them",
          id,
          LONGEST_ID);
    }
  }

  /**
   * Reads the YAML between the lines of hyphens; empty, with a problem told, where it has no keys.
   */
  static Optional<FrontMatter> read(String yaml, Problems problems) {
    return LocatedReader.yaml(yaml, 1, problems)
        .flatMap(tree -> Keys.of(tree, problems))
        .map(keys -> read(keys, problems));
  }

  private static FrontMatter read(Keys keys, Problems problems) {
    keys.only("id", "title", "kind", "cramp", "sources", "asked")
        .required("id", "title", "kind", "cramp");
    Optional<Scalar> id = keys.text("id");
    id.ifPresent(text -> tellBadId(text.text(), text.place(), problems));
    return new FrontMatter(
        id,
        keys.text("title").map(Scalar::text),
        keys.text("kind").flatMap(word -> kind(word, problems)),
        cramps(keys, problems),
        keys.texts("sources"),
        asked(keys, problems));
  }

  private static Optional<SectionKind> kind(Scalar word, Problems problems) {
    Optional<SectionKind> kind = SectionKind.of(word.text());
    if (kind.isEmpty()) {
      List<String> allowed = Arrays.stream(SectionKind.values()).map(SectionKind::word).toList();
      problems.error(
          word.place(), "There is no kind %s; %s", word.text(), Quoting.hint(word.text(), allowed));
    }
    return kind;
  }

  private static Set<Cramp> cramps(Keys keys, Problems problems) {
    Set<Cramp> cramps = EnumSet.noneOf(Cramp.class);
    keys.value("cramp")
        .filter(
            value ->
                value instanceof Located.Items(List<Located> items, Place at) && items.isEmpty())
        .ifPresent(
            value ->
                problems.error(
                    value.place(), "The list cramp is empty; write leg, stitch or both"));
    for (Scalar word : keys.texts("cramp")) {
      Optional<Cramp> cramp = Cramp.of(word.text());
      cramp.ifPresent(cramps::add);
      if (cramp.isEmpty()) {
        problems.error(
            word.place(),
            "There is no cramp %s; %s",
            word.text(),
            Quoting.hint(word.text(), List.of("leg", "stitch")));
      }
    }
    return cramps;
  }

  private static Map<String, Asked> asked(Keys keys, Problems problems) {
    Map<String, Asked> asked = new LinkedHashMap<>();
    keys.keys("asked")
        .ifPresent(
            passages ->
                passages
                    .all()
                    .forEach(
                        (passage, field) ->
                            asked.put(
                                passage,
                                new Asked(
                                    field.keyPlace(),
                                    Keys.texts("asked." + passage, field.value(), problems)))));
    asked.values().stream()
        .flatMap(each -> each.phrasings().stream())
        .filter(phrasing -> phrasing.text().length() > LONGEST_PHRASING)
        .forEach(
            phrasing ->
                problems.warning(
                    phrasing.place(),
                    "The phrasing has %s characters; members ask in at most %s",
                    phrasing.text().length(),
                    LONGEST_PHRASING));
    return asked;
  }
}

package club.crampbot.guide;

import club.crampbot.guide.Located.Scalar;
import club.crampbot.guide.ReferenceLine.Author;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a guide's {@code citations.csl.json}. */
final class CitationFile {
  static final String NAME = "citations.csl.json";

  /** A DOI alone, without an address before it. */
  private static final Pattern DOI = Pattern.compile("10\\.\\d{4,9}(\\.\\d+)*/\\S+");

  /** The little HTML that CSL-JSON allows in titles. */
  private static final Pattern MARKUP = Pattern.compile("</?(?:i|b|sub|sup|span)(?: [^<>]*)?>");

  /** CSL 1.0.2's. */
  private static final List<String> TYPES =
      List.of(
          """
          article article-journal article-magazine article-newspaper bill book broadcast chapter \
          classic collection dataset document entry entry-dictionary entry-encyclopedia event \
          figure graphic hearing interview legal_case legislation manuscript map motion_picture \
          musical_score pamphlet paper-conference patent performance periodical \
          personal_communication post post-weblog regulation report review review-book software \
          song speech standard thesis treaty webpage"""
              .split(" "));

  private final Problems problems;
  private final Map<String, Work> works = new LinkedHashMap<>();

  private CitationFile(Problems problems) {
    this.problems = problems;
  }

  /**
   * A cited work.
   *
   * @param place of its entry
   * @param citation empty where the entry is wrong; that has been told
   */
  record Work(Problems problems, Place place, Optional<Citation> citation) {}

  /** The works by key; empty, with a problem told, where the file as a whole cannot be read. */
  static Optional<Map<String, Work>> read(String json, Problems problems) {
    return LocatedReader.json(json, problems)
        .flatMap(
            tree -> {
              if (tree instanceof Located.Items(List<Located> entries, Place place)) {
                var file = new CitationFile(problems);
                entries.forEach(file::entry);
                return Optional.of(file.works);
              }
              problems.error(tree.place(), "CSL-JSON is a list of works, not %s", Keys.kind(tree));
              return Optional.empty();
            });
  }

  private void entry(Located value) {
    Optional<Keys> found = Keys.of(value, problems);
    if (found.isEmpty()) {
      return;
    }
    Keys keys = found.get().required("id", "type", "title");
    Optional<Scalar> id = keys.textOrNumber("id");
    id.filter(key -> !key.text().chars().allMatch(c -> Markup.isOfKey((char) c)))
        .ifPresent(
            key ->
                problems.error(
                    key.place(),
                    "The id %s cannot be cited; use letters, digits and . : / _ - only",
                    key.text()));
    keys.text("type").ifPresent(this::tellUnknownType);
    Optional<Citation> citation = citation(keys, id.map(Scalar::text).orElse(""));
    id.ifPresent(
        key -> {
          var work = new Work(problems, value.place(), citation);
          Work earlier = works.putIfAbsent(key.text(), work);
          if (earlier != null) {
            problems.error(
                key.place(),
                "The id %s has an entry already, in line %s; keep one of them",
                key.text(),
                earlier.place().line());
          }
        });
  }

  private void tellUnknownType(Scalar type) {
    if (!TYPES.contains(type.text())) {
      String meant =
          Quoting.nearest(type.text(), TYPES)
              .map(word -> "did you mean " + word + "?")
              .orElse("most works are article-journal, book, chapter, report or webpage");
      problems.error(type.place(), "CSL-JSON has no type %s; %s", type.text(), meant);
    }
  }

  private Optional<Citation> citation(Keys keys, String key) {
    List<Author> authors = authors(keys);
    Optional<Integer> year = year(keys);
    Optional<String> journal = plain(keys.text("container-title"));
    Optional<String> publisher = plain(keys.text("publisher"));
    String where =
        ReferenceLine.where(
            plain(keys.textOrNumber("volume")),
            plain(keys.textOrNumber("issue")),
            plain(keys.textOrNumber("page")));
    Optional<String> study = plain(keys.text("genre"));
    Optional<String> url = url(keys);
    return plain(keys.text("title"))
        .map(
            title ->
                new Citation(
                    key,
                    ReferenceLine.inShort(authors),
                    year,
                    title,
                    journal,
                    study,
                    url,
                    ReferenceLine.whole(authors, year, title, journal.or(() -> publisher), where)));
  }

  private static Optional<String> plain(Optional<Scalar> value) {
    return value.map(
        text -> MARKUP.matcher(text.text()).replaceAll("").replaceAll("\\s+", " ").strip());
  }

  private List<Author> authors(Keys keys) {
    List<Author> authors = new ArrayList<>();
    keys.value("author")
        .ifPresent(
            value -> {
              if (value instanceof Located.Items(List<Located> names, Place place)) {
                names.forEach(
                    name -> Keys.of(name, problems).flatMap(this::author).ifPresent(authors::add));
              } else {
                problems.error(
                    value.place(), "author must be a list of names, not %s", Keys.kind(value));
              }
            });
    return authors;
  }

  private Optional<Author> author(Keys name) {
    Optional<String> literal = plain(name.text("literal"));
    Optional<String> family = plain(name.text("family"));
    if (literal.isEmpty() && family.isEmpty()) {
      problems.error(
          name.place(), "An author needs a family name or, for an organisation, a literal");
      return Optional.empty();
    }
    String given = plain(name.text("given")).orElse("");
    String particle = plain(name.text("non-dropping-particle")).map(word -> word + " ").orElse("");
    return Optional.of(
        literal
            .map(whole -> new Author(whole, ""))
            .orElseGet(() -> new Author(particle + family.orElseThrow(), given)));
  }

  private Optional<Integer> year(Keys keys) {
    return keys.keys("issued")
        .flatMap(issued -> issued.value("date-parts"))
        .flatMap(
            parts -> {
              Optional<Integer> year = year(parts);
              if (year.isEmpty()) {
                problems.error(
                    parts.place(), "date-parts must hold a year first, such as [[2014, 5]]");
              }
              return year;
            });
  }

  private static Optional<Integer> year(Located parts) {
    Located at = parts;
    while (at instanceof Located.Items(List<Located> items, Place place) && !items.isEmpty()) {
      at = items.getFirst();
    }
    return at instanceof Scalar scalar && scalar.text().matches("\\d{4}")
        ? Optional.of(Integer.parseInt(scalar.text()))
        : Optional.empty();
  }

  private Optional<String> url(Keys keys) {
    Optional<Scalar> doi = keys.text("DOI");
    Optional<Scalar> url = keys.text("URL");
    doi.filter(text -> !DOI.matcher(text.text()).matches())
        .ifPresent(
            text ->
                problems.error(
                    text.place(),
                    "%s is no DOI; write it without an address, such as 10.1007/s40279-014-0245-z",
                    text.text()));
    url.filter(text -> !SectionReader.isWebAddress(text.text()))
        .ifPresent(
            text ->
                problems.error(
                    text.place(),
                    "The URL %s must be a web address that begins with https:// or http://",
                    text.text()));
    return doi.map(text -> doiAddress(text.text())).or(() -> url.map(Scalar::text));
  }

  /** Old DOIs have angle brackets and the like, which an address must not have. */
  private static String doiAddress(String doi) {
    try {
      return new URI("https", "doi.org", "/" + doi, null).toASCIIString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("no path is refused, but " + doi, e);
    }
  }
}

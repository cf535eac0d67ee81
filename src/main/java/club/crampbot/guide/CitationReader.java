package club.crampbot.guide;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads works from CSL-JSON, as Zotero and DOI services write it, and puts each into a line that a
 * reader can use.
 *
 * <p>Looked at first: citeproc-java 3.5. It renders any of CSL's styles, but the registries that
 * this project may use do not serve the styles and locales that it needs, and what it gives is one
 * finished line, where members also get authors, year, kind of study and link on their own. What is
 * needed of CSL-JSON here is eight fields.
 */
final class CitationReader {
  /**
   * A DOI as Crossref's own check has it; at its end, a sign is the sentence's that it was copied
   * from.
   */
  private static final Pattern DOI =
      Pattern.compile("10\\.\\d{4,9}/\\S*[^\\s.,;]", Pattern.CASE_INSENSITIVE);

  /** Authors that a reference names before "et al.": more than six fill a phone's screen. */
  private static final int MOST_AUTHORS = 6;

  private final Problems problems;
  private final Map<String, Tree.Place> places = new LinkedHashMap<>();

  CitationReader(Problems problems) {
    this.problems = problems;
  }

  /** Where each work stands. */
  Map<String, Tree.Place> places() {
    return places;
  }

  /** The works by key, as far as they can be made out. */
  Map<String, Citation> read(String text) {
    Calls.tell(text, problems);
    Map<String, Citation> works = new LinkedHashMap<>();
    Optional<Tree> tree = Tree.json(text, 1, problems);
    if (tree.isPresent() && !(tree.get() instanceof Tree.Items)) {
      problems.error(tree.get().place(), "CSL-JSON is a list of works: [ ... ]");
    } else if (tree.isPresent()) {
      for (Tree item : ((Tree.Items) tree.get()).items()) {
        work(item).ifPresent(work -> add(work, item.place(), works));
      }
    }
    return works;
  }

  private void add(Citation work, Tree.Place place, Map<String, Citation> works) {
    if (works.putIfAbsent(work.key(), work) == null) {
      places.put(work.key(), place);
    } else {
      problems.error(place, "the id \"" + work.key() + "\" stands here twice");
    }
  }

  private Optional<Citation> work(Tree item) {
    if (!(item instanceof Tree.Fields fields)) {
      problems.error(item.place(), "a work has named values: id, type, title, author, issued, ...");
      return Optional.empty();
    }
    Optional<Tree.Text> id = problems.text(fields, "id");
    Optional<Tree.Text> type = problems.text(fields, "type");
    Optional<Tree.Text> title = problems.text(fields, "title");
    List<Author> authors = authors(fields);
    Optional<Integer> year = year(fields);
    Optional<String> url = link(fields);
    if (id.isEmpty() || type.isEmpty() || title.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> journal = optional(fields, "container-title");
    return Optional.of(
        new Citation(
            id.get().text(),
            inShort(authors),
            year,
            title.get().text(),
            journal,
            optional(fields, "genre"),
            url,
            reference(authors, year, title.get().text(), journal, fields)));
  }

  private record Author(String family, Optional<String> given) {
    String inFull() {
      return given.map(name -> family + ", " + name).orElse(family);
    }
  }

  private List<Author> authors(Tree.Fields work) {
    List<Author> authors = new ArrayList<>();
    Optional<Tree> value = Optional.ofNullable(work.values().get("author"));
    if (value.isPresent() && !(value.get() instanceof Tree.Items)) {
      problems.error(value.get().place(), "\"author\" is a list of names");
    } else if (value.isPresent()) {
      for (Tree item : ((Tree.Items) value.get()).items()) {
        author(item).ifPresent(authors::add);
      }
    }
    return authors;
  }

  private Optional<Author> author(Tree item) {
    if (item instanceof Tree.Fields name) {
      Optional<String> family = optional(name, "family").or(() -> optional(name, "literal"));
      if (family.isPresent()) {
        String particle = optional(name, "non-dropping-particle").map(p -> p + " ").orElse("");
        return Optional.of(new Author(particle + family.get(), optional(name, "given")));
      }
    }
    problems.error(item.place(), "an author has \"family\" and \"given\", or \"literal\"");
    return Optional.empty();
  }

  private Optional<Integer> year(Tree.Fields work) {
    Optional<Tree> issued = Optional.ofNullable(work.values().get("issued"));
    if (issued.isEmpty()) {
      return Optional.empty();
    }
    if (issued.get() instanceof Tree.Fields date
        && date.values().get("date-parts") instanceof Tree.Items parts
        && !parts.items().isEmpty()
        && parts.items().getFirst() instanceof Tree.Items first
        && !first.items().isEmpty()
        && first.items().getFirst() instanceof Tree.Text year
        && year.text().matches("\\d{4}")) {
      return Optional.of(Integer.valueOf(year.text()));
    }
    problems.error(issued.get().place(), "\"issued\" is written {\"date-parts\": [[2014]]}");
    return Optional.empty();
  }

  private Optional<String> link(Tree.Fields work) {
    Optional<Tree.Text> doi = text(work, "DOI");
    Optional<Tree.Text> url = text(work, "URL");
    doi.filter(text -> !DOI.matcher(text.text()).matches())
        .ifPresent(
            text -> problems.error(text.place(), "a DOI looks like 10.1007/s40279-014-0245-z"));
    url.filter(text -> !text.text().toLowerCase(Locale.ROOT).matches("https?://\\S+"))
        .ifPresent(text -> problems.error(text.place(), "a URL begins with http:// or https://"));
    if (doi.isEmpty() && url.isEmpty()) {
      problems.warning(
          work.place(), "this work has neither DOI nor URL: members cannot look it up");
    }
    return doi.map(text -> "https://doi.org/" + text.text()).or(() -> url.map(Tree.Text::text));
  }

  private Optional<Tree.Text> text(Tree.Fields fields, String key) {
    Optional<Tree> value = Optional.ofNullable(fields.values().get(key));
    if (value.isPresent() && !(value.get() instanceof Tree.Text)) {
      problems.error(value.get().place(), "\"" + key + "\" must be a text");
    }
    return value
        .filter(Tree.Text.class::isInstance)
        .map(Tree.Text.class::cast)
        .filter(text -> !text.text().isBlank());
  }

  private Optional<String> optional(Tree.Fields fields, String key) {
    return text(fields, key).map(text -> text.text().strip());
  }

  private static String inShort(List<Author> authors) {
    return switch (authors.size()) {
      case 0 -> "";
      case 1 -> authors.getFirst().family();
      case 2 -> authors.getFirst().family() + " & " + authors.getLast().family();
      default -> authors.getFirst().family() + " et al.";
    };
  }

  /** Authors (year). Title. Journal, volume(issue):pages. */
  private String reference(
      List<Author> authors,
      Optional<Integer> year,
      String title,
      Optional<String> journal,
      Tree.Fields fields) {
    List<String> names = authors.stream().limit(MOST_AUTHORS).map(Author::inFull).toList();
    String who =
        switch (names.size()) {
          case 0 -> "";
          case 1 -> names.getFirst();
          default ->
              String.join(", ", names.subList(0, names.size() - 1))
                  + (authors.size() > MOST_AUTHORS ? ", " : " & ")
                  + names.getLast();
        };
    var line = new StringBuilder(who);
    if (authors.size() > MOST_AUTHORS) {
      line.append(" et al.");
    }
    year.ifPresent(y -> line.append(line.isEmpty() ? "" : " ").append('(').append(y).append(")"));
    if (!line.isEmpty()) {
      line.append(line.charAt(line.length() - 1) == '.' ? " " : ". ");
    }
    line.append(title).append(title.matches(".*[.?!]") ? "" : ".");
    String volume = optional(fields, "volume").orElse("");
    String issue = optional(fields, "issue").map(text -> "(" + text + ")").orElse("");
    String pages = optional(fields, "page").map(text -> ":" + text.replace('-', '–')).orElse("");
    String where = volume + issue + pages;
    journal.ifPresent(
        name -> line.append(' ').append(name).append(where.isEmpty() ? "." : ", " + where + "."));
    return line.toString();
  }
}

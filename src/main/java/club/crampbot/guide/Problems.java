package club.crampbot.guide;

import club.crampbot.guide.Problem.Severity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The problems that were found in one file so far. For one thread. */
public final class Problems {
  /**
   * Nobody reads more of one file; and an upload of all files must still be told in one message.
   */
  static final int MOST = 1_000;

  private final String file;
  private final List<Problem> found = new ArrayList<>();

  /** Problems in a file under the name by which the person knows it. */
  public Problems(String file) {
    this.file = file;
  }

  /** Adds something that makes the file unusable. */
  public void error(Tree.Place place, String sentence) {
    add(Severity.ERROR, place, sentence);
  }

  /** Adds something that somebody should look at. */
  public void warning(Tree.Place place, String sentence) {
    add(Severity.WARNING, place, sentence);
  }

  private void add(Severity severity, Tree.Place place, String sentence) {
    if (found.size() < MOST) {
      found.add(new Problem(severity, file, place.line(), place.column(), sentence));
    } else if (found.size() == MOST) {
      // An error, so that a file with only warnings before is not taken for a good one.
      found.add(
          new Problem(
              Severity.ERROR,
              file,
              place.line(),
              place.column(),
              "there are more problems than %,d here: mend these first".formatted(MOST)));
    }
  }

  /** What was found, in the order of finding. */
  public List<Problem> found() {
    return List.copyOf(found);
  }

  /** The fields of a value that must have fields; tells names that nobody knows. */
  public Optional<Tree.Fields> fields(Tree tree, String what, Collection<String> known) {
    if (!(tree instanceof Tree.Fields fields)) {
      error(tree.place(), what + " has named values: " + String.join(", ", known));
      return Optional.empty();
    }
    fields
        .keys()
        .forEach(
            (key, place) -> {
              if (!known.contains(key)) {
                error(place, "nobody knows \"" + key + "\" here" + nearest(key, known));
              }
            });
    return Optional.of(fields);
  }

  /** Fields that must be there under a name; tells names in them that nobody knows. */
  public Optional<Tree.Fields> part(Tree.Fields in, String key, Collection<String> known) {
    Optional<Tree> value = Optional.ofNullable(in.values().get(key));
    if (value.isEmpty()) {
      error(in.place(), "\"" + key + "\" is missing");
    }
    return value.flatMap(tree -> fields(tree, "\"" + key + "\"", known));
  }

  /** A text that must be there. */
  public Optional<Tree.Text> text(Tree.Fields fields, String key) {
    Optional<Tree> value = Optional.ofNullable(fields.values().get(key));
    if (value.isEmpty()) {
      error(fields.place(), "\"" + key + "\" is missing");
      return Optional.empty();
    }
    if (!(value.get() instanceof Tree.Text text) || text.text().isBlank()) {
      error(value.get().place(), "\"" + key + "\" must be a text");
      return Optional.empty();
    }
    return Optional.of(text);
  }

  /** Texts that may be absent; a single text counts as a list of one. */
  public List<Tree.Text> texts(Tree.Fields fields, String key) {
    Optional<Tree> value = Optional.ofNullable(fields.values().get(key));
    return value.map(tree -> texts(tree, "\"" + key + "\"")).orElse(List.of());
  }

  /** Texts in a list; a single text counts as a list of one. */
  public List<Tree.Text> texts(Tree tree, String what) {
    List<Tree> items =
        switch (tree) {
          case Tree.Items list -> list.items();
          case Tree.Text text -> text.text().isEmpty() ? List.of() : List.of(text);
          case Tree.Fields fields -> List.of(fields);
        };
    List<Tree.Text> texts = new ArrayList<>();
    for (Tree item : items) {
      if (item instanceof Tree.Text text && !text.text().isBlank()) {
        texts.add(text);
      } else {
        error(item.place(), what + " must be a list of texts");
      }
    }
    return texts;
  }

  /** Names the nearest of the known words, and all of them: what would be right. */
  static String nearest(String word, Collection<String> known) {
    String all = String.join(", ", known);
    return known.stream()
        .filter(other -> distance(word, other) <= 2)
        .findFirst()
        .map(other -> "; did you mean \"" + other + "\"?")
        .orElse(all.isEmpty() ? "" : known.size() > 20 ? "" : "; known are: " + all);
  }

  /** Levenshtein's distance. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}

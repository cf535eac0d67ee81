package club.crampbot.guide;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes a cited work in one line, in the manner of sports medicine's journals. */
final class ReferenceLine {
  /** With more authors than this the line names the first of them and "et al." */
  private static final int MOST_AUTHORS = 7;

  private ReferenceLine() {}

  /**
   * An author.
   *
   * @param family the family name with its particles, or an organisation's whole name
   * @param given empty for an organisation
   */
  record Author(String family, String given) {
    /** "Van Rensburg, D. C. J." */
    String inverted() {
      return given.isEmpty() ? family : family + ", " + initials();
    }

    private String initials() {
      return Arrays.stream(given.split("[\\s.]+"))
          .filter(name -> !name.isEmpty())
          .map(
              name ->
                  Arrays.stream(name.split("-"))
                      .filter(part -> !part.isEmpty())
                      .map(part -> Character.toString(part.codePointAt(0)) + ".")
                      .collect(Collectors.joining("-")))
          .collect(Collectors.joining(" "));
    }
  }

  /** "Morton &amp; Callister", "Shang et al.", "NHS". */
  static String inShort(List<Author> authors) {
    return switch (authors.size()) {
      case 0 -> "";
      case 1 -> authors.getFirst().family();
      case 2 -> authors.getFirst().family() + " & " + authors.getLast().family();
      default -> authors.getFirst().family() + " et al.";
    };
  }

  /**
   * "Morton, D., &amp; Callister, R. (2014). Title. Sports Medicine, 45(1):23–35."
   *
   * @param container the journal, or the publisher of what stands in none
   * @param where volume, issue and pages
   */
  static String whole(
      List<Author> authors,
      Optional<Integer> year,
      String title,
      Optional<String> container,
      String where) {
    var line = new StringBuilder(names(authors));
    year.ifPresent(y -> line.append(line.isEmpty() ? "" : " ").append('(').append(y).append(')'));
    sentence(line, title);
    if (container.isPresent() || !where.isEmpty()) {
      String place = container.orElse("");
      sentence(line, place + (place.isEmpty() || where.isEmpty() ? "" : ", ") + where);
    }
    return line.append(ended(line) ? "" : ".").toString();
  }

  /** "45(1):23–35", as far as it is known. */
  static String where(Optional<String> volume, Optional<String> issue, Optional<String> pages) {
    String number = volume.orElse("") + issue.map(i -> "(" + i + ")").orElse("");
    return number
        + pages
            .map(p -> (number.isEmpty() ? "" : ":") + p.replaceAll("(?<=\\d)-+(?=\\d)", "–"))
            .orElse("");
  }

  private static String names(List<Author> authors) {
    List<String> names = authors.stream().map(Author::inverted).toList();
    if (names.size() > MOST_AUTHORS) {
      return String.join(", ", names.subList(0, MOST_AUTHORS - 1)) + ", et al.";
    }
    return names.size() < 2
        ? String.join("", names)
        : String.join(", ", names.subList(0, names.size() - 1)) + ", & " + names.getLast();
  }

  private static void sentence(StringBuilder line, String next) {
    if (!line.isEmpty()) {
      line.append(ended(line) ? " " : ". ");
    }
    line.append(next);
  }

  private static boolean ended(CharSequence line) {
    return !line.isEmpty() && ".?!".indexOf(line.charAt(line.length() - 1)) >= 0;
  }
}

package club.crampbot.discord;

import club.crampbot.guide.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** Says what is wrong with what a moderator gave: as much as fits, and all of it in a file. */
final class Found {
  /** A twentieth of what Discord takes: a line may take two bytes a character, or some more. */
  private static final int LONGEST_FILE = 500_000;

  /** Leaves room for the heading, what was kept and the hint. */
  private static final int LONGEST = 2_800;

  /** A problem quotes what it is about; more of that than this hides the next problem. */
  private static final int LONGEST_LINE = 300;

  private Found() {}

  /**
   * Where a moderator's text stands in a file, so that lines are counted as they see them.
   *
   * @param file as problems name it
   * @param first the text's first line in the file
   * @param lines how many it has
   */
  record Text(String file, int first, int lines) {
    private boolean holds(Problem problem) {
      return isSame(problem.file(), file)
          && problem.line() >= first
          && problem.line() < first + lines;
    }

    private static boolean isSame(String told, String known) {
      return told.equals(known) || told.endsWith("/" + known);
    }
  }

  /**
   * Every problem: what is an error first, and before others what stands in the moderator's own
   * text. Where that is a part of a file, warnings about the rest of the guides are left out: they
   * were there before, and none is why it was refused.
   *
   * @param title what was refused
   * @param own where the moderator's own text stands, if it is a part of a file
   * @param text what they wrote, so that nothing is lost; empty where they have it as a file
   */
  static MessageCreateData message(
      String title, List<Problem> problems, List<Text> own, String text, List<Button> buttons) {
    List<String> lines =
        problems.stream()
            .filter(problem -> isError(problem) || own.isEmpty() || isOwn(problem, own))
            .sorted(
                Comparator.comparing(Problem::severity)
                    .thenComparing(problem -> !isOwn(problem, own))
                    .thenComparing(Comparator.naturalOrder()))
            .map(problem -> line(problem, own))
            .distinct()
            .toList();
    Card card =
        new Card()
            .heading(title)
            .small("Nothing was changed.")
            .lines(
                lines.stream()
                    .map(line -> "- " + Parts.plain(Cut.toLength(line, LONGEST_LINE)))
                    .toList(),
                LONGEST);
    int shown = lines.stream().mapToInt(line -> Math.min(line.length(), LONGEST_LINE) + 8).sum();
    if (shown > LONGEST || lines.stream().anyMatch(line -> line.length() > LONGEST_LINE)) {
      card.file("problems.txt", bytes(listed(lines)));
    }
    if (!text.isEmpty()) {
      card.file("your-text.md", bytes(text));
    }
    return card.buttons(buttons).message();
  }

  private static boolean isError(Problem problem) {
    return problem.severity() == Problem.Severity.ERROR;
  }

  private static boolean isOwn(Problem problem, List<Text> own) {
    return own.stream().anyMatch(text -> text.holds(problem));
  }

  /** As many lines as a file of Discord's holds, and how many there are beyond. */
  private static String listed(List<String> lines) {
    var text = new StringBuilder();
    int at = 0;
    while (at < lines.size() && text.length() < LONGEST_FILE) {
      text.append(lines.get(at)).append('\n');
      at++;
    }
    if (at < lines.size()) {
      text.append("and %,d more%n".formatted(lines.size() - at));
    }
    return text.toString();
  }

  private static String line(Problem problem, List<Text> own) {
    String word = problem.severity() == Problem.Severity.WARNING ? "warning: " : "";
    return own.stream()
            .filter(text -> text.holds(problem))
            .findFirst()
            .map(text -> "line " + (problem.line() - text.first() + 1))
            .orElseGet(() -> "%s, line %d".formatted(problem.file(), problem.line()))
        + ": "
        + word
        + problem.sentence();
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

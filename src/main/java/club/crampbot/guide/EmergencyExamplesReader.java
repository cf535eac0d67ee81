package club.crampbot.guide;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads {@code emergencies.txt}, which has messages under the id of the sign that they show, as
 * {@code [dark-urine]}, and {@code harmless.txt}: one message a line. A line that begins with
 * {@code #} says what follows.
 */
public final class EmergencyExamplesReader {
  /** The most characters of a message: the bot reads no more of any. */
  public static final int LONGEST = 1_000;

  private static final Pattern HEADING = Pattern.compile("\\[(?<sign>.*)]");

  /** Where a message was seen first, by its text in lower case. */
  private final Map<String, String> seen = new LinkedHashMap<>();

  private EmergencyExamplesReader() {}

  /**
   * Reads both files: all examples, or every problem.
   *
   * @param signs the ids of all signs; empty if their own file could not be read
   */
  public static Reading<EmergencyExamples> read(
      Path emergencies, Path harmless, Optional<Set<String>> signs) {
    var reader = new EmergencyExamplesReader();
    var inEmergencies = new Problems(emergencies.toString());
    Map<String, List<String>> bySign = reader.bySign(emergencies, signs, inEmergencies);
    var inHarmless = new Problems(harmless.toString());
    List<String> messages =
        TextFile.entries(harmless, inHarmless).stream()
            .flatMap(line -> reader.message(line, harmless, inHarmless).stream())
            .toList();
    List<Problem> problems = new ArrayList<>(inEmergencies.found());
    problems.addAll(inHarmless.found());
    return Reading.of(new EmergencyExamples(bySign, messages), problems);
  }

  private Map<String, List<String>> bySign(
      Path file, Optional<Set<String>> signs, Problems problems) {
    Map<String, List<String>> bySign = new LinkedHashMap<>();
    Optional<String> sign = Optional.empty();
    for (Tree.Text line : TextFile.entries(file, problems)) {
      Matcher heading = HEADING.matcher(line.text());
      if (heading.matches()) {
        String id = heading.group("sign").strip();
        if (signs.isPresent() && !signs.get().contains(id)) {
          problems.error(
              line.place(),
              "no sign has the id \"%s\"; there are: %s"
                  .formatted(id, String.join(", ", signs.get().stream().sorted().toList())));
        }
        sign = Optional.of(id);
      } else if (sign.isEmpty()) {
        problems.error(
            line.place(), "a message stands under the sign that it shows, such as [dark-urine]");
      } else {
        List<String> messages = bySign.computeIfAbsent(sign.get(), _ -> new ArrayList<>());
        message(line, file, problems).ifPresent(messages::add);
      }
    }
    return bySign;
  }

  private Optional<String> message(Tree.Text line, Path file, Problems problems) {
    if (line.text().length() > LONGEST) {
      problems.error(line.place(), "a message has at most %,d characters".formatted(LONGEST));
      return Optional.empty();
    }
    String here = file.getFileName() + ", line " + line.place().line();
    String before = seen.putIfAbsent(line.text().toLowerCase(Locale.ROOT), here);
    if (before != null) {
      problems.error(line.place(), "this message stands in " + before + " too");
      return Optional.empty();
    }
    return Optional.of(line.text());
  }
}

package club.crampbot.library;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/**
 * Something that members asked and the guide did not answer well.
 *
 * @param question as it was asked last
 * @param wordings every way in which it was asked, the last first, each once
 * @param times how often
 * @param outcomes what became of it: {@code not_covered}, {@code unsure}, {@code not_helpful}
 * @param last the day on which it was asked last
 */
public record Gap(
    String question, List<String> wordings, int times, Set<String> outcomes, LocalDate last) {
  /** What the guide did not answer well. */
  static final Set<String> OUTCOMES = Set.of("not_covered", "unsure", "not_helpful");

  public Gap {
    wordings = List.copyOf(wordings);
    outcomes = Set.copyOf(outcomes);
  }

  /**
   * Questions grouped with those that are like them, the most frequent first, and among those the
   * newest.
   *
   * @param areAlike whether the one question can stand for the other
   */
  static List<Gap> of(List<KeptQuestion> questions, BiPredicate<String, String> areAlike) {
    List<List<KeptQuestion>> groups = new ArrayList<>();
    questions.stream()
        .filter(question -> OUTCOMES.contains(question.outcome()))
        .sorted(Comparator.comparing(KeptQuestion::day).reversed())
        .forEach(
            question ->
                groups.stream()
                    .filter(group -> areAlike.test(group.getFirst().text(), question.text()))
                    .findFirst()
                    .orElseGet(
                        () -> {
                          groups.add(new ArrayList<>());
                          return groups.getLast();
                        })
                    .add(question));
    return groups.stream()
        .map(Gap::of)
        .sorted(Comparator.comparingInt(Gap::times).thenComparing(Gap::last).reversed())
        .toList();
  }

  private static Gap of(List<KeptQuestion> group) {
    return new Gap(
        group.getFirst().text(),
        group.stream().map(KeptQuestion::text).distinct().toList(),
        group.size(),
        group.stream().map(KeptQuestion::outcome).collect(Collectors.toSet()),
        group.getFirst().day());
  }
}

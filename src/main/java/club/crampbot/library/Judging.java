package club.crampbot.library;

import club.crampbot.answer.Edition;
import club.crampbot.evaluation.JudgedQuestion;
import club.crampbot.evaluation.JudgedQuestion.Expected;
import club.crampbot.evaluation.JudgedQuestions;
import club.crampbot.evaluation.Report;
import club.crampbot.guide.Guides;
import club.crampbot.guide.Problem;
import club.crampbot.guide.Problems;
import club.crampbot.guide.Reading;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads a club's content whole, and asks the judged questions of two contents to see what gets
 * better and what worse. Safe for use by many threads.
 */
public final class Judging {
  private final List<JudgedQuestion> shipped;
  private final Opening opening;

  /**
   * @param shipped the judged questions that came with the bot
   * @param opening opens what is asked
   */
  public Judging(List<JudgedQuestion> shipped, Opening opening) {
    this.shipped = List.copyOf(shipped);
    this.opening = opening;
  }

  Reading<Content> read(Shelf shelf, Overlay overlay) {
    return switch (shelf.guides(overlay)) {
      case Reading.Refused<Guides>(List<Problem> problems) -> new Reading.Refused<>(problems);
      case Reading.Read<Guides> read -> {
        Guides guides = read.value();
        var problems = new Problems("questions.jsonl");
        List<JudgedQuestion> own = JudgedQuestions.of(overlay.questions(), guides, problems);
        List<Problem> all = new ArrayList<>(read.problems());
        all.addAll(problems.found());
        List<JudgedQuestion> judged =
            Stream.concat(shipped.stream().flatMap(q -> answerable(q, guides)), own.stream())
                .toList();
        yield Reading.of(new Content(guides, judged), all);
      }
    };
  }

  List<JudgedQuestion> judged(Shelf shelf, Overlay overlay) {
    return switch (read(shelf, overlay)) {
      case Reading.Refused<Content> _ -> List.of();
      case Reading.Read<Content> read -> read.value().judged();
    };
  }

  /** A question whose passages the club has removed can't be answered rightly any more. */
  private static Stream<JudgedQuestion> answerable(JudgedQuestion question, Guides guides) {
    return switch (question.expected()) {
      case Expected.Passages(Set<String> ids) -> {
        Set<String> there =
            ids.stream().filter(id -> guides.passage(id).isPresent()).collect(Collectors.toSet());
        yield there.isEmpty()
            ? Stream.empty()
            : Stream.of(new JudgedQuestion(question.text(), new Expected.Passages(there)));
      }
      case Expected.NotCovered _, Expected.Emergency _ -> Stream.of(question);
    };
  }

  /** What becomes better and worse from one overlay to the other, and how the files differ. */
  Comparison compare(Shelf shelf, Overlay before, Overlay after) {
    if (!(read(shelf, before) instanceof Reading.Read<Content> earlier)
        || !(read(shelf, after) instanceof Reading.Read<Content> later)) {
      return new Comparison(Diff.of(shelf, before, after), List.of(), List.of(), 0);
    }
    Set<String> inBoth = texts(earlier.value().judged());
    inBoth.retainAll(texts(later.value().judged()));
    Set<String> missedBefore = missed(earlier.value(), inBoth);
    Set<String> missedAfter = missed(later.value(), inBoth);
    return new Comparison(
        Diff.of(shelf, before, after),
        missedBefore.stream().filter(question -> !missedAfter.contains(question)).toList(),
        missedAfter.stream().filter(question -> !missedBefore.contains(question)).toList(),
        inBoth.size());
  }

  private static Set<String> texts(List<JudgedQuestion> questions) {
    return questions.stream()
        .map(JudgedQuestion::text)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private Set<String> missed(Content content, Set<String> asked) {
    Edition edition = opening.open(0, content.guides());
    try (var _ = edition.index()) {
      List<JudgedQuestion> questions =
          content.judged().stream().filter(q -> asked.contains(q.text())).toList();
      return Report.of(questions, edition.answerer()::answer).misses().stream()
          .map(Report.Miss::question)
          .collect(Collectors.toCollection(LinkedHashSet::new));
    }
  }
}

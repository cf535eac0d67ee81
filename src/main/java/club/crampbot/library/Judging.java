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
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads a club's content whole, and asks the judged questions of two contents to see what gets
 * better and what worse. Safe for use by many threads.
 */
public final class Judging {
  /** A club has one or two contents under work; each takes some KB. */
  private static final int MOST_REMEMBERED = 64;

  private final List<JudgedQuestion> shipped;
  private final Opening opening;

  /** By content: preview, publish and the next preview ask about the same. */
  private final Map<String, Set<String>> missed =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Set<String>> eldest) {
              return size() > MOST_REMEMBERED;
            }
          });

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

  /**
   * What becomes better and worse from one overlay to the other, and how the files differ.
   *
   * @param progress is told from several threads
   */
  Comparison compare(Shelf shelf, Overlay before, Overlay after, Consumer<Step> progress) {
    if (!(read(shelf, before) instanceof Reading.Read<Content> earlier)
        || !(read(shelf, after) instanceof Reading.Read<Content> later)) {
      return new Comparison(Diff.of(shelf, before, after), List.of(), List.of(), 0);
    }
    Set<String> inBoth = texts(earlier.value().judged());
    inBoth.retainAll(texts(later.value().judged()));
    Set<String> missedBefore = missed(before, earlier.value(), progress);
    Set<String> missedAfter = missed(after, later.value(), progress);
    return new Comparison(
        Diff.of(shelf, before, after),
        turned(inBoth, missedBefore, missedAfter),
        turned(inBoth, missedAfter, missedBefore),
        inBoth.size());
  }

  private static Set<String> texts(List<JudgedQuestion> questions) {
    return questions.stream()
        .map(JudgedQuestion::text)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static List<String> turned(Set<String> asked, Set<String> missed, Set<String> other) {
    return missed.stream()
        .filter(question -> asked.contains(question) && !other.contains(question))
        .toList();
  }

  /** The judged questions that a content answers wrongly; asked once, then remembered. */
  private Set<String> missed(Overlay overlay, Content content, Consumer<Step> progress) {
    String key = fingerprint(overlay);
    Optional<Set<String>> known = Optional.ofNullable(missed.get(key));
    return known.orElseGet(
        () -> {
          Set<String> asked = LongWork.done(() -> ask(content, progress));
          missed.put(key, asked);
          return asked;
        });
  }

  private Set<String> ask(Content content, Consumer<Step> progress) {
    progress.accept(new Step.Building());
    Edition edition = opening.open(0, content.guides());
    var done = new AtomicInteger();
    int all = content.judged().size();
    try (var _ = edition.index()) {
      return Report.of(
              content.judged(),
              question -> {
                progress.accept(new Step.Asking(done.getAndIncrement(), all));
                return edition.answerer().answer(question);
              })
          .misses()
          .stream()
          .map(Report.Miss::question)
          .collect(Collectors.toCollection(LinkedHashSet::new));
    }
  }

  /** The shipped files, the questions and the model are the same as long as a bot runs. */
  private static String fingerprint(Overlay overlay) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(OverlayJson.written(overlay).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}

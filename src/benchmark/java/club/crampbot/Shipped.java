package club.crampbot;

import club.crampbot.answer.Answerer;
import club.crampbot.answer.DecisionReader.Learned;
import club.crampbot.answer.Emergencies;
import club.crampbot.answer.WarningSigns;
import club.crampbot.evaluation.JudgedQuestion;
import club.crampbot.evaluation.JudgedQuestions;
import club.crampbot.search.Embedder;
import club.crampbot.search.ExampleIndex;
import club.crampbot.search.GuideIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The shipped guides, opened for measuring, with the judged questions that are no emergencies:
 * those are answered from the guides.
 */
final class Shipped implements AutoCloseable {
  private static final Path INDEX_DATA = Path.of("index-data");

  /** Where the model's file is kept between runs. */
  static final Path MODELS = Path.of("target", "benchmark-models");

  final IndexData data = CommonOptions.orRefuse(IndexData.read(INDEX_DATA));
  final List<String> questions;
  final Answerer answerer;

  /** The folder of the index. */
  final Path folder;

  private final Path indexes;
  private final GuideIndex index;

  Shipped(Optional<Embedder> embedder) throws IOException {
    indexes = Files.createTempDirectory("crampbot-benchmark-");
    index = GuideIndex.open(indexes, data.guides(), data.lore(), embedder);
    try (Stream<Path> folders = Files.list(indexes)) {
      // Beside the folder is the file of vectors.
      folder = folders.filter(Files::isDirectory).findFirst().orElseThrow();
    }
    Learned learned = embedder.isPresent() ? data.decisions().hybrid() : data.decisions().lexical();
    Path examples = indexes.resolve("examples");
    var emergencies =
        new Emergencies(
            new WarningSigns(data.signs()),
            ExampleIndex.open(examples, data.withQuestions(data.examples()), embedder),
            learned.alarm());
    answerer = new Answerer(data.guides(), index, emergencies, learned.decision());
    questions = questions(data);
  }

  /** The judged questions that are no emergencies, in their order. */
  static List<String> questions(IndexData data) {
    return CommonOptions.orRefuse(
            JudgedQuestions.read(INDEX_DATA.resolve("questions.jsonl"), data.guides()))
        .stream()
        .filter(question -> !(question.expected() instanceof JudgedQuestion.Expected.Emergency))
        .map(JudgedQuestion::text)
        .toList();
  }

  @Override
  public void close() throws IOException {
    index.close();
    Folders.delete(indexes);
  }
}

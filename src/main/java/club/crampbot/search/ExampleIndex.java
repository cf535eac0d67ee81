package club.crampbot.search;

import club.crampbot.guide.EmergencyExamples;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;

/**
 * What examples of emergencies have in common, by their words' letters and, with a model, by their
 * meaning: tells which warning sign a message is like. Immutable, and safe for use by many threads.
 */
public final class ExampleIndex {
  /** Changes when the same examples would be written in another way. */
  private static final String FORMAT = "examples 1";

  private final Discriminant discriminant;

  private ExampleIndex(Discriminant discriminant) {
    this.discriminant = discriminant;
  }

  /**
   * Opens the index of these examples, and learns from them first if no folder has it yet, which
   * takes some seconds.
   *
   * @param indexes the folder of all index folders; made if it is not there
   * @param embedder reads by meaning too; without it by letters alone. The index does not close it.
   * @throws UncheckedIOException if the disk refuses
   */
  public static ExampleIndex open(
      Path indexes, EmergencyExamples examples, Optional<Embedder> embedder) {
    String content =
        String.join("\n", FORMAT, embedder.map(Embedder::name).orElse(""), examples.toString());
    try {
      return IndexFolder.open(
          indexes,
          content,
          embedder,
          (directory, kept) -> write(directory, examples, kept),
          directory -> new ExampleIndex(read(directory)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(
      Directory directory, EmergencyExamples examples, Optional<Embedder> embedder)
      throws IOException {
    Map<String, List<TaughtText>> taught = new LinkedHashMap<>();
    examples
        .bySign()
        .forEach((sign, messages) -> taught.put(sign, TaughtText.all(plain(messages), embedder)));
    taught.put(Fields.NO_PASSAGE, TaughtText.all(plain(examples.harmless()), embedder));
    try (var writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.addDocuments(Taught.documents(taught, Discriminant.learnFromEach(taught)));
      writer.forceMerge(1);
    }
  }

  private static List<String> plain(List<String> messages) {
    return messages.stream().map(ExampleIndex::plain).toList();
  }

  /** Words in lower case; nothing is mended, for the guides' words are not those of emergencies. */
  private static String plain(String message) {
    return String.join(" ", Analyzers.terms(Analyzers.words(), message));
  }

  private static Discriminant read(Directory directory) throws IOException {
    try (directory;
        var reader = DirectoryReader.open(directory)) {
      return Taught.read(reader);
    }
  }

  /**
   * What all examples together say for each sign: about 1 if a message is like those of the sign, 0
   * if it is like others.
   *
   * @param asked the same message as a search read it: to read its meaning takes as long as all
   *     else, so it is read once
   */
  public Map<String, Double> telling(String message, Asked asked) {
    Map<String, Double> telling =
        new LinkedHashMap<>(discriminant.telling(plain(message), asked.vector()));
    telling.remove(Fields.NO_PASSAGE);
    return telling;
  }
}

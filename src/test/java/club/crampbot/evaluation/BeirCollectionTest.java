package club.crampbot.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import club.crampbot.guide.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BeirCollectionTest {
  @TempDir private Path folder;

  @BeforeEach
  void smallCollection() throws IOException {
    Files.createDirectory(folder.resolve("qrels"));
    write("corpus.jsonl", "{\"_id\": \"d1\", \"title\": \"One\", \"text\": \"First.\"}\n");
    write(
        "queries.jsonl",
        """
        {"_id": "q1", "text": "judged"}
        {"_id": "q2", "text": "not judged"}
        """);
    write("qrels/test.tsv", "query-id\tcorpus-id\tscore\nq1\td1\t2\nq1\td2\t0\n");
  }

  @Test
  void queriesWithoutJudgementsAndGradesOfZeroAreLeftOut() {
    BeirCollection collection = read(folder);
    assertThat(collection.queries()).isEqualTo(Map.of("q1", "judged"));
    assertThat(collection.grades()).isEqualTo(Map.of("q1", Map.of("d1", 2)));
    assertThat(collection.corpus()).hasSize(1);
  }

  @Test
  void lineWithoutThreeColumnsIsTold() throws IOException {
    write("qrels/test.tsv", "query-id\tcorpus-id\tscore\nq1 d1 2\n");
    assertThat(BeirCollection.read(folder).problems())
        .singleElement()
        .hasToString(
            folder.resolve("qrels").resolve("test.tsv")
                + ":2:1: error: a line has query, document and grade, between tabs");
  }

  @Test
  void documentWithoutIdIsTold() throws IOException {
    write("corpus.jsonl", "{\"text\": \"First.\"}\n");
    assertThat(BeirCollection.read(folder).problems())
        .singleElement()
        .hasToString(folder.resolve("corpus.jsonl") + ":1:1: error: \"_id\" is missing");
  }

  @Test
  void missingFilesAreTold() {
    assertThat(BeirCollection.read(folder.resolve("none"))).isInstanceOf(Reading.Refused.class);
  }

  @Test
  void medIsReadWhole() {
    Path med = Path.of("../../shared/benchmarks/med");
    assumeThat(med).isDirectory();
    BeirCollection collection = read(med);
    assertThat(collection.corpus()).hasSize(1_033);
    assertThat(collection.queries()).hasSize(30);
    assertThat(collection.grades().keySet()).isEqualTo(collection.queries().keySet());
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
  }

  private static BeirCollection read(Path folder) {
    return switch (BeirCollection.read(folder)) {
      case Reading.Read<BeirCollection> read -> read.value();
      case Reading.Refused<BeirCollection> refused -> throw new AssertionError(refused.problems());
    };
  }
}

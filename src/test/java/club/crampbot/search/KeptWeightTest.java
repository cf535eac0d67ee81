package club.crampbot.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.CombinedFieldQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptWeightTest {
  private final Query plain =
      new CombinedFieldQuery.Builder("calf")
          .addField(Fields.TITLE, 2)
          .addField(Fields.BODY, 1)
          .build();
  private final Query kept = new KeptWeight(plain);

  @Test
  void scoresAsTheQueryDoesWithEachBoost(@TempDir Path folder) throws IOException {
    try (Directory directory = FSDirectory.open(folder);
        DirectoryReader reader = passages(directory)) {
      var searcher = new IndexSearcher(reader);
      // More boosts than are kept, and each of them twice.
      for (float boost : List.of(1f, 2f, 3f, 4f, 5f, 6f, 7f)) {
        List<String> hits = hits(searcher, new BoostQuery(plain, boost));
        assertThat(hits).hasSize(2);
        assertThat(hits(searcher, new BoostQuery(kept, boost))).isEqualTo(hits);
        assertThat(hits(searcher, new BoostQuery(kept, boost))).isEqualTo(hits);
      }
    }
  }

  @Test
  void isPreparedOnceForEachSearcherAndBoost(@TempDir Path folder) throws IOException {
    try (Directory directory = FSDirectory.open(folder);
        DirectoryReader reader = passages(directory)) {
      var searcher = new IndexSearcher(reader);
      var first = kept.createWeight(searcher, ScoreMode.COMPLETE, 1);

      assertThat(kept.createWeight(searcher, ScoreMode.COMPLETE, 1)).isSameAs(first);
      assertThat(kept.createWeight(searcher, ScoreMode.COMPLETE, 2)).isNotSameAs(first);
      assertThat(kept.createWeight(new IndexSearcher(reader), ScoreMode.COMPLETE, 1))
          .isNotSameAs(first);
    }
  }

  private static DirectoryReader passages(Directory directory) throws IOException {
    try (var writer = new IndexWriter(directory, new IndexWriterConfig(Analyzers.words()))) {
      writer.addDocument(passage("A calf that cramps", "Stretch it."));
      writer.addDocument(passage("Cramps at night", "The calf is meant most often."));
      writer.addDocument(passage("Side stitch", "Breathe out slowly."));
    }
    return DirectoryReader.open(directory);
  }

  private static Document passage(String title, String body) {
    var passage = new Document();
    passage.add(new TextField(Fields.TITLE, title, Field.Store.NO));
    passage.add(new TextField(Fields.BODY, body, Field.Store.NO));
    return passage;
  }

  private static List<String> hits(IndexSearcher searcher, Query query) throws IOException {
    return Arrays.stream(searcher.search(query, 10).scoreDocs)
        .map(hit -> hit.doc + " " + hit.score)
        .toList();
  }
}

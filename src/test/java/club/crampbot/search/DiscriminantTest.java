package club.crampbot.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.VectorUtil;
import org.junit.jupiter.api.Test;

final class DiscriminantTest {
  private static final int SIZE = 16;
  private static final int PASSAGES = 4;

  @Test
  void textTellsOfItsOwnPassage() {
    Map<String, List<TaughtText>> taught = taught();
    Discriminant discriminant = Discriminant.learn(taught);
    taught.forEach(
        (own, texts) ->
            texts.forEach(
                text ->
                    assertThat(best(discriminant.telling(text.text(), text.vector())))
                        .isEqualTo(own)));
  }

  @Test
  void whatAllTextsShareTellsNothing() {
    float[] shared = new float[SIZE];
    shared[0] = 1;
    Map<String, Double> telling = Discriminant.learn(taught()).telling("", Optional.of(shared));
    assertThat(telling.values()).allSatisfy(says -> assertThat(says).isCloseTo(0.25, within(0.2)));
  }

  @Test
  void oneTextTellsOfItself() {
    Discriminant discriminant =
        Discriminant.learn(Map.of("one", List.of(text("calf", 0.6f, 0.8f))));
    // (1 + 0.1 / 12)⁻¹ for a text that is like itself by 1 and counts as 12.
    assertThat(told(discriminant, "calf", 0.6f, 0.8f).get("one"))
        .isCloseTo(1 / (1 + 0.1 / 12), within(1e-6));
  }

  @Test
  void whatIsFarFromEveryTextTellsOfNone() {
    Discriminant discriminant = Discriminant.learn(Map.of("one", List.of(text("calf", 1, 0))));
    assertThat(told(discriminant, "quad", -1, 0).get("one")).isCloseTo(0, within(1e-3));
  }

  @Test
  void passageWithMoreTextsDrawsNoMoreToIt() {
    TaughtText text = text("calf", 1, 0);
    Discriminant discriminant =
        Discriminant.learn(
            Map.of("much", List.of(text, text, text, text), "little", List.of(text("ribs", 0, 1))));
    assertThat(told(discriminant, "calf", 1, 0).get("much"))
        .isCloseTo(told(discriminant, "ribs", 0, 1).get("little"), within(1e-3));
  }

  @Test
  void misspellingTellsByItsLettersAlone() {
    Map<String, List<TaughtText>> taught =
        Map.of(
            "night", List.of(new TaughtText("cramps at night", Optional.empty())),
            "food", List.of(new TaughtText("eating before a run", Optional.empty())));
    assertThat(best(Discriminant.learn(taught).telling("crammps nightt", Optional.empty())))
        .isEqualTo("night");
  }

  @Test
  void nothingTaughtTellsNothing() {
    assertThat(Discriminant.learn(Map.of()).telling("why", Optional.empty())).isEmpty();
  }

  @Test
  void indexKeepsWhatWasTaught() throws IOException {
    Map<String, List<TaughtText>> taught = taught();
    Discriminant learned = Discriminant.learn(taught);
    TaughtText question = taught.values().iterator().next().getFirst();
    try (var directory = new ByteBuffersDirectory()) {
      try (var writer = new IndexWriter(directory, new IndexWriterConfig())) {
        writer.addDocuments(Taught.documents(taught, learned));
      }
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        assertThat(Taught.read(reader).telling(question.text(), question.vector()))
            .isEqualTo(learned.telling(question.text(), question.vector()));
      }
    }
  }

  @Test
  void middleHasLengthOne() {
    float[] middle = Discriminant.middle(List.of(new float[] {1, 0}, new float[] {0, 1}));
    assertThat(middle[0]).isCloseTo(middle[1], within(1e-6f));
    assertThat((double) VectorUtil.dotProduct(middle, middle)).isCloseTo(1, within(1e-6));
  }

  private static TaughtText text(String text, float... vector) {
    return new TaughtText(text, Optional.of(vector));
  }

  private static Map<String, Double> told(Discriminant by, String question, float... vector) {
    return by.telling(question, Optional.of(vector));
  }

  private static String best(Map<String, Double> telling) {
    return telling.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
  }

  /** Texts that share most of their direction, and differ by passage in a little of it. */
  private static Map<String, List<TaughtText>> taught() {
    var random = new Random(7);
    Map<String, List<TaughtText>> taught = new LinkedHashMap<>();
    for (int passage = 0; passage < PASSAGES; passage++) {
      List<TaughtText> texts = new ArrayList<>();
      for (int n = 0; n < 6; n++) {
        float[] text = new float[SIZE];
        text[0] = 1;
        text[1 + passage] = 0.7f;
        for (int i = 1 + PASSAGES; i < SIZE; i++) {
          text[i] = (float) (0.05 * random.nextGaussian());
        }
        texts.add(text("of " + passage, VectorUtil.l2normalize(text)));
      }
      taught.put("passage " + passage, texts);
    }
    return taught;
  }
}

package club.crampbot.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class DiscriminantTest {
  private static final int SIZE = 16;
  private static final int PASSAGES = 4;

  @Test
  void directionPrefersItsOwnTexts() {
    List<List<float[]>> texts = texts();
    List<float[]> directions = Discriminant.directions(texts);
    for (int own = 0; own < PASSAGES; own++) {
      for (float[] text : texts.get(own)) {
        for (int other = 0; other < PASSAGES; other++) {
          if (other != own) {
            assertThat(dot(text, directions.get(own)))
                .isGreaterThan(dot(text, directions.get(other)));
          }
        }
      }
    }
  }

  @Test
  void whatAllTextsShareTellsNothing() {
    float[] shared = new float[SIZE];
    shared[0] = 1;
    List<float[]> directions = Discriminant.directions(texts());
    double first = dot(shared, directions.getFirst());
    for (float[] direction : directions) {
      assertThat(dot(shared, direction)).isCloseTo(first, within(0.2));
    }
  }

  @Test
  void oneTextPointsAtItself() {
    float[] text = {0.6f, 0.8f};
    float[] direction = Discriminant.directions(List.of(List.of(text))).getFirst();
    // (I + 12 tt')⁻¹ 12 t = 12 t / 13 for a text of length 1 that counts as 12.
    assertThat(direction)
        .containsExactly(new float[] {0.6f * 12 / 13, 0.8f * 12 / 13}, within(1e-6f));
  }

  @Test
  void passageWithMoreTextsDrawsNoMoreToIt() {
    float[] text = {1, 0};
    float[] other = {0, 1};
    List<float[]> directions =
        Discriminant.directions(List.of(List.of(text, text, text, text), List.of(other)));
    assertThat(dot(text, directions.getFirst()))
        .isCloseTo(dot(other, directions.getLast()), within(1e-6));
  }

  @Test
  void middleHasLengthOne() {
    float[] middle = Discriminant.middle(List.of(new float[] {1, 0}, new float[] {0, 1}));
    assertThat(middle[0]).isCloseTo(middle[1], within(1e-6f));
    assertThat(dot(middle, middle)).isCloseTo(1, within(1e-6));
  }

  /** Texts that share most of their direction, and differ by passage in a little of it. */
  private static List<List<float[]>> texts() {
    var random = new Random(7);
    List<List<float[]>> passages = new ArrayList<>();
    for (int passage = 0; passage < PASSAGES; passage++) {
      List<float[]> texts = new ArrayList<>();
      for (int n = 0; n < 6; n++) {
        float[] text = new float[SIZE];
        text[0] = 1;
        text[1 + passage] = 0.7f;
        for (int i = 1 + PASSAGES; i < SIZE; i++) {
          text[i] = (float) (0.05 * random.nextGaussian());
        }
        double length = Math.sqrt(dot(text, text));
        for (int i = 0; i < SIZE; i++) {
          text[i] = (float) (text[i] / length);
        }
        texts.add(text);
      }
      passages.add(texts);
    }
    return passages;
  }

  private static double dot(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}

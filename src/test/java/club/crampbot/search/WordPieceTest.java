package club.crampbot.search;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Holds our tokens to those of Hugging Face's own tokenizer, which reads the model's
 * tokenizer.json.
 */
class WordPieceTest {
  private static final String FILE = "/bge-small-en-v1.5-q-tokenizer.json";
  private static final WordPiece OURS = ours();
  private static final HuggingFaceTokenizer THEIRS = theirs();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "why do i get side stitches?",
        "Électrolytes & naïve café: 12.5mg, don't!",
        "  lots\tof \n white\u00a0space ",
        "hyperventilating gastrocnemius eamc b4 42.195k",
        "跑步 抽筋 🙃 leg\u200bcramps",
        "İstanbul ﬁne ½ ²"
      })
  void tokensAreTheModelsOwn(String text) {
    thenTokensAgree(text);
  }

  @Property(tries = 1_000)
  void tokensAreTheModelsOwnWhateverTheText(@ForAll("text") String text) {
    thenTokensAgree(text);
  }

  /**
   * What members may type; not all of Unicode, since the two sides have tables of different years.
   */
  @Provide
  Arbitrary<String> text() {
    return Arbitraries.strings()
        .withCharRange(' ', '\u052f')
        .withCharRange('\u2000', '\u206f')
        .withCharRange('\u4e00', '\u9fa5')
        .withChars("aeiourstcmp '-.?!\t\n€½ﬁ")
        .ofMaxLength(60);
  }

  @Test
  void aMemberCannotTypeTheModelsOwnMarks() {
    assertThat(OURS.tokens("[SEP]", 512)).isEqualTo(OURS.tokens("[ sep ]", 512));
  }

  @Test
  void aLongTextIsCutAndStillEnds() {
    assertThat(OURS.tokens("cramp ".repeat(500), 256)).hasSize(256).endsWith(102);
  }

  private static void thenTokensAgree(String text) {
    assertThat(OURS.tokens(text, 512)).as(text).isEqualTo(THEIRS.encode(text).getIds());
  }

  private static WordPiece ours() {
    try (InputStream file = WordPieceTest.class.getResourceAsStream(FILE)) {
      return WordPiece.read(Objects.requireNonNull(file));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static HuggingFaceTokenizer theirs() {
    try (InputStream file = WordPieceTest.class.getResourceAsStream(FILE)) {
      return HuggingFaceTokenizer.newInstance(
          Objects.requireNonNull(file),
          Map.of("padding", "false", "truncation", "true", "maxLength", "512"));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}

package club.crampbot.search;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Cuts text into the tokens of an uncased BERT model: Google's WordPiece, greedy longest match
 * first (Wu et al. 2016, section 4.1). Immutable and safe for use by many threads.
 *
 * <p>Our own 60 lines, since the library for it (DJL's tokenizers) brings 18 MB of native code;
 * {@code WordPieceTest} holds it to the model's own {@code tokenizer.json}.
 */
final class WordPiece {
  /** A longer word is one unknown token, as in the model's tokenizer.json. */
  private static final int LONGEST_WORD = 100;

  private final Map<String, Integer> vocabulary;
  private final int unknown;
  private final int start;
  private final int end;

  WordPiece(Map<String, Integer> vocabulary) {
    this.vocabulary = Map.copyOf(vocabulary);
    this.unknown = special("[UNK]");
    this.start = special("[CLS]");
    this.end = special("[SEP]");
  }

  private int special(String token) {
    return Objects.requireNonNull(vocabulary.get(token), token);
  }

  /** Reads {@code model.vocab} of a Hugging Face {@code tokenizer.json}. */
  static WordPiece read(InputStream tokenizerJson) throws IOException {
    Map<String, Integer> vocabulary = new HashMap<>(40_000);
    try (JsonParser json = new JsonFactory().createParser(tokenizerJson)) {
      while (json.nextToken() != null) {
        boolean atVocabulary =
            json.currentToken() == JsonToken.START_OBJECT && "vocab".equals(json.currentName());
        while (atVocabulary && json.nextToken() != JsonToken.END_OBJECT) {
          String piece = json.currentName();
          json.nextToken();
          vocabulary.put(piece, json.getIntValue());
        }
      }
    }
    return new WordPiece(vocabulary);
  }

  /** The tokens of a text between the model's start and end tokens, cut to {@code most} in all. */
  long[] tokens(String text, int most) {
    List<Integer> tokens = new ArrayList<>();
    tokens.add(start);
    for (String word : words(text)) {
      addPieces(word, tokens);
    }
    if (tokens.size() > most - 1) {
      tokens = tokens.subList(0, most - 1);
    }
    tokens.add(end);
    return tokens.stream().mapToLong(Integer::longValue).toArray();
  }

  private void addPieces(String word, List<Integer> tokens) {
    int before = tokens.size();
    int from = 0;
    while (from < word.length()) {
      int to = word.length();
      @Nullable Integer piece = null;
      for (; to > from && piece == null; to--) {
        piece = vocabulary.get((from == 0 ? "" : "##") + word.substring(from, to));
      }
      if (piece == null || word.codePointCount(0, word.length()) > LONGEST_WORD) {
        tokens.subList(before, tokens.size()).clear();
        tokens.add(unknown);
        return;
      }
      tokens.add(piece);
      from = to + 1;
    }
  }

  /**
   * Lower case, without accents and control characters; every punctuation mark and every Chinese
   * character is a word.
   */
  private static List<String> words(String text) {
    String plain = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    List<String> words = new ArrayList<>();
    var word = new StringBuilder();
    plain
        .codePoints()
        .forEach(
            c -> {
              boolean alone = isPunctuation(c) || Character.isIdeographic(c);
              if (alone || isSpace(c)) {
                finish(word, words);
              }
              if (alone) {
                words.add(Character.toString(c));
              } else if (!isSpace(c) && !isDropped(c)) {
                word.appendCodePoint(c);
              }
            });
    finish(word, words);
    return words;
  }

  private static void finish(StringBuilder word, List<String> words) {
    if (!word.isEmpty()) {
      words.add(word.toString());
      word.setLength(0);
    }
  }

  private static boolean isSpace(int c) {
    return c == '\t' || c == '\n' || c == '\r' || Character.isSpaceChar(c);
  }

  private static boolean isDropped(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK,
          Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE ->
          true;
      default -> c == 0 || c == 0xFFFD;
    };
  }

  private static boolean isPunctuation(int c) {
    boolean ascii =
        (c >= 33 && c <= 47)
            || (c >= 58 && c <= 64)
            || (c >= 91 && c <= 96)
            || (c >= 123 && c <= 126);
    return ascii
        || switch (Character.getType(c)) {
          case Character.CONNECTOR_PUNCTUATION,
              Character.DASH_PUNCTUATION,
              Character.START_PUNCTUATION,
              Character.END_PUNCTUATION,
              Character.INITIAL_QUOTE_PUNCTUATION,
              Character.FINAL_QUOTE_PUNCTUATION,
              Character.OTHER_PUNCTUATION ->
              true;
          default -> false;
        };
  }
}

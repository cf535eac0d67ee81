package club.crampbot.guide;

import club.crampbot.guide.Located.Scalar.Kind;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes {@link Located} trees from Jackson's tokens, which know their places. */
final class LocatedReader {
  /** CSL-JSON needs 5; what is deeper is a mistake or an attack. */
  static final int DEEPEST = 12;

  private static final JsonFactory JSON = new JsonFactory();

  /** Without the words that YAML 1.1 took for truth values: "no" is an answer, not false. */
  private static final JsonFactory YAML =
      YAMLFactory.builder().enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS).build();

  private final JsonParser parser;
  private final String format;
  private final int linesBefore;
  private final Problems problems;

  private LocatedReader(JsonParser parser, String format, int linesBefore, Problems problems) {
    this.parser = parser;
    this.format = format;
    this.linesBefore = linesBefore;
    this.problems = problems;
  }

  /**
   * The one document of a YAML text; empty, with a problem told, where it cannot be read.
   *
   * @param linesBefore how many lines of the file stand before the text
   */
  static Optional<Located> yaml(String text, int linesBefore, Problems problems) {
    return read(YAML, text, "YAML", linesBefore, problems);
  }

  /** The one value of a JSON text; empty, with a problem told, where it cannot be read. */
  static Optional<Located> json(String text, Problems problems) {
    return read(JSON, text, "JSON", 0, problems);
  }

  private static Optional<Located> read(
      JsonFactory factory, String text, String format, int linesBefore, Problems problems) {
    try (JsonParser parser = factory.createParser(text)) {
      return new LocatedReader(parser, format, linesBefore, problems).document();
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory cannot be read", e);
    }
  }

  private Optional<Located> document() throws IOException {
    try {
      if (parser.nextToken() == null) {
        problems.error(new Place(linesBefore + 1, 1), "There is no %s here", format);
        return Optional.empty();
      }
      Located tree = value(1);
      if (parser.nextToken() != null) {
        problems.error(place(), "The %s goes on after its end; write one document", format);
        return Optional.empty();
      }
      return Optional.of(tree);
    } catch (TooDeep e) {
      problems.error(
          e.place,
          "Lists and keys stand in each other more than %s deep; write it flatter",
          DEEPEST);
      return Optional.empty();
    } catch (JsonProcessingException e) {
      problems.error(place(e.getLocation()), "This is not %s: %s", format, reason(e));
      return Optional.empty();
    }
  }

  private Located value(int depth) throws IOException {
    Place place = place();
    if (depth > DEEPEST) {
      throw new TooDeep(place);
    }
    refuseSharing(place);
    return switch (parser.currentToken()) {
      case START_OBJECT -> fields(place, depth);
      case START_ARRAY -> items(place, depth);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> scalar(Kind.NUMBER, place);
      case VALUE_TRUE, VALUE_FALSE -> scalar(Kind.TRUTH, place);
      case VALUE_NULL -> new Located.Scalar(Kind.NOTHING, "", place);
      case VALUE_STRING -> scalar(Kind.TEXT, place);
      case NOT_AVAILABLE, END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT ->
          throw new IllegalStateException("no value begins with " + parser.currentToken());
    };
  }

  private Located scalar(Kind kind, Place place) throws IOException {
    return new Located.Scalar(kind, parser.getText(), place);
  }

  private Located items(Place place, int depth) throws IOException {
    List<Located> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(value(depth + 1));
    }
    return new Located.Items(items, place);
  }

  private Located fields(Place place, int depth) throws IOException {
    Map<String, Located.Field> fields = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      Place keyPlace = place();
      refuseSharing(keyPlace);
      parser.nextToken();
      var field = new Located.Field(keyPlace, value(depth + 1));
      Located.Field earlier = fields.putIfAbsent(key, field);
      if (earlier != null) {
        problems.error(
            keyPlace,
            "The key %s stands already in line %s; keep one of them",
            key,
            earlier.keyPlace().line());
      }
    }
    return new Located.Fields(fields, place);
  }

  /** YAML's anchors and aliases make a small file into a huge tree; nobody needs them here. */
  private void refuseSharing(Place place) throws IOException {
    if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
      problems.error(place, "An alias (*name) is not allowed here; write the value again");
    } else if (parser.getObjectId() != null) {
      problems.error(place, "An anchor (&name) is not allowed here; leave it out");
    }
  }

  private Place place() {
    return place(parser.currentTokenLocation());
  }

  private Place place(JsonLocation location) {
    return location == null
        ? new Place(linesBefore + 1, 1)
        : new Place(
            linesBefore + Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
  }

  /** The parsers' messages run over many lines, with the places and the text again. */
  private static CharSequence reason(JsonProcessingException e) {
    String message = Optional.ofNullable(e.getOriginalMessage()).orElse("it cannot be read");
    String sentence =
        message
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith(" "))
            .reduce((first, last) -> last)
            .orElse(message);
    return Quoting.whole(sentence.replaceFirst("(\\. \\(Do not use| \\(start marker at).*", ""));
  }

  /** Stops the reading at a place. */
  private static final class TooDeep extends IOException {
    private static final long serialVersionUID = 1;
    private final transient Place place;

    TooDeep(Place place) {
      super("too deep");
      this.place = place;
    }
  }
}

package club.crampbot.guide;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * YAML or JSON in which every value knows where it stands, so that a problem can be told with its
 * line and column. Jackson's own tree forgets the places; it still does the parsing.
 */
public sealed interface Tree {
  /** Where a value begins, counted from 1. */
  record Place(int line, int column) {}

  /** A single value: text, number, true, false; empty for null. */
  record Text(String text, Place place) implements Tree {}

  /** Values in their order. */
  record Items(List<Tree> items, Place place) implements Tree {
    public Items {
      items = List.copyOf(items);
    }
  }

  /** Values by name, in their order; {@code keys} has the place of each name. */
  record Fields(Map<String, Tree> values, Map<String, Place> keys, Place place) implements Tree {}

  Place place();

  /**
   * The deepest that values may lie in one another; our files need 4, and a hostile one would need
   * our stack.
   */
  int DEEPEST = 20;

  /** Reads a YAML file. Faults are added to the problems. */
  static Optional<Tree> yaml(Path file, Problems problems) {
    return TextFile.read(file, problems).flatMap(text -> yaml(text, 1, problems));
  }

  /**
   * Reads a file with one JSON text a line; empty lines are passed over. Faults are added to the
   * problems.
   */
  static List<Tree> jsonLines(Path file, Problems problems) {
    return jsonLines(TextFile.lines(file, problems), problems);
  }

  /** The same of lines that stand in no file of their own. */
  static List<Tree> jsonLines(List<String> lines, Problems problems) {
    List<Tree> trees = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        json(lines.get(i), i + 1, problems).ifPresent(trees::add);
      }
    }
    return trees;
  }

  /**
   * Reads a YAML text whose first line is line {@code firstLine} of the file. Faults are added to
   * the problems.
   */
  static Optional<Tree> yaml(String text, int firstLine, Problems problems) {
    return new Growing(new YAMLFactory(), text, firstLine, problems).read();
  }

  /** Reads a JSON text. Faults are added to the problems. */
  static Optional<Tree> json(String text, int firstLine, Problems problems) {
    return new Growing(new JsonFactory(), text, firstLine, problems).read();
  }

  /** A tree while it is being read. */
  final class Growing {
    private static final class Stop extends Exception {
      private static final long serialVersionUID = 1;
    }

    private final JsonFactory factory;
    private final String text;
    private final int firstLine;
    private final Problems problems;

    private Growing(JsonFactory factory, String text, int firstLine, Problems problems) {
      this.factory = factory;
      this.text = text;
      this.firstLine = firstLine;
      this.problems = problems;
    }

    private Optional<Tree> read() {
      try (JsonParser parser = factory.createParser(text)) {
        if (parser.nextToken() == null) {
          problems.error(new Place(firstLine, 1), "there is nothing here");
          return Optional.empty();
        }
        Tree tree = value(parser, 0);
        if (parser.nextToken() != null) {
          problems.error(place(parser.currentTokenLocation()), "nothing may follow here");
          return Optional.empty();
        }
        return Optional.of(tree);
      } catch (JsonProcessingException e) {
        JsonLocation where = Optional.ofNullable(e.getLocation()).orElse(JsonLocation.NA);
        problems.error(place(where), "this cannot be read: " + firstSentence(e));
        return Optional.empty();
      } catch (Stop e) {
        return Optional.empty();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private Tree value(JsonParser parser, int depth) throws IOException, Stop {
      Place place = place(parser.currentTokenLocation());
      if (depth > DEEPEST) {
        problems.error(place, "values may lie at most " + DEEPEST + " deep in one another");
        throw new Stop();
      }
      if (parser instanceof YAMLParser yaml
          && (yaml.isCurrentAlias() || yaml.getObjectId() != null)) {
        problems.error(
            place,
            "anchors (&) and aliases (*) are not allowed: write the value out, or in quotes");
        throw new Stop();
      }
      return switch (parser.currentToken()) {
        case START_ARRAY -> {
          List<Tree> items = new ArrayList<>();
          while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(parser, depth + 1));
          }
          yield new Items(items, place);
        }
        case START_OBJECT -> fields(parser, depth, place);
        case VALUE_NULL -> new Text("", place);
        default -> new Text(parser.getText(), place);
      };
    }

    private Fields fields(JsonParser parser, int depth, Place place) throws IOException, Stop {
      Map<String, Tree> values = new LinkedHashMap<>();
      Map<String, Place> keys = new LinkedHashMap<>();
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String key = parser.currentName();
        Place where = place(parser.currentTokenLocation());
        parser.nextToken();
        Tree value = value(parser, depth + 1);
        if (values.putIfAbsent(key, value) == null) {
          keys.put(key, where);
        } else {
          problems.error(where, "\"" + key + "\" stands here twice");
        }
      }
      return new Fields(values, keys, place);
    }

    private Place place(JsonLocation location) {
      return new Place(
          firstLine + Math.max(1, location.getLineNr()) - 1, Math.max(1, location.getColumnNr()));
    }

    private static String firstSentence(JsonProcessingException e) {
      String message = Optional.ofNullable(e.getOriginalMessage()).orElse("");
      return message.lines().findFirst().orElse("").strip();
    }
  }
}

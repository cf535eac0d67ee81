package club.crampbot.guide;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What stands in a YAML or JSON file, each piece with its place, so that whoever reads it can say
 * where something is wrong. Immutable.
 */
public sealed interface Located {
  /** A single value: a text, a number, a truth value or nothing at all. */
  record Scalar(Kind kind, String text, Place place) implements Located {
    /** How the file writes it. A number in quotes is a text. */
    public enum Kind {
      TEXT,
      NUMBER,
      TRUTH,
      NOTHING
    }
  }

  /** A list. */
  record Items(List<Located> items, Place place) implements Located {
    public Items {
      items = List.copyOf(items);
    }
  }

  /** Keys with their values, in the file's order. */
  record Fields(Map<String, Field> fields, Place place) implements Located {
    public Fields {
      fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }
  }

  /**
   * A key's value.
   *
   * @param keyPlace where the key stands
   */
  record Field(Place keyPlace, Located value) {}

  /** Where it begins. */
  Place place();

  /** Reads a YAML file; refuses a file that is missing, too large, not UTF-8 or not YAML. */
  static Reading<Located> read(Path yamlFile) {
    var problems = new Problems(yamlFile.toString());
    Located tree =
        FileText.read(yamlFile, problems)
            .flatMap(text -> LocatedReader.yaml(text, 0, problems))
            .orElseGet(() -> new Fields(Map.of(), Place.START));
    return Reading.of(tree, problems.all());
  }
}

package club.crampbot.guide;

import club.crampbot.guide.Located.Field;
import club.crampbot.guide.Located.Scalar;
import club.crampbot.guide.Located.Scalar.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks up the values of a file's keys and tells of every one that is not as it should be. A value
 * that is absent or wrong comes back empty; {@link Problems} says which. For one thread.
 */
public final class Keys {
  private final Map<String, Field> fields;
  private final Place place;
  private final Problems problems;

  private Keys(Map<String, Field> fields, Place place, Problems problems) {
    this.fields = fields;
    this.place = place;
    this.problems = problems;
  }

  /** The keys of a value, which must have keys. */
  public static Optional<Keys> of(Located value, Problems problems) {
    if (value instanceof Located.Fields(Map<String, Field> fields, Place place)) {
      return Optional.of(new Keys(fields, place, problems));
    }
    problems.error(value.place(), "Here must stand keys with values, not %s", kind(value));
    return Optional.empty();
  }

  /** Where the first key stands. */
  public Place place() {
    return place;
  }

  /** The keys as the file has them. */
  public Map<String, Field> all() {
    return fields;
  }

  /** Tells of every key that is not among these. */
  public Keys only(String... allowed) {
    fields.forEach(
        (key, field) -> {
          if (!List.of(allowed).contains(key)) {
            problems.error(
                field.keyPlace(),
                "There is no key %s here; %s",
                key,
                Quoting.hint(key, List.of(allowed)));
          }
        });
    return this;
  }

  /** Tells of every key among these that is absent. */
  public Keys required(String... needed) {
    for (String key : needed) {
      if (!fields.containsKey(key)) {
        problems.error(place, "The key %s is missing", key);
      }
    }
    return this;
  }

  /** A key's value, whatever it is. */
  public Optional<Located> value(String key) {
    return Optional.ofNullable(fields.get(key)).map(Field::value);
  }

  /** A text of at least one letter. */
  public Optional<Scalar> text(String key) {
    return value(key).flatMap(value -> text(key, value, problems));
  }

  /** A text or a number, as it is written: CSL-JSON allows both in many places. */
  public Optional<Scalar> textOrNumber(String key) {
    return value(key)
        .flatMap(
            value ->
                value instanceof Scalar scalar && scalar.kind() == Kind.NUMBER
                    ? Optional.of(scalar)
                    : text(key, value, problems));
  }

  /** A list of texts; those that are no texts are told and left out. */
  public List<Scalar> texts(String key) {
    return value(key).map(value -> texts(key, value, problems)).orElse(List.of());
  }

  /** Keys within a key. */
  public Optional<Keys> keys(String key) {
    return value(key).flatMap(value -> of(value, problems));
  }

  /** A whole number within these bounds, both included. */
  public Optional<Long> number(String key, long least, long most) {
    return value(key)
        .flatMap(
            value -> {
              Optional<Long> number = whole(value).filter(n -> least <= n && n <= most);
              if (number.isEmpty()) {
                problems.error(
                    value.place(),
                    "%s must be a whole number from %s to %s, not %s",
                    key,
                    least,
                    most,
                    kind(value));
              }
              return number;
            });
  }

  /** {@code true} or {@code false}. */
  public Optional<Boolean> truth(String key) {
    return value(key)
        .flatMap(
            value -> {
              if (value instanceof Scalar scalar && scalar.kind() == Kind.TRUTH) {
                return Optional.of(scalar.text().equalsIgnoreCase("true"));
              }
              problems.error(value.place(), "%s must be true or false, not %s", key, kind(value));
              return Optional.empty();
            });
  }

  static List<Scalar> texts(String name, Located value, Problems problems) {
    if (!(value instanceof Located.Items(List<Located> items, Place at))) {
      problems.error(value.place(), "%s must be a list, not %s", name, kind(value));
      return List.of();
    }
    List<Scalar> texts = new ArrayList<>();
    items.forEach(item -> text("Each of " + name, item, problems).ifPresent(texts::add));
    return texts;
  }

  static Optional<Scalar> text(String name, Located value, Problems problems) {
    if (value instanceof Scalar scalar && scalar.kind() == Kind.TEXT && !scalar.text().isBlank()) {
      return Optional.of(scalar);
    }
    String instead =
        value instanceof Scalar scalar && scalar.kind() == Kind.NUMBER ? "; put it in quotes" : "";
    problems.error(value.place(), "%s must be a text, not %s%s", name, kind(value), instead);
    return Optional.empty();
  }

  private static Optional<Long> whole(Located value) {
    try {
      return value instanceof Scalar scalar && scalar.kind() == Kind.NUMBER
          ? Optional.of(Long.parseLong(scalar.text().replace("_", "")))
          : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** What a value is, as a sentence names it. */
  static String kind(Located value) {
    return switch (value) {
      case Located.Fields fields -> "keys with values";
      case Located.Items items -> "a list";
      case Scalar scalar ->
          switch (scalar.kind()) {
            case TEXT -> scalar.text().isBlank() ? "an empty text" : "\"" + scalar.text() + "\"";
            case NUMBER -> "the number " + scalar.text();
            case TRUTH -> "the truth value " + scalar.text();
            case NOTHING -> "nothing";
          };
    };
  }
}

package club.crampbot.guide;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** A piece of a passage's text: words to read, or a place where sources are cited. */
public sealed interface Span {
  /** Markdown exactly as it stands in the file, with its spaces and line breaks. */
  record Words(String markdown) implements Span {}

  /**
   * A citation group such as {@code [@morton2014; @miller2010]}: the keys in their order, and the
   * group as it stands in the file.
   */
  record Cites(List<String> keys, String markdown) implements Span {
    public Cites {
      keys = List.copyOf(keys);
    }
  }

  /** The piece exactly as it stands in the file. */
  String markdown();

  /**
   * A text with each group of citations written as {@code cites} says, such as {@code [1, 2]}, or
   * left out where it gives "".
   */
  static String markdown(List<Span> text, Function<List<String>, String> cites) {
    var written = new StringBuilder();
    for (Span span : text) {
      switch (span) {
        case Words words -> written.append(words.markdown());
        case Cites group -> {
          String numbers = cites.apply(group.keys());
          if (numbers.isEmpty()
              && !written.isEmpty()
              && written.charAt(written.length() - 1) == ' ') {
            written.setLength(written.length() - 1);
          }
          written.append(numbers);
        }
      }
    }
    return written.toString().strip();
  }

  /** The keys that a text cites, each once, in the order in which they come. */
  static List<String> keys(List<Span> text) {
    return text.stream()
        .flatMap(span -> span instanceof Cites(var keys, var _) ? keys.stream() : Stream.empty())
        .distinct()
        .toList();
  }
}

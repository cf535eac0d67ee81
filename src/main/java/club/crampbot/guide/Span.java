package club.crampbot.guide;

import java.util.List;

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
}

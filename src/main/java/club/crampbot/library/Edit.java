package club.crampbot.library;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;

/** One change of a draft. */
public sealed interface Edit {
  /**
   * Adds a file or puts another in its place.
   *
   * @param path within the folder of guides, such as {@code relief/remedies.md}
   * @param text the whole file
   */
  record Put(String path, String text) implements Edit {}

  /** Takes a file out of the club's guides. */
  record Remove(String path) implements Edit {}

  /** Adds a way to ask for a passage. */
  record Teach(String passage, String phrasing) implements Edit {}

  /** Switches a whole guide on or off. */
  record Switch(String guide, boolean isOn) implements Edit {}

  /** Adds a judged question of the club's own, as one line of JSON. */
  record Judge(String line) implements Edit {
    /**
     * A question in a member's words.
     *
     * @param passage the id of the right passage; empty if the guides should not cover it
     */
    public static Judge of(String question, Optional<String> passage) {
      var json = new JsonMapper().createObjectNode().put("question", question);
      passage.ifPresentOrElse(
          id -> json.putArray("passages").add(id), () -> json.put("outcome", "not_covered"));
      return new Judge(json.toString());
    }
  }

  /** Puts another content in the place of all, as an upload or an undo does. */
  record Replace(Overlay overlay) implements Edit {}

  /** What was done, in a few words for the list of acts. */
  default String words() {
    return switch (this) {
      case Put(String path, String _) -> "edited " + path;
      case Remove(String path) -> "removed " + path;
      case Teach(String passage, String phrasing) -> "taught " + passage + ": \"" + phrasing + "\"";
      case Switch(String guide, boolean isOn) ->
          "switched the guide " + guide + (isOn ? " on" : " off");
      case Judge _ -> "added a judged question";
      case Replace _ -> "replaced the whole content";
    };
  }
}

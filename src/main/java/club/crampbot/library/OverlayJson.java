package club.crampbot.library;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** An overlay as it stands in the database. */
final class OverlayJson {
  private static final JsonMapper JSON = new JsonMapper();

  private OverlayJson() {}

  static String written(Overlay overlay) {
    try {
      return JSON.writeValueAsString(overlay);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an overlay is always JSON", e);
    }
  }

  static Overlay read(String json) {
    try {
      return JSON.readValue(json, Overlay.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the database holds an overlay that cannot be read", e);
    }
  }
}

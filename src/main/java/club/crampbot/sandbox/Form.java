package club.crampbot.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * What a request carries: JSON, and files by their number in it.
 *
 * @param files the files of a multipart form, by the digits of {@code files[n]}
 */
record Form(JsonNode json, Map<String, Uploads.Upload> files) {
  Form {
    files = Map.copyOf(files);
  }

  static Form of(JsonNode json) {
    return new Form(json, Map.of());
  }

  /** The form within one of its fields, with the same files. */
  Form at(String field) {
    return new Form(json.path(field), files);
  }
}

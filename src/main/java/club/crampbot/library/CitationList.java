package club.crampbot.library;

import club.crampbot.guide.Problem;
import club.crampbot.guide.Reading;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;

/** A guide's list of works in CSL-JSON, for adding to it. */
final class CitationList {
  private static final JsonMapper JSON = new JsonMapper();

  private CitationList() {}

  /** The path of a guide's list. */
  static String path(String guide) {
    return guide + "/citations.csl.json";
  }

  /**
   * The list with one or several works more; a work of the same id is replaced. What is wrong
   * within a work is told when the whole guide is read.
   *
   * @param more an object or an array of objects
   */
  static Reading<String> plus(String list, String more) {
    try {
      JsonNode added = JSON.readTree(more);
      List<JsonNode> works =
          added.isArray() ? List.copyOf(added.valueStream().toList()) : List.of(added);
      if (works.isEmpty() || !works.stream().allMatch(work -> work.path("id").isTextual())) {
        return refused("this is no work in CSL-JSON: each one is an object with an \"id\"");
      }
      ArrayNode all = JSON.createArrayNode();
      List<String> ids = works.stream().map(work -> work.path("id").asText()).toList();
      JSON.readTree(list.isBlank() ? "[]" : list)
          .forEach(
              work -> {
                if (!ids.contains(work.path("id").asText())) {
                  all.add(work);
                }
              });
      works.forEach(all::add);
      return Reading.of(
          JSON.writerWithDefaultPrettyPrinter().writeValueAsString(all) + "\n", List.of());
    } catch (JsonProcessingException e) {
      var at = e.getLocation();
      return refused(
          "this is no JSON: %s (line %d, column %d)"
              .formatted(
                  e.getOriginalMessage().lines().findFirst().orElse(""),
                  at == null ? 1 : at.getLineNr(),
                  at == null ? 1 : at.getColumnNr()));
    }
  }

  private static Reading<String> refused(String sentence) {
    return new Reading.Refused<>(
        List.of(new Problem(Problem.Severity.ERROR, "the source", 1, 1, sentence)));
  }
}

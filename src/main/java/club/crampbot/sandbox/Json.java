package club.crampbot.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Discord's JSON, written short. */
final class Json {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private Json() {}

  /** An object of names and values in turn; a null value is written as null. */
  static ObjectNode object(@Nullable Object... namesAndValues) {
    ObjectNode object = NODES.objectNode();
    for (int at = 0; at < namesAndValues.length; at += 2) {
      object.set(String.valueOf(namesAndValues[at]), node(namesAndValues[at + 1]));
    }
    return object;
  }

  static ArrayNode array(Collection<?> values) {
    ArrayNode array = NODES.arrayNode();
    values.forEach(value -> array.add(node(value)));
    return array;
  }

  static ArrayNode array() {
    return NODES.arrayNode();
  }

  static JsonNode node(@Nullable Object value) {
    return switch (value) {
      case null -> NullNode.getInstance();
      case JsonNode node -> node;
      case String text -> NODES.textNode(text);
      case Integer number -> NODES.numberNode(number);
      case Long number -> NODES.numberNode(number);
      case Double number -> NODES.numberNode(number);
      case Boolean truth -> NODES.booleanNode(truth);
      case Collection<?> values -> array(values);
      default -> NODES.textNode(value.toString());
    };
  }

  /** What a text says; refused as Discord refuses it when it is no JSON. */
  static JsonNode read(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException notJson) {
      throw Refusal.notJson(notJson);
    }
  }

  /** The items of an array, none of anything else. */
  static Stream<JsonNode> items(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).filter(item -> array.isArray());
  }

  static List<String> texts(JsonNode array) {
    return items(array).map(JsonNode::asText).toList();
  }

  /** Whether a field is there and not null. */
  static boolean has(JsonNode object, String field) {
    return object.hasNonNull(field);
  }
}

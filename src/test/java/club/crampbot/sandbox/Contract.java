package club.crampbot.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * Discord's own description of its REST API (OpenAPI 3.1), by which the bot's requests and the
 * stand-in's answers are judged. It is read from outside of the project and never copied into it.
 *
 * <p>Where it is: {@code -Ddiscord.openapi=FILE}, else {@code ../shared/discord-openapi.json}.
 */
public final class Contract {
  private static final String PROPERTY = "discord.openapi";
  private static final Path USUAL_PLACE = Path.of("..", "shared", "discord-openapi.json");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]+}");

  private final JsonNode description;
  private final List<Operation> operations = new ArrayList<>();
  private final SchemaRegistry registry =
      SchemaRegistry.withDefaultDialect(
          Dialect.builder(Dialects.getDraft202012())
              .keyword(new NonValidationKeyword("components"))
              .keyword(new NonValidationKeyword("x-discord-union"))
              .build());
  private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

  /** A path with its placeholders, and what each of its methods takes and gives. */
  private record Operation(String path, Pattern pattern, JsonNode methods) {}

  private Contract(JsonNode description) {
    this.description = description;
    description
        .path("paths")
        .properties()
        .forEach(
            path -> {
              Matcher holes = PLACEHOLDER.matcher(path.getKey());
              operations.add(
                  new Operation(
                      path.getKey(), Pattern.compile(holes.replaceAll("[^/]+")), path.getValue()));
            });
    // "/users/@me" before "/users/{user_id}".
    operations.sort(Comparator.comparingLong(operation -> holes(operation.path())));
  }

  private static long holes(String path) {
    return PLACEHOLDER.matcher(path).results().count();
  }

  /** Read once for all tests: it is long, and so is each operation's schema when it is prepared. */
  private static final class Published {
    private static final Optional<Contract> CONTRACT = read();
  }

  /** The description, if it is at hand. Safe for use by many threads. */
  public static Optional<Contract> published() {
    return Published.CONTRACT;
  }

  private static Optional<Contract> read() {
    String named = System.getProperty(PROPERTY, "");
    Path file = named.isEmpty() ? USUAL_PLACE : Path.of(named);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Contract(Json.read(Files.readString(file))));
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot read " + file, unreadable);
    }
  }

  /** The description; a test without it is skipped with a sentence that says what to do. */
  public static Contract orSkip() {
    Optional<Contract> contract = published();
    Assumptions.assumeTrue(
        contract.isPresent(),
        "Discord's own description of its API is neither at "
            + USUAL_PLACE
            + " nor named by -D"
            + PROPERTY
            + ", so nothing is checked against it");
    return contract.orElseThrow();
  }

  /** Fails with every request or answer that Discord's description does not allow. */
  public void check(List<Exchange> traffic) {
    assertThat(traffic).isNotEmpty();
    List<String> problems = traffic.stream().flatMap(one -> problems(one).stream()).toList();
    assertThat(problems).as("against Discord's own description").isEmpty();
  }

  /** The same without the requests that were meant to be wrong; their answers are checked. */
  public void checkAnswers(List<Exchange> traffic) {
    assertThat(traffic).isNotEmpty();
    List<String> problems =
        traffic.stream().flatMap(one -> answerProblems(one, operation(one)).stream()).toList();
    assertThat(problems).as("against Discord's own description").isEmpty();
  }

  private List<String> problems(Exchange exchange) {
    Optional<Operation> operation = operation(exchange);
    if (operation.isEmpty()) {
      return List.of(exchange.method() + " " + exchange.path() + " is no path of Discord's");
    }
    return Stream.concat(
            requestProblems(exchange, operation.get()).stream(),
            answerProblems(exchange, operation).stream())
        .toList();
  }

  private Optional<Operation> operation(Exchange exchange) {
    return operations.stream()
        .filter(operation -> operation.pattern().matcher(exchange.path()).matches())
        .filter(operation -> operation.methods().has(method(exchange)))
        .findFirst();
  }

  private static String method(Exchange exchange) {
    return exchange.method().toLowerCase(Locale.ROOT);
  }

  private List<String> requestProblems(Exchange exchange, Operation operation) {
    JsonNode body = operation.methods().path(method(exchange)).path("requestBody");
    if (exchange.request().isMissingNode()) {
      return body.path("required").asBoolean() ? List.of(exchange + " has no body") : List.of();
    }
    JsonNode json = body.path("content").path("application/json").path("schema");
    if (json.isMissingNode()) {
      return List.of(exchange + " has a body where Discord takes none");
    }
    String where = exchange.method() + " " + operation.path() + " request";
    return validated(where, json, asDescribed(exchange.request()));
  }

  /**
   * The request as the description wants it, where JDA 6.5.0 writes a number as a text or an id as
   * a number. Discord takes both, and JDA has bots enough to know.
   */
  private static JsonNode asDescribed(JsonNode request) {
    JsonNode copy = request.deepCopy();
    Stream.concat(Stream.of(copy, copy.path("data")), Json.items(copy))
        .filter(JsonNode::isObject)
        .map(object -> (ObjectNode) object)
        .forEach(Contract::mend);
    return copy;
  }

  private static void mend(ObjectNode object) {
    for (String numbers : List.of("contexts", "integration_types")) {
      if (object.path(numbers).isArray()) {
        List<Integer> mended = Json.items(object.path(numbers)).map(JsonNode::asInt).toList();
        object.set(numbers, Json.array(mended));
      }
    }
    if (object.path("default_member_permissions").isTextual()) {
      object.put("default_member_permissions", object.path("default_member_permissions").asLong());
    }
    if (object.path("recipient_id").isNumber()) {
      object.put("recipient_id", object.path("recipient_id").asText());
    }
    for (JsonNode file : object.path("attachments")) {
      ((ObjectNode) file).put("id", file.path("id").asText());
    }
  }

  private List<String> answerProblems(Exchange exchange, Optional<Operation> operation) {
    JsonNode responses =
        operation
            .map(one -> one.methods().path(method(exchange)).path("responses"))
            .orElse(MissingNode.getInstance());
    JsonNode response = responses.path(Integer.toString(exchange.status()));
    if (response.isMissingNode()) {
      response = responses.path(exchange.status() / 100 + "XX");
    }
    if (response.has("$ref")) {
      response = description.at(response.path("$ref").asText().substring(1));
    }
    if (response.isMissingNode()) {
      boolean expected = exchange.status() >= 400;
      return expected ? List.of() : List.of(exchange + ": Discord gives no such status here");
    }
    JsonNode schema = response.path("content").path("application/json").path("schema");
    if (schema.isMissingNode()) {
      return exchange.answer().isMissingNode()
          ? List.of()
          : List.of(exchange + " answers with a body where Discord gives none");
    }
    String where =
        exchange.method()
            + " "
            + operation.map(Operation::path).orElse("")
            + " answer "
            + exchange.status();
    return validated(where, schema, withNumbers(exchange.answer()));
  }

  /**
   * The description wants numbers for the codes of single fields' errors; Discord's own examples,
   * and Discord itself, give names such as {@code BASE_TYPE_REQUIRED}.
   */
  private static JsonNode withNumbers(JsonNode answer) {
    if (!answer.path("errors").isObject()) {
      return answer;
    }
    JsonNode copy = answer.deepCopy();
    for (JsonNode list : copy.path("errors").findValues("_errors")) {
      list.forEach(error -> ((ObjectNode) error).put("code", 0));
    }
    return copy;
  }

  private List<String> validated(String where, JsonNode schemaJson, JsonNode value) {
    Schema schema = schemas.computeIfAbsent(where, w -> schema(schemaJson));
    List<Error> errors = schema.validate(value);
    return errors.isEmpty()
        ? List.of()
        : List.of(where + " " + errors.stream().map(Error::toString).toList() + " in " + value);
  }

  private Schema schema(JsonNode schemaJson) {
    ObjectNode root = Json.object();
    root.set("allOf", Json.array(List.of(schemaJson)));
    root.set("components", description.path("components"));
    return registry.getSchema(root);
  }
}

package club.crampbot.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Discord's REST API v10: reads a request, checks whose it is, lets an endpoint answer it in one
 * step of the world, and notes both.
 */
final class Rest {
  static final String PATH = "/api/v10";

  private static final Pattern FILE = Pattern.compile("files\\[(\\d+)]");

  private final World world;
  private final Faults faults;
  private final String token;
  private final RoutesConfig routes;

  Rest(World world, Faults faults, String token, RoutesConfig routes) {
    this.world = world;
    this.faults = faults;
    this.token = token;
    this.routes = routes;
  }

  /** A request as an endpoint sees it. */
  record Call(Form form, Map<String, String> path, Map<String, List<String>> query) {
    JsonNode json() {
      return form.json();
    }

    String path(String name) {
      return Objects.requireNonNull(path.get(name), name);
    }

    Optional<String> query(String name) {
      return query.getOrDefault(name, List.of()).stream().findFirst();
    }
  }

  /** What Discord answers; a missing node is an empty body. */
  record Answer(int status, JsonNode json) {
    static Answer ok(JsonNode json) {
      return new Answer(200, json);
    }

    static Answer created(JsonNode json) {
      return new Answer(201, json);
    }

    static Answer nothing() {
      return new Answer(204, MissingNode.getInstance());
    }
  }

  /** One thing that the API can do. It runs inside the world's lock. */
  interface Endpoint {
    Answer answer(Call call);
  }

  /** Adds an endpoint that only the bot with its token may use. */
  void on(HandlerType method, String path, Endpoint endpoint) {
    routes.addHttpHandler(method, PATH + path, context -> serve(context, endpoint, true));
  }

  /** Adds an endpoint that is open to whoever knows the interaction's token in its path. */
  void onOpen(HandlerType method, String path, Endpoint endpoint) {
    routes.addHttpHandler(method, PATH + path, context -> serve(context, endpoint, false));
  }

  private void serve(Context context, Endpoint endpoint, boolean forTheBot) {
    Form form = Form.of(MissingNode.getInstance());
    Answer answer;
    Optional<Faults.Strike> strike =
        faults.strike(context.method().name() + " " + context.path().substring(PATH.length()));
    strike.map(Faults.Strike::time).ifPresent(time -> pauseUnlessLimited(strike.get(), time));
    try {
      form = form(context);
      Form read = form;
      answer = world.change(() -> answer(context, endpoint, forTheBot, read, strike));
    } catch (Refusal refusal) {
      answer = new Answer(refusal.status(), refusal.body());
    }
    note(context, form, answer);
    context.status(answer.status());
    context.header("Via", "1.1 sandbox");
    if (answer.status() == 429) {
      // Whole seconds, as in HTTP; the body has the fraction.
      long seconds = (long) Math.ceil(answer.json().path("retry_after").asDouble());
      context.header("Retry-After", Long.toString(seconds));
      context.header("X-RateLimit-Scope", "user");
    }
    if (!answer.json().isMissingNode()) {
      context.contentType("application/json").result(answer.json().toString());
    }
  }

  private Answer answer(
      Context context,
      Endpoint endpoint,
      boolean forTheBot,
      Form form,
      Optional<Faults.Strike> strike) {
    int status = strike.map(Faults.Strike::status).orElse(0);
    if (status == 429) {
      throw Refusal.tooManyRequests(strike.orElseThrow().time().toMillis() / 1000.0);
    }
    if (status != 0) {
      throw Refusal.of(status, 0, status + ": a fault on demand");
    }
    if (forTheBot && !("Bot " + token).equals(context.header("Authorization"))) {
      throw Refusal.unauthorized();
    }
    return endpoint.answer(new Call(form, context.pathParamMap(), context.queryParamMap()));
  }

  private static void pauseUnlessLimited(Faults.Strike strike, Duration time) {
    if (strike.status() == 429 || time.isZero()) {
      return;
    }
    try {
      Thread.sleep(time);
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }

  private static Form form(Context context) {
    if (!context.isMultipartFormData()) {
      String body = context.body();
      return Form.of(body.isEmpty() ? MissingNode.getInstance() : Json.read(body));
    }
    Map<String, Uploads.Upload> files = new LinkedHashMap<>();
    context
        .uploadedFileMap()
        .forEach(
            (name, sent) -> {
              Matcher number = FILE.matcher(name);
              if (number.matches()) {
                files.put(Objects.requireNonNull(number.group(1)), upload(sent.getFirst()));
              }
            });
    String json = context.formParam("payload_json");
    return new Form(json == null ? Json.object() : Json.read(json), files);
  }

  private static Uploads.Upload upload(UploadedFile file) {
    String type = file.contentType();
    try (InputStream content = file.content()) {
      return new Uploads.Upload(
          file.filename(),
          type == null ? "application/octet-stream" : type,
          content.readAllBytes());
    } catch (IOException broken) {
      throw new UncheckedIOException("cannot read the upload " + file.filename(), broken);
    }
  }

  private void note(Context context, Form form, Answer answer) {
    List<String> files = new ArrayList<>();
    form.files().values().forEach(file -> files.add(file.filename()));
    String query = context.queryString();
    Exchange exchange =
        new Exchange(
            world.now(),
            context.method().name(),
            context.path().substring(PATH.length()),
            query == null ? "" : query,
            form.json(),
            files,
            answer.status(),
            answer.json());
    world.change(() -> world.log(new Happening.Called(exchange)));
  }
}

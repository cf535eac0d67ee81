package club.crampbot.sandbox;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The page on which anyone tries the bot: what the stand-in holds, drawn as Discord draws it. It is
 * HTML made here, with one small script that puts what changes into its place; htmx would put whole
 * parts anew, and lose the keyboard's focus and open menus with them.
 */
final class Page {
  private final World world;
  private final PageActs acts;
  private volatile Optional<Function<String, URI>> dashboard = Optional.empty();
  private volatile boolean closed;

  Page(World world) {
    this.world = world;
    this.acts = new PageActs(world);
  }

  void serve(RoutesConfig routes) {
    routes.before(PageGuard::knowsTheHost);
    routes.before("/", PageGuard::isTheSameOrigin);
    routes.before("/page/*", PageGuard::isTheSameOrigin);
    routes.get("/", this::whole);
    for (String file : List.of("page.css", "page.js", "icon.svg")) {
      routes.get("/page/" + file, context -> file(context, file));
    }
    routes.get("/club/{id}", this::dashboard);
    routes.get("/page/stream", this::stream);
    routes.get("/page/happening", this::happening);
    acts.serve(routes);
  }

  void leadsToDashboard(Function<String, URI> ofClub) {
    dashboard = Optional.of(ofClub);
  }

  /** Ends every stream, so that the server can end. */
  void close() {
    closed = true;
    world.change(() -> {});
  }

  private void whole(Context context) {
    PageVisitor visitor = PageVisitor.of(world, context);
    context.html(world.change(() -> new PageShell(world, visitor, dashboard.isPresent()).whole()));
  }

  private void dashboard(Context context) {
    String club = context.pathParam("id");
    if (dashboard.isEmpty() || !club.matches("\\d{1,20}")) {
      throw new NotFoundResponse("There is no such page.");
    }
    context.redirect(dashboard.get().apply(club).toString(), HttpStatus.SEE_OTHER);
  }

  private static void file(Context context, String name) throws IOException {
    try (InputStream bytes = Page.class.getResourceAsStream(name)) {
      if (bytes == null) {
        throw new IOException("the jar lacks " + name);
      }
      String type =
          name.endsWith(".css")
              ? "text/css"
              : name.endsWith(".js") ? "text/javascript" : "image/svg+xml";
      context.contentType(type + "; charset=utf-8").result(bytes.readAllBytes());
    }
  }

  private void stream(Context context) throws IOException {
    PageVisitor visitor = PageVisitor.of(world, context);
    context.res().setContentType("text/event-stream; charset=utf-8");
    new PageStream(world, visitor, () -> dashboard.isPresent())
        .run(context.res().getOutputStream(), () -> closed);
  }

  private void happening(Context context) {
    String number = Optional.ofNullable(context.queryParam("number")).orElse("");
    if (!number.matches("\\d{1,12}")) {
      context.status(404);
      return;
    }
    List<Happening> from = world.change(() -> world.happenings(Long.parseLong(number)));
    context
        .contentType("text/plain; charset=utf-8")
        .result(from.isEmpty() ? "no longer kept" : from.getFirst().json().toPrettyString());
  }
}

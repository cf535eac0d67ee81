package club.crampbot.sandbox;

import static io.javalin.http.HandlerType.DELETE;
import static io.javalin.http.HandlerType.GET;
import static io.javalin.http.HandlerType.PATCH;
import static io.javalin.http.HandlerType.POST;

import club.crampbot.sandbox.Rest.Answer;
import club.crampbot.sandbox.Rest.Call;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The endpoints by which a bot answers interactions: callback, follow-ups, edits. */
final class InteractionRoutes {
  private final World world;

  InteractionRoutes(World world) {
    this.world = world;
  }

  void serve(Rest rest) {
    rest.onOpen(POST, "/interactions/{interaction}/{token}/callback", this::callback);
    String webhook = "/webhooks/{app}/{token}";
    String message = webhook + "/messages/{message}";
    rest.onOpen(
        POST,
        webhook,
        call -> Answer.ok(world.interactions().followUp(interaction(call), call.form()).json()));
    rest.onOpen(
        GET,
        message,
        call ->
            Answer.ok(
                world.interactions().message(interaction(call), call.path("message")).json()));
    rest.onOpen(
        PATCH,
        message,
        call ->
            Answer.ok(
                world
                    .interactions()
                    .edit(interaction(call), call.path("message"), call.form())
                    .json()));
    rest.onOpen(
        DELETE,
        message,
        call -> {
          world.interactions().delete(interaction(call), call.path("message"));
          return Answer.nothing();
        });
  }

  private Interaction interaction(Call call) {
    return world.interactions().answerable(call.path("app"), call.path("token"));
  }

  private Answer callback(Call call) {
    ObjectNode response =
        world.interactions().callback(call.path("interaction"), call.path("token"), call.form());
    return call.query("with_response").filter("true"::equals).isPresent()
        ? Answer.ok(response)
        : Answer.nothing();
  }
}

package club.crampbot.sandbox;

import static io.javalin.http.HandlerType.DELETE;
import static io.javalin.http.HandlerType.GET;
import static io.javalin.http.HandlerType.PATCH;
import static io.javalin.http.HandlerType.POST;
import static io.javalin.http.HandlerType.PUT;

import club.crampbot.sandbox.Rest.Answer;
import club.crampbot.sandbox.Rest.Call;
import java.util.List;

/** The endpoints by which a bot registers its commands, globally or for one club. */
final class CommandRoutes {
  private final World world;

  CommandRoutes(World world) {
    this.world = world;
  }

  void serve(Rest rest) {
    for (String scope :
        List.of("/applications/{app}/commands", "/applications/{app}/guilds/{club}/commands")) {
      String one = scope + "/{command}";
      rest.on(GET, scope, call -> many(world.commands().of(club(call))));
      rest.on(PUT, scope, call -> many(world.commands().replaceAll(club(call), call.json())));
      rest.on(
          POST,
          scope,
          call -> {
            int before = world.commands().of(club(call)).size();
            Commands.Command added = world.commands().add(club(call), call.json());
            boolean isNew = world.commands().of(club(call)).size() > before;
            return isNew ? Answer.created(added.json()) : Answer.ok(added.json());
          });
      rest.on(GET, one, call -> Answer.ok(command(call).json()));
      rest.on(
          PATCH,
          one,
          call ->
              Answer.ok(
                  world.commands().edit(club(call), call.path("command"), call.json()).json()));
      rest.on(
          DELETE,
          one,
          call -> {
            world.commands().delete(club(call), call.path("command"));
            return Answer.nothing();
          });
    }
  }

  private Commands.Command command(Call call) {
    return world.commands().command(club(call), call.path("command"));
  }

  private static Answer many(List<Commands.Command> commands) {
    return Answer.ok(Json.array(commands.stream().map(Commands.Command::json).toList()));
  }

  private String club(Call call) {
    if (!call.path("app").equals(Clubs.APPLICATION)) {
      throw Refusal.unknown(Refusal.Unknown.APPLICATION);
    }
    String club = call.path().getOrDefault("club", Clubs.NO_CLUB);
    if (!club.equals(Clubs.NO_CLUB)
        && world.clubs().club(club).filter(Clubs.Club::hasTheBot).isEmpty()) {
      throw Refusal.missingAccess();
    }
    return club;
  }
}

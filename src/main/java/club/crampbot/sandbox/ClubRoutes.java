package club.crampbot.sandbox;

import static io.javalin.http.HandlerType.GET;
import static io.javalin.http.HandlerType.POST;

import club.crampbot.sandbox.Rest.Answer;
import club.crampbot.sandbox.Rest.Call;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The endpoints that tell of the bot, its application, clubs, channels and people. */
final class ClubRoutes {
  private static final int SESSIONS_A_DAY = 1000;
  private static final int DAY_MILLIS = 86_400_000;

  private final World world;
  private final Gateway gateway;
  private final int shards;

  ClubRoutes(World world, Gateway gateway, int shards) {
    this.world = world;
    this.gateway = gateway;
    this.shards = shards;
  }

  void serve(Rest rest) {
    rest.on(GET, "/gateway", call -> Answer.ok(Json.object("url", gateway.url())));
    rest.on(GET, "/gateway/bot", call -> Answer.ok(gatewayForBots()));
    rest.on(GET, "/users/@me", call -> Answer.ok(ClubJson.self()));
    rest.on(GET, "/users/{user}", call -> Answer.ok(ClubJson.user(user(call.path("user")))));
    rest.on(POST, "/users/@me/channels", this::directMessages);
    rest.on(GET, "/applications/@me", call -> Answer.ok(ClubJson.application(world, 0)));
    rest.on(GET, "/oauth2/applications/@me", call -> Answer.ok(ClubJson.application(world, 0)));
    rest.on(GET, "/guilds/{club}", call -> Answer.ok(ClubJson.club(club(call))));
    rest.on(GET, "/guilds/{club}/channels", this::channels);
    rest.on(GET, "/guilds/{club}/roles", this::roles);
    rest.on(GET, "/guilds/{club}/members/{user}", this::member);
    rest.on(
        GET,
        "/channels/{channel}",
        call ->
            Answer.ok(ClubJson.channel(world, MessageRoutes.visible(world, call.path("channel")))));
  }

  private ObjectNode gatewayForBots() {
    return Json.object(
        "url",
        gateway.url(),
        "shards",
        shards,
        "session_start_limit",
        Json.object(
            "total",
            SESSIONS_A_DAY,
            "remaining",
            SESSIONS_A_DAY,
            "reset_after",
            DAY_MILLIS,
            "max_concurrency",
            1));
  }

  private Clubs.User user(String id) {
    return world.clubs().user(id).orElseThrow(() -> Refusal.unknown(Refusal.Unknown.USER));
  }

  private Clubs.Club club(Call call) {
    return world
        .clubs()
        .club(call.path("club"))
        .filter(Clubs.Club::hasTheBot)
        .orElseThrow(() -> Refusal.unknown(Refusal.Unknown.GUILD));
  }

  private Answer channels(Call call) {
    return Answer.ok(
        Json.array(
            world.channelsOf(club(call).id()).stream()
                .map(channel -> ClubJson.channel(world, channel))
                .toList()));
  }

  private Answer roles(Call call) {
    return Answer.ok(Json.array(club(call).roles().stream().map(ClubJson::role).toList()));
  }

  private Answer member(Call call) {
    Clubs.Club club = club(call);
    Clubs.User user = user(call.path("user"));
    if (!club.members().containsKey(user.id())) {
      throw Refusal.unknown(Refusal.Unknown.MEMBER);
    }
    return Answer.ok(ClubJson.member(club, user));
  }

  private Answer directMessages(Call call) {
    Clubs.User user = user(call.json().path("recipient_id").asText());
    if (user.bot()) {
      throw Refusal.closedToTheBot();
    }
    Clubs.Channel channel =
        world.privateChannel(Clubs.Channel.DIRECT, List.of(user.id(), Clubs.BOT.id()));
    return Answer.ok(ClubJson.channel(world, channel));
  }
}

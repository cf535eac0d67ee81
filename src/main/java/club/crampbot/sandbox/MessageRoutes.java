package club.crampbot.sandbox;

import static io.javalin.http.HandlerType.DELETE;
import static io.javalin.http.HandlerType.GET;
import static io.javalin.http.HandlerType.PATCH;
import static io.javalin.http.HandlerType.POST;

import club.crampbot.sandbox.Rest.Answer;
import club.crampbot.sandbox.Rest.Call;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The endpoints for messages in channels and in direct messages. */
final class MessageRoutes {
  private static final int PAGE = 50;
  private static final int MOST = 100;

  private final World world;

  MessageRoutes(World world) {
    this.world = world;
  }

  void serve(Rest rest) {
    String messages = "/channels/{channel}/messages";
    rest.on(POST, messages, this::write);
    rest.on(GET, messages, this::read);
    rest.on(GET, messages + "/{message}", call -> Answer.ok(message(call, history(call)).json()));
    rest.on(PATCH, messages + "/{message}", this::edit);
    rest.on(DELETE, messages + "/{message}", this::delete);
    rest.on(POST, "/channels/{channel}/typing", this::typing);
  }

  /** A channel that the bot may see. */
  static Clubs.Channel visible(World world, String id) {
    Clubs.Channel channel =
        world.channel(id).orElseThrow(() -> Refusal.unknown(Refusal.Unknown.CHANNEL));
    if (!world.may(Clubs.BOT.id(), channel, Permission.VIEW_CHANNEL)) {
      throw Refusal.missingAccess();
    }
    return channel;
  }

  private Clubs.Channel writable(Call call) {
    Clubs.Channel channel = visible(world, call.path("channel"));
    if (channel.isWithTheBot() && world.isClosedToTheBot(channel)) {
      throw Refusal.closedToTheBot();
    }
    if (channel.isForum()) {
      throw Refusal.of(400, 50008, "Cannot send messages in a non-text channel");
    }
    require(channel, channel.writing());
    return channel;
  }

  private Clubs.Channel history(Call call) {
    Clubs.Channel channel = visible(world, call.path("channel"));
    require(channel, Permission.READ_MESSAGE_HISTORY);
    return channel;
  }

  private void require(Clubs.Channel channel, Permission permission) {
    if (!world.may(Clubs.BOT.id(), channel, permission)) {
      throw Refusal.missingPermissions();
    }
  }

  private Answer write(Call call) {
    Clubs.Channel channel = writable(call);
    MessageLimits.check(call.form(), "");
    if (!call.json().path("embeds").isEmpty()) {
      require(channel, Permission.EMBED_LINKS);
    }
    if (!call.form().files().isEmpty()) {
      require(channel, Permission.ATTACH_FILES);
    }
    Optional<Message> again = sameNonce(channel, call.json());
    if (again.isPresent()) {
      return Answer.ok(again.get().json());
    }
    Message repliedTo = repliedTo(channel, call.json().path("message_reference"));
    return Answer.ok(world.messages().write(channel, Clubs.BOT, call.form(), repliedTo).json());
  }

  /** A message sent twice with one enforced nonce is written once. */
  private Optional<Message> sameNonce(Clubs.Channel channel, JsonNode json) {
    if (!json.path("enforce_nonce").asBoolean() || !Json.has(json, "nonce")) {
      return Optional.empty();
    }
    return world.messages().in(channel.id()).stream()
        .filter(message -> message.author().equals(Clubs.BOT.id()))
        .filter(message -> message.json().path("nonce").equals(json.path("nonce")))
        .findAny();
  }

  private @Nullable Message repliedTo(Clubs.Channel channel, JsonNode reference) {
    if (!reference.isObject()) {
      return null;
    }
    if (!world.may(Clubs.BOT.id(), channel, Permission.READ_MESSAGE_HISTORY)) {
      throw Refusal.of(400, 160002, "Cannot reply without permission to read message history");
    }
    Message found =
        world
            .messages()
            .message(reference.path("message_id").asText())
            .filter(message -> message.channel().equals(channel.id()))
            .filter(message -> message.onlyFor().isEmpty())
            .orElse(null);
    if (found == null && reference.path("fail_if_not_exists").asBoolean(true)) {
      FormErrors errors = new FormErrors();
      errors.add("message_reference", "REPLIES_UNKNOWN_MESSAGE", "Unknown message");
      errors.refuse();
    }
    return found;
  }

  private Answer read(Call call) {
    int limit = call.query("limit").map(Integer::parseInt).orElse(PAGE);
    return Answer.ok(world.messages().newest(history(call).id(), Math.min(limit, MOST)));
  }

  private Message message(Call call, Clubs.Channel channel) {
    return world
        .messages()
        .message(call.path("message"))
        .filter(found -> found.channel().equals(channel.id()) && found.onlyFor().isEmpty())
        .orElseThrow(() -> Refusal.unknown(Refusal.Unknown.MESSAGE));
  }

  private Answer edit(Call call) {
    Message before = message(call, visible(world, call.path("channel")));
    if (!before.author().equals(Clubs.BOT.id())) {
      throw Refusal.notTheAuthor();
    }
    MessageLimits.checkEdit(call.form(), before, "");
    return Answer.ok(world.messages().edit(before, call.form()).json());
  }

  private Answer delete(Call call) {
    Clubs.Channel channel = visible(world, call.path("channel"));
    Message message = message(call, channel);
    if (!message.author().equals(Clubs.BOT.id())) {
      require(channel, Permission.MANAGE_MESSAGES);
    }
    world.messages().delete(message);
    return Answer.nothing();
  }

  private Answer typing(Call call) {
    Clubs.Channel channel = writable(call);
    world.log(new Happening.Acted(world.now(), Clubs.BOT.name(), "is typing in " + channel.name()));
    return Answer.nothing();
  }
}

package club.crampbot.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Every message that stands somewhere, oldest first. Guarded by the world's lock. */
final class Messages {
  private static final int ORDINARY = 0;
  private static final int REPLY = 19;
  private static final int COMMAND_REPLY = 20;
  private static final int CONTEXT_REPLY = 23;
  static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSSxxx").withZone(ZoneOffset.UTC);

  private final World world;
  private final Map<String, Message> byId = new LinkedHashMap<>();

  Messages(World world) {
    this.world = world;
  }

  Optional<Message> message(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  List<Message> in(String channel) {
    return byId.values().stream().filter(message -> message.channel().equals(channel)).toList();
  }

  Optional<Message> last(String channel) {
    List<Message> all = in(channel);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
  }

  /**
   * Writes a message of a member or of the bot, whose form was found good.
   *
   * @param repliedTo the message that it answers, if it is a reply
   */
  Message write(Clubs.Channel channel, Clubs.User author, Form form, @Nullable Message repliedTo) {
    ObjectNode json = blank(channel, author, repliedTo == null ? ORDINARY : REPLY);
    if (repliedTo != null) {
      ObjectNode reference =
          Json.object("type", 0, "channel_id", repliedTo.channel(), "message_id", repliedTo.id());
      if (!channel.isPrivate()) {
        reference.put("guild_id", channel.club());
      }
      json.set("message_reference", reference);
      json.set("referenced_message", repliedTo.json().deepCopy().without("referenced_message"));
    }
    return store(channel, author, form, repliedTo, json, null, Optional.empty());
  }

  /** Writes a message of a bot that is not ours, or of a webhook. */
  Message writeOfOtherBot(Clubs.Channel channel, String text, boolean byWebhook) {
    Clubs.User other = new Clubs.User(world.newId(), "Pacer", true, "en-US");
    ObjectNode json = blank(channel, other, ORDINARY);
    if (byWebhook) {
      json.put("webhook_id", other.id());
    }
    Form form = Form.of(Json.object("content", text));
    return store(channel, other, form, null, json, null, Optional.empty());
  }

  /** Writes the message that a thread begins with; in a forum it has the thread's own id. */
  Message begin(Clubs.Channel thread, Clubs.User author, Form form) {
    ObjectNode json = blank(thread, author, ORDINARY).put("id", thread.id());
    return store(thread, author, form, null, json, null, Optional.empty());
  }

  /**
   * Writes the bot's answer to an interaction.
   *
   * @param form what it says; {@code null} while it only says that the bot is thinking
   */
  Message answer(Interaction interaction, @Nullable Form form, boolean privately) {
    int type =
        switch (interaction.kind()) {
          case COMMAND -> COMMAND_REPLY;
          case CONTEXT_MENU -> CONTEXT_REPLY;
          default -> interaction.message().isPresent() ? REPLY : ORDINARY;
        };
    ObjectNode json = blank(interaction.channel(), Clubs.BOT, type);
    json.put("application_id", Clubs.APPLICATION).put("webhook_id", Clubs.APPLICATION);
    json.set("interaction_metadata", interaction.metadata());
    int flags = (privately ? Message.EPHEMERAL : 0) | (form == null ? Message.LOADING : 0);
    json.put("flags", flags);
    return store(
        interaction.channel(),
        Clubs.BOT,
        form == null ? Form.of(Json.object()) : form,
        null,
        json,
        privately ? interaction.user().id() : null,
        Optional.of(interaction.id()));
  }

  private ObjectNode blank(Clubs.Channel channel, Clubs.User author, int type) {
    ObjectNode json =
        Json.object("id", world.newId(), "type", type, "channel_id", channel.id())
            .put("content", "")
            .put("timestamp", TIME.format(world.now()))
            .putNull("edited_timestamp")
            .put("tts", false)
            .put("mention_everyone", false)
            .put("pinned", false)
            .put("flags", 0);
    json.set("author", ClubJson.user(author));
    for (String none :
        List.of("mentions", "mention_roles", "attachments", "embeds", "components")) {
      json.putArray(none);
    }
    return json;
  }

  private Message store(
      Clubs.Channel channel,
      Clubs.User author,
      Form form,
      @Nullable Message repliedTo,
      ObjectNode json,
      @Nullable String onlyFor,
      Optional<String> interaction) {
    MessageText.fill(world, channel, json, form);
    List<String> pinged =
        Mentions.apply(
            world, channel, author, json, form.json().path("allowed_mentions"), repliedTo);
    Message message =
        new Message(
            json.path("id").asText(),
            channel.id(),
            author.id(),
            Optional.ofNullable(onlyFor),
            interaction,
            pinged,
            json);
    byId.put(message.id(), message);
    tell(Message.Change.WRITTEN, channel, message);
    return message;
  }

  /** Changes the fields that the form names; a thinking message gets its words by this. */
  Message edit(Message before, Form form) {
    Clubs.Channel channel = world.channel(before.channel()).orElseThrow();
    ObjectNode json = before.json().deepCopy();
    boolean wasThinking = before.isThinking();
    json.put("flags", before.flags() & ~Message.LOADING);
    if (!wasThinking) {
      json.put("edited_timestamp", TIME.format(world.now()));
    }
    MessageText.fill(world, channel, json, form);
    Clubs.User author = world.clubs().user(before.author()).orElseThrow();
    List<String> pinged =
        Mentions.apply(world, channel, author, json, form.json().path("allowed_mentions"), null);
    Message after = before.with(json, wasThinking ? pinged : before.pinged());
    byId.put(after.id(), after);
    tell(Message.Change.EDITED, channel, after);
    return after;
  }

  void delete(Message message) {
    byId.remove(message.id());
    world.log(new Happening.Written(world.now(), Message.Change.DELETED, message));
    Clubs.Channel channel = world.channel(message.channel()).orElseThrow();
    if (message.onlyFor().isEmpty()) {
      ObjectNode data = Json.object("id", message.id(), "channel_id", message.channel());
      world.tell(
          new Event("MESSAGE_DELETE", inClub(channel, data), channel.club(), intent(channel)));
    }
  }

  private void tell(Message.Change change, Clubs.Channel channel, Message message) {
    world.log(new Happening.Written(world.now(), change, message));
    if (message.onlyFor().isPresent()
        || !world.may(Clubs.BOT.id(), channel, Permission.VIEW_CHANNEL)) {
      return;
    }
    String name = change == Message.Change.WRITTEN ? "MESSAGE_CREATE" : "MESSAGE_UPDATE";
    ObjectNode data = inClub(channel, message.json().deepCopy());
    data.put("channel_type", channel.type());
    if (!channel.isPrivate()) {
      Clubs.Club club = world.clubs().club(channel.club()).orElseThrow();
      data.set("member", ClubJson.memberAlone(club, message.author()));
    }
    world.tell(
        new Event(name, data, channel.club(), intent(channel), withoutContent(channel, data)));
  }

  /**
   * Discord keeps the text of a club's messages from a bot that is neither author nor mentioned.
   */
  private static ObjectNode withoutContent(Clubs.Channel channel, ObjectNode data) {
    boolean readable =
        channel.isPrivate()
            || data.path("author").path("id").asText().equals(Clubs.BOT.id())
            || Json.items(data.path("mentions"))
                .anyMatch(user -> user.path("id").asText().equals(Clubs.BOT.id()));
    if (readable) {
      return data;
    }
    ObjectNode bare = data.deepCopy();
    bare.put("content", "");
    for (String kept : List.of("embeds", "attachments", "components")) {
      bare.set(kept, Json.array());
    }
    return bare;
  }

  private static ObjectNode inClub(Clubs.Channel channel, ObjectNode data) {
    return channel.isPrivate() ? data : data.put("guild_id", channel.club());
  }

  private static int intent(Clubs.Channel channel) {
    return channel.isPrivate() ? Event.DIRECT_MESSAGES : Event.GUILD_MESSAGES;
  }

  /** The newest first, as {@code GET /channels/{id}/messages} gives them. */
  ArrayNode newest(String channel, int most) {
    List<JsonNode> all = new ArrayList<>();
    in(channel).reversed().stream()
        .filter(message -> message.onlyFor().isEmpty())
        .limit(most)
        .forEach(message -> all.add(message.json()));
    return Json.array(all);
  }
}

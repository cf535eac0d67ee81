package club.crampbot.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The interactions of members with the bot, and Discord's rules for answering them. */
final class Interactions {
  private static final int USER_INSTALLED_FOLLOW_UPS = 5;

  private final World world;
  private final Deadlines deadlines;
  private final Map<String, Interaction> byId = new LinkedHashMap<>();
  private final Map<String, Interaction> byToken = new LinkedHashMap<>();

  Interactions(World world, Deadlines deadlines) {
    this.world = world;
    this.deadlines = deadlines;
  }

  /** How long the bot may take for its first answer, and how long a token is good for more. */
  record Deadlines(Duration acknowledgement, Duration token) {
    /** Discord's own. */
    static final Deadlines DISCORD = new Deadlines(Duration.ofSeconds(3), Duration.ofMinutes(15));
  }

  /** Tells the bot what a member did. */
  Interaction open(Interaction.Opening opening) {
    String id = world.newId();
    Interaction interaction =
        new Interaction(id, "sandbox." + id + "." + opening.user().name(), world.now(), opening);
    byId.put(id, interaction);
    byToken.put(interaction.token(), interaction);
    ObjectNode json = InteractionJson.of(world, interaction);
    world.tell(
        new Event("INTERACTION_CREATE", json, InteractionJson.clubOfTheBot(world, interaction), 0));
    Thread.ofVirtual().start(() -> endWaiting(interaction));
    return interaction;
  }

  Optional<Interaction> interaction(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  private void endWaiting(Interaction interaction) {
    try {
      Thread.sleep(deadlines.acknowledgement());
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
      return;
    }
    world.change(
        () -> {
          if (interaction.stage() instanceof Interaction.Stage.Waiting) {
            interaction.reached(new Interaction.Stage.NotAnswered());
            String told = Clubs.BOT.name() + " did not respond";
            world.log(new Happening.Acted(world.now(), interaction.user().name(), told));
          }
        });
  }

  /** Makes every token invalid, as 15 minutes of waiting would. */
  void forgetAll() {
    byId.values().forEach(Interaction::forget);
  }

  /** The bot's first answer; what Discord says to it when asked to say something. */
  ObjectNode callback(String id, String token, Form form) {
    Interaction interaction =
        Optional.ofNullable(byId.get(id))
            .filter(known -> known.token().equals(token) && !isOver(known))
            .filter(known -> !(known.stage() instanceof Interaction.Stage.NotAnswered))
            .orElseThrow(() -> Refusal.unknown(Refusal.Unknown.INTERACTION));
    if (interaction.isAcknowledged()) {
      throw Refusal.alreadyAcknowledged();
    }
    int type = form.json().path("type").asInt();
    CallbackRules.check(interaction, type);
    Form data = form.at("data");
    switch (type) {
      case 4 -> {
        MessageLimits.check(data, "data");
        Message answer = world.messages().answer(interaction, data, isPrivate(data.json()));
        interaction.original(answer.id());
        interaction.originalIsTold();
        interaction.reached(new Interaction.Stage.Answered());
      }
      case 5 -> {
        Message thinking = world.messages().answer(interaction, null, isPrivate(data.json()));
        interaction.original(thinking.id());
        interaction.reached(new Interaction.Stage.Answered());
      }
      case 6 -> {
        interaction.original(interaction.message().orElseThrow().id());
        interaction.reached(new Interaction.Stage.UpdatePromised());
      }
      case 7 -> {
        Message pressed = current(interaction.message().orElseThrow().id());
        MessageLimits.checkEdit(data, pressed, "data");
        world.messages().edit(pressed, data);
        interaction.original(pressed.id());
        interaction.originalIsTold();
        interaction.reached(new Interaction.Stage.Updated());
      }
      case 8 -> {
        CallbackRules.checkChoices(data.json());
        interaction.reached(
            new Interaction.Stage.Suggested(Json.items(data.json().path("choices")).toList()));
      }
      case 9 -> {
        ModalLimits.check(data.json());
        interaction.reached(new Interaction.Stage.Asked(data.json().deepCopy()));
      }
      default -> throw new IllegalStateException("the rules let through type " + type);
    }
    return response(interaction, type);
  }

  private ObjectNode response(Interaction interaction, int type) {
    ObjectNode told = Json.object("id", interaction.id(), "type", interaction.kind().type());
    told.put("channel_id", interaction.channel().id());
    if (!interaction.channel().isPrivate()) {
      told.put("guild_id", interaction.channel().club());
    }
    ObjectNode response = Json.object("interaction", told);
    interaction
        .original()
        .map(this::current)
        .ifPresent(
            message -> {
              told.put("response_message_id", message.id())
                  .put("response_message_loading", message.isThinking())
                  .put("response_message_ephemeral", message.onlyFor().isPresent());
              if (type != 6) {
                // Discord's description knows no 5 here: a thinking message is a message.
                int kind = type == 7 ? 7 : 4;
                response.set("resource", Json.object("type", kind, "message", message.json()));
              }
            });
    return response;
  }

  /** The interaction of a token through which the bot may go on answering. */
  Interaction answerable(String application, String token) {
    if (!application.equals(Clubs.APPLICATION)) {
      throw Refusal.unknown(Refusal.Unknown.WEBHOOK);
    }
    Interaction interaction =
        Optional.ofNullable(byToken.get(token))
            .orElseThrow(() -> Refusal.unknown(Refusal.Unknown.WEBHOOK));
    if (isOver(interaction)) {
      throw Refusal.invalidToken();
    }
    if (!interaction.isAcknowledged()) {
      throw Refusal.unknown(Refusal.Unknown.WEBHOOK);
    }
    return interaction;
  }

  private boolean isOver(Interaction interaction) {
    return interaction.isForgotten()
        || world.now().isAfter(interaction.opened().plus(deadlines.token()));
  }

  Message followUp(Interaction interaction, Form form) {
    Optional<Message> thinking =
        interaction.original().flatMap(world.messages()::message).filter(Message::isThinking);
    if (thinking.isPresent()) {
      // Discord takes the first message after "thinking" for the thought.
      return editOriginal(interaction, thinking.get(), form);
    }
    MessageLimits.check(form, "");
    boolean userInstalledOnly = !interaction.owners().has("0");
    if (userInstalledOnly && interaction.followUps().size() == USER_INSTALLED_FOLLOW_UPS) {
      throw Refusal.tooManyFollowUps();
    }
    Message written = world.messages().answer(interaction, form, isPrivate(form.json()));
    interaction.followUps().add(written.id());
    return written;
  }

  /** A message of this interaction, by its id or {@code @original}. */
  Message message(Interaction interaction, String id) {
    boolean isOriginal = id.equals("@original") || interaction.original().equals(Optional.of(id));
    if (!isOriginal && !interaction.followUps().contains(id)) {
      throw Refusal.unknown(Refusal.Unknown.MESSAGE);
    }
    String wanted = isOriginal ? interaction.original().orElse("") : id;
    return world
        .messages()
        .message(wanted)
        .orElseThrow(() -> Refusal.unknown(Refusal.Unknown.MESSAGE));
  }

  Message edit(Interaction interaction, String id, Form form) {
    Message before = message(interaction, id);
    if (interaction.original().equals(Optional.of(before.id()))) {
      return editOriginal(interaction, before, form);
    }
    MessageLimits.checkEdit(form, before, "");
    return world.messages().edit(before, form);
  }

  private Message editOriginal(Interaction interaction, Message before, Form form) {
    MessageLimits.checkEdit(form, before, "");
    Message after = world.messages().edit(before, form);
    interaction.originalIsTold();
    return after;
  }

  void delete(Interaction interaction, String id) {
    world.messages().delete(message(interaction, id));
  }

  private Message current(String id) {
    return world.messages().message(id).orElseThrow(() -> Refusal.unknown(Refusal.Unknown.MESSAGE));
  }

  private static boolean isPrivate(JsonNode data) {
    return (data.path("flags").asInt() & Message.EPHEMERAL) != 0;
  }
}

package club.crampbot.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A member in one channel: does there what a person can do with Discord's own app, and nothing that
 * the app would not let them do.
 */
public final class Place {
  private static final int LONGEST_TITLE = 100;

  private final World world;
  private final Clubs.User user;
  private final String channelId;
  private final Duration patience;

  Place(World world, Clubs.User user, String channelId, Duration patience) {
    this.world = world;
    this.user = user;
    this.channelId = channelId;
    this.patience = patience;
  }

  String channelId() {
    return channelId;
  }

  boolean isForum() {
    return world.change(() -> channel().isForum());
  }

  /** What the member sees in this channel now, oldest first. */
  public List<Seen> sees() {
    return world.change(
        () ->
            world.messages().in(channelId).stream()
                .filter(message -> message.isSeenBy(user.id()))
                .map(message -> Sight.of(world, message))
                .toList());
  }

  /** The names of the slash commands that the member is offered here. */
  public List<String> commands() {
    return world.change(
        () ->
            offered().stream()
                .filter(command -> command.type() == Commands.SLASH)
                .map(Commands.Command::name)
                .toList());
  }

  /** The names in the context menu of a message here. */
  public List<String> messageMenu() {
    return world.change(
        () ->
            offered().stream()
                .filter(command -> command.type() == Commands.ON_MESSAGE)
                .map(Commands.Command::name)
                .toList());
  }

  /** Runs a slash command without options, such as {@code /help} or {@code /guide show}. */
  public Reply runs(String command) {
    return runs(command, Map.of());
  }

  /**
   * Runs a slash command with options: texts as they are, numbers and truths as texts too, members
   * and channels by their names.
   */
  public Reply runs(String command, Map<String, String> options) {
    return runs(command, options, Map.of());
  }

  /**
   * Runs a slash command with a file in an option.
   *
   * @param fileOption the option that takes the file
   */
  public Reply runs(
      String command,
      Map<String, String> options,
      String fileOption,
      String filename,
      byte[] bytes) {
    Map<String, String> all = new LinkedHashMap<>(options);
    all.put(fileOption, filename);
    var upload = new Uploads.Upload(filename, "application/octet-stream", bytes);
    return runs(command, all, Map.of(filename, upload));
  }

  private Reply runs(
      String command, Map<String, String> options, Map<String, Uploads.Upload> uploads) {
    awaitCommand(Slash.top(command));
    return world.change(
        () -> {
          Commands.Command found = command(Commands.SLASH, Slash.top(command));
          Map<String, ObjectNode> files = new LinkedHashMap<>();
          uploads.forEach(
              (name, upload) -> files.put(name, world.uploads().keep(upload, channelId, "")));
          ObjectNode data = new Slash(world, channel(), files).data(found, command, options);
          return open(Interaction.Kind.COMMAND, found, data, "ran " + command + " " + options);
        });
  }

  /** What the bot offers while the member types into an option of a command. */
  public List<Seen.Choice> types(String command, String option, String typed) {
    return types(command, option, typed, Map.of());
  }

  /** The same, with options that were filled in before. */
  public List<Seen.Choice> types(
      String command, String option, String typed, Map<String, String> before) {
    awaitCommand(Slash.top(command));
    Map<String, String> options = new LinkedHashMap<>(before);
    options.put(option, typed);
    Reply reply =
        world.change(
            () -> {
              Commands.Command found = command(Commands.SLASH, Slash.top(command));
              ObjectNode data = new Slash(world, channel()).typing(found, command, options, option);
              return open(
                  Interaction.Kind.AUTOCOMPLETE, found, data, "typed " + command + " " + options);
            });
    return reply.choices();
  }

  /** Uses a command of a message's context menu. */
  public Reply usesOnMessage(String name, Seen message) {
    awaitCommand(name);
    return world.change(
        () -> {
          Commands.Command found = command(Commands.ON_MESSAGE, name);
          Message target = visible(message);
          ObjectNode data = Slash.about(found);
          data.put("target_id", target.id());
          ObjectNode shown = target.json().deepCopy();
          data.putObject("resolved").putObject("messages").set(target.id(), shown);
          return open(Interaction.Kind.CONTEXT_MENU, found, data, "used " + name);
        });
  }

  /** Uses a command of a member's context menu. */
  public Reply usesOnMember(String name, Member member) {
    awaitCommand(name);
    return world.change(
        () -> {
          Commands.Command found = command(Commands.ON_USER, name);
          ObjectNode data = Slash.about(found);
          data.put("target_id", member.id());
          Slash.resolveUser(world, channel(), data.putObject("resolved"), member.id());
          return open(Interaction.Kind.CONTEXT_MENU, found, data, "used " + name);
        });
  }

  /** Writes a message; {@code <@bot>} in it mentions the bot. */
  public Said says(String text) {
    return says(text, null, true, Map.of());
  }

  /** Writes a message with a file. */
  public Said says(String text, String filename, byte[] bytes) {
    return says(
        text,
        null,
        true,
        Map.of("0", new Uploads.Upload(filename, "application/octet-stream", bytes)));
  }

  /** Replies to a message, with or without notifying its author. */
  public Said repliesTo(Seen message, String text, boolean ping) {
    return says(text, message, ping, Map.of());
  }

  private Said says(
      String text, @Nullable Seen repliedTo, boolean ping, Map<String, Uploads.Upload> files) {
    return world.change(
        () -> {
          Clubs.Channel channel = channel();
          if (channel.isForum()) {
            throw new IllegalArgumentException("a forum holds posts: begin one with a title");
          }
          checkMayWrite(channel);
          ObjectNode json = Json.object("content", withMentions(text));
          if (!ping) {
            ObjectNode allowed = json.putObject("allowed_mentions");
            allowed.set("parse", Json.array(List.of("users", "roles", "everyone")));
            allowed.put("replied_user", false);
          }
          Message target = repliedTo == null ? null : visible(repliedTo);
          Message written = world.messages().write(channel, user, new Form(json, files), target);
          return new Said(world, user, written, patience);
        });
  }

  /** Begins a post in this forum. */
  public Said posts(String title, String text) {
    return world.change(
        () -> {
          Clubs.Channel forum = channel();
          if (!forum.isForum()) {
            throw new IllegalArgumentException("there are no posts outside of forums");
          }
          checkMayWrite(forum);
          if (title.isBlank() || title.length() > LONGEST_TITLE) {
            throw new IllegalArgumentException(
                "Discord takes titles of 1 to " + LONGEST_TITLE + " characters");
          }
          Form form = Form.of(Json.object("content", withMentions(text)));
          return new Said(world, user, world.post(forum, user, title, form), patience);
        });
  }

  /** The same member in the thread that a message stands in. */
  public Place inThreadOf(Said said) {
    return new Place(world, user, said.channelId(), patience);
  }

  private void checkMayWrite(Clubs.Channel channel) {
    if (!world.may(user.id(), channel, channel.writing())) {
      throw new IllegalArgumentException(user.name() + " may not write here");
    }
  }

  private static String withMentions(String text) {
    return text.replace("<@bot>", "<@" + Clubs.BOT.id() + ">");
  }

  /** Changes one of the member's own messages. */
  public Said edits(Seen message, String text) {
    return world.change(
        () -> {
          Form form = Form.of(Json.object("content", withMentions(text)));
          Message edited = world.messages().edit(own(message), form);
          return new Said(world, user, edited, patience);
        });
  }

  /** Deletes one of the member's own messages. */
  public void deletes(Seen message) {
    world.change(() -> world.messages().delete(own(message)));
  }

  /** Presses the button with this label. */
  public Reply presses(Seen message, String label) {
    return world.change(
        () -> {
          Message pressed = visible(message);
          Seen now = Sight.of(world, pressed);
          Seen.Button button =
              now.buttons().stream()
                  .filter(one -> one.label().equals(label))
                  .findAny()
                  .orElseThrow(
                      () -> new IllegalArgumentException("no button " + label + " on " + now));
          if (button.isDisabled()) {
            throw new IllegalArgumentException("the button " + label + " is disabled on " + now);
          }
          return press(
              pressed,
              Json.object("custom_id", button.customId(), "component_type", Components.BUTTON),
              "pressed " + label);
        });
  }

  /** Presses the button with this custom id, where labels are not enough to tell. */
  public Reply pressesId(Seen message, String customId) {
    return world.change(
        () -> {
          Message pressed = visible(message);
          if (Components.all(pressed.components())
              .noneMatch(one -> one.path("custom_id").asText().equals(customId))) {
            throw new IllegalArgumentException(
                "Discord passes on no press of " + customId + ": it does not stand in the message");
          }
          return press(
              pressed,
              Json.object("custom_id", customId, "component_type", Components.BUTTON),
              "pressed " + customId);
        });
  }

  /**
   * Picks in a menu.
   *
   * @param menu its placeholder or its custom id
   * @param picked names or values of options; in a menu of members, roles or channels their names
   */
  public Reply picks(Seen message, String menu, String... picked) {
    return world.change(
        () -> {
          Message on = visible(message);
          ObjectNode component =
              Components.all(on.components())
                  .filter(one -> Components.isSelect(Components.type(one)))
                  .filter(
                      one ->
                          one.path("placeholder").asText().equals(menu)
                              || one.path("custom_id").asText().equals(menu))
                  .findAny()
                  .map(one -> (ObjectNode) one)
                  .orElseThrow(
                      () ->
                          new IllegalArgumentException(
                              "no menu " + menu + " on " + Sight.of(world, on)));
          ObjectNode data =
              Json.object(
                  "custom_id",
                  component.path("custom_id"),
                  "component_type",
                  component.path("type"));
          new Picking(world, channel()).pick(component, Arrays.asList(picked), data);
          return press(on, data, "picked " + Arrays.toString(picked));
        });
  }

  /** Fills in and sends a form; fields that are not named keep what stands in them. */
  public Reply fillsIn(Reply shownBy, Map<String, String> values) {
    Modal modal = shownBy.modal();
    return world.change(
        () -> {
          ObjectNode data = new Picking(world, channel()).submitted(modal, values);
          Interaction cause = shownBy.interaction();
          Interaction submitted =
              world
                  .interactions()
                  .open(
                      new Interaction.Opening(
                          Interaction.Kind.MODAL,
                          user,
                          channel(),
                          cause.message().map(this::current),
                          Optional.of(cause),
                          cause.owners(),
                          data));
          return reply(submitted, "sent the form " + modal.title() + " " + values);
        });
  }

  private Reply press(Message pressed, ObjectNode data, String what) {
    ObjectNode owners =
        pressed.json().path("interaction_metadata").has("authorizing_integration_owners")
            ? (ObjectNode)
                pressed.json().path("interaction_metadata").path("authorizing_integration_owners")
            : channel().isPrivate() ? Json.object("0", "0") : Json.object("0", channel().club());
    Interaction interaction =
        world
            .interactions()
            .open(
                new Interaction.Opening(
                    Interaction.Kind.COMPONENT,
                    user,
                    channel(),
                    Optional.of(pressed),
                    Optional.empty(),
                    owners,
                    data));
    return reply(interaction, what);
  }

  private Reply open(
      Interaction.Kind kind, Commands.Command command, ObjectNode data, String what) {
    Clubs.Channel channel = channel();
    ObjectNode owners =
        world.commands().owners(command, user, world.isInstalledBy(user.id()), channel);
    Interaction interaction =
        world
            .interactions()
            .open(
                new Interaction.Opening(
                    kind, user, channel, Optional.empty(), Optional.empty(), owners, data));
    return reply(interaction, what);
  }

  private Reply reply(Interaction interaction, String what) {
    world.log(new Happening.Acted(world.now(), user.name(), what));
    return new Reply(world, interaction, what, patience);
  }

  /** Waits for the bot to register a command: it does so some time after it has come online. */
  private void awaitCommand(String name) {
    world.await(patience, () -> world.commands().isKnown(name));
  }

  private Commands.Command command(int type, String name) {
    return offered().stream()
        .filter(command -> command.type() == type && command.name().equals(name))
        .findAny()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    user.name()
                        + " is not offered "
                        + name
                        + " here, only "
                        + offered().stream().map(Commands.Command::name).toList()));
  }

  private List<Commands.Command> offered() {
    return world.commands().offered(user, world.isInstalledBy(user.id()), channel());
  }

  private Clubs.Channel channel() {
    return world.channel(channelId).orElseThrow();
  }

  private Message current(Message message) {
    return world.messages().message(message.id()).orElse(message);
  }

  private Message visible(Seen message) {
    return world
        .messages()
        .message(message.id())
        .filter(found -> found.channel().equals(channelId) && found.isSeenBy(user.id()))
        .orElseThrow(
            () -> new IllegalArgumentException(user.name() + " does not see here: " + message));
  }

  private Message own(Seen message) {
    Message found = visible(message);
    if (!found.author().equals(user.id())) {
      throw new IllegalArgumentException("not " + user.name() + "'s own: " + message);
    }
    return found;
  }
}

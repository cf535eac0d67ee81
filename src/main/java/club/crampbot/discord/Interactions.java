package club.crampbot.discord;

import club.crampbot.answer.Borrowed;
import club.crampbot.answer.Edition;
import club.crampbot.answer.Editions;
import club.crampbot.answer.Question;
import club.crampbot.library.Settings;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.entities.ISnowflake;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.interactions.AutoCompleteQuery;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.CommandInteractionPayload;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.components.ComponentInteraction;
import net.dv8tion.jda.api.interactions.modals.ModalMapping;
import net.dv8tion.jda.api.requests.GatewayIntent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Commands, presses and forms: acknowledged first, then done, then delivered. Safe for use by many
 * threads.
 */
final class Interactions {
  private static final Logger LOG = LoggerFactory.getLogger(Interactions.class);

  /** The option by which a member shows an answer to everybody; a club may choose it for all. */
  private static final String PUBLIC = "public";

  private final Editions editions;
  private final Map<String, SlashCommand> commands;
  private final EmergencyNumbers numbers;
  private final Function<String, Settings> settings;
  private final Gate gate;
  private final Memory memory;
  private final Corrections corrections;

  Interactions(
      Editions editions,
      Map<String, SlashCommand> commands,
      EmergencyNumbers numbers,
      Function<String, Settings> settings,
      Memory memory,
      Corrections corrections) {
    this.editions = editions;
    this.commands = commands;
    this.numbers = numbers;
    this.settings = settings;
    this.gate = new Gate(club -> settings.apply(club).moderatorRole());
    this.memory = memory;
    this.corrections = corrections;
  }

  void slash(SlashCommandInteractionEvent event) {
    String kind = "/" + event.getFullCommandName();
    Map<String, String> options = options(event);
    if (!options.containsKey(PUBLIC)
        && club(event).map(settings).filter(Settings::isPublic).isPresent()) {
      options.put(PUBLIC, "true");
    }
    run(event, kind, event.getName(), new Given(options, List.of(), Attached.of(event)));
  }

  void messageMenu(MessageContextInteractionEvent event) {
    String text = event.getTarget().getContentDisplay();
    run(event, "menu", event.getName(), Given.options(Map.of(Invocation.MESSAGE, text)));
  }

  /** What a member filled in, picked and sent along. */
  private record Given(
      Map<String, String> options, List<String> picked, Optional<Attached> attachment) {
    static Given options(Map<String, String> options) {
      return new Given(options, List.of(), Optional.empty());
    }

    static Given picked(List<String> picked) {
      return new Given(Map.of(), picked, Optional.empty());
    }
  }

  private void run(IReplyCallback event, String kind, String name, Given given) {
    SlashCommand command = commands.get(name);
    if (command == null) {
      // Discord may show a command of an older bot for a while.
      handle(event, kind, Acknowledgement.PRIVATE, given, _ -> expired());
    } else {
      handle(
          event,
          kind,
          command.acknowledgement(given.options()),
          given,
          admitted(command, command::answer));
    }
  }

  /** Work that a command's gate is before. */
  private Function<Invocation, Reply> admitted(
      SlashCommand command, Function<Invocation, Reply> work) {
    return invocation ->
        refusal(command, invocation.club(), invocation.asker())
            .<Reply>map(sentence -> new Reply.Say(BotMessage.sentence(sentence), "not a moderator"))
            .orElseGet(() -> work.apply(invocation));
  }

  private Optional<String> refusal(SlashCommand command, Optional<String> club, Asker asker) {
    return command.isForModerators() ? gate.refusal(club, asker) : Optional.empty();
  }

  private static Map<String, String> options(CommandInteractionPayload event) {
    Map<String, String> options = new HashMap<>();
    event.getOptions().forEach(option -> options.put(option.getName(), option.getAsString()));
    String words = event.getFullCommandName().substring(event.getName().length()).strip();
    if (!words.isEmpty()) {
      options.put(Invocation.SUBCOMMAND, words);
    }
    return options;
  }

  /** Whether a button, menu or form goes on with something of a command's own; then it is done. */
  private boolean goesOn(IReplyCallback event, String customId, Given given) {
    Optional<Continuation> continuation = Continuation.of(customId);
    if (continuation.isPresent()
        && commands.get(continuation.get().command()) instanceof Continuing command) {
      handle(
          event,
          command.data().getName() + " " + continuation.get().deed(),
          command.acknowledgement(continuation.get()),
          given,
          admitted(command, invocation -> command.goOn(continuation.get(), invocation)));
      return true;
    }
    return false;
  }

  void press(ComponentInteraction event, List<String> picked) {
    if (goesOn(event, event.getComponentId(), Given.picked(picked))) {
      return;
    }
    Optional<Press> press = Press.of(event.getComponentId());
    boolean updatable =
        event.getMessage().isEphemeral() || event.getContext() == InteractionContextType.BOT_DM;
    Acknowledgement acknowledgement =
        press
            .map(
                known ->
                    Presses.acknowledgement(
                        known, updatable, isList(event.getMessage()), canPost(event)))
            .orElse(Acknowledgement.PRIVATE);
    handle(
        event,
        press.map(Presses::kind).orElse("unknown press"),
        acknowledgement,
        Given.picked(picked),
        invocation -> {
          if (press.isPresent() && press.get() instanceof Press.Opinion(_, boolean helpful, _)) {
            opinion(helpful, invocation);
          }
          return press
              .map(known -> Presses.reply(known, invocation))
              .orElseGet(Interactions::expired);
        });
  }

  private void opinion(boolean helpful, Invocation invocation) {
    if (!helpful) {
      invocation
          .occasion()
          .origin()
          .ifPresent(origin -> memory.opposed(origin, invocation.club(), invocation.asker()));
    }
  }

  void form(ModalInteractionEvent event) {
    Map<String, String> fields = new HashMap<>();
    event.getValues().forEach(value -> fields.put(value.getCustomId(), text(value)));
    if (goesOn(event, event.getModalId(), Given.options(fields))) {
      return;
    }
    Optional<String> question = QuestionForm.question(event);
    handle(
        event,
        "form",
        Acknowledgement.PRIVATE,
        Given.options(Map.of()),
        invocation ->
            question
                .map(text -> Asking.reply(new Question(text), invocation))
                .orElseGet(Interactions::expired));
  }

  private static String text(ModalMapping field) {
    return switch (field.getType()) {
      case TEXT_INPUT -> field.getAsString();
      case STRING_SELECT, USER_SELECT, ROLE_SELECT, MENTIONABLE_SELECT, CHANNEL_SELECT ->
          String.join(",", field.getAsStringList());
      default -> "";
    };
  }

  private static Reply expired() {
    return new Reply.Say(BotMessage.expired(), "expired");
  }

  private static boolean isList(Message message) {
    return message.getComponentTree().findAll(StringSelectMenu.class).size() > 0;
  }

  private static boolean canPost(Interaction event) {
    // Where the bot itself is no member, it can only answer the interaction.
    return event.isFromAttachedGuild();
  }

  private void handle(
      IReplyCallback event,
      String kind,
      Acknowledgement acknowledgement,
      Given given,
      Function<Invocation, Reply> work) {
    Delivery delivery = new Delivery(event, acknowledgement);
    Optional<String> club = club(event);
    Requests.run(
        event.getId(),
        kind,
        () -> {
          delivery.acknowledge();
          return editions.borrow(club);
        },
        edition -> {
          Reply reply =
              work.apply(
                  new Invocation(
                      edition,
                      given.options(),
                      given.picked(),
                      club,
                      event.getUserLocale(),
                      emergency(club, event),
                      delivery.place(),
                      Asker.of(event),
                      given.attachment(),
                      delivery::progress,
                      occasion(event, club)));
          memory.meets(club, names(event));
          if (reply instanceof Reply.Answered(_, String became, String question, _)) {
            // Before it is delivered: a member may press a button of it at once.
            memory.answered(event.getId(), club, Asker.of(event), question, became);
          }
          return delivery.deliver(
              reply,
              (message, passages) -> {
                // Where the bot is no member, it cannot come back to what it said.
                if (event.isFromAttachedGuild()) {
                  corrections.shown(message, passages, edition.guides());
                }
              });
        },
        delivery::apologize);
  }

  private static Set<String> names(Interaction event) {
    var names = new HashSet<String>();
    names.add(event.getUser().getName());
    names.add(event.getUser().getEffectiveName());
    Optional.ofNullable(event.getMember()).map(Member::getEffectiveName).ifPresent(names::add);
    return names;
  }

  private Occasion occasion(IReplyCallback event, Optional<String> club) {
    Optional<Message> pressed =
        switch (event) {
          case ComponentInteraction press -> Optional.of(press.getMessage());
          case ModalInteractionEvent form -> Optional.ofNullable(form.getMessage());
          default -> Optional.empty();
        };
    return new Occasion(
        event.getId(),
        pressed.flatMap(Pressed::origin),
        pressed.map(Pressed::text),
        memory.hasCoaches(club),
        event.getJDA().getGatewayIntents().contains(GatewayIntent.MESSAGE_CONTENT));
  }

  private Emergency emergency(Optional<String> club, Interaction event) {
    return Emergency.of(club.map(settings), numbers, event.getUserLocale());
  }

  private static Optional<String> club(Interaction event) {
    return Optional.ofNullable(event.getGuild()).map(ISnowflake::getId);
  }

  /** Offers choices; whatever goes wrong, the member can type on undisturbed. */
  void autocomplete(CommandAutoCompleteInteractionEvent event) {
    List<Command.Choice> choices = List.of();
    try {
      if (commands.get(event.getName()) instanceof Autocompleting command
          && refusal(command, club(event), Asker.of(event)).isEmpty()) {
        choices = choices(command, event);
      }
    } catch (RuntimeException failure) {
      LOG.warn("no choices for {} of {}", event.getFocusedOption().getName(), event, failure);
    }
    event.replyChoices(choices).queue(null, Requests.noted("the choices", event.getId()));
  }

  private List<Command.Choice> choices(
      Autocompleting command, CommandAutoCompleteInteractionEvent event) {
    Optional<String> club = club(event);
    try (Borrowed borrowed = editions.borrow(club)) {
      return choices(command, event, club, borrowed.edition());
    }
  }

  private List<Command.Choice> choices(
      Autocompleting command,
      CommandAutoCompleteInteractionEvent event,
      Optional<String> club,
      Edition edition) {
    var invocation =
        new Invocation(
            edition,
            options(event),
            List.of(),
            club,
            event.getUserLocale(),
            emergency(club, event),
            Place.PRIVATE,
            Asker.of(event),
            Optional.empty(),
            _ -> {},
            Occasion.NONE);
    AutoCompleteQuery focused = event.getFocusedOption();
    return command.choices(focused.getName(), focused.getValue(), invocation).stream()
        .filter(choice -> !choice.label().isBlank())
        .limit(Autocompleting.MOST)
        .map(
            choice -> {
              String name = Cut.toLength(choice.label(), Command.Choice.MAX_NAME_LENGTH);
              // JDA refuses a text for an option that holds a number.
              return focused.getType() == OptionType.INTEGER
                  ? new Command.Choice(name, Long.parseLong(choice.value()))
                  : new Command.Choice(
                      name, Cut.toLength(choice.value(), Command.Choice.MAX_STRING_VALUE_LENGTH));
            })
        .toList();
  }
}

package club.crampbot.discord;

import club.crampbot.answer.Borrowed;
import club.crampbot.answer.Edition;
import club.crampbot.answer.Editions;
import club.crampbot.answer.Question;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.entities.ISnowflake;
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
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.components.ComponentInteraction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Commands, presses and forms: acknowledged first, then done, then delivered. Safe for use by many
 * threads.
 */
final class Interactions {
  private static final Logger LOG = LoggerFactory.getLogger(Interactions.class);

  private final Editions editions;
  private final Map<String, SlashCommand> commands;
  private final EmergencyNumbers numbers;

  Interactions(Editions editions, Map<String, SlashCommand> commands, EmergencyNumbers numbers) {
    this.editions = editions;
    this.commands = commands;
    this.numbers = numbers;
  }

  void slash(SlashCommandInteractionEvent event) {
    run(event, "/" + event.getName(), event.getName(), options(event));
  }

  void messageMenu(MessageContextInteractionEvent event) {
    String text = event.getTarget().getContentDisplay();
    run(event, "menu", event.getName(), Map.of(Invocation.MESSAGE, text));
  }

  private void run(IReplyCallback event, String kind, String name, Map<String, String> options) {
    SlashCommand command = commands.get(name);
    if (command == null) {
      // Discord may show a command of an older bot for a while.
      handle(event, kind, Acknowledgement.PRIVATE, options, List.of(), _ -> expired());
    } else {
      handle(event, kind, command.acknowledgement(options), options, List.of(), command::answer);
    }
  }

  private static Map<String, String> options(CommandInteractionPayload event) {
    return event.getOptions().stream()
        .collect(Collectors.toMap(OptionMapping::getName, OptionMapping::getAsString));
  }

  void press(ComponentInteraction event, List<String> picked) {
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
        Map.of(),
        picked,
        invocation ->
            press.map(known -> Presses.reply(known, invocation)).orElseGet(Interactions::expired));
  }

  void form(ModalInteractionEvent event) {
    Optional<String> question = QuestionForm.question(event);
    handle(
        event,
        "form",
        Acknowledgement.PRIVATE,
        Map.of(),
        List.of(),
        invocation ->
            question
                .map(text -> Asking.reply(new Question(text), invocation))
                .orElseGet(Interactions::expired));
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
      Map<String, String> options,
      List<String> picked,
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
                      options,
                      picked,
                      club,
                      event.getUserLocale(),
                      numbers.number(Optional.empty(), event.getUserLocale()),
                      delivery.place()));
          return delivery.deliver(reply);
        },
        delivery::apologize);
  }

  private static Optional<String> club(Interaction event) {
    return Optional.ofNullable(event.getGuild()).map(ISnowflake::getId);
  }

  /** Offers choices; whatever goes wrong, the member can type on undisturbed. */
  void autocomplete(CommandAutoCompleteInteractionEvent event) {
    List<Command.Choice> choices = List.of();
    try {
      if (commands.get(event.getName()) instanceof Autocompleting command) {
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
            numbers.number(Optional.empty(), event.getUserLocale()),
            Place.PRIVATE);
    AutoCompleteQuery focused = event.getFocusedOption();
    return command.choices(focused.getName(), focused.getValue(), invocation).stream()
        .filter(choice -> !choice.label().isBlank())
        .limit(Autocompleting.MOST)
        .map(
            choice ->
                new Command.Choice(
                    Cut.toLength(choice.label(), Command.Choice.MAX_NAME_LENGTH),
                    Cut.toLength(choice.value(), Command.Choice.MAX_STRING_VALUE_LENGTH)))
        .toList();
  }
}

package club.crampbot.discord;

import club.crampbot.answer.Editions;
import club.crampbot.library.Settings;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;

/**
 * Hears everything that members do, has it done, and speaks. Each event runs on a virtual thread of
 * its own, so waiting is cheap; safe for use by many threads.
 */
public final class DiscordListener implements EventListener {
  /** More requests at once than this machine could ever serve: in truth no limit. */
  private static final int AT_ONCE = 1_000_000;

  private final Map<String, SlashCommand> commands = new LinkedHashMap<>();
  private final Semaphore underWay = new Semaphore(AT_ONCE);
  private final Interactions interactions;
  private final Messages messages;
  private final Corrections corrections;

  /**
   * Makes a listener for all that the bot can do.
   *
   * @param commands in the order in which {@code /help} lists them
   * @param country where the clubs are, as two capital letters: it tells whom to call in an
   *     emergency
   */
  public DiscordListener(Editions editions, List<SlashCommand> commands, Optional<String> country) {
    this(editions, commands, country, _ -> Settings.USUAL);
  }

  /**
   * The same where clubs have chosen something.
   *
   * @param settings gives what a club has chosen by its id, asked anew for every interaction
   */
  public DiscordListener(
      Editions editions,
      List<SlashCommand> commands,
      Optional<String> country,
      Function<String, Settings> settings) {
    this(editions, commands, country, settings, Memory.fleeting());
  }

  /**
   * The same with a memory of questions.
   *
   * @param memory which commands that go on from an answer have too
   */
  public DiscordListener(
      Editions editions,
      List<SlashCommand> commands,
      Optional<String> country,
      Function<String, Settings> settings,
      Memory memory) {
    EmergencyNumbers numbers = EmergencyNumbers.known().in(country);
    for (SlashCommand command : commands) {
      if (this.commands.put(command.data().getName(), command) != null) {
        throw new IllegalArgumentException("two commands named " + command.data().getName());
      }
    }
    this.corrections = new Corrections(memory.library(), editions);
    this.interactions =
        new Interactions(editions, this.commands, numbers, settings, memory, corrections);
    this.messages = new Messages(editions, numbers, settings, memory, corrections);
  }

  /** What Discord is told to show. */
  List<CommandData> commands() {
    return commands.values().stream().map(SlashCommand::data).toList();
  }

  @Override
  public void onEvent(GenericEvent event) {
    // Once the bot is stopping, nothing new is begun.
    if (!underWay.tryAcquire()) {
      return;
    }
    try {
      switch (event) {
        case SlashCommandInteractionEvent slash -> interactions.slash(slash);
        case MessageContextInteractionEvent menu -> interactions.messageMenu(menu);
        case CommandAutoCompleteInteractionEvent typing -> interactions.autocomplete(typing);
        case ButtonInteractionEvent press -> interactions.press(press, List.of());
        case StringSelectInteractionEvent pick -> interactions.press(pick, pick.getValues());
        case ModalInteractionEvent form -> interactions.form(form);
        case MessageReceivedEvent message -> messages.received(message);
        case ReadyEvent ready ->
            corrections.connected(Optional.ofNullable(ready.getJDA().getShardManager()));
        default -> {
          // Nothing else is the bot's business.
        }
      }
    } finally {
      underWay.release();
    }
  }

  /** Takes no more requests, and waits until those under way have ended, at most for a time. */
  void finish(Duration most) {
    corrections.disconnected();
    try {
      if (underWay.tryAcquire(AT_ONCE, most.toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    underWay.drainPermits();
  }
}

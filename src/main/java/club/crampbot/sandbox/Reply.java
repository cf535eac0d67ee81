package club.crampbot.sandbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * What the bot makes of one thing that a member did: to be waited for. Waiting in vain is an {@link
 * IllegalStateException} that says what there was instead. Safe for use by many threads.
 */
public final class Reply {
  private final World world;
  private final Interaction interaction;
  private final String what;
  private final Duration patience;

  Reply(World world, Interaction interaction, String what, Duration patience) {
    this.world = world;
    this.interaction = interaction;
    this.what = what;
    this.patience = patience;
  }

  Interaction interaction() {
    return interaction;
  }

  /** The bot's answer when it is complete: a message, or the message that it has changed. */
  public Seen message() {
    await("a message", () -> interaction.isOriginalTold() || !interaction.followUps().isEmpty());
    return world.change(
        () ->
            (interaction.isOriginalTold()
                    ? interaction.original()
                    : interaction.followUps().stream().findFirst())
                .flatMap(world.messages()::message)
                .map(message -> Sight.of(world, message))
                .orElseThrow(() -> new IllegalStateException("the answer was deleted: " + tale())));
  }

  /** The answer as it stands now, complete or not; empty before there is one. */
  public Optional<Seen> now() {
    return world.change(
        () ->
            interaction
                .original()
                .flatMap(world.messages()::message)
                .map(message -> Sight.of(world, message)));
  }

  /** The form that the bot shows. */
  public Modal modal() {
    await("a form", () -> interaction.stage() instanceof Interaction.Stage.Asked);
    return world.change(
        () -> {
          if (interaction.stage() instanceof Interaction.Stage.Asked(var modal)) {
            return Modal.of(modal);
          }
          throw new IllegalStateException(tale());
        });
  }

  /** The choices that the bot offers to go on typing with. */
  List<Seen.Choice> choices() {
    await("choices", () -> interaction.stage() instanceof Interaction.Stage.Suggested);
    return world.change(
        () -> {
          if (interaction.stage() instanceof Interaction.Stage.Suggested(var choices)) {
            return choices.stream()
                .map(
                    choice ->
                        new Seen.Choice(
                            choice.path("name").asText(), choice.path("value").asText()))
                .toList();
          }
          throw new IllegalStateException(tale());
        });
  }

  /** The messages that the bot sent after its answer, when there are so many. */
  public List<Seen> followUps(int count) {
    await(count + " follow-ups", () -> interaction.followUps().size() >= count);
    return world.change(
        () -> {
          List<Seen> seen = new ArrayList<>();
          for (String id : interaction.followUps()) {
            world.messages().message(id).ifPresent(message -> seen.add(Sight.of(world, message)));
          }
          return List.copyOf(seen);
        });
  }

  /** Waits for the first sign of the bot: an answer, "thinking", a form, a promise to update. */
  public Reply acknowledged() {
    await("a sign of the bot", interaction::isAcknowledged);
    return this;
  }

  /** Whether the bot is thinking at this moment. */
  public boolean isThinking() {
    return now().map(Seen::isThinking).orElse(false);
  }

  /** Waits for "The application did not respond", which members see after three seconds. */
  public boolean goesUnanswered() {
    return world.await(patience, this::isUnanswered);
  }

  /** Waits until the answer is gone again. */
  public boolean disappears() {
    return world.await(
        patience,
        () ->
            interaction.original().isPresent()
                && interaction.original().flatMap(world.messages()::message).isEmpty());
  }

  private boolean isUnanswered() {
    return interaction.stage() instanceof Interaction.Stage.NotAnswered;
  }

  private void await(String wanted, BooleanSupplier isThere) {
    boolean settled = world.await(patience, () -> isThere.getAsBoolean() || isUnanswered());
    if (!settled || world.change(this::isUnanswered)) {
      throw new IllegalStateException("no " + wanted + " came: " + world.change(this::tale));
    }
  }

  private String tale() {
    String state =
        switch (interaction.stage()) {
          case Interaction.Stage.Waiting() -> "the bot has not answered yet";
          case Interaction.Stage.NotAnswered() -> "The application did not respond";
          case Interaction.Stage.Answered() ->
              interaction.isOriginalTold() ? "the bot has answered" : "the bot is thinking";
          case Interaction.Stage.UpdatePromised() -> "the bot has promised to change the message";
          case Interaction.Stage.Updated() -> "the bot has changed the message";
          case Interaction.Stage.Suggested(var choices) -> "the bot offers " + choices;
          case Interaction.Stage.Asked(var modal) -> "the bot shows the form " + modal;
        };
    return interaction.user().name() + " " + what + "; " + state;
  }
}

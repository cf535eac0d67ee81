package club.crampbot.sandbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.requests.GatewayIntent;
import org.awaitility.Awaitility;

/**
 * A stand-in and a bot on the real JDA that does what a test tells it to: {@code on(event type,
 * what to do)}. A listener's failure is kept and thrown by {@link #close()}.
 */
final class TinyBot implements AutoCloseable, EventListener {
  private final LoopbackDiscord discord;
  private final RealJda jda;
  private final BlockingQueue<Rule<?>> rules = new LinkedBlockingQueue<>();
  private final BlockingQueue<GenericEvent> heard = new LinkedBlockingQueue<>();
  private final BlockingQueue<Throwable> failures = new LinkedBlockingQueue<>();

  private record Rule<E extends GenericEvent>(Class<E> type, Consumer<E> what) {
    void apply(GenericEvent event) {
      if (type.isInstance(event)) {
        what.accept(type.cast(event));
      }
    }
  }

  TinyBot() {
    this(
        LoopbackDiscord.Settings.USUAL,
        List.of(GatewayIntent.GUILD_MESSAGES, GatewayIntent.DIRECT_MESSAGES));
  }

  TinyBot(LoopbackDiscord.Settings settings, List<GatewayIntent> intents) {
    discord = LoopbackDiscord.start(0, settings);
    jda = RealJda.connect(discord, intents, this);
    Awaitility.await().atMost(Duration.ofSeconds(20)).until(this::isReady);
  }

  private boolean isReady() {
    List<JDA> shards = shards();
    return shards.size() == jda.shards().getShardsTotal()
        && shards.stream().allMatch(shard -> shard.getStatus() == JDA.Status.CONNECTED);
  }

  LoopbackDiscord discord() {
    return discord;
  }

  List<JDA> shards() {
    return jda.shards().getShards();
  }

  JDA jda() {
    return jda.shards().getShards().getFirst();
  }

  Place general() {
    return discord.member("ana").in("general");
  }

  /** Registers global commands in the place of all others. */
  TinyBot commands(CommandData... commands) {
    jda().updateCommands().addCommands(commands).complete();
    return this;
  }

  /** From now on, only does this on such events. */
  <E extends GenericEvent> TinyBot on(Class<E> type, Consumer<E> what) {
    rules.removeIf(rule -> rule.type().equals(type));
    rules.add(new Rule<>(type, what));
    return this;
  }

  boolean hasHeard(Class<? extends GenericEvent> type) {
    return heard.stream().anyMatch(type::isInstance);
  }

  void awaitHearing(Class<? extends GenericEvent> type) {
    Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> hasHeard(type));
  }

  @Override
  public void onEvent(GenericEvent event) {
    heard.add(event);
    for (Rule<?> rule : rules) {
      try {
        rule.apply(event);
      } catch (RuntimeException | Error failure) {
        failures.add(failure);
      }
    }
  }

  /** What the listeners threw since the last time. */
  List<Throwable> failures() {
    List<Throwable> all = new ArrayList<>();
    failures.drainTo(all);
    return all;
  }

  @Override
  public void close() {
    jda.close();
    discord.close();
    List<Throwable> left = failures();
    if (!left.isEmpty()) {
      throw new AssertionError("the bot failed", left.getFirst());
    }
  }
}

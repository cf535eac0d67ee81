package club.crampbot.discord;

import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.sharding.DefaultShardManagerBuilder;
import net.dv8tion.jda.api.sharding.ShardManager;
import net.dv8tion.jda.api.utils.messages.MessageRequest;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The bot's connection to Discord, or to a stand-in for it, from {@link #open} to {@link #close}.
 * Discord itself may break it off at any time: JDA then resumes it by itself. Safe for use by many
 * threads.
 */
public final class DiscordConnection implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DiscordConnection.class);

  /**
   * Messages to the bot, and nothing privileged: Discord gives their text where the bot is
   * mentioned, replied to with ping, or written to directly.
   */
  private static final EnumSet<GatewayIntent> INTENTS =
      EnumSet.of(GatewayIntent.GUILD_MESSAGES, GatewayIntent.DIRECT_MESSAGES);

  /**
   * OkHttp's own pool of 5 made 64 interactions at once wait up to 1.0 s; this one 0.1 s, at equal
   * throughput.
   */
  private static final int IDLE_CONNECTIONS = 64;

  private static final Duration IDLE_FOR = Duration.ofSeconds(60);

  /** How long requests under way may take to end when the bot stops. */
  private static final Duration LAST_WORDS = Duration.ofSeconds(5);

  private final ShardManager shards;
  private final ExecutorService events;
  private final DiscordListener listener;

  private DiscordConnection(ShardManager shards, ExecutorService events, DiscordListener listener) {
    this.shards = shards;
    this.events = events;
    this.listener = listener;
  }

  /**
   * Where and how to connect.
   *
   * @param token the bot's; never logged
   * @param restAddress the base of the REST API, with a slash at the end, where it is not Discord's
   *     own
   * @param patience how long all shards together may take to be ready
   * @param readsMessages whether to ask for the text of every message, where Discord allows it
   */
  public record Settings(
      String token, Optional<URI> restAddress, Duration patience, boolean readsMessages) {
    /** The same for a bot that reads only what is said to it. */
    public Settings(String token, Optional<URI> restAddress, Duration patience) {
      this(token, restAddress, patience, false);
    }

    @Override
    public String toString() {
      return "Settings[" + restAddress + ", " + patience + "]";
    }
  }

  /** What came of the attempt to connect. */
  public sealed interface Outcome {
    /** The bot is online and its commands are registered. */
    record Connected(DiscordConnection connection) implements Outcome {}

    /**
     * There is no connection, and nothing of the attempt is left.
     *
     * @param sentence what the operator can do about it
     */
    record Refused(String sentence) implements Outcome {}
  }

  /** Connects, and returns once all shards are ready and the commands are registered. */
  public static Outcome open(Settings settings, DiscordListener listener) {
    if (settings.token().isBlank()) {
      return new Outcome.Refused(Arrival.BAD_TOKEN);
    }
    // One switch for the whole of JDA: whatever text the bot sends, it notifies nobody.
    MessageRequest.setDefaultMentions(List.of());
    MessageRequest.setDefaultMentionRepliedUser(false);
    // The bot knows that it gets only what is said to it.
    Message.suppressContentIntentWarning();
    ExecutorService events = Executors.newVirtualThreadPerTaskExecutor();
    Arrival arrival = new Arrival();
    ShardManager shards = shards(settings, events, arrival, listener);
    var connection = new DiscordConnection(shards, events, listener);
    Optional<String> refusal =
        arrival.await(shards, settings.patience()).or(connection::registerCommands);
    if (refusal.isPresent()) {
      // The listener stays fit for another attempt.
      connection.shutDown();
      if (settings.readsMessages() && refusal.get().equals(Arrival.MISSING_INTENT)) {
        LOG.warn(
            "Discord does not let the bot read messages, so there are no channels where every"
                + " message is a question: switch on the message content intent in the developer"
                + " portal, or reads-messages off.");
        return open(
            new Settings(settings.token(), settings.restAddress(), settings.patience()), listener);
      }
      return new Outcome.Refused(refusal.get());
    }
    return new Outcome.Connected(connection);
  }

  /** How many clubs (Discord servers) the bot is in now. */
  public long clubs() {
    return shards.getGuildCache().size();
  }

  /** The names of those clubs by their ids. */
  public Map<String, String> clubNames() {
    return shards.getGuildCache().stream()
        .collect(Collectors.toMap(Guild::getId, Guild::getName, (one, other) -> one));
  }

  private static ShardManager shards(
      Settings settings, ExecutorService events, Arrival arrival, DiscordListener listener) {
    var http =
        new OkHttpClient.Builder()
            .connectionPool(
                new ConnectionPool(IDLE_CONNECTIONS, IDLE_FOR.toSeconds(), TimeUnit.SECONDS));
    return DefaultShardManagerBuilder.createLight(settings.token(), intents(settings))
        .setRestConfigProvider(shard -> restConfig(settings))
        .setHttpClientBuilder(http)
        // A listener that waits must never hold up the gateway's own thread.
        .setEventPoolProvider(shard -> events)
        // What JDA takes otherwise is shared with all of Java, and may be busy with an index.
        .setCallbackPoolProvider(shard -> events)
        // The one that all of Java shares may be busy with an index.
        .setEnableShutdownHook(false)
        .addEventListeners(arrival, listener)
        .build(false);
  }

  private static EnumSet<GatewayIntent> intents(Settings settings) {
    EnumSet<GatewayIntent> intents = EnumSet.copyOf(INTENTS);
    if (settings.readsMessages()) {
      intents.add(GatewayIntent.MESSAGE_CONTENT);
    }
    return intents;
  }

  private static RestConfig restConfig(Settings settings) {
    RestConfig config = new RestConfig();
    settings.restAddress().ifPresent(address -> config.setBaseUrl(address.toString()));
    return config;
  }

  private Optional<String> registerCommands() {
    try {
      shards.getShards().getFirst().updateCommands().addCommands(listener.commands()).complete();
      return Optional.empty();
    } catch (ErrorResponseException e) {
      LOG.error("Discord refused the commands", e);
      return Optional.of("Discord refused the bot's commands: " + e.getMeaning() + ".");
    }
  }

  /**
   * Takes no further request, lets those under way end for at most {@link #LAST_WORDS}, and goes
   * offline.
   */
  @Override
  public void close() {
    listener.finish(LAST_WORDS);
    shutDown();
  }

  private void shutDown() {
    // There are none, not even an empty list of them, where the login was refused.
    List<JDA> running =
        shards.getShardCache() == null ? List.of() : List.copyOf(shards.getShards());
    shards.shutdown();
    events.shutdown();
    try {
      for (JDA shard : running) {
        if (!shard.awaitShutdown(LAST_WORDS)) {
          shard.shutdownNow();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

package club.crampbot.sandbox;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.sharding.DefaultShardManagerBuilder;
import net.dv8tion.jda.api.sharding.ShardManager;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;

/** The real JDA, pointed at a stand-in. */
final class RealJda implements AutoCloseable {
  private final ExecutorService events = Executors.newVirtualThreadPerTaskExecutor();
  private final OkHttpClient.Builder http =
      new OkHttpClient.Builder().connectionPool(new ConnectionPool(16, 60, TimeUnit.SECONDS));
  private final ShardManager shards;

  private RealJda(LoopbackDiscord discord, List<GatewayIntent> intents, Object... listeners) {
    shards =
        DefaultShardManagerBuilder.createLight(discord.token(), intents)
            .setRestConfigProvider(shard -> new RestConfig().setBaseUrl(discord.restAddress()))
            .setHttpClientBuilder(http)
            .setEventPoolProvider(shard -> events)
            .addEventListeners(listeners)
            .build();
  }

  /** Connects a bot with the ordinary intents; it comes online by itself. */
  static RealJda connect(LoopbackDiscord discord, Object... listeners) {
    List<GatewayIntent> ordinary =
        List.of(GatewayIntent.GUILD_MESSAGES, GatewayIntent.DIRECT_MESSAGES);
    return new RealJda(discord, ordinary, listeners);
  }

  static RealJda connect(
      LoopbackDiscord discord, List<GatewayIntent> intents, Object... listeners) {
    return new RealJda(discord, intents, listeners);
  }

  ShardManager shards() {
    return shards;
  }

  @Override
  public void close() {
    shards.shutdown();
    events.close();
  }
}

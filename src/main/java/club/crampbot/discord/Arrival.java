package club.crampbot.discord;

import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.requests.CloseCode;
import net.dv8tion.jda.api.sharding.ShardManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches the shards come in, and says why they don't. JDA itself would retry for ever without a
 * word when the gateway can't be reached.
 */
final class Arrival implements EventListener {
  private static final Logger LOG = LoggerFactory.getLogger(Arrival.class);

  static final String BAD_TOKEN =
      "Discord refused the bot's token: set DISCORD_TOKEN to the token on the application's Bot"
          + " page.";
  static final String MISSING_INTENT =
      "Discord refused the bot's intents: it needs only messages in servers and direct messages,"
          + " which every application may have; check the application in the developer portal.";
  static final String UNREACHABLE =
      "Discord could not be reached: check this machine's network, or try again later.";

  private final Set<Integer> ready = new HashSet<>();
  private final CompletableFuture<Optional<String>> refusal = new CompletableFuture<>();

  @Override
  public void onEvent(GenericEvent event) {
    switch (event) {
      case ReadyEvent _ -> come(event.getJDA().getShardInfo());
      case ShutdownEvent shutdown -> refusal.complete(Optional.of(sentence(shutdown)));
      default -> {
        // Only the ends of the way in count here.
      }
    }
  }

  private synchronized void come(JDA.ShardInfo shard) {
    ready.add(shard.getShardId());
    if (ready.size() == shard.getShardTotal()) {
      refusal.complete(Optional.empty());
    }
  }

  private static String sentence(ShutdownEvent shutdown) {
    CloseCode code = shutdown.getCloseCode();
    return switch (code) {
      case AUTHENTICATION_FAILED -> BAD_TOKEN;
      case DISALLOWED_INTENTS, INVALID_INTENTS -> MISSING_INTENT;
      case null, default ->
          "Discord closed the connection with code "
              + shutdown.getCode()
              + (code == null ? "." : ": " + code.getMeaning() + ".");
    };
  }

  /** Logs in and waits until all shards are there; empty when they are, else why they are not. */
  Optional<String> await(ShardManager shards, Duration patience) {
    // Logging in asks Discord for the bot's name and waits without a limit of its own.
    Thread.ofVirtual().name("discord-login").start(() -> login(shards));
    try {
      return refusal.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      LOG.debug("not ready after {} s", patience.toSeconds(), e);
      return Optional.of(UNREACHABLE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of("The bot was stopped before it was connected.");
    } catch (ExecutionException e) {
      throw new IllegalStateException("the login failed", e.getCause());
    }
  }

  private void login(ShardManager shards) {
    try {
      shards.login();
    } catch (InvalidTokenException e) {
      LOG.debug("login refused", e);
      refusal.complete(Optional.of(BAD_TOKEN));
    } catch (ErrorResponseException e) {
      LOG.debug("login failed", e);
      refusal.complete(
          Optional.of(
              e.getResponse().code == 0
                  ? UNREACHABLE
                  : "Discord answered the login with " + e.getResponse().code + "; try later."));
    } catch (RuntimeException e) {
      if (isOfTheNetwork(e)) {
        LOG.debug("login failed", e);
        refusal.complete(Optional.of(UNREACHABLE));
      } else {
        refusal.completeExceptionally(e);
      }
    }
  }

  /** JDA wraps what the network threw, once or more. */
  private static boolean isOfTheNetwork(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .anyMatch(IOException.class::isInstance);
  }
}

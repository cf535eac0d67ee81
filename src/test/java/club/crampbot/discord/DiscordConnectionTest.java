package club.crampbot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import club.crampbot.answer.Borrowed;
import club.crampbot.discord.DiscordConnection.Outcome;
import club.crampbot.sandbox.LoopbackDiscord;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The way in, and each way in which it fails. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class DiscordConnectionTest {
  private static Outcome open(String token, String address, Duration patience) {
    var listener =
        new DiscordListener(
            _ -> Borrowed.forever(Club.edition(0, Shelf.small())),
            List.of(new AskCommand()),
            Optional.empty());
    return DiscordConnection.open(
        new DiscordConnection.Settings(token, Optional.of(URI.create(address)), patience),
        listener);
  }

  private static String refusal(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Connected(var connection) -> {
        connection.close();
        throw new AssertionError("connected");
      }
      case Outcome.Refused(String sentence) -> sentence;
    };
  }

  @Test
  void connectsAndRegistersItsCommands() {
    try (var discord = LoopbackDiscord.start()) {
      Outcome outcome = open(discord.token(), discord.restAddress(), Duration.ofSeconds(20));
      assertThat(outcome).isInstanceOf(Outcome.Connected.class);
      assertThat(discord.awaitCommands("ask")).isTrue();
      if (outcome instanceof Outcome.Connected(var connection)) {
        connection.close();
      }
    }
  }

  @Test
  void comesInSeveralShards() {
    try (var discord = LoopbackDiscord.start(0, LoopbackDiscord.Settings.USUAL.withShards(2))) {
      Outcome outcome = open(discord.token(), discord.restAddress(), Duration.ofSeconds(40));
      assertThat(outcome).isInstanceOf(Outcome.Connected.class);
      if (outcome instanceof Outcome.Connected(var connection)) {
        connection.close();
      }
    }
  }

  @Test
  void wrongTokenIsToldInOneSentence() {
    try (var discord = LoopbackDiscord.start()) {
      String wrong = "wrong-token.that-is-long-enough-to-be-one.at-all";
      assertThat(refusal(open(wrong, discord.restAddress(), Duration.ofSeconds(20))))
          .isEqualTo(Arrival.BAD_TOKEN)
          .doesNotContain(wrong);
      assertThat(refusal(open(" ", discord.restAddress(), Duration.ofSeconds(20))))
          .isEqualTo(Arrival.BAD_TOKEN);
    }
  }

  @Test
  void tokenThatTheGatewayRefusesIsToldInOneSentence() {
    try (var discord = LoopbackDiscord.start()) {
      discord.faults().refusesTheTokenAtTheGateway(true);
      assertThat(refusal(open(discord.token(), discord.restAddress(), Duration.ofSeconds(20))))
          .isEqualTo(Arrival.BAD_TOKEN);
    }
  }

  @Test
  void absentDiscordIsWaitedForNoLongerThanAllowed() {
    String address;
    try (var discord = LoopbackDiscord.start()) {
      address = discord.restAddress();
    }
    long start = System.nanoTime();
    assertThat(refusal(open("a-token", address, Duration.ofSeconds(2))))
        .isEqualTo(Arrival.UNREACHABLE);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
  }

  @Test
  void refusedCommandsAreTold() {
    try (var discord = LoopbackDiscord.start()) {
      discord.faults().answers(500, "PUT /applications/", 10);
      assertThat(refusal(open(discord.token(), discord.restAddress(), Duration.ofSeconds(20))))
          .startsWith("Discord refused the bot's commands");
    }
  }
}

package club.crampbot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import club.crampbot.answer.BotWords;
import club.crampbot.sandbox.LoopbackDiscord;
import club.crampbot.sandbox.Reply;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.interactions.DiscordLocale;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** What goes wrong, as the member and the operator see it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FailuresTest {
  private final CountDownLatch slowness = new CountDownLatch(1);
  private final Club club =
      Club.ofShippedGuides(
          LoopbackDiscord.Settings.USUAL.withAcknowledgement(Duration.ofSeconds(2)),
          new Broken(),
          new Slow(slowness));

  /** Fails at whatever it is asked. */
  private record Broken() implements Autocompleting {
    @Override
    public CommandData data() {
      return Commands.slash("broken", "Always fails")
          .addOption(OptionType.STRING, "text", "Any", false, true);
    }

    @Override
    public club.crampbot.discord.Reply answer(Invocation invocation) {
      throw new IllegalStateException("on purpose");
    }

    @Override
    public List<Choice> choices(String option, String typed, Invocation invocation) {
      throw new IllegalStateException("on purpose");
    }
  }

  /** Answers when it is let. */
  private record Slow(CountDownLatch slowness) implements SlashCommand {
    @Override
    public CommandData data() {
      return Commands.slash("slow", "Takes its time");
    }

    @Override
    public club.crampbot.discord.Reply answer(Invocation invocation) {
      try {
        slowness.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      return new club.crampbot.discord.Reply.Say(BotMessage.sentence("At last"), "slow");
    }
  }

  @AfterAll
  void end() {
    slowness.countDown();
    club.close();
  }

  @Test
  void aFailureIsToldWithTheIdInTheLog() {
    Told told = club.ana().runs("/broken").privately();

    assertThat(told.text()).startsWith(BotWords.FAILURE).doesNotContain("on purpose");
    String id = told.text().substring(BotWords.FAILURE.length()).strip();
    assertThat(club.log()).anyMatch(line -> line.startsWith("failure " + id + ": /broken of "));
  }

  @Test
  void failingChoicesDisturbNobody() {
    assertThat(club.ana().isOffered("/broken", "text", "x")).isEmpty();
  }

  @Test
  void aSlowAnswerIsAcknowledgedFirst() {
    Reply reply = club.ana().place().runs("/slow").acknowledged();

    assertThat(reply.isThinking()).isTrue();
    slowness.countDown();
    assertThat(reply.message().text()).isEqualTo("At last");
  }

  @Test
  void aRefusedMessageIsToldAsAFailure() {
    club.discord().faults().answers(500, "PATCH /webhooks/", 1);

    club.ana().asks("what causes a side stitch").begins(BotWords.FAILURE);
  }

  @Test
  void whatIsNoLongerThereHasExpired() {
    for (Press gone :
        List.of(
            new Press.Open("gone"),
            new Press.SectionPage("gone", 0),
            new Press.Sources(List.of("gone")),
            new Press.Related("gone"),
            new Press.Share("gone"))) {
      assertThat(Presses.reply(gone, invocation()).outcome()).isEqualTo("expired");
    }
  }

  private Invocation invocation() {
    return new Invocation(
        Club.edition(0, club.guides()),
        Map.of(),
        List.of(),
        Optional.empty(),
        DiscordLocale.UNKNOWN,
        new Emergency("112", Optional.empty()),
        Place.PRIVATE);
  }

  @Test
  void aWrongTokenIsRefusedWithASentence() {
    assertThat(refusal("wrong", club.discord().restAddress(), Duration.ofSeconds(20)))
        .isEqualTo(Arrival.BAD_TOKEN);
    assertThat(refusal(" ", club.discord().restAddress(), Duration.ofSeconds(20)))
        .isEqualTo(Arrival.BAD_TOKEN);
  }

  @Test
  void anUnreachableDiscordIsRefusedWithASentence() {
    assertThat(refusal("any", "http://127.0.0.1:1/api/v10/", Duration.ofSeconds(5)))
        .isEqualTo(Arrival.UNREACHABLE);
  }

  private static String refusal(String token, String address, Duration patience) {
    var listener =
        new DiscordListener(
            _ -> {
              throw new AssertionError();
            },
            List.of(),
            Optional.empty());
    var settings =
        new DiscordConnection.Settings(token, Optional.of(URI.create(address)), patience);
    return switch (DiscordConnection.open(settings, listener)) {
      case DiscordConnection.Outcome.Connected(var connection) -> {
        connection.close();
        yield "connected";
      }
      case DiscordConnection.Outcome.Refused(var sentence) -> sentence;
    };
  }
}

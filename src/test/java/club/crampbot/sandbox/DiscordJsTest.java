package club.crampbot.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The stand-in as another library than JDA knows Discord: discord.js, unmodified. {@code .ci/run}
 * installs it; without it, or without node, this is skipped.
 */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class DiscordJsTest {
  private static final Path MODULES = Path.of("target", "discord.js", "node_modules");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private LoopbackDiscord discord;
  private Process bot;

  @BeforeEach
  void start() throws IOException, URISyntaxException {
    Assumptions.assumeTrue(hasNode(), "no node on the PATH");
    Assumptions.assumeTrue(
        Files.isDirectory(MODULES.resolve("discord.js")),
        "no discord.js: npm install --prefix target/discord.js discord.js@14");
    discord = LoopbackDiscord.start(0, LoopbackDiscord.Settings.USUAL.withPatience(PATIENCE));
    var script = Objects.requireNonNull(getClass().getResource("discord-js-bot.js"));
    var node =
        new ProcessBuilder("node", Path.of(script.toURI()).toString(), discord.address() + "/api")
            .redirectErrorStream(true)
            .redirectOutput(new File("target/discord.js/bot.txt"));
    node.environment().put("NODE_PATH", MODULES.toAbsolutePath().toString());
    node.environment().put("DISCORD_TOKEN", discord.token());
    bot = node.start();
  }

  private static boolean hasNode() {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "node")));
  }

  @AfterEach
  void end() {
    if (bot != null) {
      bot.destroy();
      discord.close();
    }
  }

  @Test
  void discordJsLogsInRegistersACommandAndAnswers() throws IOException {
    assertThat(discord.awaitBot()).as(this::said).isTrue();
    assertThat(discord.awaitCommands("greet")).as(this::said).isTrue();
    Place ana = discord.member("ana").in("Riverside Runners", "general");

    Seen greeting = ana.runs("/greet", Map.of("whom", "Kim")).message();
    assertThat(greeting.text()).isEqualTo("Good day, Kim");
    assertThat(greeting.isPrivate()).isTrue();

    Said called = ana.says("<@bot> hello");
    assertThat(called.answer().text()).isEqualTo("You called?");
    assertThat(called.answer().repliesTo()).contains(called.seen().id());
    assertThat(discord.traffic()).filteredOn(call -> call.status() >= 400).isEqualTo(List.of());
  }

  /** What the bot wrote to its standard output and error, for when it does not come. */
  private String said() {
    try {
      return Files.readString(Path.of("target", "discord.js", "bot.txt"));
    } catch (IOException e) {
      return e.toString();
    }
  }
}

package club.crampbot;

import static org.assertj.core.api.Assertions.assertThat;

import club.crampbot.guide.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BotConfigTest {
  @TempDir private Path folder;

  private Reading<BotConfig> with(String port) throws IOException {
    Path file = folder.resolve("bot.yaml");
    Files.writeString(
        file,
        Files.readString(Path.of("config", "bot.yaml")).replace("port: 8081", "port: " + port));
    return BotConfig.read(file);
  }

  private BotConfig read(String port) throws IOException {
    return CommonOptions.orRefuse(with(port));
  }

  @Test
  void dashboardHasAPortOrIsOff() throws IOException {
    assertThat(read("8081").dashboardPort()).contains(8081);
    assertThat(read("0").dashboardPort()).contains(0);
    assertThat(read("off").dashboardPort()).isEmpty();
  }

  @Test
  void wrongPortIsNamedWithItsLine() throws IOException {
    for (String wrong : List.of("65536", "-1", "yes")) {
      assertThat(problems(with(wrong))).as(wrong).contains("\"port\" must be a port");
    }
  }

  private static String problems(Reading<BotConfig> reading) {
    return switch (reading) {
      case Reading.Read<BotConfig> _ -> "";
      case Reading.Refused<BotConfig> refused -> CommonOptions.told(refused.problems());
    };
  }
}

package club.crampbot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/**
 * Messages as they were agreed on, one file each. {@code mvn test -Dtest=MessageTest
 * -Drewrite=true} writes them anew; the diff is to be read.
 */
final class Golden {
  private static final Path FOLDER = Path.of("src/test/resources/club/crampbot/discord/golden");

  private Golden() {}

  static void check(String name, MessageCreateData message) {
    Path file = FOLDER.resolve(name + ".txt");
    String text = MessageText.of(message);
    try {
      if (Boolean.getBoolean("rewrite")) {
        Files.createDirectories(FOLDER);
        Files.writeString(file, text);
      }
      assertThat(text).as(name).isEqualTo(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

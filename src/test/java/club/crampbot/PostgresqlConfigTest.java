package club.crampbot;

import static org.assertj.core.api.Assertions.assertThat;

import club.crampbot.search.Indexes;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL is one line of config/bot.yaml, the same for every bot that shares it. */
@Timeout(value = 180, unit = TimeUnit.SECONDS)
class PostgresqlConfigTest {
  @TempDir private Path folder;

  private String run(Path config, String dataDir, String... words) {
    var args = new ArrayList<>(List.of(words));
    args.addAll(
        List.of("--config", config.toString(), "--data-dir", folder.resolve(dataDir).toString()));
    var out = new ByteArrayOutputStream();
    var print = new PrintStream(out, true, StandardCharsets.UTF_8);
    Main.run(args.toArray(String[]::new), print, print);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void botsWithTheSameLineShareTheClubsGuides() throws IOException {
    try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
      String line = "database: " + server.getJdbcUrl("postgres", "postgres");
      Path config = folder.resolve("bot.yaml");
      String usual = Files.readString(Path.of("config", "bot.yaml"));
      assertThat(usual).contains("\ndatabase: sqlite\n");
      Files.writeString(
          config, usual.replace("database: sqlite", line).replace("mode: hybrid", "mode: lexical"));
      Path guides = folder.resolve("content/guides/hills");
      Files.createDirectories(guides);
      Files.writeString(guides.resolve("citations.csl.json"), "[]");
      Files.writeString(
          guides.resolve("hills.md"),
          """
          ---
          id: hills
          title: Hills
          kind: causes
          cramp: [leg]
          asked:
            downhill: [why do I cramp downhill]
          ---

          ### Running downhill {#downhill .cause}

          Downhill running cramps the calves.
          """);
      String content = folder.resolve("content").toString();

      Indexes.lentTo(folder.resolve("a"));
      Indexes.lentTo(folder.resolve("b"));

      assertThat(run(config, "a", "guide", "publish", "--club", "7", "--even-if-worse", content))
          .contains("Edition 1 is published.");
      assertThat(run(config, "b", "guide", "history", "--club", "7")).contains("   1  ");
      assertThat(run(config, "b", "ask", "--json", "--club", "7", "why do I cramp downhill"))
          .contains("Downhill running cramps the calves.", "\"edition\":1");
      assertThat(folder.resolve("a/clubs.sqlite")).doesNotExist();
    }
  }
}

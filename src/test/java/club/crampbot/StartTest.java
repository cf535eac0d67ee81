package club.crampbot;

import static org.assertj.core.api.Assertions.assertThat;

import club.crampbot.search.Indexes;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What one is told at the start: what is loading and where the page is, or why it cannot start. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class StartTest {
  private static final Path JDKS = Path.of("/usr/lib/jvm");

  @TempDir private Path folder;

  /** What one run of the program came to. */
  private record Run(int exit, String out, String err) {}

  private static Run run(String... args) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    int exit = Main.run(args, new PrintStream(out, true), new PrintStream(err, true));
    return new Run(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private void refuses(Run run, String... words) {
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).startsWith("crampbot: ").contains(words);
  }

  private String data() {
    return folder.resolve("data").toString();
  }

  @Test
  void missingConfigurationIsNamed() {
    refuses(run("sandbox", "--config", "nowhere/bot.yaml"), "nowhere/bot.yaml", "--config");
  }

  @Test
  void missingGuidesAreNamed() {
    refuses(
        run("sandbox", "--port", "0", "--index-data", "nowhere", "--data-dir", data()),
        "nowhere",
        "--index-data");
  }

  @Test
  void folderThatCannotBeWrittenIsNamed() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    refuses(
        run("sandbox", "--port", "0", "--data-dir", file.resolve("data").toString()),
        file.toString(),
        "--data-dir");
  }

  @Test
  void portInUseIsNamedBeforeAnythingIsLoaded() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      String port = Integer.toString(taken.getLocalPort());
      Run run = run("sandbox", "--port", port, "--data-dir", data());
      refuses(run, "port " + port, "--port 0");
      assertThat(run.out()).isEmpty();
    }
  }

  @Test
  void portThatIsNoneIsWrongUse() {
    assertThat(run("sandbox", "--port", "70000").exit()).isEqualTo(2);
    assertThat(run("sandbox", "--port", "many").exit()).isEqualTo(2);
  }

  @Test
  void oldJavaIsTold() throws Exception {
    Optional<Path> old = oldJava();
    Assumptions.assumeTrue(old.isPresent(), "no older JDK below " + JDKS);
    Process process = start(List.of(old.orElseThrow().toString(), "-cp", "target/classes"));
    int exit = process.waitFor();
    refuses(
        new Run(exit, "", Files.readString(folder.resolve("err"))),
        "Java 25 or later is needed, and this is Java ");
  }

  private static Optional<Path> oldJava() throws IOException {
    if (!Files.isDirectory(JDKS)) {
      return Optional.empty();
    }
    try (Stream<Path> jdks = Files.list(JDKS)) {
      return jdks.filter(jdk -> jdk.getFileName().toString().matches(".*\\b(8|11|17|21)\\b.*"))
          .map(jdk -> jdk.resolve("bin").resolve("java"))
          .filter(Files::isExecutable)
          .findFirst();
    }
  }

  @Test
  void calibrationWithTooLittleMemoryIsRefusedAtOnce() throws Exception {
    Process process =
        start(
            List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path")),
            "evaluate",
            "--calibrate",
            "--data-dir",
            data());
    int exit = process.waitFor();
    refuses(
        new Run(exit, "", Files.readString(folder.resolve("err"))),
        "512 MB",
        "config/java.options");
  }

  @Test
  void sandboxTellsWhatItDoesAndThenOneAddress() throws Exception {
    Path config = folder.resolve("bot.yaml");
    Files.writeString(
        config,
        Files.readString(Path.of("config", "bot.yaml")).replace("mode: hybrid", "mode: lexical"));
    Process process =
        start(
            List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path")),
            "sandbox",
            "--port",
            "0",
            "--config",
            config.toString(),
            "--data-dir",
            Indexes.lentTo(folder.resolve("data")).toString());
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      assertThat(out.readLine()).startsWith("Loading the guides");
      assertThat(out.readLine()).startsWith("Connecting the bot");
      String ready = out.readLine();
      assertThat(ready).matches("Ready after .* s, in 2 clubs\\. Open this page: http://127.*");
      assertThat(page(ready.substring(ready.indexOf("http")))).contains("Ask why runners cramp");
    } finally {
      process.destroy();
      // A host that wants it to stop kills it after 10 s.
      assertThat(process.waitFor(9, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(folder.resolve("err")).isEmptyFile();
  }

  private static String page(String address) throws IOException, InterruptedException {
    try (var client = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(URI.create(address)).build();
      return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
  }

  private Process start(List<String> java, String... args) throws IOException {
    List<String> command = new ArrayList<>(java);
    command.add("club.crampbot.Launcher");
    command.addAll(List.of(args));
    return new ProcessBuilder(command).redirectError(folder.resolve("err").toFile()).start();
  }
}

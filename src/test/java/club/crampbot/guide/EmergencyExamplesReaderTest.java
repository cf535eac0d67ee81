package club.crampbot.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EmergencyExamplesReaderTest {
  private static final Set<String> SIGNS = Set.of("dark-urine", "chest");

  @TempDir private Path folder;

  @Test
  void messagesAreReadUnderTheirSign() throws IOException {
    Reading<EmergencyExamples> reading =
        read(
            """
            # all kinds
            [dark-urine]
            my pee is brown
            [chest]

              it hurts in my chest
            [dark-urine]
            wee like cola
            """,
            "pee is pale\n");
    assertThat(reading)
        .isEqualTo(
            new Reading.Read<>(
                new EmergencyExamples(
                    Map.of(
                        "dark-urine", List.of("my pee is brown", "wee like cola"),
                        "chest", List.of("it hurts in my chest")),
                    List.of("pee is pale")),
                List.of()));
  }

  @Test
  void missingFilesAreTold() {
    Path none = folder.resolve("none.txt");
    assertThat(EmergencyExamplesReader.read(none, none, Optional.of(SIGNS)).problems()).hasSize(2);
  }

  @Test
  void signThatIsNotThereIsTold() throws IOException {
    assertThat(problems("[dark-wine]\nmy pee is brown\n", ""))
        .containsExactly(
            "emergencies.txt:1:1: no sign has the id \"dark-wine\"; there are: chest, dark-urine");
  }

  @Test
  void messageUnderNoSignIsTold() throws IOException {
    assertThat(problems("my pee is brown\n", ""))
        .containsExactly(
            "emergencies.txt:1:1: a message stands under the sign that it shows, such as"
                + " [dark-urine]");
  }

  @Test
  void messageThatStandsTwiceIsTold() throws IOException {
    assertThat(problems("[chest]\nMy chest\n", "ok\nmy chest\n"))
        .containsExactly("harmless.txt:2:1: this message stands in emergencies.txt, line 2 too");
  }

  @Test
  void messageThatIsTooLongIsTold() throws IOException {
    assertThat(problems("", "x".repeat(EmergencyExamplesReader.LONGEST + 1)))
        .containsExactly("harmless.txt:1:1: a message has at most 1,000 characters");
  }

  private Reading<EmergencyExamples> read(String emergencies, String harmless) throws IOException {
    return EmergencyExamplesReader.read(
        Files.writeString(folder.resolve("emergencies.txt"), emergencies),
        Files.writeString(folder.resolve("harmless.txt"), harmless),
        Optional.of(SIGNS));
  }

  /** Each problem as FILE:LINE:COLUMN: SENTENCE. */
  private List<String> problems(String emergencies, String harmless) throws IOException {
    return read(emergencies, harmless).problems().stream()
        .map(
            p ->
                "%s:%d:%d: %s"
                    .formatted(Path.of(p.file()).getFileName(), p.line(), p.column(), p.sentence()))
        .toList();
  }
}

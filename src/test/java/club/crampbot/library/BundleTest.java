package club.crampbot.library;

import static org.assertj.core.api.Assertions.assertThat;

import club.crampbot.guide.Problem;
import club.crampbot.guide.Reading;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BundleTest {
  private static final Shelf SHIPPED = Shelf.read(Path.of("index-data", "guides"), Set.of());

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final ZipOutputStream zip = new ZipOutputStream(bytes);

  private BundleTest add(String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
    zip.closeEntry();
    return this;
  }

  private BundleTest add(String name, String content) throws IOException {
    return add(name, content.getBytes(StandardCharsets.UTF_8));
  }

  private Reading<Overlay> read() throws IOException {
    zip.close();
    return Bundle.read(bytes.toByteArray(), SHIPPED);
  }

  private static List<String> refused(Reading<Overlay> reading) {
    assertThat(reading).isInstanceOf(Reading.Refused.class);
    return reading.problems().stream().map(Problem::toString).toList();
  }

  private static Overlay overlay(Reading<Overlay> reading) {
    assertThat(reading).isInstanceOf(Reading.Read.class);
    return ((Reading.Read<Overlay>) reading).value();
  }

  @Test
  void whatWasWrittenIsReadAsTheSame(@TempDir Path folder) throws IOException {
    var overlay =
        new Overlay(
            Map.of("relief/new.md", "text\r\nwith line ends\n", "relief/remedies.md", "other"),
            Set.of("running-cramps/overview.md"),
            Map.of("remedy-quinine", List.of("is: \"quinine\" safe", "- what # of it")),
            Set.of("relief"),
            List.of("{\"question\": \"q\", \"outcome\": \"not_covered\"}"));
    byte[] written = Bundle.zip(SHIPPED, overlay);
    assertThat(overlay(Bundle.read(written, SHIPPED))).isEqualTo(overlay);
    assertThat(Bundle.zip(SHIPPED, overlay)).isEqualTo(written);
    assertThat(overlay(Bundle.read(Bundle.zip(SHIPPED, Overlay.NONE), SHIPPED)))
        .isEqualTo(Overlay.NONE);
    SHIPPED.files(overlay).forEach((path, text) -> write(folder.resolve("guides"), path, text));
    assertThat(overlay(Bundle.folder(folder, SHIPPED)).files()).isEqualTo(overlay.files());
  }

  private static void write(Path folder, String path, String text) {
    try {
      Files.createDirectories(folder.resolve(path).getParent());
      Files.writeString(folder.resolve(path), text);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../etc/passwd",
        "guides/../../x.md",
        "/guides/a/b.md",
        "guides/a/b/c.md",
        "guides/A/b.md",
        "C:\\guides\\a.md",
        "readme.txt",
        "guides/a/`@everyone`.md"
      })
  void nameThatIsNoGuidesFileIsRefused(String name) throws IOException {
    assertThat(refused(add(name, "x").read()))
        .singleElement()
        .asString()
        .contains("nobody reads this")
        .doesNotContain("`");
  }

  @Test
  void litterOfFileManagersIsLeftOut() throws IOException {
    add("__MACOSX/guides/a/._b.md", "x").add("guides/.DS_Store", "x").add("guides/a/b.md", "text");
    assertThat(overlay(read()).files()).containsOnlyKeys("a/b.md");
  }

  @Test
  void nothingBehindABombIsUnpacked() throws IOException {
    add("guides/a/b.md", new byte[2 << 20]).add("guides/a/c.md", new byte[] {(byte) 0xff});
    assertThat(refused(read())).singleElement().asString().contains("a/b.md:1:1");
  }

  @Test
  void bombInLitterIsRefusedToo() throws IOException {
    assertThat(refused(add("__MACOSX/x", new byte[2 << 20]).read()))
        .singleElement()
        .asString()
        .contains("at most 1024 KB");
  }

  @Test
  void endlessUnknownNamesAreToldUpToALimit() throws IOException {
    for (int i = 0; i < 5_000; i++) {
      add("x" + i, "");
    }
    assertThat(refused(read())).hasSizeBetween(500, 2_000);
  }

  @Test
  void whatStandsBesideInACloneIsNotLookedAt(@TempDir Path clone) throws IOException {
    write(clone, ".git/config", "x");
    write(clone, "README.md", "x");
    write(clone, "guides/a/b.md", "text");
    assertThat(overlay(Bundle.folder(clone, SHIPPED)).files()).containsOnlyKeys("a/b.md");
  }

  @Test
  void bombIsRefusedBeforeItIsUnpacked() throws IOException {
    assertThat(refused(add("guides/a/b.md", new byte[200 << 20]).read()))
        .anyMatch(problem -> problem.contains("at most 1024 KB"));
  }

  @Test
  void manyLargeFilesAreRefused() throws IOException {
    for (int i = 0; i < 40; i++) {
      add("guides/a/" + i + ".md", new byte[1 << 20]);
    }
    assertThat(refused(read())).anyMatch(problem -> problem.contains("together"));
  }

  @Test
  void manyFilesAreRefused() throws IOException {
    for (int i = 0; i < 2_000; i++) {
      add("guides/a/" + i + ".md", "x");
    }
    assertThat(refused(read())).singleElement().asString().contains("at most 500 files");
  }

  @Test
  void otherEncodingsAreRefused() throws IOException {
    add("guides/a/b.md", "é".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(refused(read()))
        .singleElement()
        .asString()
        .contains("a/b.md:1:1: error: this is not UTF-8");
  }

  @Test
  void whatIsNoZipIsRefused() {
    assertThat(refused(Bundle.read("hello".getBytes(StandardCharsets.UTF_8), SHIPPED)))
        .singleElement()
        .asString()
        .contains("no ZIP file");
    byte[] whole = Bundle.zip(SHIPPED, Overlay.NONE);
    assertThat(refused(Bundle.read(Arrays.copyOf(whole, whole.length / 2), SHIPPED))).isNotEmpty();
  }

  @Test
  void wrongClubFileIsToldWithItsPlace() throws IOException {
    add("guides/a/b.md", "x").add("club.yaml", "off: []\naksed: {}\n");
    assertThat(refused(read())).singleElement().asString().startsWith("club.yaml:2:1: error:");
  }

  @Test
  void contentWithoutAGuideIsRefused() throws IOException {
    assertThat(refused(add("questions.jsonl", "").read()))
        .singleElement()
        .asString()
        .contains("there is no guide in it");
  }
}

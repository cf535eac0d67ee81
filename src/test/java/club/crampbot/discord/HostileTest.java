package club.crampbot.discord;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/**
 * Whatever a moderator's file, form or option holds, it is refused with what is wrong and where,
 * and the draft stays as it was.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 120, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileTest {
  private static final String FRONT =
      """
      ---
      id: remedies
      title: Remedies
      kind: help
      cramp: [leg]
      ---

      """;

  private final Club club = new Club();

  @AfterEach
  void draftStays() {
    club.mia().moderates("draft").says("the same as");
  }

  @AfterAll
  void end() {
    club.nothingWasRefused();
    club.close();
  }

  private Told uploads(String text) {
    return club.mia().uploads("remedies.md", text.getBytes(UTF_8)).says("Nothing was changed");
  }

  private Told edits(String text) {
    return club.mia().edits("pickle", "### Pickle {#pickle}\n\n" + text).says("was not taken");
  }

  private Told cites(String csl) {
    return club.mia()
        .moderates("citation add", Map.of("guide", "small", "doi-or-csl", csl))
        .says("The source was not taken");
  }

  private Told citesFile(byte[] bytes) {
    var place = club.mia().place();
    var guide = Map.of("guide", "small");
    return Told.of(
        club.mia(), place.runs("/moderate citation add", guide, "file", "works.json", bytes));
  }

  private static byte[] zip(Map<String, byte[]> files) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return bytes.toByteArray();
  }

  @Test
  void pathOutOfTheFolderIsRefused() {
    byte[] slip = zip(Map.of("guides/../../etc/cron.md", new byte[1]));
    club.mia().uploads("guide.zip", slip).says("cron", "line 1", "nobody reads this");
  }

  @Test
  void bombIsRefused() {
    byte[] bomb = zip(Map.of("guides/small/remedies.md", new byte[100 << 20]));
    assertThat(bomb.length).isLessThan(UploadModeration.LARGEST_ZIP);
    club.mia().uploads("guide.zip", bomb).says("small/remedies", "at most 1024 KB");
  }

  @Test
  void tenMegabytesAreNotEvenFetched() {
    byte[] large = new byte[10_000_000];
    club.mia().uploads("remedies.md", large).says("remedies.md", "10,000,000", "at most");
    club.mia().uploads("guide.zip", large).says("guide.zip", "10,000,000", "at most");
    citesFile(large).says("works.json", "10,000,000", "at most");
  }

  @Test
  void deepNestingIsRefused() {
    uploads(FRONT + "### Pickle {#pickle}\n\n" + "> ".repeat(50_000) + "deep [@nobody]\n");
    uploads(FRONT.replace("[leg]", "[".repeat(50_000)) + "### Pickle {#pickle}\n\nx\n");
    edits("> ".repeat(1_500) + "deep [@nobody]").says("line 3", "nobody");
    cites("{\"id\": " + "[".repeat(3_000)).says("no JSON", "line 1");
  }

  @Test
  void aliasesAreRefused() {
    String front = FRONT.replace("title: Remedies", "title: &a Remedies\nsources: [*a, *a]");
    uploads(front + "### Pickle {#pickle}\n\nx\n").says("line 4", "aliases");
  }

  @Test
  void wrongEncodingsAreRefused() {
    String text = FRONT + "### Pickle {#pickle}\n\nCafé.\n";
    club.mia().uploads("remedies.md", text.getBytes(ISO_8859_1)).says("UTF-8");
    club.mia().uploads("remedies.md", text.getBytes(UTF_16)).says("UTF-8");
    byte[] zip = zip(Map.of("guides/small/remedies.md", text.getBytes(ISO_8859_1)));
    club.mia().uploads("guide.zip", zip).says("small/remedies", "UTF-8");
    citesFile("{\"id\": \"é\"}".getBytes(ISO_8859_1)).says("UTF-8");
  }

  @Test
  void idsThatAreThereAreRefused() {
    String twice = FRONT + "### One {#one}\n\nx\n\n### Two {#one}\n\ny\n";
    uploads(twice).says("line 12", "one");
    club.mia().adds("remedies", "### Warm up {#warm-up}\n\nAgain.").says("warm-up", "line 1");
  }

  @Test
  void linksThatRunSomethingAreRefused() {
    edits("[x](javascript:alert)").says("line 3", "a link leads to");
    edits("[x](  JaVaScRiPt:alert)\n\n<data:text/html,x>").says("line 3");
    cites("{\"id\": \"x\", \"type\": \"book\", \"title\": \"x\", \"URL\": \"javascript:alert\"}")
        .says("citations.csl", "a URL begins with");
  }

  @Test
  void mentionsAndInvitationsAreRefused() {
    for (String call :
        new String[] {
          "@everyone",
          "@here",
          "<@123456789012345678>",
          "<@&12345>",
          "<#12345>",
          "https://discord.gg/abc",
          "discord.com/invite/abc"
        }) {
      edits("Come: " + call + ".").says("line 3", "mentions nobody and invites nowhere");
    }
    uploads(FRONT + "### Pickle {#pickle}\n\nx @everyone\n").says("line 10");
    club.mia().adds("remedies", "### A {#a}\n\n@here").says("line 3");
    cites("{\"id\": \"x\", \"type\": \"book\", \"title\": \"@everyone\"}").says("invites nowhere");
  }

  @Test
  void fileThatChangesUnderWayIsRefused() {
    club.discord().faults().cutsFiles(1);
    String text = FRONT + "### Pickle {#pickle}\n\nx\n";
    club.mia().uploads("remedies.md", text.getBytes(UTF_8)).says("changed under way");
  }

  @Test
  void thousandsOfProblemsComeAsAFileThatFits() {
    Told refused = uploads(FRONT + "### Pickle {#pickle}\n\n" + "[a](x:y) [@b]\n".repeat(15_000));
    assertThat(refused.text().length()).isLessThan(4_000);
    assertThat(refused.textOf("problems.txt"))
        .contains("more problems than 1,000")
        .hasSizeLessThan(1_000_000);
  }
}

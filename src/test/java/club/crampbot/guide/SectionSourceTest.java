package club.crampbot.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SectionSourceTest {
  private static final String FILE =
      """
      ---
      id: prevention
      title: How to prevent cramps
      kind: prevention
      cramp: [leg]
      asked:
        warm-up:
          - should I warm up
        pacing:
        - start slower
        - easy first half
      ---

      ### Warm up {#warm-up}

      Start slowly.

      ```
      ### No heading {#fake}
      ```

      ### Pace {#pacing}

      Run evenly.
      """;

  private final SectionSource source = SectionSource.of(FILE);

  @Test
  void aPassageIsItsHeadingAndText() {
    assertThat(source.passage("pacing")).contains("### Pace {#pacing}\n\nRun evenly.");
    assertThat(source.passage("warm-up").orElseThrow()).endsWith("```");
    assertThat(source.passage("fake")).isEmpty();
  }

  @Test
  void theIdIsTheFrontMatters() {
    assertThat(SectionSource.id(FILE)).contains("prevention");
    assertThat(SectionSource.id("no front matter")).isEmpty();
    assertThat(SectionSource.id(FILE.replace("title:", "title: &a"))).contains("prevention");
    assertThat(SectionSource.id("---\ntitle: [\n---\nid: x\n")).isEmpty();
  }

  @Test
  void aPassageIsChangedInItsPlace() {
    assertThat(source.with("warm-up", "### Warm up {#warm-up}\n\nSlowly!"))
        .isEqualTo(FILE.replaceFirst("(?s)Start slowly.*```\n", "Slowly!\n"));
    assertThat(source.with("pacing", "### Pace {#pacing}\n\nEvenly."))
        .isEqualTo(FILE.replace("Run evenly.", "Evenly."));
    assertThat(source.with("pacing", source.passage("pacing").orElseThrow())).isEqualTo(FILE);
  }

  @Test
  void aPassageIsAddedAtTheEnd() {
    assertThat(source.plus("### New {#new}\n\nText.\n"))
        .isEqualTo(FILE + "\n### New {#new}\n\nText.\n");
  }

  @Test
  void aPassageGoesWithItsPhrasings() {
    assertThat(source.without("pacing").orElseThrow())
        .contains("warm-up:", "should I warm up", "Start slowly.")
        .doesNotContain("pacing", "start slower", "easy first half", "Run evenly");
    String last = source.without("pacing").orElseThrow();
    assertThat(SectionSource.of(last).without("warm-up")).isEmpty();
    assertThat(source.without("warm-up").orElseThrow()).contains("start slower");
  }

  @Test
  void everyPassageOfTheShippedGuidesCanGoAndBeChanged() throws IOException {
    try (var files = Files.walk(Path.of("index-data/guides"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".md")).toList()) {
        String text = Files.readString(file);
        SectionSource section = SectionSource.of(text);
        for (Passage passage : read(text).passages()) {
          String block = section.passage(passage.id()).orElseThrow();
          assertThat(section.with(passage.id(), block)).isEqualTo(text);
          section
              .without(passage.id())
              .ifPresent(
                  left ->
                      assertThat(read(left).passages())
                          .extracting(Passage::id)
                          .doesNotContain(passage.id())
                          .isNotEmpty());
        }
      }
    }
  }

  /** The section, which must not have phrasings that lead nowhere. */
  private static Section read(String text) {
    var problems = new Problems("file");
    Section section = new SectionReader("guide", Set.of(), problems).read(text).orElseThrow();
    List<Problem> found = problems.found();
    assertThat(found).noneMatch(problem -> problem.sentence().startsWith("no passage here"));
    return section;
  }
}

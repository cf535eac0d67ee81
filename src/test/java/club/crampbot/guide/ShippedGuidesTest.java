package club.crampbot.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ShippedGuidesTest {
  private static final Path FOLDER = Path.of("index-data/guides");

  /** Keys that the warning signs cite. */
  private static final Set<String> CITED_ELSEWHERE =
      Set.of("acsm2007heat", "rosner2019hyponatremia", "niosh-rhabdo", "nhs-dvt");

  private final Reading<Guides> reading = GuideReader.read(FOLDER, CITED_ELSEWHERE);

  @Test
  void onlyTwoWorksWithoutAddressAreTold() {
    assertThat(reading.problems())
        .map(Problem::sentence)
        .containsExactly(
            "fda2010quinine has neither DOI nor URL; add one for its readers",
            "niosh-rhabdo has neither DOI nor URL; add one for its readers");
  }

  @Test
  void everyPassageStandsInItsFileCharacterForCharacter() throws Exception {
    Guides guides = guides();
    String files;
    try (var paths = Files.walk(FOLDER)) {
      files =
          paths
              .filter(path -> path.toString().endsWith(".md"))
              .map(ShippedGuidesTest::text)
              .collect(Collectors.joining());
    }
    assertThat(guides.passages()).hasSizeGreaterThan(38);
    for (Passage passage : guides.passages()) {
      assertThat(files).contains("### " + passage.title() + " {#" + passage.id());
      assertThat(files).contains(passage.markdown());
      assertThat(passage.asked()).hasSizeGreaterThanOrEqualTo(4);
      assertThat(passage.claims()).isNotEmpty();
    }
  }

  @Test
  void sectionsStandInTheOrderOfTheirKinds() {
    assertThat(guides().all().getLast().sections())
        .extracting(Section::kind)
        .isSorted()
        .contains(SectionKind.OVERVIEW, SectionKind.HELP);
  }

  private Guides guides() {
    return ((Reading.Read<Guides>) reading).value();
  }

  private static String text(Path path) {
    return FileText.read(path, new Problems(path.toString())).orElseThrow();
  }
}

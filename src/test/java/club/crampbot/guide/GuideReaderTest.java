package club.crampbot.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuideReaderTest {
  private static final String FRONT =
      """
      ---
      id: section
      title: A section
      kind: causes
      cramp: [stitch]
      sources: [morton2014]
      asked:
        food: [why does lunch hurt]
      ---

      """;
  private static final String WORK =
      "[{\"id\": \"morton2014\", \"type\": \"book\", \"title\": \"Pain\", \"DOI\": \"10.1007/x\"}]";

  @TempDir private Path guides;

  @BeforeEach
  void aGuideWithOneWork() throws IOException {
    Files.createDirectories(guides.resolve("side"));
    givenWorks(WORK);
  }

  private void givenWorks(String json) throws IOException {
    Files.writeString(guides.resolve("side").resolve("citations.csl.json"), json);
  }

  private void givenSection(String text) throws IOException {
    Files.writeString(guides.resolve("side").resolve("a.md"), text);
  }

  private void thenProblem(String place, String sentence) {
    assertThat(problems())
        .anySatisfy(line -> assertThat(line).startsWith(place).contains(sentence));
  }

  private List<String> problems() {
    return GuideReader.read(guides, Set.of()).problems().stream()
        .map(problem -> problem.toString().substring(guides.toString().length() + 1))
        .toList();
  }

  @Test
  void aGoodSectionHasNoProblem() throws IOException {
    givenSection(
        FRONT + "### Food {#food .risk-factor}\n\nA full *stomach*. [@morton2014] So wait.\n");
    assertThat(problems()).isEmpty();
    Passage passage = read().passage("food").orElseThrow();
    assertThat(passage.title()).isEqualTo("Food");
    assertThat(passage.claims()).containsExactly(Claim.RISK_FACTOR);
    assertThat(passage.markdown()).isEqualTo("A full *stomach*. [@morton2014] So wait.");
    assertThat(passage.text()).isEqualTo("A full *stomach*. So wait.");
    assertThat(passage.citations()).containsExactly("morton2014");
    assertThat(passage.asked()).containsExactly("why does lunch hurt");
  }

  private Guides read() {
    return switch (GuideReader.read(guides, Set.of())) {
      case Reading.Read<Guides> read -> read.value();
      case Reading.Refused<Guides> refused -> throw new AssertionError(refused.problems());
    };
  }

  @Test
  void unknownWorkIsToldWhereItIsCited() throws IOException {
    givenSection(FRONT + "### Food {#food}\n\nText. [@mortn2014]\n");
    thenProblem("side/a.md:13:7: error:", "did you mean \"morton2014\"?");
  }

  @Test
  void severalWorksMayBeCitedAtOnce() throws IOException {
    givenSection(FRONT + "### Food {#food}\n\nText. [@morton2014; @other]\n");
    thenProblem("side/a.md:13:7: error:", "\"other\"");
  }

  @Test
  void frontMatterAndTextAreToldAtOnce() throws IOException {
    givenSection(
        FRONT.replace("causes", "cause").replace("[stitch]", "[arm]")
            + "Stray.\n\n### No id\n\nText.\n\n### Empty {#empty .wrong}\n");
    thenProblem("side/a.md:4:7: error:", "did you mean \"causes\"?");
    thenProblem("side/a.md:5:9: error:", "\"arm\" is no cramp");
    thenProblem("side/a.md:8:3: error:", "no passage here has the id \"food\"");
    thenProblem("side/a.md:11:1: error:", "belongs to no passage");
    thenProblem("side/a.md:13:1: error:", "a heading names its passage");
    thenProblem("side/a.md:17:11: error:", "\".wrong\" is no kind of claim");
    thenProblem("side/a.md:17:1: error:", "the passage \"empty\" is empty");
  }

  @Test
  void missingFrontMatterIsTold() throws IOException {
    givenSection("### Food {#food}\n\nText.\n");
    thenProblem("side/a.md:1:1: error:", "begins with front matter");
  }

  @Test
  void brokenYamlIsToldWithItsLine() throws IOException {
    givenSection(
        "---\nid: section\ntitle: [open\nkind: causes\n---\n\n### Food {#food}\n\nText.\n");
    assertThat(problems())
        .anySatisfy(line -> assertThat(line).matches("side/a.md:[345]:.*cannot be read.*"));
  }

  @Test
  void aKeyTwiceAndAnUnknownKeyAreTold() throws IOException {
    givenSection(
        FRONT.replace("kind: causes", "kind: causes\ntitel: x") + "### Food {#food}\n\nText.\n");
    thenProblem("side/a.md:5:1: error:", "did you mean \"title\"?");
  }

  @Test
  void sectionWhoseReviewIsDueIsToldWhereSomebodyAsks() throws IOException {
    givenSection(
        FRONT.replace("asked:", "review-by: 2026-03-31\nasked:") + "### Food {#food}\n\nText.\n");
    assertThat(problems()).isEmpty();
    assertThat(overdueOn("2026-03-31")).isEmpty();
    assertThat(overdueOn("2026-04-01"))
        .singleElement()
        .asString()
        .endsWith("a.md:7:12: warning: these passages were to be reviewed by 2026-03-31: food");
  }

  private List<Problem> overdueOn(String day) {
    return GuideReader.read(guides, Set.of(), Optional.of(LocalDate.parse(day))).problems();
  }

  @Test
  void dayOfReviewMustBeADay() throws IOException {
    givenSection(
        FRONT.replace("asked:", "review-by: next year\nasked:") + "### Food {#food}\n\nText.\n");
    thenProblem("side/a.md:7:12: error:", "2027-03-31");
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.1007/x.", "10.1007/x,", "doi:10.1007/x", "https://doi.org/10.1007/x"})
  void doiThatWasCopiedWrongIsRefused(String doi) throws IOException {
    givenWorks(WORK.replace("10.1007/x", doi));
    thenProblem("side/citations.csl.json:1:", "a DOI looks like");
  }

  @Test
  void aliasesAreRefused() throws IOException {
    givenSection(
        FRONT.replace("[why does lunch hurt]", "&a [x, *a]") + "### Food {#food}\n\nText.\n");
    thenProblem("side/a.md:8:", "anchors");
  }

  @Test
  void anIdTwiceIsToldInOneFileAndAcrossGuides() throws IOException {
    givenSection(FRONT + "### Food {#food}\n\nText.\n\n### Food {#food}\n\nText.\n");
    thenProblem("side/a.md:15:10: error:", "twice");
    givenSection(FRONT + "### Food {#food}\n\nText.\n");
    Path other = Files.createDirectories(guides.resolve("tummy"));
    Files.writeString(other.resolve("citations.csl.json"), WORK);
    Files.writeString(other.resolve("b.md"), FRONT + "### Food {#food}\n\nText.\n");
    thenProblem("tummy/b.md:11:10: error:", "stands in");
  }

  @Test
  void aLongPassageIsRefused() throws IOException {
    givenSection(FRONT + "### Food {#food}\n\n" + "Word ".repeat(301) + "\n");
    thenProblem("side/a.md:11:1: error:", "at most 1500");
  }

  @Test
  void onlyWebLinksAreAllowed() throws IOException {
    givenSection(FRONT + "### Food {#food}\n\n[x](javascript:alert) ![p](https://a/b)\n");
    thenProblem("side/a.md:13:1: error:", "a link leads to");
    thenProblem("side/a.md:13:23: error:", "no pictures");
  }

  @Test
  void wrongEncodingIsToldWithItsLine() throws IOException {
    byte[] bytes =
        (FRONT + "### Food {#food}\n\nCaf\u00e9.\n").getBytes(StandardCharsets.ISO_8859_1);
    Files.write(guides.resolve("side").resolve("a.md"), bytes);
    thenProblem("side/a.md:13:4: error:", "not UTF-8");
  }

  @Test
  void badWorksAreTold() throws IOException {
    givenSection(FRONT + "### Food {#food}\n\nText.\n");
    givenWorks(
        "[{\"id\": \"morton2014\", \"type\": \"book\", \"DOI\": \"doi:10\"},\n {\"title\": 1}]");
    thenProblem("side/citations.csl.json:1:2: error:", "\"title\" is missing");
    thenProblem("side/citations.csl.json:1:46: error:", "a DOI looks like");
    thenProblem("side/citations.csl.json:2:2: error:", "\"id\" is missing");
    givenWorks("[{\"id\": ]");
    thenProblem("side/citations.csl.json:1:", "cannot be read");
  }

  @Test
  void aWorkThatNothingCitesIsAWarning() throws IOException {
    givenSection(
        FRONT.replace("sources: [morton2014]", "sources: []") + "### Food {#food}\n\nText.\n");
    thenProblem("side/citations.csl.json:1:2: warning:", "nothing cites \"morton2014\"");
  }

  @Test
  void aMissingFolderIsTold() {
    assertThat(GuideReader.read(guides.resolve("none"), Set.of()).problems())
        .extracting(Problem::sentence)
        .containsExactly("this folder of guides is missing");
  }

  @Test
  @Timeout(20)
  void hugeAndDeepFilesEndInASentence() throws IOException {
    givenSection(FRONT + "x".repeat(10_000_000));
    thenProblem("side/a.md:1:1: error:", "at most 1024 KB");
    givenSection(
        FRONT.replace("[why does lunch hurt]", "[".repeat(5_000)) + "### Food {#food}\n\nText.\n");
    assertThat(problems()).anySatisfy(line -> assertThat(line).contains("error"));
    givenSection("---\n" + "a\n".repeat(400_000) + "---\n");
    assertThat(problems()).isNotEmpty();
  }

  @ParameterizedTest
  @Timeout(20)
  @ValueSource(
      strings = {
        "<a", "{#", "{#a ", "[", "[@a", "[@a; ", "![", "*a_", "`", "> ", "- ", "<!--", "&"
      })
  void hostileTextEndsQuickly(String piece) throws IOException {
    String text = piece.repeat(1_000_000 / piece.length());
    givenSection(FRONT + "### Food {#food}\n\n" + text);
    assertThat(problems()).isNotEmpty();
  }

  @Property(tries = 200)
  void anyTextIsRead(@ForAll @StringLength(max = 300) String text) {
    var problems = new Problems("a.md");
    new SectionReader("side", Set.of("morton2014"), problems).read(FRONT + text);
    new SectionReader("side", Set.of(), problems).read(text);
    new CitationReader(problems).read(text);
    assertThat(problems.found()).isNotNull();
  }

  @Test
  void theShippedGuidesAreWhole() {
    Reading<Guides> reading =
        GuideReader.read(
            Path.of("index-data", "guides"),
            Set.of("acsm2007heat", "rosner2019hyponatremia", "niosh-rhabdo", "nhs-dvt"));
    assertThat(reading.problems())
        .hasSize(2)
        .allSatisfy(problem -> assertThat(problem.sentence()).contains("neither DOI nor URL"));
    Guides shipped =
        switch (reading) {
          case Reading.Read<Guides> read -> read.value();
          case Reading.Refused<Guides> refused -> throw new AssertionError(refused.problems());
        };
    assertThat(
            shipped.passages().stream()
                .collect(Collectors.groupingBy(Passage::guide, Collectors.counting())))
        .containsEntry("running-cramps", 38L)
        .containsEntry("relief", 13L);
    assertThat(shipped.passages())
        .allSatisfy(passage -> assertThat(passage.asked()).hasSizeBetween(8, 40));
  }
}

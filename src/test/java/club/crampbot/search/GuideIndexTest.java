package club.crampbot.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class GuideIndexTest {
  private static final GuideShelf SHELF =
      new GuideShelf()
          .citation("morton2014", "Morton & Callister", 2014, "Exercise-Related Abdominal Pain")
          .passage("stitch", "Side stitch", "A side stitch is a pain below the ribs.")
          .passage("food", "Eating too soon", "A full stomach brings a stitch.", "lunch then run?")
          .citation("miller2010", "Miller et al.", 2010, "Muscle Cramps")
          .passage("salt", "Electrolytes", "Sweat takes sodium from a runner before long.")
          .passage("pace", "Sprinting", "Sprints tire the hamstring, and it cramps.");

  private static final Synonyms SYNONYMS =
      Synonyms.of(
          List.of("# words", "", "b4 => before", "side ache, side stitch", "hammy, hamstring"));

  private static final Lore LORE = new Lore(SYNONYMS, List.of("which shoes for flat feet"));

  private static final GuideIndex INDEX = GuideIndex.inMemory(SHELF.guides(), LORE);

  private static void thenFirst(String question, String id) {
    assertThat(INDEX.search(question, 3))
        .as(question)
        .first()
        .satisfies(hit -> assertThat(hit.passage().id()).isEqualTo(id));
  }

  private static void thenNothing(String question) {
    assertThat(INDEX.search(question, 3)).as(question).isEmpty();
  }

  @Test
  void wordsAreFoundInWhateverForm() {
    thenFirst("Why do SPRINTERS cramp?", "pace");
    thenFirst("electrolyte", "salt");
  }

  @Test
  void wordsOfThePhrasingsCountToo() {
    thenFirst("lunch", "food");
  }

  @Test
  void misspelledWordsAreMended() {
    thenFirst("sied stich", "stitch");
    thenFirst("elektrolites", "salt");
    thenFirst("hamsting", "pace");
  }

  @Test
  void misspelledWordIsMendedByTheNearestThatIsRight() {
    var shelf =
        new GuideShelf()
            .passage("springs", "Springs", "Shoes with springs.", "do sprimgs help")
            .passage("sprints", "Sprints", "Short and fast.");
    try (GuideIndex index = GuideIndex.inMemory(shelf.guides(), Lore.none())) {
      assertThat(index.search("sprimts", 1).getFirst().passage().id()).isEqualTo("sprints");
      assertThat(index.search("sprimngs", 1).getFirst().passage().title()).isEqualTo("Springs");
      assertThat(index.find("sprimngs", 1).asked().text()).isEqualTo("springs");
    }
  }

  @Test
  void misspellingThatMembersShareIsMendedAndANameIsNot() {
    var shelf =
        new GuideShelf()
            .passage(
                "stitch", "Side stitch", "A pain below the ribs.", "got a stich", "no stich pls")
            .passage("pace", "Sprinting", "Sprints tire the legs.", "zwift race, stich again");
    try (GuideIndex index = GuideIndex.inMemory(shelf.guides(), Lore.none())) {
      assertThat(index.find("stich on zwift", 1).asked().text()).isEqualTo("stitch on zwift");
    }
  }

  @Test
  void aForgottenSpaceIsMended() {
    thenFirst("fullstomach", "food");
  }

  @Test
  void anEnglishWordIsNoMisspelling() {
    thenNothing("splints");
    thenNothing("shoes");
  }

  @Test
  void shortFormsAreWrittenOut() {
    thenFirst("b4", "salt");
  }

  @Test
  void synonymsFindEachOtherEvenOfSeveralWords() {
    thenFirst("side ache", "stitch");
    thenFirst("my hammy", "pace");
  }

  @Test
  void questionWordsAloneFindNothing() {
    thenNothing("What is it, and why do I have it?");
    thenNothing("");
    thenNothing("🙃 ...");
  }

  @Test
  void apostrophesDoNotMatter() {
    thenNothing("doesn’t don't");
    thenFirst("runner's sodium", "salt");
  }

  @Test
  void worksAreFoundByAuthorYearAndTitle() {
    assertThat(INDEX.citations("miller", 5)).extracting("key").containsExactly("miller2010");
    assertThat(INDEX.citations("abdominal 2014", 5))
        .extracting("key")
        .containsExactly("morton2014");
  }

  @Test
  void suggestionsHoldWhatWasTyped() {
    assertThat(INDEX.suggest("lun", 5)).containsExactly("lunch then run?");
    assertThat(INDEX.suggest("eating t", 5)).startsWith("Eating too soon");
  }

  @Test
  void suggestionsFallBackOnASearch() {
    assertThat(INDEX.suggest("my hamsting", 5)).contains("Sprinting");
  }

  @Property(tries = 300)
  void anyTextIsJustText(@ForAll @StringLength(max = 200) String question) {
    assertThat(INDEX.search(question, 5))
        .allSatisfy(hit -> assertThat(hit.score()).isBetween(0.0, 1.0));
    assertThat(INDEX.suggest(question, 5)).hasSizeLessThanOrEqualTo(5);
  }

  @Test
  void querySyntaxIsJustText() {
    thenFirst("title:stitch AND (sodium~ OR *) \"", "salt");
    thenNothing("*:* [* TO *]");
  }

  @Test
  void aFolderIsWrittenOnceAndReadAgain(@TempDir Path indexes) throws IOException {
    try (GuideIndex first = open(indexes);
        GuideIndex second = open(indexes)) {
      assertThat(second.search("stitch", 5)).isEqualTo(first.search("stitch", 5)).isNotEmpty();
    }
    assertThat(folders(indexes)).hasSize(1);
  }

  @Test
  void aDamagedFolderIsBuiltAnew(@TempDir Path indexes) throws IOException {
    open(indexes).close();
    try (Stream<Path> files = Files.list(folders(indexes).getFirst())) {
      for (Path file : files.toList()) {
        Files.write(file, new byte[] {1, 2, 3});
      }
    }
    try (GuideIndex mended = open(indexes)) {
      assertThat(mended.search("stitch", 5)).isNotEmpty();
    }
  }

  @Test
  @Timeout(60)
  void manyMayBuildTheSameIndexAtOnce(@TempDir Path indexes) throws Exception {
    try (var threads = Executors.newFixedThreadPool(4)) {
      Callable<Integer> search =
          () -> {
            try (GuideIndex index = open(indexes)) {
              return index.search("stitch", 5).size();
            }
          };
      for (var found : threads.invokeAll(List.of(search, search, search, search))) {
        assertThat(found.get(30, TimeUnit.SECONDS)).isEqualTo(2);
      }
    }
    assertThat(folders(indexes)).hasSize(1);
  }

  private static GuideIndex open(Path indexes) {
    return GuideIndex.open(indexes, SHELF.guides(), LORE, Optional.empty());
  }

  private static List<Path> folders(Path indexes) throws IOException {
    try (Stream<Path> folders = Files.list(indexes)) {
      return folders.toList();
    }
  }
}

package club.crampbot.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocatedTest {
  private final Problems problems = new Problems("f");

  @Test
  void everyPieceKnowsItsPlace() {
    Keys keys = givenYaml("a: one\nb:\n  - two\n  - three\n");
    assertThat(keys.text("a").orElseThrow().place()).isEqualTo(new Place(1, 4));
    assertThat(keys.texts("b"))
        .extracting(Located.Scalar::place)
        .containsExactly(new Place(3, 5), new Place(4, 5));
    thenProblems();
  }

  @Test
  void linesBeforeAreCounted() {
    LocatedReader.yaml("a: 1\na: 2\n", 10, problems);
    thenProblems("f:12:1: error: The key a stands already in line 11; keep one of them");
  }

  @Test
  void unknownKeyIsToldWithTheNearest() {
    givenYaml("titel: x\n").only("id", "title");
    thenProblems("f:1:1: error: There is no key titel here; did you mean title? It is id or title");
  }

  @Test
  void missingKeyIsTold() {
    givenYaml("id: x\n").required("id", "title");
    thenProblems("f:1:1: error: The key title is missing");
  }

  @Test
  void wrongTypesAreTold() {
    thenReading(
        "a: 5\n",
        keys -> keys.text("a"),
        "1:4",
        "a must be a text, not the number 5; put it in quotes");
    thenReading("a: [x]\n", keys -> keys.text("a"), "1:4", "a must be a text, not a list");
    thenReading("a:\n", keys -> keys.text("a"), "1:3", "a must be a text, not an empty text");
    thenReading("a: x\n", keys -> keys.texts("a"), "1:4", "a must be a list, not \"x\"");
    thenReading(
        "a: [x, 1]\n",
        keys -> keys.texts("a"),
        "1:8",
        "Each of a must be a text, not the number 1; put it in quotes");
    thenReading(
        "a: 70\n",
        keys -> keys.number("a", 1, 60),
        "1:4",
        "a must be a whole number from 1 to 60, not the number 70");
    thenReading("a: yes\n", keys -> keys.truth("a"), "1:4", "a must be true or false, not \"yes\"");
    thenReading(
        "a: x\n", keys -> keys.keys("a"), "1:4", "Here must stand keys with values, not \"x\"");
  }

  @Test
  void rightTypesAreRead() {
    Keys keys = givenYaml("a: 7\nb: true\nc: no\n");
    assertThat(keys.number("a", 1, 60)).contains(7L);
    assertThat(keys.truth("b")).contains(true);
    assertThat(keys.text("c").map(Located.Scalar::text)).contains("no");
  }

  @Test
  void sharingIsRefused() {
    LocatedReader.yaml("a: &x [1]\nb: *x\n", 0, problems);
    thenProblems(
        "f:1:4: error: An anchor (&name) is not allowed here; leave it out",
        "f:2:4: error: An alias (*name) is not allowed here; write the value again");
  }

  @Test
  void secondDocumentIsRefused() {
    LocatedReader.yaml("a: 1\n---\nb: 1\n", 0, problems);
    assertThat(problems.all()).singleElement().asString().contains("goes on after its end");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a: [1\nb: 2\n", "a: 'x\n", "\ta: 1\n", "a: b: c\n", "a: @x\n", "%", "a: \u0007"})
  void wrongYamlIsToldInOneSentence(String yaml) {
    assertThat(LocatedReader.yaml(yaml, 0, problems)).isEmpty();
    assertThat(problems.all()).singleElement().asString().contains("error: This is not YAML: ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"a\": 1", "[1,]", "{a: 1}", "[\"x\ny\"]", "nope", "[01]"})
  void wrongJsonIsToldInOneSentence(String json) {
    assertThat(LocatedReader.json(json, problems)).isEmpty();
    assertThat(problems.all()).singleElement().asString().contains("error: This is not JSON: ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"a\":", "- ", "a:\n"})
  void depthEndsEarly(String opening) {
    String hostile = opening.repeat(FileText.LARGEST / opening.length());
    LocatedReader.yaml(hostile, 0, problems);
    LocatedReader.json(hostile, problems);
    assertThat(problems.all()).hasSizeBetween(1, Problems.MOST);
  }

  @Property
  void noTextBreaksTheReader(
      @ForAll String text,
      @ForAll
          List<
                  @net.jqwik.api.constraints.Chars({
                    'a', ':', ' ', '\n', '-', '[', '{', '"', '&', '*', '|', '#', '!', '%', ','
                  })
                  Character>
              symbols) {
    var all = new StringBuilder(text);
    symbols.forEach(all::append);
    LocatedReader.yaml(all.toString(), 0, problems);
    LocatedReader.json(all.toString(), problems);
  }

  private Keys givenYaml(String yaml) {
    return LocatedReader.yaml(yaml, 0, problems)
        .flatMap(tree -> Keys.of(tree, problems))
        .orElseThrow();
  }

  private void thenReading(String yaml, Consumer<Keys> reading, String place, String sentence) {
    var told = new Problems("f");
    Optional<Keys> keys = LocatedReader.yaml(yaml, 0, told).flatMap(tree -> Keys.of(tree, told));
    reading.accept(keys.orElseThrow());
    assertThat(told.all())
        .map(Problem::toString)
        .containsExactly("f:" + place + ": error: " + sentence);
  }

  private void thenProblems(String... expected) {
    assertThat(problems.all()).map(Problem::toString).containsExactly(expected);
  }
}

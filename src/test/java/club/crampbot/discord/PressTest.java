package club.crampbot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import club.crampbot.guide.Cramp;
import club.crampbot.guide.SectionKind;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PressTest {
  @Property
  void whatAButtonAsksForIsReadBackFromItsId(@ForAll("presses") Press press) {
    assertThat(press.id()).hasSizeLessThanOrEqualTo(Press.LONGEST);
    assertThat(Press.of(press.id())).contains(press);
  }

  @Property
  void anyIdIsReadOrRefused(@ForAll String customId) {
    assertThat(Press.of(customId)).isEmpty();
    assertThat(Press.of("v1:" + customId)).isNotNull();
  }

  @Test
  void idsOfAnotherVersionAreRefused() {
    assertThat(Press.of("v2:open:stitch-food")).isEmpty();
    assertThat(Press.of("v1:dance")).isEmpty();
    assertThat(Press.of("v1:section:-1:stitch-causes")).isEmpty();
    assertThat(Press.of("v1:open")).isEmpty();
  }

  @Test
  void sourcesThatDoNotFitAreLeftOut() {
    String longest = "p".repeat(48);
    assertThat(new Press.Sources(List.of(longest, longest, "stitch-food")).passages())
        .containsExactly(longest);
  }

  @Provide
  Arbitrary<Press> presses() {
    Arbitrary<String> ids =
        Arbitraries.strings()
            .withCharRange('a', 'z')
            .withCharRange('0', '9')
            .withChars('-')
            .ofMinLength(1)
            .ofMaxLength(48);
    Arbitrary<Integer> pages = Arbitraries.integers().between(0, 999);
    return Arbitraries.oneOf(
        ids.map(Press.Open::new),
        Arbitraries.of(new Press.OpenPicked(), new Press.SectionPicked(), new Press.AskAnother()),
        Combinators.combine(ids, pages).as(Press.SectionPage::new),
        pages.map(Press.Contents::new),
        Combinators.combine(
                Arbitraries.of(SectionKind.class), Arbitraries.of(Cramp.class).optional(), pages)
            .as((kind, cramp, page) -> new Press.ListPage(kind, cramp, page)),
        ids.list().ofMinSize(1).ofMaxSize(3).map(Press.Sources::new),
        ids.map(Press.Related::new),
        ids.map(Press.Share::new),
        Combinators.combine(
                ids, Arbitraries.of(true, false), Arbitraries.of("answered", "not_covered"))
            .as(Press.Opinion::new),
        Combinators.combine(pages, Arbitraries.strings().ofMaxLength(300)).as(Press.Works::new));
  }
}

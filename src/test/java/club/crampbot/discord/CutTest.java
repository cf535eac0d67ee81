package club.crampbot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class CutTest {
  @Test
  void aTextThatFitsStaysAsItIs() {
    assertThat(Cut.toSentence("Short. And sweet.", 17)).isEqualTo("Short. And sweet.");
  }

  @Test
  void aLongTextEndsWithASentence() {
    assertThat(Cut.toSentence("Rest first. Then stretch. Then drink.", 30))
        .isEqualTo("Rest first. Then stretch. …");
  }

  @Test
  void aLongSentenceEndsWithAWord() {
    assertThat(Cut.toSentence("Rest and stretch and drink", 14)).isEqualTo("Rest and …");
  }

  @Test
  void aLinkStaysWhole() {
    String link = "[Morton [2014]. A review. Of stitches](https://doi.org/10.1007/s(4)0279)";
    for (int longest = 6; longest < link.length(); longest++) {
      assertThat(Cut.toSentence("See " + link + ".", longest)).isIn("…", "See …");
    }
  }

  @Test
  void mentionsCodeAndEmphasisStayWhole() {
    assertThat(Cut.toSentence("Ask <@123456789012345678> now", 20)).isEqualTo("Ask …");
    assertThat(Cut.toSentence("Type `/ask why. Then wait.` now", 22)).isEqualTo("Type …");
    assertThat(Cut.toSentence("It is **never. Never ever** true", 22)).isEqualTo("It is …");
  }

  @Test
  void theFirstSentenceKeepsItsSources() {
    assertThat(Cut.firstSentence("Heat is one. [1, 2] Food is another.", 200))
        .isEqualTo("Heat is one. [1, 2]");
  }

  @Test
  void anAbbreviationEndsNoSentence() {
    assertThat(Cut.firstSentence("Schwellnus et al. Found it. So did Dr. Jones.", 200))
        .isEqualTo("Schwellnus et al. Found it.");
  }

  @Property
  void nothingIsEverLongerThanAllowed(
      @ForAll @StringLength(max = 300) String text,
      @ForAll @IntRange(min = 1, max = 200) int most) {
    assertThat(Cut.toSentence(text, most)).hasSizeLessThanOrEqualTo(most);
    assertThat(Cut.firstSentence(text, most)).hasSizeLessThanOrEqualTo(most);
    assertThat(Cut.toLength(text, most)).hasSizeLessThanOrEqualTo(most);
  }
}

package club.crampbot.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SidesTest {
  private static final Span.Cites OLD = new Span.Cites(List.of("old"), "[@old]");
  private static final Span.Cites NEW = new Span.Cites(List.of("new"), "[@new]");

  @Test
  void eachSideKeepsItsWordsAndItsSources() {
    List<Span> text =
        List.of(
            new Span.Words("It may be so.\n\n**For:** Sweat holds salt. "),
            OLD,
            new Span.Words("\n\n**Against:** The blood did not change. "),
            NEW);
    Sides sides = Sides.of(text).orElseThrow();
    assertThat(written(sides.lead())).isEqualTo("It may be so.");
    assertThat(written(sides.speaksFor())).isEqualTo("**For:** Sweat holds salt. (old)");
    assertThat(written(sides.speaksAgainst()))
        .isEqualTo("**Against:** The blood did not change. (new)");
    assertThat(Span.keys(sides.speaksFor())).containsExactly("old");
    assertThat(Span.keys(sides.speaksAgainst())).containsExactly("new");
  }

  @Test
  void sideMayHaveSeveralParagraphs() {
    List<Span> text = List.of(new Span.Words("**For:** One.\n \nTwo.\n\n**Against:** Three."));
    assertThat(written(Sides.of(text).orElseThrow().speaksFor()))
        .isEqualTo("**For:** One.\n \nTwo.");
  }

  @Test
  void oneSideAloneIsNone() {
    assertThat(Sides.of(List.of(new Span.Words("Yes.\n\n**For:** This.")))).isEmpty();
    assertThat(Sides.of(List.of(new Span.Words("Said **For:** and **Against:** within."))))
        .isEmpty();
    assertThat(Sides.of(List.of())).isEmpty();
  }

  private static String written(List<Span> text) {
    return Span.markdown(text, keys -> "(" + String.join(", ", keys) + ")");
  }
}

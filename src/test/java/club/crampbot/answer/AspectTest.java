package club.crampbot.answer;

import static org.assertj.core.api.Assertions.assertThat;

import club.crampbot.guide.Claim;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AspectTest {
  @ParameterizedTest
  @CsvSource({
    "what is a side stitch, DEFINITION",
    "what does EAMC stand for, DEFINITION",
    "how common are cramps, FREQUENCY",
    "who gets stitches most, WHO",
    "why do my calves cramp, CAUSE",
    "what causes a stitch, CAUSE",
    "how do I prevent cramps, PREVENTION",
    "how to get rid of a stitch, RELIEF",
    "my calf has seized right now, RELIEF",
    "does pickle juice work, REMEDY",
    "when should I see a doctor, DOCTOR"
  })
  void wordingTellsWhatIsWanted(String question, Aspect wanted) {
    assertThat(Aspect.of(question)).contains(wanted);
  }

  @Test
  void subjectAloneWantsNothingSpecial() {
    assertThat(Aspect.of("side stitch")).isEmpty();
    assertThat(Aspect.of("")).isEmpty();
  }

  @Test
  void apostrophesAndCapitalsChangeNothing() {
    assertThat(Aspect.of("WHAT'S A STITCH")).isEqualTo(Aspect.of("whats a stitch"));
  }

  @Test
  void passageFitsByItsClaims() {
    assertThat(Aspect.CAUSE.fits(Set.of(Claim.THEORY))).isTrue();
    assertThat(Aspect.CAUSE.fits(Set.of(Claim.REMEDY))).isFalse();
    assertThat(Aspect.CAUSE.fits(Set.of())).isFalse();
  }
}

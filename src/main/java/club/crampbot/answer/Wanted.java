package club.crampbot.answer;

import club.crampbot.guide.Cramp;
import club.crampbot.guide.Passage;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a question's wording says about the passage that it wants, beyond its subject.
 *
 * @param aspects what it wants to know; empty if it only names a subject
 * @param cramp which cramp it is about; empty if it says neither or both
 */
record Wanted(Set<Aspect> aspects, Optional<Cramp> cramp) {
  private static final Pattern STITCH =
      Pattern.compile(
          "\\b(stitch|side|etap|tumm|stomach|bell(y|ies)|abdom|ab |abs |gut|diaphragm|ribs?\\b)");
  private static final Pattern LEG =
      Pattern.compile(
          "\\b(legs?\\b|cal(f|ves)|hamstring|hamm|quad|thigh|glute|eamc|charley|bum\\b|butt|muscle|toe|foot|feet|shin)");

  /** Reads a question in lower case, its misspellings mended. */
  static Wanted of(String question) {
    boolean stitch = STITCH.matcher(question).find();
    boolean leg = LEG.matcher(question).find();
    Optional<Cramp> cramp =
        stitch == leg ? Optional.empty() : Optional.of(stitch ? Cramp.STITCH : Cramp.LEG);
    return new Wanted(Aspect.of(question), cramp);
  }

  /** This, and where it says nothing, what the other says. */
  Wanted orElse(Wanted other) {
    return new Wanted(aspects.isEmpty() ? other.aspects : aspects, cramp.or(other::cramp));
  }

  /**
   * 1 if the passage speaks of what is wanted, -1 if it speaks of something else, 0 if nothing is
   * said.
   */
  double aspect(Passage passage) {
    if (aspects.isEmpty()) {
      return 0;
    }
    return aspects.stream().anyMatch(aspect -> aspect.fits(passage.claims())) ? 1 : -1;
  }

  /**
   * 1 if the passage is about the wanted cramp alone, 0.5 if about it too, -1 if about the other, 0
   * if nothing is said.
   */
  double cramp(Passage passage) {
    if (cramp.isEmpty()) {
      return 0;
    }
    if (!passage.cramps().contains(cramp.get())) {
      return -1;
    }
    return passage.cramps().size() == 1 ? 1 : 0.5;
  }
}

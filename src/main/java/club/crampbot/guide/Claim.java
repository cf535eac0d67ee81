package club.crampbot.guide;

import java.util.Optional;

/**
 * What kind of claim a passage makes. Authors name it as a class of the passage's heading, {@code
 * {#stitch-food .risk-factor}}; members see {@link #label()} beside the passage, so that a theory
 * is never taken for a finding.
 */
public enum Claim {
  /** Says what something is. */
  DEFINITION("definition"),
  /** Says how common it is. */
  FREQUENCY("how common it is"),
  /** Says which runners get it, and when. */
  PATTERN("pattern among runners"),
  /** Names a cause. */
  CAUSE("cause"),
  /** Names a cause that most researchers hold to be the main one. */
  LEADING("leading explanation"),
  /** Names a cause that studies speak against. */
  CONTESTED("contested"),
  /** Names a possible cause that nobody has proven. */
  THEORY("theory"),
  /** Names something that makes a cramp more likely. */
  RISK_FACTOR("risk factor"),
  /** Says what keeps cramps away. */
  PREVENTION("prevention"),
  /** Says what to do about a cramp that is there. */
  RELIEF("relief"),
  /** Says whether a remedy works. */
  REMEDY("remedy"),
  /** Says when to see a doctor. */
  DOCTOR("when to get help");

  private final String label;

  Claim(String label) {
    this.label = label;
  }

  /** The class of a heading in a guide's file, such as {@code risk-factor}. */
  public String word() {
    return Spelled.of(this);
  }

  /** What a member reads, in lower case, such as "risk factor". */
  public String label() {
    return label;
  }

  /** The claim with this {@link #word()}, if there is one. */
  public static Optional<Claim> of(String word) {
    return Spelled.find(values(), Claim::word, word);
  }
}

package club.crampbot.evaluation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Set;

/**
 * A question and what would be right to say.
 *
 * @param text as a member would ask
 * @param expected what would be right
 */
public record JudgedQuestion(String text, Expected expected) {
  /** What would be right to say. */
  public sealed interface Expected {
    /** One of these passages, first. */
    record Passages(Set<String> ids) implements Expected {
      public Passages {
        ids = Set.copyOf(ids);
      }
    }

    /** That the guides do not cover it. */
    record NotCovered() implements Expected {}

    /** Whom to call. */
    record Emergency() implements Expected {}
  }

  /**
   * Whether calibration must not see this question: one in three, by a hash of its text, so that
   * the halves stay the same whatever is added or moved.
   */
  public boolean isKeptAside() {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Byte.toUnsignedInt(hash[0]) % 3 == 0;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}

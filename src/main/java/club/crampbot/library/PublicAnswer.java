package club.crampbot.library;

import club.crampbot.guide.Claim;
import club.crampbot.guide.Guides;
import club.crampbot.guide.Passage;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A message of the bot's that everybody in a channel sees, and what it shows of the guide. Neither
 * who asked nor what was asked stands in it.
 *
 * @param channel the id of the channel or thread
 * @param message the id of the message
 * @param shown a fingerprint of each passage as it was shown, by the passage's id
 * @param standing what the message itself says of the passages
 */
public record PublicAnswer(
    String channel, String message, Map<String, String> shown, Standing standing) {
  /** 64 bits: that two texts of one passage share a fingerprint happens to nobody. */
  private static final int FINGERPRINT_BYTES = 8;

  public PublicAnswer {
    shown = Collections.unmodifiableMap(new TreeMap<>(shown));
  }

  /** A message that shows these passages as they are. */
  static PublicAnswer of(String channel, String message, Collection<Passage> passages) {
    var shown = new TreeMap<String, String>();
    passages.forEach(passage -> shown.put(passage.id(), fingerprint(passage)));
    return new PublicAnswer(channel, message, shown, Standing.AS_SHOWN);
  }

  /** What has become of its passages in these guides. */
  Standing standingIn(Guides guides) {
    Standing worst = Standing.AS_SHOWN;
    for (Map.Entry<String, String> one : shown.entrySet()) {
      Optional<Passage> now = guides.passage(one.getKey());
      if (now.isEmpty()) {
        return Standing.WITHDRAWN;
      }
      if (!fingerprint(now.get()).equals(one.getValue())) {
        worst = Standing.CHANGED;
      }
    }
    return worst;
  }

  PublicAnswer with(Standing other) {
    return new PublicAnswer(channel, message, shown, other);
  }

  /**
   * Tells one wording of a passage from another: its title, text, sources and kinds of claim. How
   * members ask for it does not count, for no answer shows that.
   */
  private static String fingerprint(Passage passage) {
    String shown =
        String.join(
            "\n",
            passage.title(),
            passage.markdown(),
            String.join(" ", passage.citations()),
            passage.claims().stream().map(Claim::name).collect(Collectors.joining(" ")));
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(shown.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(Arrays.copyOf(digest, FINGERPRINT_BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Its passages in one line of text, which {@link #read} takes back. */
  String written() {
    return shown.entrySet().stream()
        .map(one -> one.getKey() + "=" + one.getValue())
        .collect(Collectors.joining(" "));
  }

  static Map<String, String> read(String written) {
    return Arrays.stream(written.split(" "))
        .map(one -> one.split("=", 2))
        .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
  }
}

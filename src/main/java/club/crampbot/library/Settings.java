package club.crampbot.library;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a club's moderators have chosen. Ids are Discord's.
 *
 * @param moderatorRole whose members may moderate beside those with "Manage Server"
 * @param channels where the bot answers mentions; empty for everywhere
 * @param logChannel where it is told who published, changed or undid what
 * @param coachesChannel where members' questions are handed over to people
 * @param isPublic whether answers to commands are shown to everybody unless a member says otherwise
 * @param needsTwo whether another moderator has to agree before an edition is published
 * @param keepsQuestions whether questions without an answer are kept for the moderators
 * @param keptDays after how many days they are deleted, 1 to 365
 * @param emergencyNumber whom the club's members call; empty for the number of their country
 * @param askChannels where every message is taken for a question, if the bot may read messages
 */
public record Settings(
    Optional<String> moderatorRole,
    Set<String> channels,
    Optional<String> logChannel,
    Optional<String> coachesChannel,
    boolean isPublic,
    boolean needsTwo,
    boolean keepsQuestions,
    int keptDays,
    Optional<String> emergencyNumber,
    Set<String> askChannels) {
  /** What a club has until it chooses otherwise: nothing is kept, nobody but moderators edits. */
  public static final Settings USUAL =
      new Settings(
          Optional.empty(),
          Set.of(),
          Optional.empty(),
          Optional.empty(),
          false,
          false,
          false,
          30,
          Optional.empty(),
          Set.of());

  public Settings {
    channels = Set.copyOf(new TreeSet<>(channels));
    // Settings that an older bot wrote have none.
    askChannels = askChannels == null ? Set.of() : Set.copyOf(askChannels);
    if (keptDays < 1 || keptDays > 365) {
      throw new IllegalArgumentException("questions are kept for 1 to 365 days");
    }
  }
}

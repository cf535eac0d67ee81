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
 * @param coachesChannel where members' questions are handed over to people; empty for the channel
 *     in which the member asked, if there is a role
 * @param coachesRole who is called there, and who alone may reply as a coach; empty for whoever
 *     sees that channel
 * @param isPublic whether answers to commands are shown to everybody unless a member says otherwise
 * @param needsTwo whether another moderator has to agree before an edition is published
 * @param keepsQuestions whether questions without an answer are kept for the moderators
 * @param keptDays after how many days they are deleted, 1 to 365
 * @param emergencyNumber whom the club's members call; empty for the number of their country
 * @param emergencyText the club's own sentence beside whom to call, at most {@link
 *     #LONGEST_EMERGENCY_TEXT} characters
 * @param askChannels where every message, or in a forum every post, is taken for a question, if the
 *     bot may read messages
 * @param offersCoaches whether the bot offers the coaches there where the guide has no answer; else
 *     it is silent
 */
public record Settings(
    Optional<String> moderatorRole,
    Set<String> channels,
    Optional<String> logChannel,
    Optional<String> coachesChannel,
    Optional<String> coachesRole,
    boolean isPublic,
    boolean needsTwo,
    boolean keepsQuestions,
    int keptDays,
    Optional<String> emergencyNumber,
    Optional<String> emergencyText,
    Set<String> askChannels,
    boolean offersCoaches) {
  /** Two sentences: somebody in trouble reads no more before they call. */
  public static final int LONGEST_EMERGENCY_TEXT = 200;

  /** What a club has until it chooses otherwise: nothing is kept, nobody but moderators edits. */
  public static final Settings USUAL =
      new Settings(
          Optional.empty(),
          Set.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          false,
          false,
          false,
          30,
          Optional.empty(),
          Optional.empty(),
          Set.of(),
          false);

  public Settings {
    channels = Set.copyOf(new TreeSet<>(channels));
    // Settings that an older bot wrote have none.
    askChannels = askChannels == null ? Set.of() : Set.copyOf(askChannels);
    if (emergencyText.filter(text -> text.length() > LONGEST_EMERGENCY_TEXT).isPresent()) {
      throw new IllegalArgumentException("the emergency text is too long to be read in time");
    }
    if (keptDays < 1 || keptDays > 365) {
      throw new IllegalArgumentException("questions are kept for 1 to 365 days");
    }
  }

  /** Whether members' questions can be handed over to people. */
  public boolean hasCoaches() {
    return coachesChannel.isPresent() || coachesRole.isPresent();
  }
}

package club.crampbot.library;

import java.time.Instant;

/**
 * One published overlay of a club: it never changes.
 *
 * @param number counted from 1 in each club; 0 is the guides as they were shipped
 * @param note what the moderator said about it
 */
public record PublishedEdition(int number, Overlay overlay, Moderator by, Instant at, String note) {
  /** What a club has before anything is published. */
  public static final PublishedEdition SHIPPED =
      new PublishedEdition(
          0, Overlay.NONE, new Moderator("shipped", "the bot's authors"), Instant.EPOCH, "");
}

package club.crampbot.library;

/**
 * What one moderator has changed and not published.
 *
 * @param base the number of the edition that it was made from
 * @param overlay the whole content of the edition that would come of it
 */
public record Draft(int base, Overlay overlay) {}

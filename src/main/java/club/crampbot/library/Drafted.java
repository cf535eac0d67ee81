package club.crampbot.library;

/**
 * What the database has of a draft, or of an agreement to publish one.
 *
 * @param base the number of the edition that it was made from
 * @param overlay the whole content of the edition that would come of it
 */
record Drafted(int base, Overlay overlay) {}

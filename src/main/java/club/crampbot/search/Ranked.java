package club.crampbot.search;

/**
 * The id of a text that a search found.
 *
 * @param score how well it fits the question, 0 to 1: words and meaning mixed; comparable between
 *     questions
 */
public record Ranked(String id, double score, Likeness likeness) {}

package club.crampbot.search;

/**
 * The id of a text that a search found.
 *
 * @param score how well it fits the question, 0 to 1; comparable between questions
 * @param words the share of the question's words that the text holds, rare words counting more, 0
 *     to 1
 * @param meaning the dot product of the question's vector and the text's nearest, -1 to 1; 0 where
 *     there is none
 */
public record Ranked(String id, double score, double words, double meaning) {}

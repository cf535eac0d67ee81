package club.crampbot.search;

import club.crampbot.guide.Passage;

/**
 * A passage that a search found.
 *
 * @param score how well it fits the question, 0 to 1; comparable between questions
 * @param words the share of the question's words that the passage holds, rare words counting more,
 *     0 to 1
 * @param meaning how near the passage's meaning is to the question's, -1 to 1; 0 where the search
 *     does without a model
 */
public record Hit(Passage passage, double score, double words, double meaning) {}

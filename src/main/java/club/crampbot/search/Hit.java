package club.crampbot.search;

import club.crampbot.guide.Passage;

/**
 * A passage that a search found.
 *
 * @param score how well it fits the question, 0 to 1; comparable between questions
 */
public record Hit(Passage passage, double score, Likeness likeness) {}

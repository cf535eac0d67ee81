package club.crampbot.answer;

import club.crampbot.search.Hit;

/**
 * A passage that may answer a question.
 *
 * @param fit the weighted sum of its evidence; the higher the better, comparable between questions
 */
public record Candidate(Hit hit, Evidence evidence, double fit) {}

package club.crampbot.search;

/**
 * In how many ways a text is like a question. Where the search does without a model, {@code
 * nearest} and {@code typical} are 0.
 *
 * @param words the share of the question's words that the text holds, rare words counting more, 0
 *     to 1
 * @param nearest the dot product of the question's vector and the nearest of the text's vectors
 *     (the text, its title, each way to ask for it), -1 to 1
 * @param typical the dot product of the question's vector and the middle of the text's vectors, -1
 *     to 1; 0 where the collection has no ways to ask
 * @param telling what all texts of all passages, each heard the more the nearer it is to the
 *     question, say for this one: mostly 0 to 1; 0 where the collection has no ways to ask
 */
public record Likeness(double words, double nearest, double typical, double telling) {}

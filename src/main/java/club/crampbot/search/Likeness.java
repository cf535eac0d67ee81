package club.crampbot.search;

/**
 * In how many ways a text is like a question. All but {@code words} are 0 where the search does
 * without a model.
 *
 * @param words the share of the question's words that the text holds, rare words counting more, 0
 *     to 1
 * @param nearest the dot product of the question's vector and the nearest of the text's vectors
 *     (the text, its title, each way to ask for it), -1 to 1
 * @param typical the dot product of the question's vector and the middle of the text's vectors, -1
 *     to 1; 0 where the collection has no ways to ask
 * @param telling the dot product with the direction that sets this text apart from the others,
 *     mostly 0 to 1; 0 where the collection has no ways to ask
 */
public record Likeness(double words, double nearest, double typical, double telling) {}

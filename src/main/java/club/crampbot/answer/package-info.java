/**
 * From a question to an answer: the bot's decision what to say.
 *
 * <p>In goes a {@link club.crampbot.answer.Question}, out comes an {@link
 * club.crampbot.answer.Answer}, made of passages of the guide and of nothing else. Open {@link
 * club.crampbot.answer.Answerer} first. What the bot says in its own words stands in {@link
 * club.crampbot.answer.BotWords}, and only there.
 */
@NullMarked
package club.crampbot.answer;

import org.jspecify.annotations.NullMarked;

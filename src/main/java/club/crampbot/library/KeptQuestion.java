package club.crampbot.library;

import java.time.LocalDate;

/**
 * A member's question that is kept for the moderators, without its member.
 *
 * @param text with mentions, links and numbers taken out
 * @param outcome {@code not_covered}, {@code unsure}, {@code answered} or {@code not_helpful}
 * @param day in UTC; the time of day is not kept
 */
public record KeptQuestion(String text, String outcome, LocalDate day) {}

package club.crampbot.answer;

import club.crampbot.guide.Guides;
import club.crampbot.search.GuideIndex;

/**
 * What one club answers from at one moment: guides and index together. Immutable; a request takes
 * one and keeps to it from start to end, so that it never mixes two editions.
 *
 * @param number 0 for the shipped guides, then counted up by each club's publishing
 */
public record Edition(int number, Guides guides, GuideIndex index, Answerer answerer) {}

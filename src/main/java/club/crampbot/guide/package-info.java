/**
 * The guide as values, and the readers that make them from files.
 *
 * <p>In go the files under {@code index-data}; out come {@link club.crampbot.guide.Guides}, or
 * every problem that the files have, each with file, line and column. Open {@link
 * club.crampbot.guide.Guides} first, then {@link club.crampbot.guide.GuideReader}.
 *
 * <p>Only this package knows Markdown (commonmark-java).
 */
@NullMarked
package club.crampbot.guide;

import org.jspecify.annotations.NullMarked;

/**
 * From a guide to an index, and from a question to ranked passages.
 *
 * <p>In go {@link club.crampbot.guide.Guides}; {@link club.crampbot.search.GuideIndex} answers with
 * {@link club.crampbot.search.Hit}s, best first. Only this package knows Lucene.
 */
@NullMarked
package club.crampbot.search;

import org.jspecify.annotations.NullMarked;

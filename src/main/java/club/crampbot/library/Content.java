package club.crampbot.library;

import club.crampbot.evaluation.JudgedQuestion;
import club.crampbot.guide.Guides;
import java.util.List;

/**
 * A club's content, read and found good.
 *
 * @param judged the shipped questions that these guides can answer rightly at all, then the club's
 *     own
 */
record Content(Guides guides, List<JudgedQuestion> judged) {
  Content {
    judged = List.copyOf(judged);
  }
}

package club.crampbot.discord;

import club.crampbot.answer.Answer;
import club.crampbot.answer.Question;

/** From a question to the reply, the same for every way of asking. */
final class Asking {
  private Asking() {}

  /** Answers from the invocation's edition. */
  static Reply reply(Question question, Invocation invocation) {
    Answer answer = invocation.edition().answerer().answer(question);
    return new Reply.Answered(
        AnswerMessage.of(
            answer,
            invocation.guides(),
            invocation.place(),
            invocation.occasion().hasCoaches(),
            invocation.emergency()::reply),
        answer.outcome(),
        question.text(),
        answer.shown());
  }
}

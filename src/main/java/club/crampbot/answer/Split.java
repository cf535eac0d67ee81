package club.crampbot.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds the questions in a message: a member may tell a story around one, ask two at once, or ask
 * something that leans on what was said before. English wording, read by its form alone; what it
 * means is the search's business.
 */
final class Split {
  /** More questions than this are a survey; the message as a whole says what it is about. */
  private static final int MOST = 3;

  /** Fewer words than this do not say what they are about: "why?", "and at night?". */
  private static final int ALONE = 4;

  private static final String ASKING =
      "(?:why|how|what|whats|when|where|which|who|whos|is|are|do|does|did|can|could|should|shld|will|would|any)\\b";

  private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?…])\\s+|\\s*\\n+\\s*");

  /** "Why do I get stitches and how do I stop them" asks two things. */
  private static final Pattern SECOND =
      Pattern.compile(
          ",?\\s+(?:and|also|plus|&)(?:\\s+(?:also|then))?\\s+(?=" + ASKING + ")",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern QUESTION =
      Pattern.compile(
          "(?:(?:and|so|but|also|ok|hi|hey|hello|please|then)\\b,?\\s*)*" + ASKING + ".*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Pattern LEANING =
      Pattern.compile(
          "(?:and|or|but|also|then|so|ok|okay|hm+|what about|how about|what if|same)\\b.*"
              + "|.*\\b(?:it|its|them|they|that|this|those|these|ones?|there|instead|else|others?)\\b.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private Split() {}

  /**
   * The questions of a message in their order, one that leans on what stands before it together
   * with the sentence before; none if there are too many.
   */
  static List<String> questions(String message) {
    var questions = new ArrayList<String>();
    String before = "";
    for (String sentence : SENTENCE.split(message)) {
      String[] parts = asks(sentence) ? SECOND.split(sentence) : new String[] {sentence};
      for (String part : parts) {
        if (asks(part)) {
          questions.add(leans(part) ? (before + " " + part).strip() : part);
        }
        before = part;
      }
    }
    return questions.size() > MOST ? List.of() : List.copyOf(questions);
  }

  /** Whether a text says what it is about only together with what was said before. */
  static boolean leans(String text) {
    String bare = text.strip();
    return bare.split("\\s+").length < ALONE || LEANING.matcher(bare).matches();
  }

  private static boolean asks(String sentence) {
    String bare = sentence.strip();
    return bare.endsWith("?") || QUESTION.matcher(bare).matches();
  }
}

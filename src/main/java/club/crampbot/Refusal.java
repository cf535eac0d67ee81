package club.crampbot;

/**
 * Why a command cannot be carried out, in one sentence for the operator; no fault of the program.
 */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  Refusal(String sentence) {
    super(sentence);
  }

  Refusal(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}

package club.crampbot.answer;

/**
 * Every sentence that the bot says in its own words. All else that it says stands in a guide,
 * character for character; a test holds it to that.
 */
public final class BotWords {
  private BotWords() {}

  public static final String UNSURE =
      "I am not sure that this answers your question, but it is the nearest that I found.";
  public static final String NOT_COVERED = "The guide does not cover that.";
  public static final String CONTENTS = "Here is what it does cover.";
  public static final String NOT_MEDICAL_ADVICE =
      "This is what the club's guide says, not medical advice.";

  /** Stands for the emergency number where the member's country is not known. */
  public static final String EMERGENCY_NUMBER =
      "your local emergency number, such as 112, 911 or 999";
}

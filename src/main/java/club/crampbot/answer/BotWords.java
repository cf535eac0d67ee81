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

  /** The title of the form for a next question, and the label of its field. */
  public static final String ASK_ANOTHER = "Ask another question";

  public static final String YOUR_QUESTION = "Your question";
  public static final String OPINION_NOTED =
      "Thank you. This is noted without your name, to make the guide better.";
  public static final String SHARED = "It is in the channel now.";
  public static final String EMPTY_QUESTION =
      "Write your question beside my name, or use /ask. I can read a message only if it mentions"
          + " me.";

  /**
   * That the bot can't write in a channel.
   *
   * @param names as Discord's settings name the permissions
   */
  public static String missingPermissions(String names) {
    return "I can't write in that channel: a moderator has to give me the permission "
        + names
        + ".";
  }
}

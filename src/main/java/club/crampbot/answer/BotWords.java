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

  // Lines above a public answer, once the guide has changed.
  public static final String CHANGED_SINCE =
      "The guide has changed since. Please ask again to read what it says now.";
  public static final String WITHDRAWN_SINCE =
      "The club has withdrawn this since, or a part of it. Please do not rely on it.";

  // Buttons and menus. A label has at most 80 characters, a menu's hint at most 150.
  public static final String MORE_FROM_SECTION = "More from this section";
  public static final String SOURCES = "Sources";
  public static final String RELATED = "Related";
  public static final String ASK_ANOTHER = "Ask another";
  public static final String ASK = "Ask a question";
  public static final String SHARE = "Share with the channel";
  public static final String HELPFUL = "👍 Helpful";
  public static final String NOT_HELPFUL = "👎 Not helpful";
  public static final String TABLE_OF_CONTENTS = "Table of contents";
  public static final String PREVIOUS_PAGE = "Previous page";
  public static final String NEXT_PAGE = "Next page";
  public static final String PICK_PASSAGE = "Open a passage";
  public static final String PICK_SECTION = "Open a section";

  // Parts of messages.
  public static final String ABOUT = "About";
  public static final String AND = "and";
  public static final String GUIDE = "Guide";
  public static final String ALSO_IN_THE_GUIDE = "The guide also says:";
  public static final String NEAREST = "Nearest in the guide:";
  public static final String RELATED_TO = "Related to";
  public static final String NOTHING_RELATED = "The guide has nothing else that is close to this.";
  public static final String SECTION_NOTHING = "The guide has no passage of that kind.";
  public static final String SOURCES_OF = "Sources of";
  public static final String NO_SOURCES = "The guide names no source for this passage.";
  public static final String WORKS = "Works that the guide cites";
  public static final String NO_WORKS = "The guide cites no work that fits.";
  public static final String CITED_IN = "Cited in";
  public static final String READ_AT = "Read it at";

  // Lists of passages.
  public static final String CAUSES = "What causes cramps";
  public static final String CAUSES_OF = "What causes";
  public static final String PREVENTION = "What prevents cramps";
  public static final String PREVENTION_OF = "What prevents";
  public static final String PATTERNS = "Which runners get which cramps";
  public static final String PATTERNS_OF = "Which runners get";
  public static final String OVERVIEW = "The guide in short";
  public static final String HELP_WITH = "What to do about cramps";
  public static final String HELP_WITH_ONE = "What to do about";
  public static final String GROUP_CAUSES = "Causes";
  public static final String GROUP_THEORIES = "Theories";
  public static final String GROUP_RISK_FACTORS = "Risk factors";

  // For somebody at the roadside.
  public static final String NOW_LEG = "A leg cramp, right now";
  public static final String NOW_STITCH = "A side stitch, right now";
  public static final String NOW_NOTHING =
      "The guide does not say what to do about one that is there.";
  public static final String STOP_SIGNS = "Stop, and get help, if there is one of these:";
  public static final String CALL = "Whom to call:";

  // The bot about itself.
  public static final String HELP_TITLE = "What I can do";
  public static final String HELP_HINT =
      "You can also mention me, reply to me or write me a direct message with your question, or choose"
          + " \"Ask the guide\" among the apps in the menu of a message.";
  public static final String HELP_QUOTES =
      "I answer with the words of the club's guide and with their sources, and say so when the guide"
          + " does not cover something.";
  public static final String ABOUT_TITLE = "About this bot";
  public static final String ABOUT_EDITION = "Edition of the guide:";
  public static final String ABOUT_SHIPPED = "as it came with the bot";
  public static final String ABOUT_PRIVACY =
      "Privacy: I read only what you ask me. An answer to a command is shown to you alone unless you"
          + " choose otherwise. What your club keeps of questions: /privacy.";
  public static final String ABOUT_ADVICE =
      "I am not a doctor: see one about a cramp that worries you, and call for help in an"
          + " emergency.";
  public static final String EXPIRED =
      "This button belongs to something that is no longer in the guide. Please ask again.";
  public static final String FAILURE =
      "Sorry, something went wrong, and I could not answer. If it happens again, tell a moderator"
          + " this number:";

  /** How many things a list leaves out. */
  public static String more(int count) {
    return "and " + count + " more";
  }

  /** Which page of a list this is; the first is 1. */
  public static String page(int page, int pages) {
    return "page " + page + " of " + pages;
  }

  /** How many passages there are. */
  public static String passages(int count) {
    return count == 1 ? "1 passage" : count + " passages";
  }

  /** How many works a guide cites. */
  public static String works(int count) {
    return count == 1 ? "1 source" : count + " sources";
  }

  /** A number that is only likely, for a language is not a place. */
  public static String emergencyNumber(String likely) {
    return likely + " (or your local emergency number)";
  }

  // Members' privacy, and the people of the club.
  public static final String ASK_COACHES = "Ask the coaches";
  public static final String NO_COACHES =
      "Your club has not said who its coaches are, so there is nobody I could ask.";
  public static final String COACHES_CONSENT =
      "The coaches see it with your name, in their channel.";
  public static final String COACHES_CONSENT_HERE =
      "Everybody in this channel sees it with your name. The coaches are called.";
  public static final String COACHES_OFFERED =
      "The guide has no answer to this. The coaches may have one.";
  public static final String COACHES_ASKED = "A member asks the coaches";
  public static final String COACHES_TOLD =
      "The coaches have your question. Their reply comes as a direct message from me.";
  public static final String COACHES_UNTOLD =
      "I could not reach the coaches' channel. Please tell a moderator.";
  public static final String COACHES_UNTOLD_HERE =
      "I could not write in this channel. Please tell a moderator.";
  public static final String NO_COACH = "The club's coaches reply to this.";
  public static final String COACHES_BUSY =
      "The coaches have many questions just now. Please try again in an hour.";
  public static final String COACH_REPLY = "Reply";
  public static final String COACH_REPLY_HINT = "The member gets it as a direct message.";
  public static final String COACH_PASSED = "I passed it on to the member.";
  public static final String COACH_SAYS = "A reply from";
  public static final String MEMBER_UNTOLD =
      "I could not write to this member: they take no direct messages from me.";
  public static final String TEACH = "Teach the guide";
  public static final String PRIVACY_TITLE = "What I keep of your questions";
  public static final String PRIVACY_MEMORY =
      "For an hour I know, in memory alone, what you asked, so that a button below the answer works.";
  public static final String PRIVACY_TALLY =
      "In a club's server I count how many questions a day got an answer: numbers alone, no words and"
          + " no members.";
  public static final String PRIVACY_OFF =
      "This club keeps no questions. Its moderators can switch that on; this page then says so.";
  public static final String PRIVACY_NO_CLUB =
      "In a direct message I keep no questions. A club may do so in its server; ask me there.";
  public static final String PRIVACY_ON =
      "This club keeps questions, so that its moderators see what the guide lacks: the words without"
          + " mentions, links, numbers and names that I know, what became of them, and the day."
          + " Never who asked, and never an emergency.";
  public static final String PRIVACY_PUBLIC =
      "Of an answer that everybody sees I keep where it stands and which passages it shows, to"
          + " correct it when the guide changes.";
  public static final String PRIVACY_YOURS_KEPT = "Yours are kept in this way.";
  public static final String PRIVACY_YOURS_NOT =
      "Yours are not kept. To know that, I keep your Discord id, and nothing else.";
  public static final String KEEP_NOT = "Do not keep mine";
  public static final String KEEP_AGAIN = "Keep mine again";

  /** After how long a kept question is deleted. */
  public static String keptFor(int days) {
    return days == 1
        ? "They are deleted after a day."
        : "They are deleted after " + days + " days.";
  }

  // What comes of a press or a message.
  public static final String YOUR_QUESTION = "Your question";
  public static final String OPINION_NOTED =
      "Thank you. This is noted without your name, to make the guide better.";
  public static final String LOG_CHANNEL_GONE =
      "The log channel is gone: choose another one in `/moderate settings`.";
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

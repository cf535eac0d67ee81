package club.crampbot.guide;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What calls people in Discord: a guide mentions nobody and invites nowhere, in whatever part of a
 * file it may stand.
 */
final class Calls {
  /** Mentions of members, roles, channels and all, and invitations; {@code [@key]} cites a work. */
  private static final Pattern CALL =
      Pattern.compile(
          "(?i)(?<![\\w\\[;])@(?:everyone|here)\\b|<(?:@[!&]?|#)\\d{1,25}>"
              + "|\\bdiscord(?:\\.gg|(?:app)?\\.com/invite)/[\\w-]{1,40}");

  private Calls() {}

  /** Tells every call in the text of a file. */
  static void tell(String text, Problems problems) {
    List<String> lines = text.lines().toList();
    for (int at = 0; at < lines.size(); at++) {
      Matcher call = CALL.matcher(lines.get(at));
      while (call.find()) {
        problems.error(
            new Tree.Place(at + 1, call.start() + 1),
            "a guide mentions nobody and invites nowhere: take \"%s\" out".formatted(call.group()));
      }
    }
  }
}

package club.crampbot.discord;

import club.crampbot.guide.WarningSign;
import club.crampbot.library.Settings;
import java.util.Optional;
import net.dv8tion.jda.api.interactions.DiscordLocale;

/**
 * Whom to call where a member is.
 *
 * @param number as it stands in a sentence
 * @param text what the club adds, as it stands in a message
 */
record Emergency(String number, Optional<String> text) {
  /** As the club chose, or else where the member seems to be. */
  static Emergency of(Optional<Settings> club, EmergencyNumbers numbers, DiscordLocale locale) {
    return new Emergency(
        club.flatMap(Settings::emergencyNumber)
            .map(Parts::plain)
            .orElseGet(() -> numbers.number(Optional.empty(), locale)),
        club.flatMap(Settings::emergencyText).map(Parts::plain));
  }

  /** What somebody with a warning sign reads: the sign's own sentences first, always. */
  String reply(WarningSign sign) {
    return with(sign.reply().replace("{number}", number));
  }

  /** A sentence that tells the number, then what the club adds. */
  String with(String sentence) {
    return text.map(added -> sentence + "\n" + added).orElse(sentence);
  }
}

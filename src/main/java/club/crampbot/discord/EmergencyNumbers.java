package club.crampbot.discord;

import club.crampbot.answer.BotWords;
import java.util.Map;
import java.util.Optional;
import net.dv8tion.jda.api.interactions.DiscordLocale;

/**
 * Whom to call in an emergency, by country.
 *
 * @param byCountry from a country's two capital letters to its number
 */
record EmergencyNumbers(Map<String, String> byCountry) {
  EmergencyNumbers {
    byCountry = Map.copyOf(byCountry);
  }

  /** The numbers of the countries that Discord's languages tell. */
  static EmergencyNumbers known() {
    return new EmergencyNumbers(Map.of("GB", "999", "US", "911"));
  }

  /**
   * The number as it stands in a sentence, or words for it where the country is not known.
   *
   * @param country of the club, by its settings: a place says more than a language
   * @param locale of the member's Discord
   */
  String number(Optional<String> country, DiscordLocale locale) {
    return country
        .flatMap(letters -> Optional.ofNullable(byCountry.get(letters)))
        .orElse(BotWords.EMERGENCY_NUMBER);
  }
}

package club.crampbot.discord;

import club.crampbot.answer.BotWords;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dv8tion.jda.api.interactions.DiscordLocale;

/**
 * Whom to call in a medical emergency, by country.
 *
 * @param byCountry from a country's two capital letters to its number
 * @param home the country of all clubs that say nothing else
 */
record EmergencyNumbers(Map<String, String> byCountry, Optional<String> home) {
  private static final EmergencyNumbers KNOWN = new EmergencyNumbers(numbers(), Optional.empty());

  EmergencyNumbers {
    byCountry = Map.copyOf(byCountry);
  }

  /**
   * The numbers of the European Union, of the countries of Discord's languages, and of some more.
   */
  static EmergencyNumbers known() {
    return KNOWN;
  }

  /** The same numbers for clubs that are in this country. */
  EmergencyNumbers in(Optional<String> country) {
    return new EmergencyNumbers(byCountry, country);
  }

  private static Map<String, String> numbers() {
    Map<String, String> one12 =
        Stream.of(
                "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU",
                "IE", "IS", "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK",
                "CH", "IN", "RU", "TR", "UA", "ZA")
            .collect(Collectors.toMap(country -> country, country -> "112"));
    one12.putAll(
        Map.of(
            "GB", "999", "US", "911", "CA", "911", "MX", "911", "AU", "000", "NZ", "111", "NO",
            "113", "BR", "192", "IL", "101", "SG", "995"));
    one12.putAll(
        Map.of("CN", "120", "TW", "119", "JP", "119", "KR", "119", "TH", "1669", "VN", "115"));
    return one12;
  }

  /**
   * The number as it stands in a sentence, or words for it where the country is not known.
   *
   * @param country of the club, by its settings: a place says more than a language
   * @param locale of the member's Discord; a number that it tells comes with words for those who
   *     are elsewhere
   */
  String number(Optional<String> country, DiscordLocale locale) {
    return country
        .or(() -> home)
        .flatMap(letters -> Optional.ofNullable(byCountry.get(letters)))
        .or(() -> ofLanguage(locale).map(BotWords::emergencyNumber))
        .orElse(BotWords.EMERGENCY_NUMBER);
  }

  private Optional<String> ofLanguage(DiscordLocale locale) {
    return country(locale).flatMap(letters -> Optional.ofNullable(byCountry.get(letters)));
  }

  /** The country where most who speak a language of Discord live; empty where that is too vague. */
  private static Optional<String> country(DiscordLocale locale) {
    return switch (locale) {
      case ENGLISH_UK -> Optional.of("GB");
      case ENGLISH_US -> Optional.of("US");
      case BULGARIAN -> Optional.of("BG");
      case CHINESE_CHINA -> Optional.of("CN");
      case CHINESE_TAIWAN -> Optional.of("TW");
      case CROATIAN -> Optional.of("HR");
      case CZECH -> Optional.of("CZ");
      case DANISH -> Optional.of("DK");
      case DUTCH -> Optional.of("NL");
      case FINNISH -> Optional.of("FI");
      case FRENCH -> Optional.of("FR");
      case GERMAN -> Optional.of("DE");
      case GREEK -> Optional.of("GR");
      case HEBREW -> Optional.of("IL");
      case HINDI -> Optional.of("IN");
      case HUNGARIAN -> Optional.of("HU");
      case ITALIAN -> Optional.of("IT");
      case JAPANESE -> Optional.of("JP");
      case KOREAN -> Optional.of("KR");
      case LITHUANIAN -> Optional.of("LT");
      case NORWEGIAN -> Optional.of("NO");
      case POLISH -> Optional.of("PL");
      case PORTUGUESE_BRAZILIAN -> Optional.of("BR");
      case ROMANIAN_ROMANIA -> Optional.of("RO");
      case RUSSIAN -> Optional.of("RU");
      case SPANISH -> Optional.of("ES");
      case SWEDISH -> Optional.of("SE");
      case THAI -> Optional.of("TH");
      case TURKISH -> Optional.of("TR");
      case UKRAINIAN -> Optional.of("UA");
      case VIETNAMESE -> Optional.of("VN");
      case ARABIC, INDONESIAN, SPANISH_LATAM, UNKNOWN -> Optional.empty();
    };
  }
}

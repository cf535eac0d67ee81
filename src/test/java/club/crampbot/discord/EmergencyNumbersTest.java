package club.crampbot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import club.crampbot.answer.BotWords;
import java.util.Optional;
import net.dv8tion.jda.api.interactions.DiscordLocale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmergencyNumbersTest {
  private final EmergencyNumbers numbers = EmergencyNumbers.known();

  @ParameterizedTest
  @CsvSource({
    "ENGLISH_UK, 999",
    "ENGLISH_US, 911",
    "GERMAN, 112",
    "FRENCH, 112",
    "NORWEGIAN, 113",
    "JAPANESE, 119",
    "PORTUGUESE_BRAZILIAN, 192"
  })
  void languageTellsTheLikelyNumber(DiscordLocale locale, String number) {
    assertThat(numbers.number(Optional.empty(), locale))
        .isEqualTo(number + " (or your local emergency number)");
  }

  @ParameterizedTest
  @CsvSource({"SPANISH_LATAM", "UNKNOWN", "ARABIC", "INDONESIAN"})
  void vagueLanguageTellsNone(DiscordLocale locale) {
    assertThat(numbers.number(Optional.empty(), locale)).isEqualTo(BotWords.EMERGENCY_NUMBER);
  }

  @Test
  void theClubsCountryComesFirst() {
    assertThat(numbers.number(Optional.of("AU"), DiscordLocale.ENGLISH_US)).isEqualTo("000");
  }

  @Test
  void unknownCountryLeavesItToTheLanguage() {
    assertThat(numbers.number(Optional.of("XX"), DiscordLocale.GERMAN)).startsWith("112");
  }
}

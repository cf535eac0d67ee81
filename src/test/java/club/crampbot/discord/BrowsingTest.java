package club.crampbot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import club.crampbot.answer.BotWords;
import club.crampbot.sandbox.Seen;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** Every command but {@code /ask}, and every button and menu. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class BrowsingTest {
  private static final Map<String, String> STITCHES = Map.of("cramp", "stitch");

  private final Club club = new Club();

  @AfterEach
  void discordTookEverything() {
    club.nothingWasRefused();
  }

  @AfterAll
  void everythingIsAsDiscordDescribesIt() {
    club.close();
  }

  private Told answer() {
    return club.ana().asks("why not eating too soon?").quotes("stitch-food");
  }

  @Test
  void causesAreGroupedByWhatTheyClaim() {
    club.ana()
        .runs("/causes", STITCHES)
        .privately()
        .says("Theories", "Too little oxygen", "Risk factors", "Eating too soon", "Contested")
        .picks(BotWords.PICK_PASSAGE, "Eating too soon")
        .quotes("stitch-food");
  }

  @Test
  void causeIsFoundByItsTitleOrByAnyWords() {
    assertThat(club.ana().isOffered("/causes", "cause", "too", STITCHES))
        .containsExactly("Too little oxygen to the diaphragm", "Eating too soon");
    club.ana()
        .runs("/causes", Map.of("cramp", "stitch", "cause", "Eating too soon"))
        .quotes("stitch-food");
    club.ana()
        .runs("/causes", Map.of("cramp", "stitch", "cause", "a full stomach"))
        .says("Eating too soon");
  }

  @Test
  void crampRightNowSaysWhatMeansStopAndWhomToCall() {
    for (String where : new String[] {"leg", "side"}) {
      club.ana().runs("/cramp", Map.of("now", where)).privately().says(BotWords.STOP_SIGNS);
    }
  }

  @Test
  void familyWithoutCausesSaysSo() {
    club.ana().runs("/causes", Map.of("cramp", "leg")).says(BotWords.SECTION_NOTHING);
  }

  @Test
  void preventionIsListedForEachFamily() {
    for (String cramp : new String[] {"leg", "stitch", "any"}) {
      club.ana().runs("/prevent", Map.of("cramp", cramp)).says("Warm up").saysNothingOf("Eating");
    }
  }

  @Test
  void patternsAreListed() {
    club.ana().runs("/patterns").says(BotWords.SECTION_NOTHING);
    assertThat(club.ana().isOffered("/patterns", "runner", "ultra")).isEmpty();
  }

  @Test
  void sourcesSayWhereTheyAreCited() {
    club.ana()
        .runs("/sources")
        .says("Morton, D. & Callister, R.", "(review)", BotWords.CITED_IN, "Eating too soon")
        .linksTo("https://doi.org/10.1007/s40279-014-0245-z");
    club.ana()
        .runs("/sources", Map.of("about", "callister"))
        .says("Morton, D.")
        .saysNothingOf("NHS");
    club.ana().runs("/sources", Map.of("about", "qwertz")).says(BotWords.NO_WORKS);
  }

  @Test
  void guideIsBrowsedFromTheContentsToAPassage() {
    club.ana()
        .runs("/guide")
        .says("What causes side stitches", "3 passages")
        .picks(BotWords.PICK_SECTION, "What causes side stitches")
        .picks(BotWords.PICK_PASSAGE, "Dehydration, perhaps")
        .quotes("stitch-dehydration");
  }

  @Test
  void helpNamesEveryCommand() {
    Told help = club.ana().runs("/help");
    club.ana().place().commands().forEach(name -> help.says("/" + name + "`"));
    help.saysNothingOf("/Ask the guide").says("\"Ask the guide\"");
  }

  @Test
  void aboutSaysWhatBecomesOfMembersWords() {
    club.ana().runs("/about").says(BotWords.ABOUT_PRIVACY, BotWords.NOT_MEDICAL_ADVICE);
  }

  @Test
  void sectionOfAnAnswerIsOneButtonAway() {
    answer().presses(BotWords.MORE_FROM_SECTION).says("Dehydration, perhaps").privately();
  }

  @Test
  void sourcesOfAnAnswerAreShownInFull() {
    answer().presses(BotWords.SOURCES).says("Sports Medicine, 45(1):23–35").privately();
  }

  @Test
  void relatedPassagesAreOneButtonAway() {
    club.ana()
        .runs("/causes", Map.of("cramp", "stitch", "cause", "Dehydration, perhaps"))
        .presses(BotWords.RELATED)
        .says(BotWords.RELATED_TO);
  }

  @Test
  void opinionIsThankedFor() {
    answer().presses(BotWords.HELPFUL).says(BotWords.OPINION_NOTED).privately();
    answer().presses(BotWords.NOT_HELPFUL).says(BotWords.OPINION_NOTED).privately();
  }

  @Test
  void sharedAnswerStandsInTheChannelForEverybody() {
    answer().presses(BotWords.SHARE).says(BotWords.SHARED).privately();
    assertThat(club.ben().place().sees())
        .anySatisfy(seen -> new Told(club.ben(), seen).quotes("stitch-food").openly());
  }

  @Test
  void somebodyElsesPressIsAnsweredToThemAlone() {
    Told open = club.ana().asksForAll("why not eating too soon?").openly();
    Told pressed =
        open.before(club.ben()).presses(BotWords.MORE_FROM_SECTION).says("Dehydration").privately();
    assertThat(club.ana().place().sees()).extracting(Seen::id).doesNotContain(pressed.seen().id());
  }

  @Test
  void buttonsWorkAfterARestart() {
    Told before = answer();
    Told contents = club.ana().runs("/guide");
    club.restartsTheBot();
    before.presses(BotWords.MORE_FROM_SECTION).says("Dehydration, perhaps");
    contents.picks(BotWords.PICK_SECTION, "What keeps cramps away").says("Warm up");
  }
}

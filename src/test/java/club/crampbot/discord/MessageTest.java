package club.crampbot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import club.crampbot.answer.Answer;
import club.crampbot.answer.BotWords;
import club.crampbot.guide.Citation;
import club.crampbot.guide.Cramp;
import club.crampbot.guide.Guides;
import club.crampbot.guide.Passage;
import club.crampbot.guide.SectionKind;
import club.crampbot.guide.WarningSign;
import club.crampbot.search.Hit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.junit.jupiter.api.Test;

/** Every message that the bot can say, over a small guide. */
class MessageTest {
  private static final WarningSign SIGN =
      new WarningSign(
          "chest", WarningSign.Urgency.NOW, "chest pain", "Call now: {number}.", List.of());

  private final Guides guides = Shelf.small();

  @Test
  void answerInPrivate() {
    Golden.check("answer-private", answer(found(), Place.PRIVATE));
  }

  @Test
  void answerInPublicIsNotShared() {
    Golden.check("answer-public", answer(found(), Place.PUBLIC));
    assertThat(answer(found(), Place.DIRECT).toData().toString())
        .isEqualTo(answer(found(), Place.PUBLIC).toData().toString());
  }

  @Test
  void guess() {
    var unsure = new Answer.Unsure(hits("stitch-food", "stitch-ischemia", "warm-up"));
    Golden.check("unsure", answer(unsure, Place.PRIVATE));
  }

  @Test
  void notCovered() {
    Golden.check("not-covered", answer(new Answer.NotCovered(guides.sections()), Place.PRIVATE));
  }

  @Test
  void emergencyIsItsTextAndNothingElse() {
    MessageCreateData message = answer(new Answer.Emergency(SIGN), Place.PRIVATE);
    assertThat(MessageText.of(message)).isEqualTo("Call now: 112.\n");
  }

  @Test
  void passage() {
    Golden.check("passage", GuideMessage.passage(of("stitch-food"), guides, Place.PRIVATE));
  }

  @Test
  void passageWithoutSources() {
    Golden.check("passage-bare", GuideMessage.passage(of("warm-up"), guides, Place.DIRECT));
  }

  @Test
  void bothSidesOfAContestedClaimStandWithTheirSources() {
    Guides shipped = Shelf.shipped();
    Passage contested = shipped.passage("leg-dehydration-electrolytes").orElseThrow();
    Golden.check("sides", GuideMessage.passage(contested, shipped, Place.PRIVATE));
  }

  @Test
  void twoAnswersAreBothShownWhole() {
    List<Hit> hits = hits("stitch-food", "warm-up", "stitch-ischemia");
    Golden.check(
        "answer-two",
        answer(
            new Answer.Found(hits, 2, 1, List.copyOf(guides.citations().values())), Place.PRIVATE));
  }

  @Test
  void crampRightNow() {
    for (Cramp cramp : Cramp.values()) {
      Golden.check(
          "cramp-" + cramp.word(),
          CrampCommand.message(
              cramp, Shelf.shipped(), List.of(SIGN), new Emergency("112", Optional.empty())));
    }
  }

  @Test
  void crampRightNowInAGuideThatDoesNotSay() {
    assertThat(
            MessageText.of(
                CrampCommand.message(
                    Cramp.LEG, guides, List.of(SIGN), new Emergency("112", Optional.empty()))))
        .contains(BotWords.NOW_NOTHING, "chest pain", "112");
  }

  @Test
  void section() {
    Golden.check("section", GuideMessage.section(guides.sections().getFirst(), guides, 0));
  }

  @Test
  void contents() {
    Golden.check("contents", GuideMessage.contents(guides, 0));
  }

  @Test
  void related() {
    Golden.check(
        "related", GuideMessage.related(of("stitch-food"), List.of(of("stitch-ischemia")), guides));
  }

  @Test
  void causesAreGroupedByClaim() {
    Golden.check(
        "causes", GuideMessage.list(SectionKind.CAUSES, Optional.of(Cramp.STITCH), guides, 0));
  }

  @Test
  void prevention() {
    Golden.check(
        "prevention", GuideMessage.list(SectionKind.PREVENTION, Optional.empty(), guides, 0));
  }

  @Test
  void nobodyIsShownAnEmptyList() {
    Golden.check(
        "patterns-none", GuideMessage.list(SectionKind.PATTERNS, Optional.empty(), guides, 0));
  }

  @Test
  void sources() {
    Golden.check(
        "sources", SourceMessage.sources(List.of(of("stitch-food"), of("warm-up")), guides));
    Golden.check("sources-none", SourceMessage.sources(List.of(of("warm-up")), guides));
  }

  @Test
  void works() {
    List<Citation> all = List.copyOf(guides.citations().values());
    Golden.check("works", SourceMessage.works(all, "stitch", guides, 0));
    Golden.check("works-none", SourceMessage.works(List.of(), "@everyone", guides, 0));
  }

  @Test
  void help() {
    Golden.check(
        "help",
        BotMessage.help(
            List.of(
                new BotMessage.Described("ask", "Ask the guide a question"),
                new BotMessage.Described("guide", "Browse the guide"))));
  }

  @Test
  void about() {
    Golden.check("about", BotMessage.about(0, guides));
    Golden.check("about-edited", BotMessage.about(7, guides));
  }

  @Test
  void failure() {
    Golden.check("failure", BotMessage.failure("1a2b_3c"));
  }

  @Test
  void expired() {
    assertThat(MessageText.texts(BotMessage.expired())).containsExactly(BotWords.EXPIRED);
  }

  private Answer.Found found() {
    List<Hit> hits = hits("stitch-food", "stitch-ischemia", "warm-up");
    return new Answer.Found(hits, 1, 1, List.copyOf(guides.citations().values()));
  }

  private MessageCreateData answer(Answer answer, Place place) {
    return AnswerMessage.of(answer, guides, place, sign -> sign.reply().replace("{number}", "112"));
  }

  private List<Hit> hits(String... ids) {
    return Stream.of(ids).map(id -> Shelf.hit(of(id), 0.9)).toList();
  }

  private Passage of(String id) {
    return guides.passage(id).orElseThrow();
  }
}

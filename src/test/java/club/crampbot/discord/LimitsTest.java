package club.crampbot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import club.crampbot.answer.Answer;
import club.crampbot.guide.Citation;
import club.crampbot.guide.Claim;
import club.crampbot.guide.Cramp;
import club.crampbot.guide.Guides;
import club.crampbot.guide.Passage;
import club.crampbot.guide.SectionKind;
import club.crampbot.search.Hit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.dv8tion.jda.api.components.attribute.ICustomId;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/**
 * Whatever stands in a guide, no message exceeds what Discord takes: it would refuse the whole
 * message. (JDA checks lengths of labels and ids, and the number of options, when it builds one.)
 */
class LimitsTest {
  private static final List<SectionKind> KINDS = List.of(SectionKind.values());
  private static final int LIMIT = Message.MAX_CONTENT_LENGTH_COMPONENT_V2;

  @Property(tries = 200)
  void noMessageExceedsALimit(
      @ForAll("guides") Guides guides, @ForAll @IntRange(max = 5) int page) {
    everyMessage(guides, page).forEach(LimitsTest::check);
  }

  @Test
  void noMessageOverTheShippedGuidesIsCut() {
    Guides shipped = Shelf.shipped();
    for (Passage passage : shipped.passages()) {
      assertThat(MessageText.of(GuideMessage.passage(passage, shipped, Place.PRIVATE)))
          .doesNotContain("…");
    }
    everyMessage(shipped, 0).forEach(message -> assertThat(texts(message)).isLessThan(LIMIT));
  }

  private static void check(MessageCreateData message) {
    List<String> texts = MessageText.texts(message);
    assertThat(texts).isNotEmpty().doesNotContain("");
    assertThat(texts(message)).isLessThanOrEqualTo(LIMIT);
    assertThat(MessageText.components(message))
        .hasSizeLessThanOrEqualTo(Message.MAX_COMPONENT_COUNT_IN_COMPONENT_TREE);
    assertThat(MessageText.of(message, ICustomId.class).map(ICustomId::getCustomId))
        .doesNotHaveDuplicates()
        .allSatisfy(id -> assertThat(Press.of(String.valueOf(id))).isPresent());
    assertThat(MessageText.of(message, Button.class))
        .allSatisfy(button -> assertThat(button.getLabel()).isNotBlank());
    assertThat(MessageText.of(message, StringSelectMenu.class))
        .allSatisfy(menu -> assertThat(menu.getOptions()).isNotEmpty());
    texts.forEach(LimitsTest::linksAreWhole);
  }

  /** The length of all texts. */
  private static int texts(MessageCreateData message) {
    return MessageText.texts(message).stream().mapToInt(String::length).sum();
  }

  /** The fragments below have no bracket of these kinds but in links, mentions and citations. */
  private static void linksAreWhole(String text) {
    assertThat(text.chars().filter(c -> c == '(').count())
        .as(text)
        .isEqualTo(text.chars().filter(c -> c == ')').count());
    assertThat(text.split("<@", -1).length).as(text).isEqualTo(text.split("3456\\\\?>", -1).length);
  }

  private static List<MessageCreateData> everyMessage(Guides guides, int page) {
    List<Passage> passages = guides.passages();
    List<Hit> hits = passages.stream().limit(5).map(passage -> Shelf.hit(passage, 0.9)).toList();
    List<Citation> works = List.copyOf(guides.citations().values());
    var all = new ArrayList<MessageCreateData>();
    for (Answer answer :
        List.of(
            new Answer.Found(hits, 1, Math.min(2, hits.size() - 1), works),
            new Answer.Unsure(hits),
            new Answer.NotCovered(guides.sections()))) {
      all.add(AnswerMessage.of(answer, guides, Place.PRIVATE, sign -> sign.reply()));
    }
    for (Passage passage : passages) {
      all.add(GuideMessage.passage(passage, guides, Place.PRIVATE));
    }
    for (SectionKind kind : SectionKind.values()) {
      all.add(GuideMessage.list(kind, Optional.of(Cramp.STITCH), guides, page));
      all.add(GuideMessage.list(kind, passages));
    }
    guides.sections().forEach(section -> all.add(GuideMessage.section(section, guides, page)));
    all.add(GuideMessage.contents(guides, page));
    all.add(GuideMessage.related(passages.getFirst(), passages, guides));
    all.add(SourceMessage.sources(passages, guides));
    all.add(SourceMessage.works(works, "a".repeat(300), guides, page));
    all.add(BotMessage.about(page, guides));
    return all;
  }

  @Provide
  Arbitrary<Guides> guides() {
    Arbitrary<String> texts = texts(60);
    Arbitrary<String> titles = texts(12).map(text -> text.replaceAll("\\s+", " ").strip());
    return Combinators.combine(
            titles.list().ofMinSize(1).ofMaxSize(50),
            texts.list().ofMinSize(1).ofMaxSize(5),
            Arbitraries.integers().between(1, 20),
            Arbitraries.integers().between(1, 30),
            Arbitraries.of(Claim.class).set().ofMaxSize(3))
        .as(LimitsTest::guide);
  }

  private static Guides guide(
      List<String> titles, List<String> texts, int perSection, int works, Set<Claim> claims) {
    var shelf = new Shelf("a-guide");
    for (int at = 0; at < works; at++) {
      String title = titles.get(at % titles.size());
      shelf.work(
          new Citation(
              "w" + at,
              at % 2 == 0 ? "" : title,
              Optional.of(2000 + at),
              title,
              Optional.of(title),
              Optional.of(title),
              Optional.of("https://doi.org/10.1/(" + "x".repeat(at * 20) + ")"),
              String.join(" ", titles)));
    }
    for (int at = 0; at < titles.size(); at++) {
      String id = "p" + at + "-".repeat(40);
      String cites = at % 3 == 0 ? "" : " [@w0; @w" + at % works + "]";
      shelf.passage(id, titles.get(at), claims, texts.get(at % texts.size()) + cites);
      if ((at + 1) % perSection == 0 || at + 1 == titles.size()) {
        SectionKind kind = KINDS.get(at % KINDS.size());
        shelf.section(
            "s" + at, titles.get(at), kind, EnumSet.allOf(Cramp.class).toArray(Cramp[]::new));
      }
    }
    return shelf.guides();
  }

  private static Arbitrary<String> texts(int most) {
    return Arbitraries.of(
            "Rest. ",
            "Stretch the calf and hold it. ",
            "why not? ",
            "[Read. It all](https://doi.org/10.1007/s(40279)) ",
            "<@12345678901233456> ",
            "**never. Ever** ",
            "`code` ",
            "\n\n- an item\n",
            "\n",
            "🏃‍♀️🏃 ",
            "https://example.org/a.b ",
            "x".repeat(300),
            "痉挛很痛。")
        .list()
        .ofMinSize(1)
        .ofMaxSize(most)
        .map(parts -> "A " + String.join("", parts));
  }
}

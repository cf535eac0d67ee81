package club.crampbot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import club.crampbot.answer.Answer;
import club.crampbot.answer.Answerer;
import club.crampbot.answer.BotWords;
import club.crampbot.answer.Emergencies;
import club.crampbot.answer.Question;
import club.crampbot.answer.WarningSigns;
import club.crampbot.guide.Citation;
import club.crampbot.guide.Claim;
import club.crampbot.guide.Cramp;
import club.crampbot.guide.Guides;
import club.crampbot.guide.Passage;
import club.crampbot.search.GuideIndex;
import club.crampbot.search.Hit;
import club.crampbot.search.Indexes;
import club.crampbot.search.Lore;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The bot's promise: every sentence of every answer stands in the guide, character for character,
 * or is one of the bot's own in {@link BotWords}. Only the numbers of the sources are added.
 */
class PromiseTest {
  private static final Set<String> OWN = own();

  private final Guides guides = Shelf.shipped();

  @Test
  void everyPassageIsQuotedAsItStandsInTheGuide() {
    List<Passage> all = guides.passages();
    assertThat(all).hasSizeGreaterThan(40);
    for (int at = 0; at < all.size(); at++) {
      List<Hit> hits =
          Stream.of(at, at + 1, at + 2)
              .map(index -> Shelf.hit(all.get(index % all.size()), 0.9))
              .toList();
      List<Citation> works =
          hits.stream()
              .flatMap(hit -> guides.citationsOf(hit.passage()).stream())
              .distinct()
              .toList();
      keepsThePromise(new Answer.Found(hits, 1, 2, works));
      keepsThePromise(new Answer.Unsure(hits));
    }
  }

  @Test
  void everyPassageIsQuotedWhole() {
    for (Passage passage : guides.passages()) {
      String quoted =
          MessageText.texts(GuideMessage.passage(passage, guides, Place.PRIVATE)).stream()
              .filter(text -> text.startsWith("> "))
              .map(text -> withoutNumbers(text.replaceAll("(?m)^> ", "")))
              .collect(Collectors.joining("\n\n"));
      assertThat(quoted).isEqualTo(passage.text());
    }
  }

  @Test
  void everyQuestionIsAnsweredFromTheGuide() {
    try (GuideIndex index = Indexes.open(guides, Lore.none())) {
      var answerer =
          new Answerer(
              guides, index, Emergencies.byPatterns(new WarningSigns(List.of())), Shelf.decision());
      for (Passage passage : guides.passages()) {
        keepsThePromise(answerer.answer(new Question(passage.title())));
      }
      keepsThePromise(answerer.answer(new Question("what is the capital of @everyone **France**")));
    }
  }

  private void keepsThePromise(Answer answer) {
    for (String text :
        MessageText.texts(AnswerMessage.of(answer, guides, Place.PRIVATE, sign -> ""))) {
      for (String line : text.lines().toList()) {
        assertThat(isKept(line)).as(line).isTrue();
      }
    }
  }

  private boolean isKept(String line) {
    if (line.startsWith("> ")) {
      return isQuoted(line.substring(2));
    }
    if (line.startsWith("[")) {
      return guides.citations().values().stream()
          .anyMatch(work -> line.endsWith("] " + Parts.source(work)));
    }
    if (line.startsWith("-# " + BotWords.SOURCES + ": ")) {
      String names = line.substring(5 + BotWords.SOURCES.length());
      return Stream.of(names.split("; "))
          .allMatch(
              name ->
                  guides.citations().values().stream()
                      .anyMatch(work -> Parts.plain(work.shortName()).equals(name)));
    }
    String words = line.replaceFirst("^(?:### |-# |- )", "").replace("**", "");
    return OWN.contains(words)
        || isTitle(words)
        || Stream.of(words.split(" · ")).allMatch(this::isSmallPrint)
        || words.matches("and \\d+ more");
  }

  /** Whether words stand in a passage as they are, or as its title or first words cut off. */
  private boolean isQuoted(String line) {
    String words = withoutNumbers(line);
    if (words.startsWith("**") && isTitle(words.replace("**", ""))) {
      return true;
    }
    String uncut = words.endsWith(" …") ? words.substring(0, words.length() - 2) : words;
    return guides.passages().stream().anyMatch(passage -> passage.text().contains(uncut));
  }

  private boolean isTitle(String words) {
    return guides.passages().stream().anyMatch(passage -> passage.title().equals(words))
        || guides.sections().stream().anyMatch(section -> section.title().equals(words));
  }

  private boolean isSmallPrint(String part) {
    List<String> claims = Stream.of(Claim.values()).map(Claim::label).toList();
    return Stream.of(part.split(", "))
            .allMatch(label -> claims.contains(label.toLowerCase(Locale.ROOT)))
        || Stream.of(part.split(" and "))
            .allMatch(
                family -> Stream.of(Cramp.values()).map(Cramp::plural).toList().contains(family))
        || guides.passages().stream()
            .anyMatch(
                passage ->
                    part.equals(
                        "Guide: %s › %s"
                            .formatted(
                                guides.guideOf(passage).title(),
                                guides.sectionOf(passage).title())));
  }

  private static String withoutNumbers(String text) {
    return text.replaceAll(" ?\\[\\d+(?:, \\d+)*\\]", "");
  }

  private static Set<String> own() {
    var sentences = new ArrayList<String>();
    for (Field field : BotWords.class.getFields()) {
      try {
        sentences.add(String.valueOf(field.get(null)));
      } catch (IllegalAccessException e) {
        throw new AssertionError(e);
      }
    }
    return sentences.stream().collect(Collectors.toUnmodifiableSet());
  }
}

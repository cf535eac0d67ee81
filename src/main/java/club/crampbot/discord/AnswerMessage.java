package club.crampbot.discord;

import club.crampbot.answer.Answer;
import club.crampbot.answer.BotWords;
import club.crampbot.guide.Citation;
import club.crampbot.guide.Guides;
import club.crampbot.guide.Passage;
import club.crampbot.guide.Sides;
import club.crampbot.guide.Span;
import club.crampbot.guide.WarningSign;
import club.crampbot.search.Hit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** What a member reads as the answer to a question. */
final class AnswerMessage {
  /** A guess shows so many passages: more would be a list of search results, not a guess. */
  private static final int NEAREST = 3;

  // The parts' shares of the 4,000 characters; heading, small print and footer need at most 700.
  /** A passage of 1,500 characters with the marks of a quotation and the numbers of its sources. */
  private static final int PASSAGE = 1_800;

  private static final int SOURCES = 900;
  private static final int SUPPORTING = 270;

  private AnswerMessage() {}

  /**
   * The answer as a message.
   *
   * @param guides those that the answer was found in
   * @param emergency the whole text for a warning sign, with the number to call
   */
  static MessageCreateData of(
      Answer answer, Guides guides, Place place, Function<WarningSign, String> emergency) {
    return of(answer, guides, place, false, emergency);
  }

  /**
   * The same in a club that may have coaches.
   *
   * @param hasCoaches whether they are offered where the guide has no answer
   */
  static MessageCreateData of(
      Answer answer,
      Guides guides,
      Place place,
      boolean hasCoaches,
      Function<WarningSign, String> emergency) {
    return switch (answer) {
      case Answer.Found found -> found(found, guides, place);
      case Answer.Unsure unsure -> unsure(unsure, hasCoaches);
      case Answer.NotCovered(var contents) ->
          new Card()
              .text(BotWords.NOT_COVERED, 200)
              .text(BotWords.CONTENTS, 200)
              .lines(contents.stream().map(section -> "- " + section.title()).toList(), 2_000)
              .select(
                  new Press.SectionPicked(),
                  BotWords.PICK_SECTION,
                  contents.stream().limit(25).map(Parts::option).toList())
              .buttons(onward(hasCoaches))
              .message();
      case Answer.Emergency(WarningSign sign) ->
          new Card().alarming().text(emergency.apply(sign), 1_000).message();
    };
  }

  private static MessageCreateData found(Answer.Found found, Guides guides, Place place) {
    List<Passage> shown = found.shown();
    Passage best = shown.getFirst();
    return passages(
            shown.subList(0, found.whole()),
            shown.subList(found.whole(), shown.size()),
            found.citations(),
            guides)
        .buttons(buttons(best, shown, place))
        .buttons(opinions(best, found))
        .small(BotWords.NOT_MEDICAL_ADVICE)
        .message();
  }

  /** Some passages whole, then others in short, then the sources of all of them. */
  static Card passages(
      List<Passage> whole, List<Passage> supporting, List<Citation> citations, Guides guides) {
    Function<List<String>, String> numbers = Parts.numbers(citations);
    Card card = new Card();
    for (Passage passage : whole) {
      card.heading(passage.title()).small(Parts.smallPrint(passage, guides));
      passage
          .sides()
          .ifPresentOrElse(
              sides -> sides(card, sides, citations, PASSAGE / whole.size()),
              () -> card.quote(passage.markdown(numbers), PASSAGE / whole.size()));
    }
    if (!supporting.isEmpty()) {
      card.text(BotWords.ALSO_IN_THE_GUIDE, 100);
      for (Passage passage : supporting) {
        String sentence = Cut.firstSentence(passage.markdown(numbers), SUPPORTING - 120);
        card.quote("**" + Parts.title(passage) + "**\n" + sentence, SUPPORTING);
      }
    }
    if (!citations.isEmpty()) {
      card.lines(
          "**" + BotWords.SOURCES + "**",
          IntStream.range(0, citations.size())
              .mapToObj(at -> "[" + (at + 1) + "] " + Parts.source(citations.get(at)))
              .toList(),
          SOURCES);
    }
    return card;
  }

  /**
   * What speaks for a claim and what against it, each a quotation of its own with its own sources
   * below. One stands under the other: Discord has no columns, and a phone has no room for them.
   */
  private static void sides(Card card, Sides sides, List<Citation> citations, int longest) {
    for (List<Span> side : List.of(sides.lead(), sides.speaksFor(), sides.speaksAgainst())) {
      String quoted = Span.markdown(side, Parts.numbers(citations));
      if (!quoted.isEmpty()) {
        card.quote(quoted, longest / 2);
      }
      List<String> names =
          citations.stream()
              .filter(citation -> Span.keys(side).contains(citation.key()))
              .map(citation -> Parts.plain(citation.shortName()))
              .toList();
      if (!names.isEmpty() && !side.equals(sides.lead())) {
        card.small(BotWords.SOURCES + ": " + String.join("; ", names));
      }
    }
  }

  /** What a member can do with a passage; at most five. */
  static List<Button> buttons(Passage best, List<Passage> shown, Place place) {
    var buttons = new ArrayList<Button>();
    buttons.add(Parts.button(new Press.SectionPage(best.section(), 0), BotWords.MORE_FROM_SECTION));
    if (shown.stream().anyMatch(passage -> !passage.citations().isEmpty())) {
      buttons.add(
          Parts.button(
              new Press.Sources(shown.stream().map(Passage::id).toList()), BotWords.SOURCES));
    }
    buttons.add(Parts.button(new Press.Related(best.id()), BotWords.RELATED));
    buttons.add(Parts.button(new Press.AskAnother(), BotWords.ASK_ANOTHER));
    if (place == Place.PRIVATE) {
      buttons.add(Parts.button(new Press.Share(best.id()), BotWords.SHARE));
    }
    return buttons;
  }

  /** How to go on where the guide has no answer. */
  private static List<Button> onward(boolean hasCoaches) {
    var buttons = new ArrayList<Button>();
    buttons.add(Parts.button(new Press.AskAnother(), BotWords.ASK_ANOTHER));
    buttons.add(Parts.button(new Press.Contents(0), BotWords.TABLE_OF_CONTENTS));
    if (hasCoaches) {
      buttons.add(CoachesCommand.FORM.button(BotWords.ASK_COACHES));
    }
    return buttons;
  }

  private static List<Button> opinions(Passage best, Answer answer) {
    return List.of(
        Parts.button(new Press.Opinion(best.id(), true, answer.outcome()), BotWords.HELPFUL),
        Parts.button(new Press.Opinion(best.id(), false, answer.outcome()), BotWords.NOT_HELPFUL));
  }

  private static MessageCreateData unsure(Answer.Unsure unsure, boolean hasCoaches) {
    List<Passage> nearest = unsure.hits().stream().limit(NEAREST).map(Hit::passage).toList();
    Card card = new Card().text(BotWords.UNSURE, 200);
    for (Passage passage : nearest) {
      String sentence = Cut.firstSentence(passage.text(), 400);
      card.quote("**" + Parts.title(passage) + "**\n" + sentence, 600);
    }
    return card.select(
            new Press.OpenPicked(),
            BotWords.PICK_PASSAGE,
            nearest.stream().map(Parts::option).toList())
        .buttons(onward(hasCoaches))
        .buttons(opinions(nearest.getFirst(), unsure))
        .small(BotWords.NOT_MEDICAL_ADVICE)
        .message();
  }
}

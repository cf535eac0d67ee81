package club.crampbot.discord;

import club.crampbot.answer.BotWords;
import club.crampbot.guide.Citation;
import club.crampbot.guide.Guides;
import club.crampbot.guide.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** The works behind the guide as messages. */
final class SourceMessage {
  /** So many references of ordinary length fit into a message. */
  private static final int WORKS_A_PAGE = 6;

  /** What a menu holds; the works of a page share it, so that each can be followed. */
  private static final int MOST_OPTIONS = 25;

  private static final int LIST = 3_300;
  private static final int LONGEST_REFERENCE = 450;

  private SourceMessage() {}

  /**
   * The full references of what these passages rest on, with the kind of study and a link. Their
   * numbers are those of an answer that shows the same passages.
   */
  static MessageCreateData sources(List<Passage> passages, Guides guides) {
    List<Citation> works =
        passages.stream()
            .flatMap(passage -> guides.citationsOf(passage).stream())
            .distinct()
            .toList();
    List<String> lines =
        works.isEmpty()
            ? List.of(BotWords.NO_SOURCES)
            : IntStream.range(0, works.size())
                .mapToObj(at -> "[" + (at + 1) + "] " + reference(works.get(at)))
                .toList();
    return new Card()
        .heading(BotWords.SOURCES_OF + ": " + titles(passages))
        .lines(lines, LIST)
        .message();
  }

  /**
   * A page of works, each with the passages that cite it.
   *
   * @param works all that were found, best first; may be empty
   * @param about what the member searched for; empty for every work. It is never shown, only kept
   *     in the paging buttons
   */
  static MessageCreateData works(List<Citation> works, String about, Guides guides, int page) {
    Page<Citation> shown = Page.of(works, page, WORKS_A_PAGE);
    Card card = new Card().heading(BotWords.WORKS);
    if (!shown.words().isEmpty()) {
      card.small(Parts.capital(shown.words()));
    }
    var lines = new ArrayList<String>();
    for (Citation work : shown.items()) {
      lines.add("- " + reference(work) + citedIn(guides.citing(work.key())));
    }
    if (lines.isEmpty()) {
      lines.add(BotWords.NO_WORKS);
    }
    int share = MOST_OPTIONS / Math.max(1, shown.items().size());
    List<SelectOption> passages =
        shown.items().stream()
            .flatMap(work -> guides.citing(work.key()).stream().limit(share))
            .distinct()
            .map(Parts::option)
            .toList();
    List<Button> paging = shown.buttons(number -> new Press.Works(number, about));
    return card.lines(lines, LIST)
        .select(new Press.OpenPicked(), BotWords.PICK_PASSAGE, passages)
        .buttons(paging)
        .message();
  }

  private static String titles(List<Passage> passages) {
    return passages.stream().map(Parts::title).collect(Collectors.joining("; "));
  }

  /** The whole reference, the kind of study where it is known, and a link that says where to. */
  private static String reference(Citation work) {
    var line = new StringBuilder(Parts.plain(Cut.toSentence(work.reference(), LONGEST_REFERENCE)));
    work.study().ifPresent(study -> line.append(" (").append(Parts.plain(study)).append(")"));
    work.url()
        .flatMap(Parts::address)
        .ifPresent(
            url ->
                line.append(" [")
                    .append(BotWords.READ_AT)
                    .append(" ")
                    .append(Parts.plain(Parts.site(url)))
                    .append("](")
                    .append(url)
                    .append(")"));
    return line.toString();
  }

  private static String citedIn(List<Passage> passages) {
    if (passages.isEmpty()) {
      return "";
    }
    String titles = passages.stream().limit(3).map(Parts::title).collect(Collectors.joining("; "));
    String rest = passages.size() > 3 ? "; " + BotWords.more(passages.size() - 3) : "";
    return "\n  " + BotWords.CITED_IN + ": " + titles + rest;
  }
}

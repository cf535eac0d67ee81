package club.crampbot.discord;

import club.crampbot.answer.BotWords;
import club.crampbot.guide.Citation;
import club.crampbot.guide.Claim;
import club.crampbot.guide.Cramp;
import club.crampbot.guide.Guides;
import club.crampbot.guide.Passage;
import club.crampbot.guide.Section;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.utils.MarkdownSanitizer;

/** Pieces of text, buttons and options that several messages share. */
final class Parts {
  private static final int LONGEST_LINK_TEXT = 160;
  private static final int LONGEST_ADDRESS = 400;
  private static final Pattern MARKUP = Pattern.compile("([\\\\\\[\\]*_~`|<>])");

  /** How much of a passage's first sentence stands in a list. */
  private static final int LONGEST_LINE = 200;

  private Parts() {}

  /** What kind of claim a passage makes, about which cramps, and where it stands. */
  static String smallPrint(Passage passage, Guides guides) {
    return Stream.of(claims(passage.claims()), cramps(passage.cramps()), place(passage, guides))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  private static String place(Passage passage, Guides guides) {
    return BotWords.GUIDE
        + ": "
        + guides.guideOf(passage).title()
        + " › "
        + guides.sectionOf(passage).title();
  }

  /** The labels of claims with a capital: "Risk factor, contested". */
  static String claims(Collection<Claim> claims) {
    return capital(claims.stream().map(Claim::label).collect(Collectors.joining(", ")));
  }

  /** The families of cramp: "leg cramps and side stitches". */
  static String cramps(Collection<Cramp> cramps) {
    return cramps.stream().map(Cramp::plural).collect(Collectors.joining(" " + BotWords.AND + " "));
  }

  /** A passage in a list: its title and its first sentence. */
  static String line(Passage passage) {
    return line(passage, Set.of());
  }

  /** A passage in a list, with what it claims beside its title. */
  static String line(Passage passage, Set<Claim> claims) {
    String labels = claims.stream().map(Claim::label).collect(Collectors.joining(", "));
    return "**"
        + title(passage)
        + "**"
        + (labels.isEmpty() ? "" : " (" + labels + ")")
        + ": "
        + Cut.firstSentence(passage.text(), LONGEST_LINE);
  }

  /** A passage's title as it stands in a line of text. */
  static String title(Passage passage) {
    return Cut.toSentence(passage.title().replaceAll("\\s+", " "), 100);
  }

  /** The groups of citations as the numbers of their works in a list: {@code [1, 2]}. */
  static Function<List<String>, String> numbers(List<Citation> citations) {
    List<String> keys = citations.stream().map(Citation::key).toList();
    return group ->
        group.stream()
            .filter(keys::contains)
            .map(key -> Integer.toString(keys.indexOf(key) + 1))
            .reduce((left, right) -> left + ", " + right)
            .map(numbers -> "[" + numbers + "]")
            .orElse("");
  }

  /**
   * A source in one line, whose text says where the link goes: "Morton &amp; Callister 2014, Sports
   * Medicine (review)".
   */
  static String source(Citation citation) {
    String where = citation.journal().orElse(citation.authors().isEmpty() ? "" : citation.title());
    String text = citation.shortName() + (where.isEmpty() ? "" : ", " + where);
    String name =
        Cut.toSentence(text, LONGEST_LINK_TEXT)
            + citation.study().map(study -> " (" + Cut.toSentence(study, 60) + ")").orElse("");
    return citation
        .url()
        .flatMap(Parts::address)
        .map(url -> "[" + plain(name) + "](" + url + ")")
        .orElse(plain(name));
  }

  /** An address that a link may hold: one of the web, without what would end the link. */
  static Optional<String> address(String url) {
    String address =
        url.strip().replace("(", "%28").replace(")", "%29").replace("<", "%3C").replace(">", "%3E");
    boolean fine = address.matches("https?://\\S+") && address.length() <= LONGEST_ADDRESS;
    return fine ? Optional.of(address) : Optional.empty();
  }

  /** The name of the site that a web address leads to: "doi.org". */
  static String site(String address) {
    String rest = address.substring(address.indexOf("://") + 3);
    return Cut.toLength(rest.split("[/?#]", 2)[0].replaceFirst("^www\\.", ""), 60);
  }

  /** Text that is no Markdown, so that Discord shows it as it is. */
  static String plain(String text) {
    return MARKUP.matcher(text.replaceAll("\\s+", " ")).replaceAll("\\\\$1");
  }

  static SelectOption option(Passage passage) {
    return option(passage.title(), passage.id())
        .withDescription(
            Cut.toLength(
                Cut.firstSentence(shown(passage.text()), SelectOption.DESCRIPTION_MAX_LENGTH),
                SelectOption.DESCRIPTION_MAX_LENGTH));
  }

  static SelectOption option(Section section) {
    return option(section.title(), section.id())
        .withDescription(BotWords.passages(section.passages().size()));
  }

  private static SelectOption option(String title, String id) {
    String label = Cut.toSentence(shown(title), SelectOption.LABEL_MAX_LENGTH);
    return SelectOption.of(label.isBlank() ? id : label, id);
  }

  static Button button(Press press, String label) {
    return Button.secondary(press.id(), label);
  }

  static String capital(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  /** Markdown as it looks where Discord shows none, in a menu. */
  private static String shown(String markdown) {
    return MarkdownSanitizer.sanitize(markdown).replaceAll("\\s+", " ").strip();
  }
}

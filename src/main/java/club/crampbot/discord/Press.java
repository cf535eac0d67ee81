package club.crampbot.discord;

import club.crampbot.guide.Cramp;
import club.crampbot.guide.SectionKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a member asks for by a button or a select menu. All of it stands in the component's custom
 * id, {@code v1:word:argument:argument}, so that a button works after a restart; the version lets a
 * later bot tell that a button is too old. Ids of passages and sections are at most 48 characters.
 */
sealed interface Press {
  /** The most characters that Discord takes for a custom id. */
  int LONGEST = 100;

  /** Show this passage whole. */
  record Open(String passage) implements Press {}

  /** Show the passage whose id was picked in a select menu. */
  record OpenPicked() implements Press {}

  /** List the passages of a section, from this page (0 is the first). */
  record SectionPage(String section, int page) implements Press {}

  /** List the passages of the section whose id was picked in a select menu. */
  record SectionPicked() implements Press {}

  /** Show the table of contents, from this page. */
  record Contents(int page) implements Press {}

  /**
   * Show this page of the passages of one kind of section, as {@code /causes}, {@code /prevent} and
   * {@code /patterns} do.
   *
   * @param cramp the family that the list is narrowed to; empty for both
   */
  record ListPage(SectionKind kind, Optional<Cramp> cramp, int page) implements Press {}

  /**
   * Show the full references of these passages, the best passage of an answer first. Those that do
   * not fit into a custom id are left out.
   */
  record Sources(List<String> passages) implements Press {
    private static final String HEAD = "v1:sources:";

    public Sources {
      var fitting = new ArrayList<String>();
      int length = HEAD.length();
      for (String passage : passages) {
        length += passage.length() + (fitting.isEmpty() ? 0 : 1);
        if (length > LONGEST) {
          break;
        }
        fitting.add(passage);
      }
      if (fitting.isEmpty()) {
        throw new IllegalArgumentException("sources of no passage");
      }
      passages = List.copyOf(fitting);
    }
  }

  /** Show passages that are near to this one. */
  record Related(String passage) implements Press {}

  /** Ask for the next question in a modal. */
  record AskAnother() implements Press {}

  /** Post this passage for everybody in the channel. */
  record Share(String passage) implements Press {}

  /**
   * Note whether an answer helped.
   *
   * @param passage the answer's best passage
   * @param outcome the answer's {@link club.crampbot.answer.Answer#outcome()}
   */
  record Opinion(String passage, boolean helpful, String outcome) implements Press {}

  /**
   * Show this page of the works that fit a member's words.
   *
   * @param about what the member searches for, cut to what a custom id holds; empty for every work
   */
  record Works(int page, String about) implements Press {
    /** What is left of a custom id after {@code v1:works:} and a page of three digits. */
    private static final int ABOUT = LONGEST - "v1:works:999:".length();

    public Works {
      about = Cut.toLength(about.strip(), ABOUT);
    }
  }

  /** The custom id, at most {@link #LONGEST} characters. */
  default String id() {
    return "v1:"
        + switch (this) {
          case Open(String passage) -> "open:" + passage;
          case OpenPicked() -> "open-picked";
          case SectionPage(String section, int page) -> "section:" + page + ":" + section;
          case SectionPicked() -> "section-picked";
          case Contents(int page) -> "contents:" + page;
          case ListPage(SectionKind kind, Optional<Cramp> cramp, int page) ->
              "list:" + page + ":" + kind.word() + ":" + cramp.map(Cramp::word).orElse("any");
          case Sources(List<String> passages) ->
              passages.stream().collect(Collectors.joining(":", "sources:", ""));
          case Related(String passage) -> "related:" + passage;
          case AskAnother() -> "ask-another";
          case Share(String passage) -> "share:" + passage;
          case Opinion(String passage, boolean helpful, String outcome) ->
              "opinion:" + (helpful ? "yes" : "no") + ":" + outcome + ":" + passage;
          case Works(int page, String about) -> "works:" + page + ":" + about;
        };
  }

  /** What a custom id asks for; empty for one that this bot never wrote, or no longer knows. */
  static Optional<Press> of(String customId) {
    var parts = List.of(customId.split(":", -1));
    if (parts.size() < 2 || !parts.getFirst().equals("v1")) {
      return Optional.empty();
    }
    List<String> arguments = parts.subList(2, parts.size());
    int count = arguments.size();
    return switch (parts.get(1)) {
      case "open" -> one(arguments).map(Open::new);
      case "open-picked" -> count == 0 ? Optional.of(new OpenPicked()) : Optional.empty();
      case "section" ->
          count == 2
              ? page(arguments.get(0)).map(page -> new SectionPage(arguments.get(1), page))
              : Optional.empty();
      case "section-picked" -> count == 0 ? Optional.of(new SectionPicked()) : Optional.empty();
      case "contents" -> one(arguments).flatMap(Press::page).map(Contents::new);
      case "list" -> count == 3 ? list(arguments) : Optional.empty();
      case "sources" -> count > 0 ? Optional.of(new Sources(arguments)) : Optional.empty();
      case "related" -> one(arguments).map(Related::new);
      case "ask-another" -> count == 0 ? Optional.of(new AskAnother()) : Optional.empty();
      case "share" -> one(arguments).map(Share::new);
      case "opinion" -> count == 3 ? opinion(arguments) : Optional.empty();
      case "works" ->
          count >= 2
              ? page(arguments.get(0))
                  .map(page -> new Works(page, String.join(":", arguments.subList(1, count))))
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static Optional<String> one(List<String> arguments) {
    return arguments.size() == 1 ? Optional.of(arguments.getFirst()) : Optional.empty();
  }

  private static Optional<Press> list(List<String> arguments) {
    Optional<Cramp> cramp = Cramp.of(arguments.get(2));
    if (cramp.isEmpty() && !arguments.get(2).equals("any")) {
      return Optional.empty();
    }
    return SectionKind.of(arguments.get(1))
        .flatMap(kind -> page(arguments.getFirst()).map(page -> new ListPage(kind, cramp, page)));
  }

  private static Optional<Press> opinion(List<String> arguments) {
    return switch (arguments.getFirst()) {
      case "yes" -> Optional.of(new Opinion(arguments.get(2), true, arguments.get(1)));
      case "no" -> Optional.of(new Opinion(arguments.get(2), false, arguments.get(1)));
      default -> Optional.empty();
    };
  }

  private static Optional<Integer> page(String digits) {
    return PAGE.matcher(digits).matches() ? Optional.of(Integer.valueOf(digits)) : Optional.empty();
  }

  /** A page's number: no guide has a thousand pages of anything. */
  Pattern PAGE = Pattern.compile("0|[1-9][0-9]{0,2}");
}

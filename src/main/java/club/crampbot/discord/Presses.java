package club.crampbot.discord;

import club.crampbot.answer.BotWords;
import club.crampbot.guide.Citation;
import club.crampbot.guide.Guides;
import club.crampbot.guide.Passage;
import club.crampbot.search.Hit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** From a pressed button or a menu's pick to the reply. */
final class Presses {
  private static final Logger LOG = LoggerFactory.getLogger(Presses.class);

  /** As many as a member looks through; the search gives the passage itself too. */
  private static final int RELATED = 5;

  /** More works than any guide cites: paging is the message's business. */
  private static final int ALL_WORKS = 1_000;

  private Presses() {}

  /** The word for the log, such as {@code section-page}. */
  static String kind(Press press) {
    return press
        .getClass()
        .getSimpleName()
        .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
        .toLowerCase(Locale.ROOT);
  }

  /**
   * Where the reply will stand. A list turns its pages in place where nobody else reads it;
   * anything else leaves the message as it is, so that an answer is never lost.
   *
   * @param updatable whether only the pressing member sees the message
   * @param list whether the message is a list, by its menu
   * @param canPost whether the bot itself can write into the channel
   */
  static Acknowledgement acknowledgement(
      Press press, boolean updatable, boolean list, boolean canPost) {
    return switch (press) {
      case Press.SectionPage _, Press.Contents _, Press.SectionPicked _ ->
          updatable && list ? Acknowledgement.UPDATE : Acknowledgement.PRIVATE;
      case Press.ListPage _, Press.Works _ ->
          updatable ? Acknowledgement.UPDATE : Acknowledgement.PRIVATE;
      case Press.Share _ -> canPost ? Acknowledgement.PRIVATE : Acknowledgement.PUBLIC;
      case Press.AskAnother _ -> Acknowledgement.FORM;
      case Press.Open _, Press.OpenPicked _, Press.Sources _, Press.Related _, Press.Opinion _ ->
          Acknowledgement.PRIVATE;
    };
  }

  /** What to say; that it has expired where the guide no longer has what the button stands for. */
  static Reply reply(Press press, Invocation invocation) {
    return said(press, invocation).orElseGet(() -> new Reply.Say(BotMessage.expired(), "expired"));
  }

  private static Optional<Reply> said(Press press, Invocation invocation) {
    Guides guides = invocation.guides();
    return switch (press) {
      case Press.Open(String id) -> open(id, invocation);
      case Press.OpenPicked() -> picked(invocation).flatMap(id -> open(id, invocation));
      case Press.SectionPage(String id, int page) -> section(id, page, guides);
      case Press.SectionPicked() -> picked(invocation).flatMap(id -> section(id, 0, guides));
      case Press.Contents(int page) ->
          Optional.of(new Reply.Say(GuideMessage.contents(guides, page), "contents"));
      case Press.ListPage(var kind, var cramp, int page) ->
          Optional.of(new Reply.Say(ListMessage.of(kind, cramp, guides, page), "list"));
      case Press.Sources(List<String> ids) -> sources(ids, guides);
      case Press.Related(String id) ->
          guides.passage(id).map(passage -> related(passage, invocation));
      case Press.AskAnother() -> Optional.of(new Reply.Ask(QuestionForm.form()));
      case Press.Share(String id) ->
          guides
              .passage(id)
              .map(
                  passage ->
                      new Reply.Post(
                          GuideMessage.passage(passage, guides, Place.PUBLIC), List.of(passage)));
      case Press.Opinion opinion -> Optional.of(noted(opinion));
      case Press.Works(int page, String about) ->
          Optional.of(
              new Reply.Say(
                  SourceMessage.works(works(about, invocation), about, guides, page), "works"));
    };
  }

  private static Optional<String> picked(Invocation invocation) {
    return invocation.picked().stream().findFirst();
  }

  private static Optional<Reply> open(String id, Invocation invocation) {
    Guides guides = invocation.guides();
    return guides
        .passage(id)
        .map(
            passage ->
                new Reply.Say(
                    GuideMessage.passage(passage, guides, invocation.place()), "passage"));
  }

  private static Optional<Reply> section(String id, int page, Guides guides) {
    return guides
        .section(id)
        .map(section -> new Reply.Say(GuideMessage.section(section, guides, page), "section"));
  }

  private static Optional<Reply> sources(List<String> ids, Guides guides) {
    List<Passage> passages = ids.stream().flatMap(id -> guides.passage(id).stream()).toList();
    return passages.isEmpty()
        ? Optional.empty()
        : Optional.of(new Reply.Say(SourceMessage.sources(passages, guides), "sources"));
  }

  private static Reply related(Passage passage, Invocation invocation) {
    List<Passage> near =
        invocation.edition().index().search(passage.title(), RELATED + 1).stream()
            .map(Hit::passage)
            .filter(other -> !other.id().equals(passage.id()))
            .limit(RELATED)
            .toList();
    return new Reply.Say(GuideMessage.related(passage, near, invocation.guides()), "related");
  }

  /** The works that fit a text, best first; every work where there is no text. */
  static List<Citation> works(String about, Invocation invocation) {
    return about.isEmpty()
        ? List.copyOf(invocation.guides().citations().values())
        : invocation.edition().index().citations(about, ALL_WORKS);
  }

  /** Who holds this opinion is nobody's business, so no name and no id is noted. */
  private static Reply noted(Press.Opinion opinion) {
    LOG.info(
        "opinion on {} ({}): {}",
        opinion.passage(),
        opinion.outcome(),
        opinion.helpful() ? "helpful" : "not helpful");
    return new Reply.Say(BotMessage.sentence(BotWords.OPINION_NOTED), "opinion");
  }
}

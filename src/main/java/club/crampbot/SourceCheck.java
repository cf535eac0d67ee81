package club.crampbot;

import club.crampbot.guide.Citation;
import club.crampbot.guide.Guide;
import club.crampbot.guide.Guides;
import club.crampbot.guide.Problem;
import club.crampbot.guide.Problem.Severity;
import club.crampbot.guide.Reading;
import club.crampbot.library.Overlay;
import club.crampbot.library.PublishedEdition;
import club.crampbot.library.Shelf;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Whether the sources of the shipped guides and of every club's newest edition are still good.
 * Changes nothing.
 */
final class SourceCheck {
  /** Slow servers answer in a few seconds. */
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private static final String WORKS = "/citations.csl.json";

  private final Shelf shelf;
  private final List<Problem> problems = new ArrayList<>();

  /** Every link with the place where it stands first. */
  private final Map<URI, Place> links = new LinkedHashMap<>();

  private record Place(String file, int line, String key) {}

  private SourceCheck(Shelf shelf) {
    this.shelf = shelf;
  }

  /**
   * Every problem of clubs' editions, and every link that leads nowhere.
   *
   * @param editions the newest one of every club, by the club's id
   * @param folder the name of the shipped guides' folder, as problems tell it
   * @param today by which reviews may be overdue
   */
  static List<Problem> of(
      Shelf shelf, Map<String, PublishedEdition> editions, String folder, LocalDate today) {
    var check = new SourceCheck(shelf);
    check.works(folder, shelf.files(Overlay.NONE), shelf.guides(Overlay.NONE));
    editions.forEach((club, edition) -> check.club(club, edition, today));
    check.follow();
    return check.problems;
  }

  /** What a club made itself; the rest is the shipped guides'. */
  private void club(String club, PublishedEdition edition, LocalDate today) {
    String folder = "club %s, edition %d: guides".formatted(club, edition.number());
    Overlay overlay = edition.overlay();
    Reading<Guides> reading = shelf.guides(overlay, today);
    for (Problem problem : reading.problems()) {
      String path = problem.file().substring(problem.file().indexOf('/') + 1);
      if (overlay.files().containsKey(path) || problem.severity() == Severity.ERROR) {
        problems.add(
            new Problem(
                problem.severity(),
                folder + "/" + path,
                problem.line(),
                problem.column(),
                problem.sentence()));
      }
    }
    works(folder, overlay.files(), reading);
  }

  private void works(String folder, SortedMap<String, String> files, Reading<Guides> reading) {
    if (reading instanceof Reading.Read<Guides> read) {
      for (Guide guide : read.value().all()) {
        String path = guide.id() + WORKS;
        if (files.containsKey(path)) {
          List<String> lines = files.get(path).lines().toList();
          guide.citations().values().forEach(work -> work(folder + "/" + path, lines, work));
        }
      }
    }
  }

  private void work(String file, List<String> lines, Citation work) {
    String written = "\"" + work.key() + "\"";
    int line =
        (int) lines.stream().takeWhile(text -> !text.contains(written)).count() % lines.size() + 1;
    var place = new Place(file, line, work.key());
    work.url()
        .ifPresent(
            url ->
                Links.of(url)
                    .ifPresentOrElse(
                        link -> links.putIfAbsent(link, place),
                        () -> warn(place, "no address can be made of \"" + url + "\"")));
  }

  private void follow() {
    switch (Links.follow(links.keySet(), PATIENCE)) {
      case Links.Outcome.Followed(Map<URI, String> dead) ->
          links.forEach(
              (link, place) ->
                  Optional.ofNullable(dead.get(link))
                      .ifPresent(
                          why ->
                              warn(
                                  place,
                                  "the link of \"%s\" leads nowhere: %s (%s)"
                                      .formatted(place.key(), why, link))));
      case Links.Outcome.NoNetwork() ->
          warn(
              links.values().iterator().next(),
              "no link could be followed, of %d: the network is out of reach"
                  .formatted(links.size()));
    }
  }

  private void warn(Place place, String sentence) {
    problems.add(new Problem(Severity.WARNING, place.file(), place.line(), 1, sentence));
  }
}

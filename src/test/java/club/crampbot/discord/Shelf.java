package club.crampbot.discord;

import club.crampbot.answer.Decision;
import club.crampbot.answer.DecisionReader;
import club.crampbot.answer.DecisionReader.Decisions;
import club.crampbot.guide.Citation;
import club.crampbot.guide.Claim;
import club.crampbot.guide.Cramp;
import club.crampbot.guide.Guide;
import club.crampbot.guide.GuideReader;
import club.crampbot.guide.Guides;
import club.crampbot.guide.Passage;
import club.crampbot.guide.Reading;
import club.crampbot.guide.Section;
import club.crampbot.guide.SectionKind;
import club.crampbot.guide.Span;
import club.crampbot.search.Hit;
import club.crampbot.search.Likeness;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A guide put together in a test, one section after the other. */
final class Shelf {
  private final String guide;
  private final List<Section> sections = new ArrayList<>();
  private final List<Passage> passages = new ArrayList<>();
  private final Map<String, Citation> citations = new LinkedHashMap<>();

  Shelf(String guide) {
    this.guide = guide;
  }

  /** A small guide with what the shipped one has: theories, sources, two sections. */
  static Guides small() {
    return new Shelf("running-cramps")
        .work(
            new Citation(
                "morton2014",
                "Morton & Callister",
                Optional.of(2014),
                "Exercise-Related Transient Abdominal Pain (ETAP)",
                Optional.of("Sports Medicine"),
                Optional.of("review"),
                Optional.of("https://doi.org/10.1007/s40279-014-0245-z"),
                "Morton D, Callister R. (2014). Exercise-Related Transient Abdominal Pain (ETAP)."
                    + " Sports Medicine, 45(1):23-35."))
        .work(
            new Citation(
                "nhs",
                "NHS",
                Optional.empty(),
                "Leg [and foot] cramps",
                Optional.empty(),
                Optional.empty(),
                Optional.of("https://www.nhs.uk/conditions/leg_(cramps)/"),
                "NHS. Leg [and foot] cramps."))
        .passage(
            "stitch-food",
            "Eating too soon",
            Set.of(Claim.RISK_FACTOR),
            "A full stomach makes a side stitch more likely. [@morton2014] Digestion all but stops."
                + "\n\n- Wait two hours. [@morton2014; @nhs]\n- Eat little.")
        .passage(
            "stitch-ischemia",
            "Too little oxygen to the diaphragm",
            Set.of(Claim.THEORY),
            "It may come from too little oxygen. [@nhs] That is one of several theories.")
        .passage(
            "stitch-dehydration",
            "Dehydration, perhaps",
            Set.of(Claim.RISK_FACTOR, Claim.CONTESTED),
            "Dehydration is perhaps a risk factor. [@morton2014]")
        .section(
            "side-stitch-causes", "What causes side stitches", SectionKind.CAUSES, Cramp.STITCH)
        .passage("warm-up", "Warm up", Set.of(Claim.PREVENTION), "Start every run slowly.")
        .section("prevention", "What keeps cramps away", SectionKind.PREVENTION, Cramp.values())
        .guides();
  }

  /** Works of the shipped guides that only the warning signs rest on. */
  static final Set<String> CITED_BY_SIGNS =
      Set.of("acsm2007heat", "rosner2019hyponatremia", "niosh-rhabdo", "nhs-dvt");

  /** How the bot decides where it searches by words alone. */
  static Decision decision() {
    return switch (DecisionReader.read(Path.of("index-data", "decision.yaml"))) {
      case Reading.Read<Decisions>(Decisions decisions, var warnings) ->
          decisions.lexical().decision();
      case Reading.Refused<Decisions>(var problems) -> throw new AssertionError(problems);
    };
  }

  /** A passage as a search finds it. */
  static Hit hit(Passage passage, double score) {
    return new Hit(passage, score, new Likeness(score, score, score, score));
  }

  /** The guides that come with the bot. */
  static Guides shipped() {
    return switch (GuideReader.read(Path.of("index-data", "guides"), Set.of())) {
      case Reading.Read<Guides>(Guides guides, var warnings) -> guides;
      case Reading.Refused<Guides>(var problems) -> throw new AssertionError(problems);
    };
  }

  Shelf work(Citation citation) {
    citations.put(citation.key(), citation);
    return this;
  }

  /** Adds a passage to the section that comes next; {@code [@key]} in its text cites a work. */
  Shelf passage(String id, String title, Set<Claim> claims, String text) {
    List<Span> spans = new ArrayList<>();
    int at = 0;
    var cites = Pattern.compile("\\[@[^\\]]*\\]").matcher(text);
    while (cites.find()) {
      spans.add(new Span.Words(text.substring(at, cites.start())));
      spans.add(new Span.Cites(keys(cites.group()), cites.group()));
      at = cites.end();
    }
    spans.add(new Span.Words(text.substring(at)));
    passages.add(
        new Passage(
            id, guide, "", title, claims, Set.of(Cramp.LEG), spans, cited(spans), List.of()));
    return this;
  }

  Shelf section(String id, String title, SectionKind kind, Cramp... cramps) {
    List<Passage> here =
        passages.stream()
            .map(
                passage ->
                    new Passage(
                        passage.id(),
                        guide,
                        id,
                        passage.title(),
                        passage.claims(),
                        Set.of(cramps),
                        passage.spans(),
                        passage.citations(),
                        List.of()))
            .toList();
    sections.add(new Section(id, title, kind, Set.of(cramps), List.of(), Optional.empty(), here));
    passages.clear();
    return this;
  }

  Guides guides() {
    return new Guides(List.of(new Guide(guide, sections, citations)));
  }

  private static List<String> keys(String group) {
    return Stream.of(group.substring(1, group.length() - 1).split(";"))
        .map(key -> key.strip().substring(1))
        .toList();
  }

  private static List<String> cited(List<Span> spans) {
    return spans.stream()
        .flatMap(span -> span instanceof Span.Cites cites ? cites.keys().stream() : Stream.of())
        .distinct()
        .toList();
  }
}

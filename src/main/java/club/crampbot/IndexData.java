package club.crampbot;

import club.crampbot.answer.DecisionReader;
import club.crampbot.answer.DecisionReader.Decisions;
import club.crampbot.guide.EmergencyExamples;
import club.crampbot.guide.EmergencyExamplesReader;
import club.crampbot.guide.GuideReader;
import club.crampbot.guide.Guides;
import club.crampbot.guide.Problem;
import club.crampbot.guide.Problems;
import club.crampbot.guide.Reading;
import club.crampbot.guide.TextFile;
import club.crampbot.guide.Tree;
import club.crampbot.guide.WarningSign;
import club.crampbot.guide.WarningSignsReader;
import club.crampbot.search.Lore;
import club.crampbot.search.Synonyms;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that the folder {@code index-data} holds for answering.
 *
 * @param folder where it stands
 * @param guides the shipped guides
 * @param lore synonyms, and questions that the guides do not cover
 * @param signs what makes a question an emergency
 * @param examples from which is learned what else is one, and what only sounds like it
 * @param decisions when to answer, to guess, and to say that the guide does not cover it
 */
record IndexData(
    Path folder,
    Guides guides,
    Lore lore,
    List<WarningSign> signs,
    EmergencyExamples examples,
    Decisions decisions) {
  /**
   * The works that the warning signs rest on; they stand in the relief guide's list, and no passage
   * cites them.
   */
  static final Set<String> CITED_BY_SIGNS =
      Set.of("acsm2007heat", "rosner2019hyponatremia", "niosh-rhabdo", "nhs-dvt");

  /**
   * So many ways to ask for each passage count as harmless messages, some 500 in all. Of 220 judged
   * questions that passages answer 5 rang with none, 1 with 10, and the same with 20, which makes
   * learning slower.
   */
  private static final int ASKED = 10;

  /** And every fourth question that is not covered: without them, thanks to the bot rang. */
  private static final int NOT_COVERED = 4;

  IndexData {
    signs = List.copyOf(signs);
  }

  /** Reads the folder: everything, or every problem in every file. */
  static Reading<IndexData> read(Path folder) {
    return read(folder, guides(folder));
  }

  /** Reads the rest of the folder, whose guides have been read. */
  static Reading<IndexData> read(Path folder, Reading<Guides> guides) {
    Reading<Lore> lore = lore(folder);
    Reading<List<WarningSign>> signs =
        WarningSignsReader.read(folder.resolve("warning-signs.yaml"));
    Reading<EmergencyExamples> examples =
        EmergencyExamplesReader.read(
            folder.resolve("emergencies.txt"), folder.resolve("harmless.txt"), ids(signs));
    Reading<Decisions> decisions = DecisionReader.read(folder.resolve("decision.yaml"));
    List<Problem> problems = new ArrayList<>();
    List.of(guides, lore, signs, examples, decisions)
        .forEach(reading -> problems.addAll(reading.problems()));
    if (guides instanceof Reading.Read<Guides> readGuides
        && lore instanceof Reading.Read<Lore> readLore
        && signs instanceof Reading.Read<List<WarningSign>> readSigns
        && examples instanceof Reading.Read<EmergencyExamples> readExamples
        && decisions instanceof Reading.Read<Decisions> readDecisions) {
      return Reading.of(
          new IndexData(
              folder,
              readGuides.value(),
              readLore.value().withSpelled(words(readSigns.value())),
              readSigns.value(),
              readExamples.value(),
              readDecisions.value()),
          problems);
    }
    return new Reading.Refused<>(problems.stream().sorted().toList());
  }

  /** Some examples, and among the harmless ones some of what members ask in earnest. */
  EmergencyExamples withQuestions(EmergencyExamples some) {
    List<String> asked = new ArrayList<>();
    guides.passages().forEach(passage -> passage.asked().stream().limit(ASKED).forEach(asked::add));
    for (int i = 0; i < lore.notCovered().size(); i += NOT_COVERED) {
      asked.add(lore.notCovered().get(i));
    }
    return some.withHarmless(asked);
  }

  /** The words of the signs' patterns: "chesst" is "chest", which no guide has. */
  private static List<String> words(List<WarningSign> signs) {
    return signs.stream()
        .flatMap(sign -> sign.any().stream())
        .flatMap(pattern -> pattern.all().stream())
        .flatMap(near -> near.groups().stream())
        .flatMap(group -> group.means().stream())
        .flatMap(wording -> Stream.of(wording.split("[^a-z*]+")))
        .filter(word -> word.length() > 2 && !word.endsWith("*"))
        .distinct()
        .sorted()
        .toList();
  }

  private static Optional<Set<String>> ids(Reading<List<WarningSign>> signs) {
    return signs instanceof Reading.Read<List<WarningSign>> read
        ? Optional.of(read.value().stream().map(WarningSign::id).collect(Collectors.toSet()))
        : Optional.empty();
  }

  /** Reads the guides alone. */
  static Reading<Guides> guides(Path folder) {
    return guides(folder, Optional.empty());
  }

  /** The same, with warnings of sections that should have been reviewed before a day. */
  static Reading<Guides> guides(Path folder, Optional<LocalDate> reviewedOn) {
    return GuideReader.read(folder.resolve("guides"), CITED_BY_SIGNS, reviewedOn);
  }

  private static Reading<Lore> lore(Path folder) {
    Path synonymsFile = folder.resolve("synonyms.txt");
    var synonymsProblems = new Problems(synonymsFile.toString());
    List<String> rules = new ArrayList<>();
    List<String> lines = TextFile.lines(synonymsFile, synonymsProblems);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      var place = new Tree.Place(i + 1, 1);
      Synonyms.problem(line)
          .ifPresentOrElse(
              sentence -> synonymsProblems.error(place, sentence), () -> rules.add(line));
    }
    Path notCoveredFile = folder.resolve("not-covered.txt");
    var notCoveredProblems = new Problems(notCoveredFile.toString());
    List<String> notCovered =
        TextFile.entries(notCoveredFile, notCoveredProblems).stream().map(Tree.Text::text).toList();
    List<Problem> problems = new ArrayList<>(synonymsProblems.found());
    problems.addAll(notCoveredProblems.found());
    return Reading.of(new Lore(Synonyms.of(rules), notCovered), problems);
  }
}

package club.crampbot.answer;

import club.crampbot.guide.WarningSign;
import club.crampbot.guide.WarningSign.Pattern;
import club.crampbot.guide.WarningSign.WordGroup;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Recognises warning signs in what members write: in many wordings, with typos, in short forms and
 * in long stories. Immutable and safe for use by many threads; a question of any content takes well
 * under a hundredth of a second.
 *
 * <p>What to look for stands in {@code index-data/warning-signs.yaml}, which says how to write it.
 * Where in doubt, a sign that is there counts more than one that is not: a missed emergency is
 * worse than a false alarm.
 */
public final class WarningSigns {
  private final List<WarningSign> byUrgency;
  private final List<Rule> rules;
  private final SignVocabulary vocabulary = new SignVocabulary();
  private final Map<WordGroup, Integer> groups = new LinkedHashMap<>();
  private final Map<Integer, List<Wording>> wordingsByFirstWord = new HashMap<>();

  /**
   * One way to say something.
   *
   * @param words numbers in the vocabulary
   * @param isException whether it only looks as if it were meant
   */
  private record Wording(int group, List<Integer> words, boolean isException) {}

  /** A pattern, its groups by number: to look one up by its wordings takes time. */
  private record Rule(
      Ringing ringing, List<Nearby> all, List<Integer> unless, List<Integer> unlessOf) {}

  private record Nearby(List<Integer> groups, int within) {}

  public WarningSigns(List<WarningSign> signs) {
    byUrgency = signs.stream().sorted(Comparator.comparing(WarningSign::urgency)).toList();
    for (WarningSign sign : byUrgency) {
      for (Pattern pattern : sign.any()) {
        pattern.all().forEach(near -> near.groups().forEach(this::learn));
        pattern.unless().forEach(this::learn);
        pattern.unlessOf().forEach(this::learn);
      }
    }
    // After all other words: "break out" must not make "breakout" two words where it is one.
    groups.forEach(this::learnWrittenAsOne);
    rules =
        byUrgency.stream()
            .flatMap(sign -> sign.any().stream().map(pattern -> rule(sign, pattern)))
            .toList();
  }

  private Rule rule(WarningSign sign, Pattern pattern) {
    return new Rule(
        new Ringing(sign, pattern),
        pattern.all().stream()
            .map(near -> new Nearby(numbers(near.groups()), near.within()))
            .toList(),
        numbers(pattern.unless()),
        numbers(pattern.unlessOf()));
  }

  private List<Integer> numbers(List<WordGroup> of) {
    return of.stream().map(group -> groups.getOrDefault(group, -1)).toList();
  }

  /** Every sign that is looked for, the most urgent first. */
  List<WarningSign> byUrgency() {
    return byUrgency;
  }

  /** The most urgent warning sign in a question, if it holds one. */
  public Optional<WarningSign> in(String question) {
    return ringing(question).map(Ringing::sign);
  }

  /** What rang: for the tests and for whoever mends a false alarm. */
  record Ringing(WarningSign sign, Pattern pattern) {}

  Optional<Ringing> ringing(String question) {
    Findings findings = find(Utterance.of(question));
    return rules.stream().filter(rule -> stands(rule, findings)).map(Rule::ringing).findFirst();
  }

  private void learn(WordGroup group) {
    if (groups.containsKey(group)) {
      return;
    }
    int number = groups.size();
    groups.put(group, number);
    group.means().forEach(wording -> learn(number, wording, false));
    group.except().forEach(wording -> learn(number, wording, true));
  }

  private void learn(int group, String wording, boolean isException) {
    for (List<String> words : Wordings.spelledOut(wording)) {
      List<Integer> ids = new ArrayList<>();
      for (String word : words) {
        boolean isStem = word.endsWith(Wordings.ANY_ENDING);
        String text = isStem ? word.substring(0, word.length() - 1) : word;
        // A word that is none of the signs must not draw misspellings of a sign to itself.
        boolean isLookAlike = isException && words.size() == 1;
        ids.add(isLookAlike ? vocabulary.add(text, isStem) : vocabulary.addCorrected(text, isStem));
      }
      add(new Wording(group, ids, isException));
    }
  }

  /** "chestpain" is "chest pain". */
  private void learnWrittenAsOne(WordGroup group, int number) {
    for (String wording : group.means()) {
      for (List<String> words : Wordings.spelledOut(wording)) {
        String joined = String.join("", words);
        if (words.size() == 2 && !joined.contains(Wordings.ANY_ENDING)) {
          int id = vocabulary.addExact(joined);
          if (id >= 0) {
            add(new Wording(number, List.of(id), false));
          }
        }
      }
    }
  }

  private void add(Wording wording) {
    wordingsByFirstWord
        .computeIfAbsent(wording.words().getFirst(), word -> new ArrayList<>())
        .add(wording);
  }

  private Findings find(Utterance utterance) {
    List<List<Integer>> meant = new ArrayList<>();
    List<List<Integer>> meantWithNext = new ArrayList<>();
    for (int at = 0; at < utterance.size(); at++) {
      String word = utterance.word(at).text();
      meant.add(vocabulary.meant(word));
      // "break fast": two words that are one. A stem would make one of any two words.
      meantWithNext.add(
          at + 1 < utterance.size()
              ? vocabulary.wholeWord(word + utterance.word(at + 1).text())
              : List.of());
    }
    Findings findings = new Findings(utterance, groups.size());
    for (int start = 0; start < utterance.size(); start++) {
      for (int word : meant.get(start)) {
        for (Wording wording : wordingsByFirstWord.getOrDefault(word, List.of())) {
          int end = end(wording, 1, start + 1, utterance, meant);
          if (end > 0) {
            findings.add(wording.group(), start, end, wording.isException());
          }
        }
      }
      for (int word : meantWithNext.get(start)) {
        for (Wording wording : wordingsByFirstWord.getOrDefault(word, List.of())) {
          int end = end(wording, 1, start + 2, utterance, meant);
          if (end > 0) {
            findings.add(wording.group(), start, end, wording.isException());
          }
        }
      }
    }
    findings.settle();
    return findings;
  }

  /**
   * Where a wording ends whose words before {@code next} end before {@code from}, or 0 if it does
   * not go on there. Little words may stand between ("lost <i>his</i> consciousness").
   */
  private static int end(
      Wording wording, int next, int from, Utterance utterance, List<List<Integer>> meant) {
    if (next == wording.words().size()) {
      return from;
    }
    for (int at = from; at < utterance.size() && at <= from + Wordings.MOST_LITTLE_WORDS; at++) {
      if (meant.get(at).contains(wording.words().get(next))) {
        int end = end(wording, next + 1, at + 1, utterance, meant);
        if (end > 0) {
          return end;
        }
      }
      if (!Wordings.LITTLE_WORDS.contains(utterance.word(at).text())) {
        return 0;
      }
    }
    return 0;
  }

  private static boolean stands(Rule rule, Findings findings) {
    boolean alone = rule.ringing().pattern().alone();
    return rule.all().stream()
        .allMatch(
            near ->
                findings.stands(
                    near.groups(), near.within(), rule.unless(), rule.unlessOf(), alone));
  }
}

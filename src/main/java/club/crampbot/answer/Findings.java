package club.crampbot.answer;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Where the groups of words stand in one utterance. Filled by {@link WarningSigns}, then {@link
 * #settle() settled}, then asked; used by one thread.
 */
final class Findings {
  /** From the first word to the one after the last. */
  private record Place(int start, int end) {}

  /** What takes a sign away that follows it: "no chest pain", "how to avoid fainting". */
  private static final Set<String> DENIALS =
      Set.of(
          ("no not never without free nor neither zero avoid avoids avoiding avoided prevent prevents"
                  + " preventing risk risks chance chances instead")
              .split(" "));

  /** What may stand between a denial and the sign. */
  private static final Set<String> BETWEEN =
      Set.of(
          ("a an the any of from my his her me him us have has had having get gets getting got been"
                  + " be being am is are was were feel feels feeling felt real really actual actually"
                  + " yet ever even sign signs symptom symptoms or nor dizzy dizziness fever going"
                  + " about to in into with")
              .split(" "));

  /** "I never had chest pain like this": the pain is there. */
  private static final Set<String> NEVER_UNTIL_NOW =
      Set.of("before", "like", "this", "so", "such", "until", "till");

  private static final Set<String> OR = Set.of("or", "nor");

  /** How many words away something still takes a sign away: dictated texts have no clauses. */
  private static final int FARTHEST_BESIDE = 15;

  /** How many words before a sign a denial may stand. */
  private static final int LONGEST_DENIAL = 8;

  /** How many words before a sign that which it is said of may stand. */
  private static final int LONGEST_SUBJECT = 6;

  /** Words before the place or time of something, or before what somebody has just done. */
  private static final Set<String> PREPOSITIONS =
      Set.of(
          ("after in at during of on from with through near by to into before until"
                  + " since for about around under over past off out onto left reached crossed"
                  + " beside behind inside had done complete completed finish finished"
                  + " finishing did ran run running won start started")
              .split(" "));

  private static final Set<String> DETERMINERS =
      Set.of("my his her our your their the a an this that".split(" "));

  /** How many words before a thing its determiner or preposition is looked for. */
  private static final int MOST_ADJECTIVES = 3;

  /** Whom a sign is said of if they stand before it, and where another statement begins. */
  private static final Set<String> PERSONS_AND_JOINTS =
      Set.of(
          ("i he she we they you who someone somebody one and or then when while as because cos"
                  + " that so if")
              .split(" "));

  /**
   * How many words a question may hold beside a sign that must stand alone: "heart attack help".
   */
  private static final int MOST_BESIDE_ALONE = 3;

  private final Utterance utterance;
  private final List<List<Place>> places = new ArrayList<>();
  private final List<BitSet> exceptions = new ArrayList<>();
  private final BitSet found = new BitSet();

  /** Words of a wording of more than one: the "no" of "no pulse" denies nothing else. */
  private final BitSet inLonger = new BitSet();

  Findings(Utterance utterance, int groups) {
    this.utterance = utterance;
    for (int group = 0; group < groups; group++) {
      places.add(new ArrayList<>());
      exceptions.add(new BitSet());
    }
  }

  void add(int group, int start, int end, boolean isException) {
    if (isException) {
      exceptions.get(group).set(start, end);
    } else {
      places.get(group).add(new Place(start, end));
      found.set(start, end);
      if (end - start > 1) {
        inLonger.set(start, end);
      }
    }
  }

  /** Drops what only looks like a sign, and what is denied. */
  void settle() {
    for (int group = 0; group < places.size(); group++) {
      BitSet excepted = exceptions.get(group);
      places
          .get(group)
          .removeIf(
              place -> {
                int next = excepted.nextSetBit(place.start());
                return (next >= 0 && next < place.end()) || isDenied(place);
              });
    }
  }

  /**
   * Whether all of these groups stand near one another in a sentence, none of {@code unless} in the
   * same clauses, and it is not said of one of {@code unlessOf}.
   *
   * @param alone whether the question must say little else
   */
  boolean stands(
      List<Integer> groups,
      int within,
      List<Integer> unless,
      List<Integer> unlessOf,
      boolean alone) {
    Predicate<Place> counts =
        place ->
            unless.stream().noneMatch(group -> standsBeside(place, group))
                && unlessOf.stream().noneMatch(group -> isSaidOf(group, place))
                && (!alone || utterance.size() <= place.end() - place.start() + MOST_BESIDE_ALONE);
    int first = groups.getFirst();
    List<Integer> others = groups.subList(1, groups.size());
    return places.get(first).stream().anyMatch(place -> grows(place, others, within, counts));
  }

  private boolean grows(Place so, List<Integer> missing, int within, Predicate<Place> counts) {
    if (missing.isEmpty()) {
      return counts.test(so);
    }
    int sentence = utterance.word(so.start()).sentence();
    for (int group : missing) {
      for (Place place : places.get(group)) {
        boolean apart = place.start() >= so.end() || place.end() <= so.start();
        int between = Math.max(place.start() - so.end(), so.start() - place.end());
        if (apart && between <= within && utterance.word(place.start()).sentence() == sentence) {
          List<Integer> rest = missing.stream().filter(other -> other != group).toList();
          Place both =
              new Place(Math.min(place.start(), so.start()), Math.max(place.end(), so.end()));
          if (grows(both, rest, within, counts)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private boolean standsBeside(Place place, int group) {
    int from = utterance.word(place.start()).clause();
    int to = utterance.word(place.end() - 1).clause();
    return places.get(group).stream()
        .filter(
            other ->
                Math.max(other.start() - place.end(), place.start() - other.end())
                    <= FARTHEST_BESIDE)
        .mapToInt(other -> utterance.word(other.start()).clause())
        .anyMatch(clause -> clause >= from && clause <= to);
  }

  /**
   * Looks back from a sign for what it is said of: "my <i>race</i> collapsed", "the <i>tent</i> at
   * the start collapsed", but not "after my race collapsed" or "my race buddy collapsed".
   */
  private boolean isSaidOf(int group, Place sign) {
    int strange = 0;
    for (int at = sign.start() - 1; at >= Math.max(0, sign.start() - LONGEST_SUBJECT); at--) {
      Utterance.Word next = utterance.word(at + 1);
      String word = utterance.word(at).text();
      if (next.afterComma() || utterance.word(at).clause() != next.clause()) {
        return false;
      }
      int end = at + 1;
      Optional<Place> thing =
          places.get(group).stream().filter(place -> place.end() == end).findFirst();
      if (thing.isPresent()) {
        return strange == 0 && !isAfterPreposition(thing.get());
      }
      if (PREPOSITIONS.contains(word)) {
        strange = 0;
      } else if (PERSONS_AND_JOINTS.contains(word)) {
        return false;
      } else if (!Wordings.LITTLE_WORDS.contains(word)) {
        strange++;
      }
    }
    return false;
  }

  /** "Did <i>my first race</i> and fainted": it says when, and not what fainted. */
  private boolean isAfterPreposition(Place thing) {
    for (int at = thing.start() - 1; at >= Math.max(0, thing.start() - MOST_ADJECTIVES); at--) {
      String word = utterance.word(at).text();
      if (DETERMINERS.contains(word)) {
        return at > 0 && PREPOSITIONS.contains(utterance.word(at - 1).text());
      }
      if (PREPOSITIONS.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /** Looks back from a sign for a denial that reaches it. */
  private boolean isDenied(Place place) {
    int clause = utterance.word(place.start()).clause();
    boolean inList = isInList(place);
    boolean afterComma = utterance.word(place.start()).afterComma();
    for (int at = place.start() - 1; at >= Math.max(0, place.start() - LONGEST_DENIAL); at--) {
      Utterance.Word word = utterance.word(at);
      boolean listGoesOn = inList && found.get(at);
      if (word.clause() != clause || (afterComma && !inList)) {
        return false;
      }
      if (DENIALS.contains(word.text()) && !inLonger.get(at)) {
        return !afterComma && !(word.text().equals("never") && isTrueNow(at));
      }
      if (!BETWEEN.contains(word.text()) && !listGoesOn) {
        return false;
      }
      afterComma = word.afterComma();
    }
    return false;
  }

  /** "no chest pain, fainting or dizziness": the denial holds for the whole list. */
  private boolean isInList(Place place) {
    int from = Math.max(0, place.start() - 2);
    int to = Math.min(utterance.size(), place.end() + 3);
    for (int at = from; at < to; at++) {
      if (OR.contains(utterance.word(at).text())) {
        return true;
      }
    }
    return false;
  }

  private boolean isTrueNow(int never) {
    int sentence = utterance.word(never).sentence();
    for (int at = never; at < utterance.size(); at++) {
      Utterance.Word word = utterance.word(at);
      if (word.sentence() == sentence && NEVER_UNTIL_NOW.contains(word.text())) {
        return true;
      }
    }
    return false;
  }
}

package club.crampbot.answer;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

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
          ("no not never without nor neither zero avoid avoids avoiding avoided prevent prevents"
                  + " preventing risk risks chance chances instead")
              .split(" "));

  /** What may stand between a denial and the sign. */
  private static final Set<String> BETWEEN =
      Set.of(
          ("a an the any of from my his her me him us have has had having get gets getting got been"
                  + " be being am is are was were feel feels feeling felt real really actual actually"
                  + " yet ever even sign signs symptom symptoms or nor dizzy dizziness fever going"
                  + " about to")
              .split(" "));

  /** "I never had chest pain like this": the pain is there. */
  private static final Set<String> NEVER_UNTIL_NOW =
      Set.of("before", "like", "this", "so", "such", "until", "till");

  private static final Set<String> OR = Set.of("or", "nor");

  /** How many words before a sign a denial may stand. */
  private static final int LONGEST_DENIAL = 8;

  private final Utterance utterance;
  private final List<List<Place>> places = new ArrayList<>();
  private final List<BitSet> exceptions = new ArrayList<>();
  private final BitSet found = new BitSet();

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
   * Whether all of these groups stand near one another in a sentence, and none of {@code unless} in
   * the same clauses.
   */
  boolean stands(List<Integer> groups, int within, List<Integer> unless) {
    int first = groups.getFirst();
    List<Integer> others = groups.subList(1, groups.size());
    return places.get(first).stream().anyMatch(place -> grows(place, others, within, unless));
  }

  private boolean grows(Place so, List<Integer> missing, int within, List<Integer> unless) {
    if (missing.isEmpty()) {
      return unless.stream().noneMatch(group -> standsBeside(so, group));
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
          if (grows(both, rest, within, unless)) {
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
        .mapToInt(other -> utterance.word(other.start()).clause())
        .anyMatch(clause -> clause >= from && clause <= to);
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
      if (DENIALS.contains(word.text()) && !found.get(at)) {
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

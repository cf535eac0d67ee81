package club.crampbot.answer;

import club.crampbot.search.English;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Every word of the warning signs, each under a number, and which of them a member may have meant
 * by a word that they typed. A typed word that is itself in the vocabulary, or an English word, is
 * never taken for a misspelling of another: "chess" is not "chest".
 */
final class SignVocabulary {
  /** Shorter words are too like too many others to be corrected. */
  private static final int SHORTEST_CORRECTED = 4;

  /** From this length on a word may have two slips: "unconcsious". */
  private static final int LENGTH_FOR_TWO_SLIPS = 8;

  /** A longer run of letters is no word, and comparing it would take time. */
  private static final int LONGEST_WORD = 24;

  private record Entry(String text, int id, boolean isStem) {}

  private final Map<String, Integer> idByWord = new HashMap<>();
  private final Map<String, Integer> idByStem = new HashMap<>();
  private final Map<Character, List<Entry>> correctedByInitial = new HashMap<>();
  private final Set<Integer> corrected = new HashSet<>();
  private int size;

  /** The number of a word; of a stem, which any ending may follow, if {@code isStem}. */
  int add(String text, boolean isStem) {
    return (isStem ? idByStem : idByWord).computeIfAbsent(text, word -> size++);
  }

  /** As {@link #add}, of a word that may also be meant by a misspelling. */
  int addCorrected(String text, boolean isStem) {
    int id = add(text, isStem);
    if (text.length() >= SHORTEST_CORRECTED
        && text.chars().allMatch(Character::isLetter)
        && corrected.add(id)) {
      correctedByInitial
          .computeIfAbsent(text.charAt(0), initial -> new ArrayList<>())
          .add(new Entry(text, id, isStem));
    }
    return id;
  }

  /**
   * The number of a word that must be typed exactly so, such as two words written as one; -1 if it
   * is in the vocabulary already.
   */
  int addExact(String text) {
    if (!exact(text).isEmpty()) {
      return -1;
    }
    idByWord.put(text, size);
    return size++;
  }

  /** The numbers of the words and stems that this is, without correcting anything. */
  private List<Integer> exact(String typed) {
    List<Integer> ids = stems(typed);
    Integer word = idByWord.get(typed);
    if (word != null) {
      ids.add(word);
    }
    return ids;
  }

  /** The number of the word that this is, exactly and whole. */
  List<Integer> wholeWord(String typed) {
    Integer word = idByWord.get(typed);
    return word == null ? List.of() : List.of(word);
  }

  /** The numbers of the words that this is, or else of those that it may be a misspelling of. */
  List<Integer> meant(String typed) {
    List<Integer> exact = exact(typed);
    if (!exact.isEmpty()
        || typed.length() < SHORTEST_CORRECTED
        || typed.length() > LONGEST_WORD
        || !typed.chars().allMatch(Character::isLetter)) {
      return exact;
    }
    List<Integer> ids = new ArrayList<>();
    for (Entry entry : correctedByInitial.getOrDefault(typed.charAt(0), List.of())) {
      if (isMisspelling(typed, entry)) {
        ids.add(entry.id());
      }
    }
    if (ids.isEmpty()) {
      ids = beganWrong(typed);
    }
    // The dictionary is asked last, since it is read at its first use.
    return ids.isEmpty() || English.has(typed) ? List.of() : ids;
  }

  /** "hcest": a slip at the very beginning, where the words by initial do not show it. */
  private List<Integer> beganWrong(String typed) {
    return exact("" + typed.charAt(1) + typed.charAt(0) + typed.substring(2));
  }

  private List<Integer> stems(String typed) {
    List<Integer> ids = new ArrayList<>();
    for (int end = 1; end <= Math.min(typed.length(), LONGEST_WORD); end++) {
      Integer stem = idByStem.get(typed.substring(0, end));
      if (stem != null) {
        ids.add(stem);
      }
    }
    return ids;
  }

  private static boolean isMisspelling(String typed, Entry entry) {
    String right = entry.text();
    if (!entry.isStem()) {
      return isMisspelling(typed, right);
    }
    // The ending is free, so that the slip is looked for in the beginning.
    for (int end = right.length() - 1; end <= right.length() + 1; end++) {
      if (end <= typed.length() && isMisspelling(typed.substring(0, end), right)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isMisspelling(String typed, String right) {
    if (right.length() == SHORTEST_CORRECTED) {
      // "pian" and "paiin" are "pain"; with a letter changed, most are words of their own.
      return (typed.length() == right.length() && isSwap(typed, right))
          || (typed.length() == right.length() + 1 && slips(typed, right, 1) == 1);
    }
    int most = right.length() >= LENGTH_FOR_TWO_SLIPS ? 2 : 1;
    return slips(typed, right, most) <= most;
  }

  private static boolean isSwap(String typed, String right) {
    for (int at = 0; at + 1 < right.length(); at++) {
      if (typed.charAt(at) != right.charAt(at)) {
        return typed.charAt(at) == right.charAt(at + 1)
            && typed.charAt(at + 1) == right.charAt(at)
            && typed.substring(at + 2).equals(right.substring(at + 2));
      }
    }
    return false;
  }

  /**
   * How many letters were left out, put in, changed, or swapped with their neighbour (Damerau's and
   * Levenshtein's distance, where no piece is changed twice); {@code most + 1} if more than that.
   */
  static int slips(String typed, String right, int most) {
    if (Math.abs(typed.length() - right.length()) > most) {
      return most + 1;
    }
    int[] beforeLast = new int[right.length() + 1];
    int[] last = new int[right.length() + 1];
    int[] row = new int[right.length() + 1];
    for (int j = 0; j <= right.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= typed.length(); i++) {
      row[0] = i;
      int least = i;
      for (int j = 1; j <= right.length(); j++) {
        boolean same = typed.charAt(i - 1) == right.charAt(j - 1);
        row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + (same ? 0 : 1));
        boolean swapped =
            i > 1
                && j > 1
                && typed.charAt(i - 1) == right.charAt(j - 2)
                && typed.charAt(i - 2) == right.charAt(j - 1);
        if (swapped) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
        least = Math.min(least, row[j]);
      }
      if (least > most) {
        return most + 1;
      }
      int[] free = beforeLast;
      beforeLast = last;
      last = row;
      row = free;
    }
    return Math.min(last[right.length()], most + 1);
  }
}

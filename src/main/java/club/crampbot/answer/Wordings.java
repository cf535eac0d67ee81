package club.crampbot.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** How the wordings in {@code warning-signs.yaml} are read. */
final class Wordings {
  private Wordings() {}

  /** At the end of a word: any ending may follow. */
  static final String ANY_ENDING = "*";

  /** Parts words of which one is enough. */
  private static final String OR = "/";

  /** How many little words may stand between two words of a wording. */
  static final int MOST_LITTLE_WORDS = 3;

  /** Words that change nothing: "not making <i>any</i> sense", "had <i>a really</i> bad fit". */
  static final Set<String> LITTLE_WORDS =
      Set.copyOf(
          List.of(
              ("a an the any much my his her our your their their really very so quite just even kind"
                      + " kinda sort sorta of bit all too totally completely literally actually fully"
                      + " super well proper properly suddenly slightly somewhat almost pretty rather"
                      + " bloody fucking freaking damn both getting going is are was were be been being"
                      + " am has have had keeps like him")
                  .split(" ")));

  /**
   * Each way to say a wording, word by word: "left/right arm" gives "left arm" and "right arm", and
   * "can't" gives "can not" as an {@link Utterance} does.
   */
  static List<List<String>> spelledOut(String wording) {
    List<List<String>> all = List.of(List.of());
    for (String slot : wording.strip().split("\\s+")) {
      List<List<String>> longer = new ArrayList<>();
      for (String alternative : slot.split(OR)) {
        List<String> words = words(alternative);
        for (List<String> beginning : all) {
          List<String> whole = new ArrayList<>(beginning);
          whole.addAll(words);
          longer.add(List.copyOf(whole));
        }
      }
      all = List.copyOf(longer);
    }
    return all;
  }

  private static List<String> words(String written) {
    boolean isStem = written.endsWith(ANY_ENDING);
    List<String> words =
        new ArrayList<>(Utterance.of(written).words().stream().map(Utterance.Word::text).toList());
    if (isStem && !words.isEmpty()) {
      words.addLast(words.removeLast() + ANY_ENDING);
    }
    return words;
  }
}

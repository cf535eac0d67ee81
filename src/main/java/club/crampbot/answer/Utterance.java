package club.crampbot.answer;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody wrote, as plain words: lower case, no accents, apostrophes, emoji or links, short
 * forms written out ("can't", "cant" and "cannot" are all "can not").
 */
record Utterance(List<Word> words) {
  /**
   * One word.
   *
   * @param sentence which sentence it stands in, from 0
   * @param clause which clause it stands in, counted through the whole text; "but" and "now" begin
   *     a new one
   * @param afterComma whether a comma stands between the word before and this one
   */
  record Word(String text, int sentence, int clause, boolean afterComma) {}

  /** Links, mentions and custom emoji, as Discord writes them. */
  private static final Pattern MARKUP = Pattern.compile("https?://\\S+|<[@#:a/][^<>\\s]{0,60}>");

  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

  /** Apostrophes of all keyboards, and characters that nobody sees. */
  private static final Pattern UNSEEN = Pattern.compile("['’‘`´ʼ′＇\\p{Cf}]+");

  /** "helllp" and "heeelp": three of the same letter in a row are one. */
  private static final Pattern DRAWN_OUT = Pattern.compile("(\\p{L})\\1{2,}");

  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<word>\\p{Nd}+[.,]\\p{Nd}+|[\\p{L}\\p{Nd}]+)|(?<trail>\\.{2,}|…)|(?<stop>[.!?;\\n])|(?<comma>,)");

  /** Short forms and what they stand for. Written without apostrophe, as on a phone. */
  private static final Map<String, List<String>> SHORT_FORMS =
      Map.ofEntries(
          form("cant", "can not"),
          form("cannot", "can not"),
          form("carnt", "can not"),
          form("cnt", "can not"),
          form("couldnt", "could not"),
          form("cudnt", "could not"),
          form("cldnt", "could not"),
          form("wont", "will not"),
          form("wouldnt", "would not"),
          form("dont", "do not"),
          form("dnt", "do not"),
          form("doesnt", "does not"),
          form("dosent", "does not"),
          form("dosnt", "does not"),
          form("didnt", "did not"),
          form("isnt", "is not"),
          form("aint", "is not"),
          form("arent", "are not"),
          form("wasnt", "was not"),
          form("werent", "were not"),
          form("havent", "have not"),
          form("hasnt", "has not"),
          form("hadnt", "had not"),
          form("shouldnt", "should not"),
          form("im", "i am"),
          form("ive", "i have"),
          form("hes", "he is"),
          form("shes", "she is"),
          form("theyre", "they are"),
          form("whats", "what is"),
          form("thats", "that is"),
          form("its", "it is"),
          form("gonna", "going to"),
          form("u", "you"),
          form("ur", "your"));

  /** What is left of "can t" and "don t" where a phone made the apostrophe a space. */
  private static final Set<String> BEFORE_T =
      Set.of("can", "couldn", "won", "wouldn", "don", "doesn", "didn", "isn", "aren", "wasn");

  private static final Set<String> NEW_CLAUSE = Set.of("but", "now", "however", "though");

  /** A sentence that begins so goes on with the one before: "My chest. It hurts". */
  private static final Set<String> GOES_ON =
      Set.of(
          ("it its and plus also hurts feels like really so he she they hes shes theyre his her not"
                  + " no isnt doesnt wont cant still just now then getting with or")
              .split(" "));

  Utterance {
    words = List.copyOf(words);
  }

  /** Reads at most the first {@link Question#LONGEST} characters. */
  static Utterance of(String text) {
    String bounded = text.length() <= Question.LONGEST ? text : text.substring(0, Question.LONGEST);
    String plain = MARKUP.matcher(bounded).replaceAll(" ");
    plain = ACCENTS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFKD)).replaceAll("");
    plain = UNSEEN.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
    plain = DRAWN_OUT.matcher(plain).replaceAll("$1");
    return new Utterance(words(plain));
  }

  private static List<Word> words(String plain) {
    List<Word> words = new ArrayList<>();
    int sentence = 0;
    int clause = 0;
    boolean stopped = false;
    boolean comma = false;
    Matcher token = TOKEN.matcher(plain);
    while (token.find()) {
      String written = token.group("word");
      if (written == null) {
        stopped |= token.group("stop") != null;
        comma = true;
        continue;
      }
      if (stopped && !words.isEmpty() && !GOES_ON.contains(written)) {
        sentence++;
      }
      if (stopped || NEW_CLAUSE.contains(written)) {
        clause++;
      }
      for (String word : writtenOut(written, words)) {
        words.add(new Word(word, sentence, clause, comma));
        comma = false;
      }
      stopped = false;
    }
    return words;
  }

  /** The words that a token stands for; may take the last of the words before with it. */
  private static List<String> writtenOut(String token, List<Word> before) {
    if (token.equals("t") && !before.isEmpty()) {
      String last = before.getLast().text();
      if (BEFORE_T.contains(last)) {
        Word split = before.removeLast();
        List<String> whole = SHORT_FORMS.getOrDefault(last + "t", List.of(last, "not"));
        before.add(
            new Word(whole.getFirst(), split.sentence(), split.clause(), split.afterComma()));
        return whole.subList(1, whole.size());
      }
    }
    return SHORT_FORMS.getOrDefault(token, List.of(token));
  }

  private static Map.Entry<String, List<String>> form(String written, String meant) {
    return Map.entry(written, List.of(meant.split(" ")));
  }

  int size() {
    return words.size();
  }

  Word word(int at) {
    return words.get(at);
  }
}

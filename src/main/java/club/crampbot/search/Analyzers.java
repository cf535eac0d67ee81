package club.crampbot.search;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.TypeTokenFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceCharFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.synonym.SynonymGraphFilter;
import org.apache.lucene.analysis.synonym.SynonymMap;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** How text becomes words, and words become the stems that the index holds. */
final class Analyzers {
  private Analyzers() {}

  /** "don't" is one word, and so is "dont": members type either. */
  private static final Pattern APOSTROPHE = Pattern.compile("(?<=\\p{L})['’‘`´](?=\\p{L})");

  /**
   * Words that a question has whatever it is about: dropped from questions, kept in the index.
   *
   * <p>Lucene's English stop words and the words that make a sentence a question. Dropping the
   * latter too was measured elsewhere on four collections: never worse, up to +0.06 nDCG@10. {@code
   * evaluate --beir} measures it again.
   */
  private static final Set<String> QUESTION_WORDS =
      Set.copyOf(
          terms(
              stems(),
              """
                  a an and are as at be but by for if in into is it no not of on or such that the
                  their then there these they this to was will with
                  what whats why how hows who whos when where which whose whom
                  do does did doing done can could should shall would may might must am were been
                  being have has had having get gets got getting
                  i im ive id ill me my mine myself we us our you your youre he she his her him
                  them its any some so just also too very really please thanks thank hi hey hello
                  tell explain know say says said mean means anyone someone anybody somebody
                  from about than because thing things something
                  dont doesnt didnt cant wont isnt arent wasnt one ones lot lots bit like
                  """));

  /** Whether a stem is one of a word that questions have whatever they are about. */
  static boolean isQuestionWord(String stem) {
    return QUESTION_WORDS.contains(stem);
  }

  /** Words as a person writes them, in lower case: neither stemmed nor left out. */
  static Analyzer words() {
    return then(words -> words);
  }

  /** Words after a map's rules have rewritten them. */
  static Analyzer rewritten(SynonymMap rules) {
    return then(words -> new SynonymGraphFilter(words, rules, true));
  }

  /** Stems, as the index holds them. */
  static Analyzer stems() {
    return then(PorterStemFilter::new);
  }

  /** Stems of a question's words and of all that means the same. */
  static Analyzer stems(Optional<SynonymMap> equivalent) {
    return equivalent
        .map(
            rules ->
                then(words -> new PorterStemFilter(new SynonymGraphFilter(words, rules, true))))
        .orElseGet(Analyzers::stems);
  }

  /** The terms that an analyzer makes of a text, in their order. */
  static List<String> terms(Analyzer analyzer, String text) {
    List<String> terms = new ArrayList<>();
    try (TokenStream tokens = analyzer.tokenStream("", text)) {
      var term = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        terms.add(term.toString());
      }
      tokens.end();
      return terms;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Analyzer then(UnaryOperator<TokenStream> further) {
    return new Analyzer() {
      @Override
      protected Reader initReader(String field, Reader reader) {
        return new PatternReplaceCharFilter(APOSTROPHE, "", reader);
      }

      @Override
      protected TokenStreamComponents createComponents(String field) {
        var tokenizer = new StandardTokenizer();
        TokenStream text = new TypeTokenFilter(tokenizer, Set.of("<EMOJI>"));
        TokenStream words = new ASCIIFoldingFilter(new LowerCaseFilter(text));
        return new TokenStreamComponents(tokenizer, further.apply(words));
      }
    };
  }
}

package club.crampbot.search;

import java.util.Map;

/** The fields of the index, and what each weighs in a search. */
final class Fields {
  private Fields() {}

  /** A passage's id, as a doc value; only passages have it. */
  static final String PASSAGE = "passage";

  static final String TITLE = "title";
  static final String BODY = "body";
  static final String ASKED = "asked";
  static final String SECTION = "section";
  static final String CITATIONS = "citations";

  /** Every word as it is written, of every text: what misspellings are corrected to. */
  static final String WORDS = "words";

  /** Those of them that the guides themselves have: members' questions are often misspelled. */
  static final String OWN_WORDS = "own-words";

  /** The id of the passage that a vector or middle is of, as a doc value; only they have it. */
  static final String VECTOR_OF = "vector_of";

  /** The vector of a passage's text, of its title, or of one way to ask for it. */
  static final String VECTOR = "vector";

  /** The middle of a passage's vectors. */
  static final String MIDDLE = "middle";

  /**
   * Which number a taught passage has among the {@link Discriminant}'s passages, with its middle.
   */
  static final String COLUMN = "column";

  /** A taught text as it was written, as a doc value beside its vector. */
  static final String TEXT = "text";

  /** What a taught text says for and against each passage, as a doc value beside its vector. */
  static final String SAYS = "says";

  /** A question that no passage answers. */
  static final String ELSEWHERE = "elsewhere";

  /** The id of all questions that no passage answers: no passage's id is empty. */
  static final String NO_PASSAGE = "";

  /** A citation's key, as a doc value; only citations have it. */
  static final String CITATION = "citation";

  /** A citation's reference: authors, year, title, journal. */
  static final String REFERENCE = "reference";

  /**
   * What a word counts in each field of a passage (BM25F; the least that Lucene takes is 1).
   *
   * <p>Measured on the judged questions: {@code crampbot evaluate} after a change here.
   */
  static final Map<String, Float> WEIGHTS =
      Map.of(TITLE, 2f, BODY, 1f, ASKED, 2f, SECTION, 1f, CITATIONS, 1f);
}

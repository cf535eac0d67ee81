package club.crampbot.guide;

import java.util.Optional;

/**
 * A work that a guide cites, from its CSL-JSON entry.
 *
 * @param key the entry's {@code id}, such as {@code morton2014}
 * @param authors as a reader knows them, in short: "Morton &amp; Callister", "Shang et al.", "NHS";
 *     empty where the entry names none
 * @param year of publication, where the entry has one
 * @param title of the work
 * @param journal or other container, where the entry has one
 * @param study the kind of study that the entry's {@code genre} names, such as "prospective cohort
 *     study"
 * @param url where to read it: the DOI as a link, else the entry's URL
 * @param reference the whole reference in one line of plain text without the link: authors, year,
 *     title, journal, volume(issue):pages
 */
public record Citation(
    String key,
    String authors,
    Optional<Integer> year,
    String title,
    Optional<String> journal,
    Optional<String> study,
    Optional<String> url,
    String reference) {

  /** Authors and year, as in a link's text: "Morton &amp; Callister 2014". */
  public String shortName() {
    String who = authors.isEmpty() ? title : authors;
    return year.map(y -> who + " " + y).orElse(who);
  }
}

package club.crampbot.discord;

import club.crampbot.library.Draft;
import club.crampbot.library.Library;
import club.crampbot.library.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;

/**
 * {@code /moderate citation add}: a work in CSL-JSON, pasted or as a file. For a bare DOI it shows
 * a form with the DOI in it to complete: the bot itself looks nothing up.
 */
final class CitationModeration implements Moderation {
  private static final String TEXT = "doi-or-csl";
  private static final String FILE = "file";
  private static final String GUIDE = "guide";
  private static final String AGAIN = "again ";
  private static final int LONGEST_OPTION = 4_000;

  /** The shipped lists are a quarter of it. */
  private static final int LARGEST = 512 * 1024;

  /** A DOI, alone or in its address. */
  private static final Pattern DOI =
      Pattern.compile(
          "(?i)(?:https?://(?:dx\\.)?doi\\.org/|doi:\\s*)?(10\\.\\d{4,9}/[^\\s\"\\\\]{1,200})");

  private static final String WORK =
      """
      {
        "id": "author2020",
        "type": "article-journal",
        "title": "",
        "author": [{"family": "", "given": ""}],
        "container-title": "",
        "issued": {"date-parts": [[2020]]},
        "DOI": "%s"
      }
      """;

  private final Library library;
  private final KeptTexts kept;

  CitationModeration(Library library, KeptTexts kept) {
    this.library = library;
    this.kept = kept;
  }

  @Override
  public String name() {
    return "citation add";
  }

  @Override
  public SubcommandData data() {
    return new SubcommandData("add", "One more source to cite: CSL-JSON, as Zotero writes it")
        .addOptions(
            new OptionData(OptionType.STRING, GUIDE, "The guide that cites it", true, true),
            new OptionData(OptionType.STRING, TEXT, "A DOI, or CSL-JSON")
                .setMaxLength(LONGEST_OPTION),
            new OptionData(OptionType.ATTACHMENT, FILE, "A file with CSL-JSON"));
  }

  @Override
  public Acknowledgement acknowledgement(Map<String, String> options) {
    return !options.containsKey(FILE) && doi(options.getOrDefault(TEXT, "")).isPresent()
        ? Acknowledgement.FORM
        : Acknowledgement.PRIVATE;
  }

  private static Optional<String> doi(String text) {
    var found = DOI.matcher(text.strip());
    return found.matches() ? Optional.ofNullable(found.group(1)) : Optional.empty();
  }

  @Override
  public List<Autocompleting.Choice> choices(String option, String typed, Invocation invocation) {
    return Moderating.guides(Moderating.draft(library, invocation), typed);
  }

  @Override
  public Reply answer(Invocation invocation) {
    String guide = invocation.option(GUIDE).orElse("");
    if (Moderating.draft(library, invocation).guides().all().stream()
        .noneMatch(one -> one.id().equals(guide))) {
      return Moderating.unknown(guide);
    }
    Optional<Attached> file = invocation.attachment();
    if (file.isPresent()) {
      return switch (file.get().read(LARGEST)) {
        case Attached.Read.Failed(String sentence) -> Moderating.say(sentence, "not fetched");
        case Attached.Read.Whole(byte[] bytes) ->
            Attached.text(bytes)
                .map(csl -> add(guide, csl, invocation))
                .orElseGet(() -> Moderating.say(Attached.NO_TEXT, "no text"));
      };
    }
    String text = invocation.option(TEXT).orElse("");
    if (text.isEmpty()) {
      return Moderating.say("Give me a DOI, CSL-JSON, or a file with CSL-JSON.", "no citation");
    }
    return doi(text)
        .map(doi -> form(guide, WORK.formatted(doi)))
        .orElseGet(() -> add(guide, text, invocation));
  }

  private Reply form(String guide, String text) {
    return new Reply.Ask(
        EntryForm.of(continuation(guide), "Complete the source", "CSL-JSON", text));
  }

  @Override
  public Acknowledgement acknowledgement(String argument) {
    return argument.startsWith(AGAIN) ? Acknowledgement.FORM : Acknowledgement.PRIVATE;
  }

  @Override
  public Reply goOn(String argument, Invocation invocation) {
    if (argument.startsWith(AGAIN)) {
      String guide = argument.substring(AGAIN.length());
      return form(guide, kept.of(invocation, subject(guide)).orElse(WORK.formatted("")));
    }
    return add(argument, EntryForm.text(invocation).orElse(""), invocation);
  }

  private Reply add(String guide, String csl, Invocation invocation) {
    return switch (library.cite(
        Moderating.club(invocation), Moderating.by(invocation), guide, csl)) {
      case Outcome.Changed(Draft draft, var _) ->
          Moderating.changed("The source is in your draft: cite it as [@its-id].", draft);
      case Outcome.Refused(var problems) -> {
        boolean fits = csl.length() <= EntryForm.LONGEST;
        if (fits) {
          kept.keep(invocation, subject(guide), csl);
        }
        List<Button> again =
            fits ? List.of(continuation(AGAIN + guide).button("Edit again")) : List.of();
        yield new Reply.Say(
            Found.message("The source was not taken", problems, List.of(), csl, again), "refused");
      }
    };
  }

  private static String subject(String guide) {
    return "citation of " + guide;
  }
}

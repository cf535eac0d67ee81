package club.crampbot;

import club.crampbot.answer.Answer;
import club.crampbot.answer.BotWords;
import club.crampbot.guide.Citation;
import club.crampbot.guide.Guides;
import club.crampbot.guide.Passage;
import club.crampbot.guide.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** An answer as a page for the terminal: wrapped, with its sources numbered. */
final class AnswerPage {
  /** Characters in a line; a terminal has at least 80. */
  private static final int WIDTH = 78;

  private final Guides guides;
  private final List<String> lines = new ArrayList<>();
  private final List<Citation> sources = new ArrayList<>();

  private AnswerPage(Guides guides) {
    this.guides = guides;
  }

  static String of(Answer answer, Guides guides) {
    var page = new AnswerPage(guides);
    switch (answer) {
      case Answer.Found found -> page.passages(found.shown());
      case Answer.Unsure unsure -> {
        page.paragraph(BotWords.UNSURE, "");
        page.passages(unsure.shown());
      }
      case Answer.NotCovered notCovered -> page.contents(notCovered.contents());
      case Answer.Emergency emergency ->
          page.paragraph(emergency.sign().text(BotWords.EMERGENCY_NUMBER), "");
    }
    return String.join(System.lineSeparator(), page.lines);
  }

  private void passages(List<Passage> passages) {
    for (Passage passage : passages) {
      lines.add("");
      lines.add(passage.title() + "  (" + kind(passage) + ")");
      for (String paragraph : passage.markdown(this::numbers).split("\\n\\s*\\n")) {
        paragraph(paragraph, "  ");
      }
    }
    if (!sources.isEmpty()) {
      lines.add("");
      lines.add("Sources");
      for (int i = 0; i < sources.size(); i++) {
        Citation source = sources.get(i);
        String study = source.study().map(kind -> " [" + kind + "]").orElse("");
        paragraph("%d. %s%s".formatted(i + 1, source.reference(), study), "  ");
        source.url().ifPresent(url -> lines.add("     " + url));
      }
    }
    lines.add("");
    paragraph(BotWords.NOT_MEDICAL_ADVICE, "");
  }

  private String kind(Passage passage) {
    String claims =
        passage.claims().stream().map(claim -> claim.label() + ", ").collect(Collectors.joining());
    return claims + "guide: " + guides.guideOf(passage).title();
  }

  private String numbers(List<String> keys) {
    List<String> numbers = new ArrayList<>();
    for (String key : keys) {
      guides
          .citation(key)
          .ifPresent(
              source -> {
                if (!sources.contains(source)) {
                  sources.add(source);
                }
                numbers.add(String.valueOf(sources.indexOf(source) + 1));
              });
    }
    return "[" + String.join(", ", numbers) + "]";
  }

  private void contents(List<Section> contents) {
    paragraph(BotWords.NOT_COVERED, "");
    paragraph(BotWords.CONTENTS, "");
    contents.forEach(section -> lines.add("  - " + section.title()));
  }

  private void paragraph(String text, String indent) {
    var line = new StringBuilder(indent);
    for (String word : text.strip().split("\\s+")) {
      if (line.length() > indent.length() && line.length() + 1 + word.length() > WIDTH) {
        lines.add(line.toString());
        line = new StringBuilder(indent);
      }
      if (line.length() > indent.length()) {
        line.append(' ');
      }
      line.append(word);
    }
    lines.add(line.toString());
  }
}

package club.crampbot.discord;

import club.crampbot.answer.BotWords;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.components.container.ContainerChildComponent;
import net.dv8tion.jda.api.components.filedisplay.FileDisplay;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.utils.FileUpload;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/**
 * A message under construction, from top to bottom: text, lines, buttons and menus in one frame.
 * Whatever is put in, the message stays within Discord's limits; text is cut at a sentence.
 *
 * <p>It is made of Components V2 rather than of an embed: the text is one flow at one size and
 * reads as well on a phone, a button stands beside what it acts on, links work everywhere in the
 * text, and there is one limit on the whole text instead of one for each field.
 *
 * <p>Not safe for use by several threads.
 */
final class Card {
  private static final int LONGEST_HEADING = 200;
  private static final int LONGEST_SMALL = 400;

  /** A paragraph is one line of a file; more of it than this hides the lines around it. */
  private static final int LONGEST_LINE = 500;

  /** Kept free for the line that an answer may get later, see {@link Corrections}. */
  private static final int LATER = 150;

  /** Red, as 0xRRGGBB: readable on Discord's dark and light ground. */
  private static final int ALARM = 0xD9_36_36;

  private final List<ContainerChildComponent> parts = new ArrayList<>();
  private final List<String> called = new ArrayList<>();
  private boolean alarming;
  private int room = Message.MAX_CONTENT_LENGTH_COMPONENT_V2 - LATER;

  /** What the message or its next part is about; a text of the guide or of the bot. */
  Card heading(String text) {
    return add("### " + Cut.toSentence(oneLine(text), LONGEST_HEADING));
  }

  /** In a red frame, as an emergency alone has it. */
  Card alarming() {
    alarming = true;
    return this;
  }

  /** A line in small letters. */
  Card small(String text) {
    return add("-# " + Cut.toSentence(oneLine(text), LONGEST_SMALL));
  }

  /** Markdown, at most this many characters of it. */
  Card text(String markdown, int longest) {
    return add(Cut.toSentence(markdown, longest));
  }

  /** The guide's own words, marked as quoted; at most this many characters with the marks. */
  Card quote(String markdown, int longest) {
    String quoted = quoted(markdown);
    for (int length = longest; quoted.length() > longest && length > 0; length -= longest / 20) {
      quoted = quoted(Cut.toSentence(markdown, length));
    }
    return add(quoted);
  }

  /**
   * Text as it is, in a block that nothing within it can end; whole lines of it, at most this many
   * characters with the marks.
   *
   * @param language that Discord colours it by, such as {@code diff}
   */
  Card code(String language, String text, int longest) {
    String head = "```" + language + "\n";
    String tail = "\n```";
    int left = Math.min(longest, room) - head.length() - tail.length() - 1;
    var fitting = new ArrayList<String>();
    // A zero-width space between two backticks: no fence can form, and it reads the same.
    for (String whole : text.stripTrailing().replace("``", "`\u200b`").lines().toList()) {
      String line = whole.length() > LONGEST_LINE ? Cut.toLength(whole, LONGEST_LINE) + "…" : whole;
      left -= line.length() + 1;
      if (left < 0) {
        fitting.add("…");
        break;
      }
      fitting.add(line);
    }
    if (!fitting.isEmpty()) {
      String block = head + String.join("\n", fitting) + tail;
      room -= block.length();
      parts.add(TextDisplay.of(block));
    }
    return this;
  }

  /** Calls those who hold a role. Nobody else is notified by a message, whatever stands in it. */
  Card calls(String role) {
    called.add(role);
    return add("<@&" + role + ">");
  }

  /** A file to download. */
  Card file(String name, byte[] bytes) {
    parts.add(FileDisplay.fromFile(FileUpload.fromData(bytes, name)));
    return this;
  }

  /** Whole lines as long as they fit into this many characters, then how many are left out. */
  Card lines(List<String> lines, int longest) {
    return lines("", lines, longest);
  }

  /** The same below a title, which is left out where it is empty. */
  Card lines(String title, List<String> lines, int longest) {
    int room = longest - title.length() - BotWords.more(lines.size()).length() - 2;
    var fitting = new ArrayList<String>();
    for (String line : lines) {
      room -= line.length() + 1;
      if (room < 0) {
        fitting.add(BotWords.more(lines.size() - fitting.size()));
        break; // the shorter lines below would stand out of their order
      }
      fitting.add(line);
    }
    return add((title.isEmpty() ? "" : title + "\n") + String.join("\n", fitting));
  }

  /** At most five buttons in a row; nothing where there is none. */
  Card buttons(List<Button> buttons) {
    if (!buttons.isEmpty()) {
      parts.add(ActionRow.of(buttons));
    }
    return this;
  }

  Card buttons(Button... buttons) {
    return buttons(List.of(buttons));
  }

  /** A menu of at most 25 options; nothing where there is none. */
  Card select(Press press, String placeholder, List<SelectOption> options) {
    return select(press.id(), placeholder, options);
  }

  /** The same that goes on with something of a command's own. */
  Card select(Continuation continuation, String placeholder, List<SelectOption> options) {
    return select(continuation.id(), placeholder, options);
  }

  private Card select(String id, String placeholder, List<SelectOption> options) {
    if (!options.isEmpty()) {
      parts.add(
          ActionRow.of(
              StringSelectMenu.create(id).setPlaceholder(placeholder).addOptions(options).build()));
    }
    return this;
  }

  MessageCreateData message() {
    Container frame = Container.of(parts);
    return new MessageCreateBuilder()
        .useComponentsV2()
        .setComponents(alarming ? frame.withAccentColor(ALARM) : frame)
        .mentionRoles(called)
        .build();
  }

  private Card add(String text) {
    String fitting = Cut.toSentence(text, room);
    if (!fitting.isBlank()) {
      room -= fitting.length();
      parts.add(TextDisplay.of(fitting));
    }
    return this;
  }

  private static String quoted(String markdown) {
    return markdown.strip().lines().map(line -> "> " + line).collect(Collectors.joining("\n"));
  }

  private static String oneLine(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }
}

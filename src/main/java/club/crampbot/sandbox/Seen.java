package club.crampbot.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * A message as a member sees it at one moment.
 *
 * @param text all its words in reading order, a line each: content, embeds, text displays
 * @param isPrivate whether only this member sees it ("ephemeral")
 * @param isThinking whether it only says that the bot is thinking
 * @param isEdited whether Discord marks it as edited
 * @param links where its Markdown links, bare addresses and link buttons lead
 * @param alternatives the descriptions of its pictures and files, for those who cannot see them
 * @param repliesTo the id of the message that it replies to, if it does
 * @param pinged the names of members and roles whom it really notified
 * @param json Discord's own form of it
 */
public record Seen(
    String id,
    String author,
    String text,
    boolean isPrivate,
    boolean isThinking,
    boolean isEdited,
    List<Button> buttons,
    List<Menu> menus,
    List<Link> links,
    List<File> files,
    List<String> alternatives,
    Optional<String> repliesTo,
    List<String> pinged,
    JsonNode json) {
  public Seen {
    buttons = List.copyOf(buttons);
    menus = List.copyOf(menus);
    links = List.copyOf(links);
    files = List.copyOf(files);
    alternatives = List.copyOf(alternatives);
    pinged = List.copyOf(pinged);
  }

  /** A button that does something; the ones that open a page are {@link Link}s. */
  public record Button(String label, String customId, boolean isDisabled) {}

  /** A menu; one of members, roles or channels has no options of its own. */
  public record Menu(
      String placeholder, String customId, List<Choice> options, boolean isDisabled) {
    public Menu {
      options = List.copyOf(options);
    }
  }

  /** Something to choose: what stands there, and what the bot is told. */
  public record Choice(String name, String value) {}

  public record Link(String text, String address) {}

  /** A file to download; {@code address} serves it. */
  public record File(String name, String address, int bytes, String description) {}

  /** What stands on its buttons, in order. */
  public List<String> buttonLabels() {
    return buttons.stream().map(Button::label).toList();
  }

  public boolean hasButton(String label) {
    return buttonLabels().contains(label);
  }

  @Override
  public String toString() {
    return author
        + (isPrivate ? " (only you can see this)" : "")
        + (isThinking ? " is thinking" : ": " + text)
        + (buttons.isEmpty() ? "" : " " + buttonLabels());
  }
}

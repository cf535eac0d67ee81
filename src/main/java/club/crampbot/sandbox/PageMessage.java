package club.crampbot.sandbox;

import static j2html.TagCreator.a;
import static j2html.TagCreator.article;
import static j2html.TagCreator.button;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.header;
import static j2html.TagCreator.img;
import static j2html.TagCreator.span;
import static j2html.TagCreator.strong;
import static j2html.TagCreator.text;
import static j2html.TagCreator.time;

import com.fasterxml.jackson.databind.JsonNode;
import j2html.tags.DomContent;
import j2html.tags.specialized.ArticleTag;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A message as its reader sees it. Made and used under the world's lock. */
final class PageMessage {
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm").withZone(ZoneId.systemDefault());

  /** How much of a message stands above a reply to it. */
  private static final int GLIMPSE = 90;

  private final World world;
  private final Clubs.User reader;
  private final PageNames names;

  PageMessage(World world, Clubs.User reader) {
    this.world = world;
    this.reader = reader;
    this.names = new PageNames(world);
  }

  ArticleTag of(Message message) {
    Clubs.User author = world.clubs().user(message.author()).orElse(Clubs.BOT);
    JsonNode json = message.json();
    Instant written = Snowflakes.time(message.id());
    List<DomContent> parts = new ArrayList<>();
    parts.add(cause(message));
    parts.add(avatar(author));
    parts.add(
        header(
                strong(author.name()).withClass("author"),
                author.bot() ? span("APP").withClass("app").withTitle("a bot") : text(""),
                time(CLOCK.format(written)).attr("datetime", written.toString()))
            .withClass("who"));
    parts.add(div(body(message)).withClass("body"));
    if (message.onlyFor().isPresent()) {
      parts.add(
          div(
                  span().withClass("sign eye"),
                  text("Only you can see this · "),
                  button("Dismiss message")
                      .withType("button")
                      .withClass("linklike")
                      .attr("data-dismiss"))
              .withClass("private"));
    }
    if (!message.isThinking()) {
      parts.add(
          button(text("⋯"))
              .withType("button")
              .withClass("more")
              .attr("data-menu")
              .attr("aria-haspopup", "menu")
              .attr("aria-label", "More for the message of " + author.name()));
    }
    return article(each(parts.stream()))
        .withId("m" + message.id())
        .withClass("message")
        .withCondClass(message.onlyFor().isPresent(), "message onlyyou")
        .attr("data-message", message.id())
        .condAttr(message.author().equals(reader.id()), "data-own", "")
        .attr("aria-label", author.name() + " at " + CLOCK.format(written))
        .condAttr(json.path("content").asText().contains(reader.id()), "data-mentions-me", "");
  }

  private DomContent body(Message message) {
    JsonNode json = message.json();
    if (message.isThinking()) {
      return div(span(each(span("•"), span("•"), span("•"))).withClass("dots"), thinking())
          .withClass("thinking");
    }
    List<DomContent> parts = new ArrayList<>();
    String content = json.path("content").asText();
    if (!content.isEmpty()) {
      parts.add(div(PageText.of(content, names::of)).withClass("text"));
    }
    var embeds = new PageEmbed(names);
    json.path("embeds").forEach(embed -> parts.add(embeds.of(embed)));
    var components = new PageComponents(world, names, message.channel());
    parts.add(components.of(json.path("components")));
    if (!message.usesComponentsV2()) {
      json.path("attachments").forEach(file -> parts.add(file(file)));
    }
    if (Json.has(json, "edited_timestamp")) {
      parts.add(span("(edited)").withClass("edited"));
    }
    return each(parts.stream());
  }

  private static DomContent thinking() {
    return text(Clubs.BOT.name() + " is thinking…");
  }

  /** What it answers: a message, a command, or a press on another message. */
  private DomContent cause(Message message) {
    String reference = message.json().path("message_reference").path("message_id").asText();
    if (!reference.isEmpty()) {
      return answered(message.json().path("referenced_message").path("author"), reference);
    }
    return message
        .interaction()
        .flatMap(world.interactions()::interaction)
        .map(this::cause)
        .orElseGet(() -> text(""));
  }

  private DomContent cause(Interaction interaction) {
    Optional<Message> pressed = interaction.message();
    if (pressed.isPresent()) {
      return pressed.get().isSeenBy(reader.id())
          ? answered(pressed.get().json().path("author"), pressed.get().id())
          : text("");
    }
    // A form's answer tells of the command that opened the form.
    return interaction.cause().map(this::cause).orElseGet(() -> command(interaction));
  }

  private DomContent answered(JsonNode author, String id) {
    String words =
        world
            .messages()
            .message(id)
            .map(found -> glimpse(names.plain(PageText.bare(Sight.of(world, found).text()))))
            .orElse("The message was deleted");
    return a(strong(author.path("username").asText()), text(" " + words))
        .withHref("#m" + id)
        .withClass("cause");
  }

  private DomContent command(Interaction interaction) {
    String slash = interaction.kind() == Interaction.Kind.COMMAND ? "/" : "";
    StringBuilder name = new StringBuilder(slash + interaction.data().path("name").asText());
    JsonNode level = interaction.data();
    // A subcommand is an option without a value.
    while (level.path("options").path(0).has("options")) {
      level = level.path("options").path(0);
      name.append(' ').append(level.path("name").asText());
    }
    JsonNode resolved = interaction.data().path("resolved");
    String options =
        Json.items(level.path("options"))
            .filter(option -> option.has("value"))
            .map(option -> names.option(option, resolved))
            .collect(Collectors.joining(", "));
    return div(
            strong(interaction.user().name()),
            text(" used "),
            span(name.toString()).withClass("mention"),
            text(" " + glimpse(options)))
        .withClass("cause");
  }

  private static String glimpse(String words) {
    String line = words.replace('\n', ' ').strip();
    return line.codePointCount(0, line.length()) <= GLIMPSE
        ? line
        : line.substring(0, line.offsetByCodePoints(0, GLIMPSE)) + "…";
  }

  static DomContent avatar(Clubs.User user) {
    if (user.bot()) {
      return img().withSrc("/page/icon.svg").withAlt("").withClass("avatar");
    }
    String initial = user.name().substring(0, 1).toUpperCase(Locale.ROOT);
    int colour = Math.floorMod(user.name().hashCode(), 6);
    return span(initial).withClass("avatar colour" + colour).attr("aria-hidden", "true");
  }

  /** A file to open; a picture is shown. */
  static DomContent file(JsonNode file) {
    String address = PageNames.local(file.path("url").asText());
    String name = file.path("filename").asText();
    String description = file.path("description").asText("");
    if (file.path("content_type").asText().startsWith("image/")) {
      return img().withSrc(address).withAlt(description.isEmpty() ? name : description);
    }
    return div(
            span().withClass("sign sheet"),
            a(name).withHref(address).attr("download", name),
            span(size(file.path("size").asLong())).withClass("size"))
        .withClass("file");
  }

  private static String size(long bytes) {
    return bytes < 1024 ? bytes + " bytes" : (bytes / 1024) + " KB";
  }
}

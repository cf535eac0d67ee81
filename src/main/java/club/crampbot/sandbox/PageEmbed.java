package club.crampbot.sandbox;

import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.img;
import static j2html.TagCreator.small;
import static j2html.TagCreator.strong;
import static j2html.TagCreator.text;

import com.fasterxml.jackson.databind.JsonNode;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;

/** An embed: the framed part of a message. */
final class PageEmbed {
  private final PageNames names;

  PageEmbed(PageNames names) {
    this.names = names;
  }

  DomContent of(JsonNode embed) {
    List<DomContent> parts = new ArrayList<>();
    String author = embed.path("author").path("name").asText();
    if (!author.isEmpty()) {
      parts.add(div(small(author)));
    }
    String title = embed.path("title").asText();
    if (!title.isEmpty()) {
      String address = embed.path("url").asText();
      DomContent shown = PageText.of(title, names::of);
      parts.add(
          strong(address.matches("https?://.+") ? PageText.link(address, text(title)) : shown)
              .withClass("title"));
    }
    parts.add(div(PageText.of(embed.path("description").asText(), names::of)));
    List<DomContent> fields = new ArrayList<>();
    for (JsonNode field : embed.path("fields")) {
      fields.add(
          div(
                  strong(PageText.of(field.path("name").asText(), names::of)),
                  div(PageText.of(field.path("value").asText(), names::of)))
              .withClass(field.path("inline").asBoolean() ? "field inline" : "field"));
    }
    parts.add(div(each(fields.stream())).withClass("fields"));
    String picture = embed.path("image").path("url").asText();
    if (picture.contains("/attachments/")) {
      parts.add(img().withSrc(PageNames.local(picture)).withAlt(""));
    }
    String footer = embed.path("footer").path("text").asText();
    if (!footer.isEmpty()) {
      parts.add(div(small(footer)).withClass("subtext"));
    }
    return div(each(parts.stream()))
        .withClass("framed")
        .attr("data-accent", accent(embed, "color"));
  }

  /** The colour at the left edge, as one of the page's own: its style sheet allows no others. */
  static String accent(JsonNode holder, String field) {
    if (!holder.path(field).isNumber()) {
      return "none";
    }
    int colour = holder.path(field).asInt();
    int red = colour >> 16 & 0xff;
    int green = colour >> 8 & 0xff;
    int blue = colour & 0xff;
    if (red > green + 40 && red > blue + 40) {
      return green > 110 ? "amber" : "red";
    }
    return green > blue ? "green" : blue > 60 ? "blue" : "grey";
  }
}

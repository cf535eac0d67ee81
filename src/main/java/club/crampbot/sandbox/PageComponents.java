package club.crampbot.sandbox;

import static j2html.TagCreator.a;
import static j2html.TagCreator.button;
import static j2html.TagCreator.details;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.hr;
import static j2html.TagCreator.img;
import static j2html.TagCreator.li;
import static j2html.TagCreator.option;
import static j2html.TagCreator.select;
import static j2html.TagCreator.span;
import static j2html.TagCreator.summary;
import static j2html.TagCreator.text;
import static j2html.TagCreator.ul;

import com.fasterxml.jackson.databind.JsonNode;
import j2html.tags.DomContent;
import java.util.List;
import java.util.stream.Stream;

/** The components of a message: texts, frames, buttons and menus. */
final class PageComponents {
  private final World world;
  private final PageNames names;
  private final String channel;

  PageComponents(World world, PageNames names, String channel) {
    this.world = world;
    this.names = names;
    this.channel = channel;
  }

  DomContent of(JsonNode components) {
    return each(Json.items(components).map(this::one));
  }

  private DomContent one(JsonNode component) {
    return switch (Components.type(component)) {
      case Components.ROW -> div(of(component.path("components"))).withClass("row");
      case Components.BUTTON -> press(component);
      case Components.TEXT ->
          div(PageText.of(component.path("content").asText(), names::of)).withClass("text");
      case Components.SECTION ->
          div(
                  div(of(component.path("components"))).withClass("grow"),
                  one(component.path("accessory")))
              .withClass("section");
      case Components.CONTAINER ->
          hidden(
              component,
              div(of(component.path("components")))
                  .withClass("framed")
                  .attr("data-accent", PageEmbed.accent(component, "accent_color")));
      case Components.SEPARATOR ->
          component.path("divider").asBoolean(true) ? hr() : div().withClass("gap");
      case Components.GALLERY ->
          div(each(Json.items(component.path("items")).map(PageComponents::picture)))
              .withClass("gallery");
      case Components.THUMBNAIL -> picture(component);
      case Components.FILE -> file(component);
      default -> Components.isSelect(Components.type(component)) ? menu(component) : text("");
    };
  }

  private static DomContent hidden(JsonNode component, DomContent shown) {
    return component.path("spoiler").asBoolean() ? details(summary("Spoiler"), shown) : shown;
  }

  private static DomContent press(JsonNode json) {
    String emoji = json.path("emoji").path("name").asText();
    String label = json.path("label").asText();
    DomContent shown =
        each(
            emoji.isEmpty()
                ? text("")
                : span(emoji + (label.isEmpty() ? "" : " "))
                    .condAttr(!label.isEmpty(), "aria-hidden", "true"),
            text(label));
    String address = json.path("url").asText();
    if (json.path("style").asInt() == Components.LINK_STYLE) {
      return address.matches("https?://.+")
          ? a(shown, span(" ↗").attr("aria-hidden", "true"))
              .withHref(address)
              .withTarget("_blank")
              .withRel("noopener noreferrer")
              .withClass("press style5")
          : text("");
    }
    return button(shown)
        .withType("button")
        .withClass("press style" + json.path("style").asInt())
        .withCondDisabled(json.path("disabled").asBoolean())
        .attr("data-press", json.path("custom_id").asText());
  }

  /**
   * A menu. One of which several may be picked is the browser's own; the others open below their
   * button, with a line for what each option means.
   */
  private DomContent menu(JsonNode json) {
    String placeholder = json.path("placeholder").asText("Make a selection");
    String id = json.path("custom_id").asText();
    boolean isDisabled = json.path("disabled").asBoolean();
    if (json.path("max_values").asInt(1) > 1) {
      return select(each(options(world, channel, json).stream()))
          .withClass("menu")
          .attr("data-pick", id)
          .attr("multiple")
          .condAttr(isDisabled, "disabled", "")
          .attr("aria-label", placeholder);
    }
    String chosen =
        Json.items(json.path("options"))
            .filter(one -> one.path("default").asBoolean())
            .map(one -> one.path("label").asText())
            .findFirst()
            .orElse("");
    return div(
            button(chosen.isEmpty() ? span(placeholder).withClass("hint") : span(chosen))
                .withType("button")
                .withClass("menu")
                .withCondDisabled(isDisabled)
                .attr("data-pick", id)
                .attr("aria-haspopup", "listbox")
                .attr("aria-expanded", "false")
                .attr("aria-label", chosen.isEmpty() ? placeholder : placeholder + ": " + chosen),
            ul(each(offers(world, channel, json).map(PageComponents::choice)))
                .withClass("list")
                .withTabindex(-1)
                .attr("role", "listbox")
                .attr("aria-label", placeholder)
                .attr("hidden"))
        .withClass("picker");
  }

  private static DomContent choice(Offer offer) {
    return li(
            div(offer.label()),
            offer.description().isEmpty() ? text("") : div(offer.description()).withClass("hint"))
        .attr("role", "option")
        .attr("aria-selected", Boolean.toString(offer.isChosen()))
        .attr("data-value", offer.value());
  }

  /** One line of a menu. */
  private record Offer(String label, String value, String description, boolean isChosen) {
    static Offer named(String name) {
      return new Offer(name, name, "", false);
    }
  }

  /** What a menu offers, for a list of the browser's own. */
  static List<DomContent> options(World world, String channel, JsonNode menu) {
    return offers(world, channel, menu)
        .map(
            one ->
                (DomContent)
                    option(
                            one.description().isEmpty()
                                ? one.label()
                                : one.label() + " – " + one.description())
                        .withValue(one.value())
                        .condAttr(one.isChosen(), "selected", ""))
        .toList();
  }

  /** What a menu offers: its own options, or people, roles and channels. */
  private static Stream<Offer> offers(World world, String channel, JsonNode menu) {
    Clubs.Club club =
        world
            .channel(channel)
            .flatMap(found -> world.clubs().club(found.club()))
            .orElseGet(() -> world.clubs().all().getFirst());
    Stream<String> people =
        club.members().keySet().stream()
            .flatMap(id -> world.clubs().user(id).stream())
            .map(Clubs.User::name)
            .sorted();
    Stream<String> roles = club.roles().stream().map(Clubs.Role::name);
    return switch (Components.type(menu)) {
      case Components.USER_SELECT -> people.map(Offer::named);
      case Components.ROLE_SELECT -> roles.map(Offer::named);
      case Components.MENTIONABLE_SELECT -> Stream.concat(people, roles).map(Offer::named);
      case Components.CHANNEL_SELECT ->
          world.channelsOf(club.id()).stream().map(Clubs.Channel::name).map(Offer::named);
      default ->
          Json.items(menu.path("options"))
              .map(
                  one ->
                      new Offer(
                          one.path("label").asText(),
                          one.path("value").asText(),
                          one.path("description").asText(""),
                          one.path("default").asBoolean()));
    };
  }

  static List<DomContent> named(Stream<String> names) {
    return names.map(name -> (DomContent) option(name).withValue(name)).toList();
  }

  private static DomContent picture(JsonNode component) {
    String address = component.path("media").path("url").asText();
    String description = component.path("description").asText("");
    return address.contains("/attachments/")
        ? img().withSrc(PageNames.local(address)).withAlt(description)
        : span("🖼 " + description);
  }

  private static DomContent file(JsonNode component) {
    return PageMessage.file(
        Json.object(
            "url",
            component.path("file").path("url"),
            "filename",
            component.path("name"),
            "size",
            component.path("size")));
  }
}

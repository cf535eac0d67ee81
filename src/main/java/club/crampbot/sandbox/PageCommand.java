package club.crampbot.sandbox;

import static j2html.TagCreator.button;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.form;
import static j2html.TagCreator.input;
import static j2html.TagCreator.label;
import static j2html.TagCreator.li;
import static j2html.TagCreator.option;
import static j2html.TagCreator.p;
import static j2html.TagCreator.select;
import static j2html.TagCreator.span;
import static j2html.TagCreator.strong;
import static j2html.TagCreator.text;
import static j2html.TagCreator.ul;

import com.fasterxml.jackson.databind.JsonNode;
import j2html.tags.DomContent;
import j2html.tags.specialized.LiTag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The slash commands that a visitor is offered, and the fields of one. Under the world's lock. */
final class PageCommand {
  private static final int SUBCOMMAND = 1;
  private static final int GROUP = 2;
  private static final int INTEGER = 4;
  private static final int BOOLEAN = 5;
  private static final int USER = 6;
  private static final int CHANNEL = 7;
  private static final int ROLE = 8;
  private static final int NUMBER = 10;
  private static final int ATTACHMENT = 11;

  private final World world;
  private final PageVisitor visitor;

  PageCommand(World world, PageVisitor visitor) {
    this.world = world;
    this.visitor = visitor;
  }

  /** A command as it is typed, such as {@code /guide show}, and what Discord keeps of it. */
  private record Offer(String typed, JsonNode json) {}

  /** Every command, to be chosen from. */
  DomContent list() {
    return each(offers().map(PageCommand::item));
  }

  private static LiTag item(Offer offer) {
    return li(
            strong(offer.typed()),
            span(offer.json().path("description").asText()).withClass("hint"))
        .attr("role", "option")
        .attr("data-value", offer.typed());
  }

  /** The names in the context menu of a message. */
  List<String> onMessages() {
    return offered().stream()
        .filter(command -> command.type() == Commands.ON_MESSAGE)
        .map(Commands.Command::name)
        .toList();
  }

  private List<Commands.Command> offered() {
    return world
        .commands()
        .offered(visitor.user(), world.isInstalledBy(visitor.user().id()), visitor.channel());
  }

  private Stream<Offer> offers() {
    return offered().stream()
        .filter(command -> command.type() == Commands.SLASH)
        .flatMap(command -> unfolded("/" + command.name(), command.json()));
  }

  private static Stream<Offer> unfolded(String typed, JsonNode level) {
    List<JsonNode> below =
        Json.items(level.path("options"))
            .filter(
                option ->
                    option.path("type").asInt() == SUBCOMMAND
                        || option.path("type").asInt() == GROUP)
            .toList();
    return below.isEmpty()
        ? Stream.of(new Offer(typed, level))
        : below.stream().flatMap(one -> unfolded(typed + " " + one.path("name").asText(), one));
  }

  /** The fields of a command, if the visitor is offered it. */
  Optional<DomContent> fields(String typed) {
    return offers().filter(offer -> offer.typed().equals(typed)).findAny().map(this::fields);
  }

  private DomContent fields(Offer offer) {
    List<DomContent> parts = new ArrayList<>();
    parts.add(
        div(
                strong(offer.typed()),
                span(offer.json().path("description").asText()).withClass("hint"),
                button("×")
                    .withType("button")
                    .withClass("linklike")
                    .attr("data-cancel")
                    .attr("aria-label", "Leave this command"))
            .withClass("command-name"));
    List<DomContent> fields = new ArrayList<>();
    offer.json().path("options").forEach(option -> fields.add(field(option)));
    parts.add(div(each(fields.stream())).withClass("options"));
    parts.add(p().withClass("problem").attr("role", "alert"));
    parts.add(
        button(fields.isEmpty() ? "Run" : "Send").withType("submit").withClass("press style1"));
    return form(each(parts.stream()))
        .withId("command")
        .attr("data-command", offer.typed())
        .attr("aria-label", "Command " + offer.typed());
  }

  private DomContent field(JsonNode option) {
    String name = option.path("name").asText();
    boolean isNeeded = option.path("required").asBoolean();
    return label(
            span(text(name), isNeeded ? span(" *").withClass("needed") : text(""))
                .withClass("option-name"),
            control(option, "option." + name, isNeeded),
            span(option.path("description").asText()).withClass("hint"))
        .withClass(isNeeded ? "field needed-field" : "field");
  }

  private DomContent control(JsonNode option, String name, boolean isNeeded) {
    List<DomContent> choices = choices(option);
    if (!choices.isEmpty()) {
      return select(isNeeded ? text("") : option("").withValue(""), each(choices.stream()))
          .withName(name);
    }
    if (option.path("type").asInt() == ATTACHMENT) {
      return input().withType("file").withName(name).withCondRequired(isNeeded);
    }
    boolean suggests = option.path("autocomplete").asBoolean();
    var box =
        input()
            .withName(name)
            .withCondRequired(isNeeded)
            .attr("autocomplete", "off")
            .condAttr(option.path("type").asInt() == INTEGER, "inputmode", "numeric")
            .condAttr(option.path("type").asInt() == NUMBER, "inputmode", "decimal")
            .condAttr(option.has("max_length"), "maxlength", option.path("max_length").asText());
    return suggests
        ? span(
                box.attr("data-suggest", option.path("name").asText())
                    .attr("role", "combobox")
                    .attr("aria-expanded", "false")
                    .attr("aria-autocomplete", "list")
                    .attr("aria-controls", "list-" + option.path("name").asText()),
                ul().withClass("list")
                    .withId("list-" + option.path("name").asText())
                    .attr("role", "listbox")
                    .attr("aria-label", option.path("name").asText())
                    .attr("hidden"))
            .withClass("combo")
        : box;
  }

  private List<DomContent> choices(JsonNode option) {
    Optional<Clubs.Club> club = world.clubs().club(visitor.channel().club());
    return switch (option.path("type").asInt()) {
      case BOOLEAN -> PageComponents.named(Stream.of("true", "false"));
      case USER ->
          PageComponents.named(
              club.stream()
                  .flatMap(one -> one.members().keySet().stream())
                  .flatMap(id -> world.clubs().user(id).stream())
                  .map(Clubs.User::name)
                  .sorted());
      case CHANNEL ->
          PageComponents.named(
              world.channelsOf(visitor.channel().club()).stream().map(Clubs.Channel::name));
      case ROLE ->
          PageComponents.named(
              club.stream().flatMap(one -> one.roles().stream()).map(Clubs.Role::name));
      default ->
          Json.items(option.path("choices"))
              .map(
                  one ->
                      (DomContent)
                          option(one.path("name").asText()).withValue(one.path("value").asText()))
              .toList();
    };
  }
}

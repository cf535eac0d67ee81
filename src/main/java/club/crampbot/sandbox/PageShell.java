package club.crampbot.sandbox;

import static j2html.TagCreator.a;
import static j2html.TagCreator.body;
import static j2html.TagCreator.button;
import static j2html.TagCreator.details;
import static j2html.TagCreator.dialog;
import static j2html.TagCreator.div;
import static j2html.TagCreator.document;
import static j2html.TagCreator.each;
import static j2html.TagCreator.form;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.head;
import static j2html.TagCreator.header;
import static j2html.TagCreator.html;
import static j2html.TagCreator.iff;
import static j2html.TagCreator.img;
import static j2html.TagCreator.input;
import static j2html.TagCreator.label;
import static j2html.TagCreator.link;
import static j2html.TagCreator.main;
import static j2html.TagCreator.meta;
import static j2html.TagCreator.nav;
import static j2html.TagCreator.ol;
import static j2html.TagCreator.p;
import static j2html.TagCreator.script;
import static j2html.TagCreator.section;
import static j2html.TagCreator.span;
import static j2html.TagCreator.strong;
import static j2html.TagCreator.summary;
import static j2html.TagCreator.text;
import static j2html.TagCreator.textarea;
import static j2html.TagCreator.title;
import static j2html.TagCreator.ul;

import j2html.tags.DomContent;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The page around the messages. Made under the world's lock. */
final class PageShell {
  /** Those whom one click makes the visitor. */
  private static final List<Clubs.User> PEOPLE =
      List.of(Clubs.ANA, Clubs.KIM, Clubs.MIA, Clubs.OLU, Clubs.TESS);

  private final World world;
  private final PageVisitor visitor;
  private final boolean hasDashboard;

  PageShell(World world, PageVisitor visitor, boolean hasDashboard) {
    this.world = world;
    this.visitor = visitor;
    this.hasDashboard = hasDashboard;
  }

  String whole() {
    String here = visitor.channelName(world);
    return document(
        html(
                head(
                    meta().withCharset("utf-8"),
                    meta().withName("viewport").withContent("width=device-width, initial-scale=1"),
                    meta().withName("color-scheme").withContent("light dark"),
                    title(here + " · Crampbot's sandbox"),
                    link().withRel("icon").withHref("/page/icon.svg"),
                    link().withRel("stylesheet").withHref("/page/page.css"),
                    script().withSrc("/page/page.js").attr("defer")),
                body(
                        a("Skip to writing").withHref("#write").withClass("skip"),
                        top(),
                        places(),
                        main(heading(), messages(), composer()).withId("channel"),
                        new PageWelcome(world, visitor).steps(),
                        happened(),
                        dialog().withId("dialog").attr("aria-labelledby", "form-title"),
                        div().withId("menu").attr("role", "menu").attr("hidden"),
                        div().withId("toast").attr("role", "alert"))
                    .attr("data-visitor", visitor.in(visitor.channel())))
            .withLang("en"));
  }

  private DomContent top() {
    return header(
            h1(img().withSrc("/page/icon.svg").withAlt(""), text("Crampbot"), span("sandbox")),
            nav(
                    span("You are").withClass("label"),
                    each(
                        world.clubs().all().stream()
                            .filter(Clubs.Club::hasTheBot)
                            .map(this::people)))
                .withClass("people")
                .attr("aria-label", "Who you are"))
        .withClass("top");
  }

  private DomContent people(Clubs.Club club) {
    return div(
            span(club.name()).withClass("label"),
            each(
                PEOPLE.stream()
                    .filter(user -> world.clubs().clubsOf(user).getFirst().equals(club))
                    .map(user -> person(user, club))))
        .withClass("club")
        .attr("role", "group")
        .attr("aria-label", club.name());
  }

  private DomContent person(Clubs.User user, Clubs.Club club) {
    String role = role(user, club);
    return a(
            PageMessage.avatar(user),
            span(strong(capital(user.name())), span(role).withClass("role")).withClass("whom"))
        .withHref(visitor.as(user))
        .withTitle(role + " of " + club.name())
        .condAttr(user.equals(visitor.user()), "aria-current", "true");
  }

  private static String role(Clubs.User user, Clubs.Club club) {
    if (Permission.MANAGE_GUILD.in(Clubs.permissions(club, user.id()))) {
      return "moderator";
    }
    List<String> held = club.members().getOrDefault(user.id(), List.of());
    return club.roles().stream()
        .filter(role -> held.contains(role.id()))
        .map(role -> role.name().equals("Coaches") ? "coach" : role.name())
        .findFirst()
        .orElse("member");
  }

  private static String capital(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  DomContent places() {
    List<Clubs.Channel> channels = PageVisitor.channels(world, visitor.user());
    Stream<DomContent> clubs =
        world.clubs().clubsOf(visitor.user()).stream()
            .filter(Clubs.Club::hasTheBot)
            .map(
                club ->
                    section(
                        h2(club.name()),
                        each(
                            channels.stream()
                                .filter(channel -> channel.club().equals(club.id()))
                                .map(this::place)),
                        iff(hasDashboard && moderates(club), dashboard(club))));
    DomContent direct =
        section(
            h2("Direct messages"),
            each(channels.stream().filter(Clubs.Channel::isPrivate).map(this::place)));
    return nav(each(Stream.concat(clubs, Stream.of(direct))))
        .withClass("places")
        .attr("aria-label", "Channels");
  }

  private boolean moderates(Clubs.Club club) {
    return Permission.MANAGE_GUILD.in(Clubs.permissions(club, visitor.user().id()));
  }

  private static DomContent dashboard(Clubs.Club club) {
    return a(span("↗").withClass("mark").attr("aria-hidden", "true"), text("Dashboard"))
        .withHref("/club/" + club.id())
        .withTarget("_blank")
        .attr("aria-label", "Dashboard of " + club.name());
  }

  private DomContent place(Clubs.Channel channel) {
    String mark = mark(channel);
    return a(
            span(mark).withClass("mark").attr("aria-hidden", "true"),
            text(PageVisitor.name(world, channel)))
        .withHref(visitor.in(channel))
        .condAttr(channel.equals(visitor.channel()), "aria-current", "page");
  }

  private static String mark(Clubs.Channel channel) {
    if (channel.isPrivate()) {
      return "@";
    }
    return channel.isForum() ? "▤" : channel.isThread() ? "↳" : "#";
  }

  private DomContent heading() {
    boolean direct = visitor.channel().isPrivate();
    String club = world.clubs().club(visitor.channel().club()).map(Clubs.Club::name).orElse("");
    return header(
            h2(mark(visitor.channel()) + " " + visitor.channelName(world)),
            span(direct ? "Only you and the bot read here" : club).withClass("hint"))
        .withClass("channel-head");
  }

  private DomContent messages() {
    DomContent start = new PageWelcome(world, visitor).start();
    return div(start, div().withId("list"), p().withId("typing").attr("aria-live", "polite"))
        .withId("messages")
        .withTabindex(0)
        .attr("role", "log")
        .attr("aria-label", "Messages");
  }

  private DomContent composer() {
    String placeholder =
        visitor.channel().isForum()
            ? "New post: its title, then its text below"
            : "Message "
                + (visitor.channel().isPrivate() ? "@" : "#")
                + visitor.channelName(world)
                + ", / for commands";
    return div(
            div().withId("replying").attr("hidden"),
            div().withId("fields"),
            form(
                    ul().withId("commands")
                        .withClass("list")
                        .withTabindex(0)
                        .attr("role", "listbox")
                        .attr("aria-label", "Suggestions")
                        .attr("hidden"),
                    label(
                            span("Attach a file").withClass("unseen"),
                            span("+").attr("aria-hidden", "true"),
                            input().withType("file").withName("file"))
                        .withClass("attach")
                        .withTitle("Attach a file"),
                    textarea()
                        .withId("write")
                        .withName("text")
                        .withRows("1")
                        .withPlaceholder(placeholder)
                        .attr("aria-label", placeholder)
                        .attr("aria-controls", "commands")
                        .attr("aria-autocomplete", "list")
                        .attr("autocomplete", "off"),
                    button("Send").withType("submit").withClass("send"))
                .withId("composer"))
        .withClass("composer");
  }

  private static DomContent happened() {
    return details(
            summary(
                span("What happened").withClass("label"),
                span("each gateway event and REST call").withClass("hint"),
                span().withId("latest").withClass("hint")),
            ol().withId("story").withTabindex(0).attr("aria-label", "What happened, oldest first"))
        .withClass("happened");
  }
}

package club.crampbot.sandbox;

import static j2html.TagCreator.button;
import static j2html.TagCreator.each;
import static j2html.TagCreator.li;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.span;

import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.UploadedFile;
import j2html.tags.DomContent;
import j2html.tags.specialized.LiTag;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the visitor does: each is one call on the {@link Place} that the tests act by, too. Answered
 * with a form's HTML where the bot shows one, with nothing where the messages tell, and with a
 * sentence (status 422) where it could not be done.
 */
final class PageActs {
  /** How many forms stay open: enough for every window of one person. */
  private static final int MOST_FORMS = 50;

  private static final int COULD_NOT = 422;

  private final World world;
  private final Map<String, Reply> forms = new LinkedHashMap<>();

  PageActs(World world) {
    this.world = world;
  }

  void serve(RoutesConfig routes) {
    routes.post("/page/say", act(this::say));
    routes.post("/page/edit", act(this::edit));
    routes.post("/page/delete", act(this::delete));
    routes.post("/page/press", act(this::press));
    routes.post("/page/pick", act(this::pick));
    routes.post("/page/use", act(this::use));
    routes.post("/page/run", act(this::run));
    routes.post("/page/fill", act(this::fill));
    routes.get("/page/commands", context -> html(context, command(context).list()));
    routes.get("/page/command", this::fields);
    routes.get("/page/suggest", act(this::suggest));
    routes.get("/page/menu", this::menu);
  }

  /** One act in a place; what it gives is the HTML to show, if any. */
  private interface Act {
    Optional<DomContent> in(Place place, Context context);
  }

  private Handler act(Act act) {
    return context -> {
      Place place = PageVisitor.of(world, context).place(world);
      try {
        act.in(place, context)
            .ifPresentOrElse(dom -> html(context, dom), () -> context.status(204));
      } catch (IllegalArgumentException | IllegalStateException told) {
        context.status(COULD_NOT).result(String.valueOf(told.getMessage()));
      }
    };
  }

  private static void html(Context context, DomContent content) {
    context.html(content.render());
  }

  private PageCommand command(Context context) {
    return new PageCommand(world, PageVisitor.of(world, context));
  }

  private void fields(Context context) {
    PageCommand command = command(context);
    Optional<String> fields =
        world.change(
            () -> command.fields(needed(context.queryParam("name"))).map(DomContent::render));
    fields.ifPresentOrElse(context::html, () -> context.status(404));
  }

  private Optional<DomContent> say(Place place, Context context) {
    String text = needed(context.formParam("text"));
    if (place.isForum()) {
      String[] parts = text.strip().split("\\R", 2);
      Said post = place.posts(parts[0].strip(), parts.length > 1 ? parts[1].strip() : "");
      // As in Discord, whoever begins a post is then in it.
      return Optional.of(rawHtml(PageVisitor.of(world, context).in(post.channelId())));
    }
    UploadedFile file = context.uploadedFile("file");
    Optional<Seen> repliedTo =
        Optional.ofNullable(context.formParam("reply"))
            .filter(id -> !id.isEmpty())
            .map(id -> seen(place, id));
    if (repliedTo.isPresent()) {
      place.repliesTo(repliedTo.get(), text, true);
    } else if (file != null && file.size() > 0) {
      place.says(text, file.filename(), PageForm.bytes(file));
    } else if (text.isBlank()) {
      throw new IllegalArgumentException("There is nothing to send.");
    } else {
      place.says(text);
    }
    return Optional.empty();
  }

  private Optional<DomContent> edit(Place place, Context context) {
    place.edits(message(place, context), needed(context.formParam("text")));
    return Optional.empty();
  }

  private Optional<DomContent> delete(Place place, Context context) {
    place.deletes(message(place, context));
    return Optional.empty();
  }

  private Optional<DomContent> press(Place place, Context context) {
    return settled(
        place.pressesId(message(place, context), needed(context.formParam("id"))), place);
  }

  private Optional<DomContent> pick(Place place, Context context) {
    String[] picked = context.formParams("value").toArray(String[]::new);
    return settled(
        place.picks(message(place, context), needed(context.formParam("id")), picked), place);
  }

  private Optional<DomContent> use(Place place, Context context) {
    return settled(
        place.usesOnMessage(needed(context.formParam("name")), message(place, context)), place);
  }

  private Optional<DomContent> run(Place place, Context context) {
    String command = needed(context.formParam("command"));
    Map<String, String> options = options(context.formParamMap());
    for (Map.Entry<String, List<UploadedFile>> entry : context.uploadedFileMap().entrySet()) {
      for (UploadedFile file : entry.getValue()) {
        if (file.size() > 0) {
          String option = entry.getKey().replaceFirst("^option\\.", "");
          return settled(
              place.runs(command, options, option, file.filename(), PageForm.bytes(file)), place);
        }
      }
    }
    return settled(place.runs(command, options), place);
  }

  private static Map<String, String> options(Map<String, List<String>> params) {
    Map<String, String> options = new LinkedHashMap<>();
    params.forEach(
        (name, values) -> {
          String value = values.isEmpty() ? "" : values.getFirst();
          if (name.startsWith("option.") && !value.isEmpty()) {
            options.put(name.substring("option.".length()), value);
          }
        });
    return options;
  }

  private Optional<DomContent> suggest(Place place, Context context) {
    String option = needed(context.queryParam("option"));
    Map<String, String> before = options(context.queryParamMap());
    String typed = Optional.ofNullable(before.remove(option)).orElse("");
    List<Seen.Choice> choices =
        place.types(needed(context.queryParam("command")), option, typed, before);
    return Optional.of(each(choices.stream().map(PageActs::choice)));
  }

  private static LiTag choice(Seen.Choice choice) {
    return li(choice.name()).attr("role", "option").attr("data-value", choice.value());
  }

  private void menu(Context context) {
    PageCommand command = command(context);
    List<DomContent> items = new ArrayList<>();
    world.change(command::onMessages).forEach(name -> items.add(item(span(name), name)));
    html(context, each(items.stream()));
  }

  private static DomContent item(DomContent shown, String name) {
    return button(shown).withType("button").attr("role", "menuitem").attr("data-use", name);
  }

  private Optional<DomContent> fill(Place place, Context context) {
    String id = needed(context.formParam("form"));
    Reply shownBy;
    synchronized (forms) {
      shownBy =
          Optional.ofNullable(forms.get(id))
              .orElseThrow(() -> new BadRequestResponse("This form is over."));
    }
    Reply sent = place.fillsIn(shownBy, PageForm.filled(shownBy.modal(), context));
    Optional<DomContent> next = settled(sent, place);
    synchronized (forms) {
      forms.remove(id);
    }
    return next;
  }

  /** Waits for the first sign of the bot, and gives the form if it shows one. */
  private Optional<DomContent> settled(Reply reply, Place place) {
    try {
      reply.acknowledged();
    } catch (IllegalStateException unanswered) {
      throw new IllegalStateException(
          Clubs.BOT.name() + " did not respond. Try again.", unanswered);
    }
    boolean asks =
        world.change(() -> reply.interaction().stage() instanceof Interaction.Stage.Asked);
    if (!asks) {
      return Optional.empty();
    }
    String id = reply.interaction().id();
    synchronized (forms) {
      forms.put(id, reply);
      if (forms.size() > MOST_FORMS) {
        forms.remove(forms.keySet().iterator().next());
      }
    }
    Modal modal = reply.modal();
    return Optional.of(world.change(() -> PageForm.of(world, place.channelId(), id, modal)));
  }

  private static Seen message(Place place, Context context) {
    return seen(place, needed(context.formParam("message")));
  }

  private static Seen seen(Place place, String id) {
    return place.sees().stream()
        .filter(one -> one.id().equals(id))
        .findAny()
        .orElseThrow(() -> new IllegalArgumentException("This message is gone."));
  }

  private static String needed(@Nullable String value) {
    return Optional.ofNullable(value)
        .orElseThrow(() -> new BadRequestResponse("Something is missing in this request."));
  }
}

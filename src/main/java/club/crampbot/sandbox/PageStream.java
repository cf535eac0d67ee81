package club.crampbot.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * Tells one open page what changes, as server-sent events: the messages in their order, and the
 * HTML of those that are new or different. Used by one thread.
 */
final class PageStream {
  /** How many messages a page shows; Discord's own app loads 50 at a time. */
  static final int MOST_MESSAGES = 60;

  /** How many happenings a page starts with. */
  static final int FIRST_HAPPENINGS = 200;

  /** A comment is sent this often, so that a closed page is noticed. */
  private static final Duration BREATH = Duration.ofSeconds(15);

  /** How long Discord shows that somebody is typing, unless they write before. */
  private static final Duration TYPING = Duration.ofSeconds(10);

  /** Among how many of the last happenings somebody's beginning to type is looked for. */
  private static final int RECENT = 200;

  /** What the list of channels is called among what was sent; no message has such an id. */
  private static final String PLACES = "places";

  private final World world;
  private final PageVisitor visitor;
  private final BooleanSupplier hasDashboard;
  private final Map<String, String> sent = new HashMap<>();
  private long told;

  PageStream(World world, PageVisitor visitor, BooleanSupplier hasDashboard) {
    this.world = world;
    this.visitor = visitor;
    this.hasDashboard = hasDashboard;
    this.told = Math.max(0, world.change(world::logged) - FIRST_HAPPENINGS);
    // The page has it already: put anew, it would lose the keyboard's focus.
    this.sent.put(PLACES, world.change(this::places));
  }

  private String places() {
    return new PageShell(world, visitor, hasDashboard.getAsBoolean()).places().render();
  }

  /** Tells until the page is closed or the server ends. */
  void run(OutputStream out, BooleanSupplier over) {
    try {
      tell(out);
      while (!over.getAsBoolean()) {
        boolean news = world.await(BREATH, () -> world.logged() > told || over.getAsBoolean());
        if (news && !over.getAsBoolean()) {
          tell(out);
        } else {
          out.write(":\n\n".getBytes(StandardCharsets.UTF_8));
          out.flush();
        }
      }
    } catch (IOException closed) {
      // The page was left: nobody reads on.
    }
  }

  private void tell(OutputStream out) throws IOException {
    String event = "data: " + world.change(this::news) + "\n\n";
    out.write(event.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private ObjectNode news() {
    List<Message> all =
        world.messages().in(visitor.channel().id()).stream()
            .filter(message -> message.isSeenBy(visitor.user().id()))
            .toList();
    List<Message> shown = all.subList(Math.max(0, all.size() - MOST_MESSAGES), all.size());
    ObjectNode news = Json.object();
    ArrayNode order = news.putArray("order");
    ObjectNode changed = news.putObject("changed");
    var page = new PageMessage(world, visitor.user());
    for (Message message : shown) {
      order.add(message.id());
      String html = page.of(message).render();
      if (!html.equals(sent.put(message.id(), html))) {
        changed.put(message.id(), html);
      }
    }
    news.put("typing", isTyping(all));
    String places = places();
    if (!places.equals(sent.put(PLACES, places))) {
      news.put("places", places);
    }
    StringBuilder story = new StringBuilder();
    List<Happening> happenings = world.happenings(told);
    long number = world.logged() - happenings.size();
    for (Happening happening : happenings) {
      story.append(PageStory.line(number++, happening).render());
    }
    told = world.logged();
    return news.put("story", story.toString());
  }

  /** Whether the bot has begun to write here and has not written since. */
  private boolean isTyping(List<Message> messages) {
    String path = "/channels/" + visitor.channel().id() + "/typing";
    Instant answered =
        messages.reversed().stream()
            .filter(message -> message.author().equals(Clubs.BOT.id()))
            .findFirst()
            .map(message -> Snowflakes.time(message.id()))
            .orElse(Instant.EPOCH);
    Instant begun = world.now().minus(TYPING);
    return world.happenings(world.logged() - RECENT).stream()
        .anyMatch(
            happening ->
                happening instanceof Happening.Called(Exchange call)
                    && call.path().equals(path)
                    && call.at().isAfter(begun)
                    && call.at().isAfter(answered));
  }
}

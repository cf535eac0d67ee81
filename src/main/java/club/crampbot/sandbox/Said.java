package club.crampbot.sandbox;

import java.time.Duration;
import java.util.List;

/** What a member wrote, and what the bot writes to it. Safe for use by many threads. */
public final class Said {
  private final World world;
  private final Clubs.User user;
  private final Message message;
  private final Duration patience;

  Said(World world, Clubs.User user, Message message, Duration patience) {
    this.world = world;
    this.user = user;
    this.message = message;
    this.patience = patience;
  }

  String channelId() {
    return message.channel();
  }

  /** The member's own message as it stands now. */
  public Seen seen() {
    return world.change(
        () ->
            Sight.of(
                world,
                world
                    .messages()
                    .message(message.id())
                    .orElseThrow(() -> new IllegalStateException("the message was deleted"))));
  }

  /** The bot's first message after it that replies to it, or to nothing. */
  public Seen answer() {
    return answers(1).getFirst();
  }

  /** The bot's messages after it that reply to it or to nothing, when there are so many. */
  public List<Seen> answers(int count) {
    if (!world.await(patience, () -> after().size() >= count)) {
      throw new IllegalStateException(
          "no answer came to " + user.name() + "'s \"" + message.json().path("content") + "\"");
    }
    return world.change(this::after);
  }

  /** Whether the bot leaves it alone for so long. */
  public boolean staysUnanswered(Duration time) {
    return !world.await(time, () -> !after().isEmpty());
  }

  private List<Seen> after() {
    long mine = Long.parseLong(message.id());
    return world.messages().in(message.channel()).stream()
        .filter(later -> Long.parseLong(later.id()) > mine)
        .filter(later -> later.author().equals(Clubs.BOT.id()) && later.interaction().isEmpty())
        .filter(later -> later.isSeenBy(user.id()))
        .map(later -> Sight.of(world, later))
        .filter(later -> later.repliesTo().map(message.id()::equals).orElse(true))
        .toList();
  }
}

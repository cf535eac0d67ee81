package club.crampbot.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * All that is so in the stand-in at this moment, and the log of how it came to be so.
 *
 * <p>One lock guards all of it: whoever reads or changes anything does so inside {@link #change} or
 * {@link #await}. Nothing in there waits for a network. The protocol (REST, gateway) and the acting
 * members are both only visitors here.
 */
final class World {
  /** How many happenings are kept: a long demonstration must not fill the memory. */
  private static final int KEPT = 20_000;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();

  private final Clock clock;
  private final Snowflakes snowflakes;
  private final Clubs clubs = new Clubs();
  private final Map<String, Clubs.Channel> channels = new LinkedHashMap<>();
  private final Set<String> closedToTheBot = new HashSet<>();
  private final Set<String> installedBy = new HashSet<>();
  private final Deque<Happening> happenings = new ArrayDeque<>();
  private long logged;
  private final List<Consumer<Event>> listeners = new ArrayList<>();
  private final Messages messages;
  private final Commands commands;
  private final Interactions interactions;
  private final Uploads uploads;

  World(Clock clock, Interactions.Deadlines deadlines, Supplier<String> address) {
    this.clock = clock;
    this.snowflakes = new Snowflakes(clock);
    for (Clubs.Club club : clubs.all()) {
      club.channels().forEach(channel -> channels.put(channel.id(), channel));
    }
    this.uploads = new Uploads(this, address);
    this.messages = new Messages(this);
    this.commands = new Commands(this);
    this.interactions = new Interactions(this, deadlines);
  }

  /** Does something as one step that nobody sees half done, and wakes all who wait. */
  <T> T change(Supplier<T> step) {
    lock.lock();
    try {
      return step.get();
    } finally {
      changed.signalAll();
      lock.unlock();
    }
  }

  void change(Runnable step) {
    change(
        () -> {
          step.run();
          return true;
        });
  }

  /** Waits until something is so, and says whether it came so in time. */
  boolean await(Duration patience, BooleanSupplier isSo) {
    lock.lock();
    try {
      long left = patience.toNanos();
      while (!isSo.getAsBoolean()) {
        if (left <= 0) {
          return false;
        }
        left = changed.awaitNanos(left);
      }
      return true;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      lock.unlock();
    }
  }

  Instant now() {
    return clock.instant();
  }

  String newId() {
    return snowflakes.next();
  }

  Clubs clubs() {
    return clubs;
  }

  Messages messages() {
    return messages;
  }

  Commands commands() {
    return commands;
  }

  Interactions interactions() {
    return interactions;
  }

  Uploads uploads() {
    return uploads;
  }

  Optional<Clubs.Channel> channel(String id) {
    return Optional.ofNullable(channels.get(id));
  }

  /** A club's channels, without the threads in them. */
  List<Clubs.Channel> channelsOf(String club) {
    return channels.values().stream()
        .filter(channel -> channel.club().equals(club) && !channel.isThread())
        .toList();
  }

  /** A club's threads, the oldest first. */
  List<Clubs.Channel> threadsOf(String club) {
    return channels.values().stream()
        .filter(channel -> channel.club().equals(club) && channel.isThread())
        .toList();
  }

  /** Begins a post in a forum: a thread with its first message, of which the bot is told. */
  Message post(Clubs.Channel forum, Clubs.User author, String title, Form form) {
    Clubs.Channel thread =
        new Clubs.Channel(
            newId(),
            title,
            Clubs.Channel.THREAD,
            forum.club(),
            forum.id(),
            0,
            List.of(),
            List.of(author.id()));
    channels.put(thread.id(), thread);
    if (may(Clubs.BOT.id(), thread, Permission.VIEW_CHANNEL)) {
      ObjectNode begun = ClubJson.channel(this, thread).put("newly_created", true);
      tell(new Event("THREAD_CREATE", begun, thread.club(), Event.GUILDS));
    }
    return messages.begin(thread, author, form);
  }

  /** The private channel of these people, made when first wanted. */
  Clubs.Channel privateChannel(int type, List<String> people) {
    List<String> sorted = people.stream().sorted().toList();
    return channels.values().stream()
        .filter(channel -> channel.type() == type && channel.people().equals(sorted))
        .findAny()
        .orElseGet(
            () -> {
              Clubs.Channel made =
                  new Clubs.Channel(
                      newId(),
                      "",
                      type,
                      Clubs.NO_CLUB,
                      Clubs.Channel.NO_PARENT,
                      0,
                      List.of(),
                      sorted);
              channels.put(made.id(), made);
              return made;
            });
  }

  /** A user who takes no more direct messages from the bot, or does so again. */
  void closeToTheBot(String user, boolean closed) {
    if (closed) {
      closedToTheBot.add(user);
    } else {
      closedToTheBot.remove(user);
    }
  }

  boolean isClosedToTheBot(Clubs.Channel channel) {
    return channel.people().stream().anyMatch(closedToTheBot::contains);
  }

  /** A user who has installed the app for themselves, so that it is with them everywhere. */
  void install(String user) {
    installedBy.add(user);
  }

  boolean isInstalledBy(String user) {
    return installedBy.contains(user);
  }

  void replace(Clubs.Channel channel) {
    channels.put(channel.id(), channel);
  }

  /** What a user may do in a channel; everything that a private one allows if they are in it. */
  long permissions(Clubs.Channel channel, String user) {
    if (channel.isPrivate()) {
      return channel.people().contains(user) ? -1L >>> 1 : 0;
    }
    Clubs.Club club = clubs.club(channel.club()).orElseThrow();
    // A thread has no rules of its own.
    Clubs.Channel ruled =
        channel.isThread() ? this.channel(channel.parent()).orElseThrow() : channel;
    return club.members().containsKey(user) ? Clubs.permissions(club, ruled, user) : 0;
  }

  boolean may(String user, Clubs.Channel channel, Permission... permissions) {
    long held = permissions(channel, user);
    for (Permission permission : permissions) {
      if (!permission.in(held)) {
        return false;
      }
    }
    return true;
  }

  void listen(Consumer<Event> listener) {
    listeners.add(listener);
  }

  /** Tells the bot something, if it listens. */
  void tell(Event event) {
    listeners.forEach(listener -> listener.accept(event));
  }

  void log(Happening happening) {
    logged++;
    if (happenings.size() == KEPT) {
      happenings.removeFirst();
    }
    happenings.addLast(happening);
  }

  List<Happening> happenings() {
    return List.copyOf(happenings);
  }

  /** How many happenings there were ever. */
  long logged() {
    return logged;
  }

  /** The happenings from the one with this number on, the first ever being 0, as far as kept. */
  List<Happening> happenings(long from) {
    return happenings.stream().skip(Math.max(0, from - (logged - happenings.size()))).toList();
  }

  List<ObjectNode> story() {
    return happenings.stream().map(Happening::json).toList();
  }
}

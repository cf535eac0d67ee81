package club.crampbot.sandbox;

import static club.crampbot.sandbox.Permission.ADD_REACTIONS;
import static club.crampbot.sandbox.Permission.ATTACH_FILES;
import static club.crampbot.sandbox.Permission.EMBED_LINKS;
import static club.crampbot.sandbox.Permission.MANAGE_GUILD;
import static club.crampbot.sandbox.Permission.MANAGE_MESSAGES;
import static club.crampbot.sandbox.Permission.MENTION_EVERYONE;
import static club.crampbot.sandbox.Permission.MODERATE_MEMBERS;
import static club.crampbot.sandbox.Permission.READ_MESSAGE_HISTORY;
import static club.crampbot.sandbox.Permission.SEND_MESSAGES;
import static club.crampbot.sandbox.Permission.SEND_MESSAGES_IN_THREADS;
import static club.crampbot.sandbox.Permission.USE_APPLICATION_COMMANDS;
import static club.crampbot.sandbox.Permission.USE_EXTERNAL_APPS;
import static club.crampbot.sandbox.Permission.VIEW_CHANNEL;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who and what is there from the start: users, clubs (Discord calls them guilds), roles, channels.
 * Fixed, with fixed ids, so that tests and logs read the same every time.
 */
final class Clubs {
  static final String NO_CLUB = "";

  static final User BOT = new User(id(1), "Crampbot", true, "en-US");
  static final String APPLICATION = BOT.id();

  static final User ANA = new User(id(30), "ana", false, "en-US");
  static final User BEN = new User(id(31), "ben", false, "de");
  static final User MIA = new User(id(32), "mia", false, "en-GB");
  static final User KIM = new User(id(33), "kim", false, "fr");
  static final User OLU = new User(id(34), "olu", false, "en-GB");
  static final User TESS = new User(id(35), "tess", false, "en-US");
  static final User ROSA = new User(id(36), "rosa", false, "en-US");
  static final User HUGO = new User(id(37), "hugo", false, "en-GB");

  private static final long EVERYONE =
      Permission.bits(
          VIEW_CHANNEL,
          SEND_MESSAGES,
          SEND_MESSAGES_IN_THREADS,
          EMBED_LINKS,
          ATTACH_FILES,
          READ_MESSAGE_HISTORY,
          ADD_REACTIONS,
          USE_APPLICATION_COMMANDS,
          USE_EXTERNAL_APPS);
  private static final long MODERATOR =
      Permission.bits(MANAGE_GUILD, MANAGE_MESSAGES, MENTION_EVERYONE, MODERATE_MEMBERS);

  /** A person or the bot; {@code locale} is the language of their Discord. */
  record User(String id, String name, boolean bot, String locale) {}

  record Role(String id, String name, long permissions, int position, boolean mentionable) {}

  /** What a role or a member may or may not do in one channel, against the club's own rule. */
  record Overwrite(String of, boolean member, long allow, long deny) {}

  /**
   * A place for messages, or a forum, which holds threads only.
   *
   * @param parent the id of the forum that a thread is a post of, "" for anything else
   * @param people those of a private one; of a thread its author; none else
   */
  record Channel(
      String id,
      String name,
      int type,
      String club,
      String parent,
      int position,
      List<Overwrite> overwrites,
      List<String> people) {
    static final int TEXT = 0;
    static final int DIRECT = 1;
    static final int GROUP = 3;
    static final int THREAD = 11;
    static final int FORUM = 15;
    static final String NO_PARENT = "";

    Channel {
      overwrites = List.copyOf(overwrites);
      people = List.copyOf(people);
    }

    boolean isPrivate() {
      return club.equals(NO_CLUB);
    }

    /** Whether it is the direct messages between one person and the bot. */
    boolean isWithTheBot() {
      return type == DIRECT && people.contains(BOT.id());
    }

    boolean isForum() {
      return type == FORUM;
    }

    boolean isThread() {
      return type == THREAD;
    }

    /** What somebody needs to write here; in a forum, to begin a post. */
    Permission writing() {
      return isThread() ? SEND_MESSAGES_IN_THREADS : SEND_MESSAGES;
    }

    Channel with(List<Overwrite> others) {
      return new Channel(id, name, type, club, parent, position, others, people);
    }
  }

  /** A Discord server; {@code members} maps a user's id to the ids of the member's roles. */
  record Club(
      String id,
      String name,
      String locale,
      String owner,
      List<Role> roles,
      List<Channel> channels,
      Map<String, List<String>> members) {
    Club {
      roles = List.copyOf(roles);
      channels = List.copyOf(channels);
      members = Map.copyOf(members);
    }

    boolean hasTheBot() {
      return members.containsKey(BOT.id());
    }
  }

  private final Map<String, User> users = new LinkedHashMap<>();
  private final Map<String, Club> clubs = new LinkedHashMap<>();

  Clubs() {
    for (User user : List.of(BOT, ANA, BEN, MIA, KIM, OLU, TESS, ROSA, HUGO)) {
      users.put(user.id(), user);
    }
    for (Club club :
        List.of(
            club(2, "Riverside Runners", "en-US", ROSA, List.of(ANA, BEN, KIM), MIA, true),
            club(3, "Hill Harriers", "en-GB", HUGO, List.of(OLU, KIM), TESS, true),
            club(4, "Night Owls", "en-US", ROSA, List.of(ANA, BEN), MIA, false))) {
      clubs.put(club.id(), club);
    }
  }

  private static String id(int number) {
    // The shard of a club is its id without the lower 22 bits: neighbours fall on different shards.
    return Long.toString((260_000_000_000L + number) << 22);
  }

  private static Club club(
      int number,
      String name,
      String locale,
      User owner,
      List<User> people,
      User moderator,
      boolean bot) {
    Role everyone = new Role(id(number), "@everyone", EVERYONE, 0, false);
    Role moderators = new Role(id(50 + 10 * number), "Moderators", MODERATOR, 2, false);
    Role crampbot = new Role(id(51 + 10 * number), BOT.name(), 0, 1, false);
    Role coaches = new Role(id(52 + 10 * number), "Coaches", 0, 3, true);
    Map<String, List<String>> members = new LinkedHashMap<>();
    Stream.concat(Stream.of(owner), people.stream()).forEach(u -> members.put(u.id(), List.of()));
    members.put(moderator.id(), List.of(moderators.id()));
    // Kim, who is in two clubs, coaches in one of them alone.
    if (number == 2) {
      members.put(KIM.id(), List.of(coaches.id()));
    }
    if (bot) {
      members.put(BOT.id(), List.of(crampbot.id()));
    }
    List<Overwrite> coachesOnly =
        List.of(
            new Overwrite(everyone.id(), false, 0, VIEW_CHANNEL.bit()),
            new Overwrite(moderators.id(), false, VIEW_CHANNEL.bit(), 0),
            new Overwrite(crampbot.id(), false, VIEW_CHANNEL.bit(), 0));
    List<Channel> channels = new ArrayList<>();
    for (String channel : List.of("general", "ask-cramps", "coaches", "cramp-forum")) {
      channels.add(
          new Channel(
              id(1000 + 10 * number + channels.size()),
              channel,
              channel.equals("cramp-forum") ? Channel.FORUM : Channel.TEXT,
              everyone.id(),
              Channel.NO_PARENT,
              channels.size(),
              channel.equals("coaches") ? coachesOnly : List.of(),
              List.of()));
    }
    List<Role> roles =
        bot
            ? List.of(everyone, crampbot, moderators, coaches)
            : List.of(everyone, moderators, coaches);
    return new Club(everyone.id(), name, locale, owner.id(), roles, channels, members);
  }

  List<Club> all() {
    return List.copyOf(clubs.values());
  }

  Optional<Club> club(String id) {
    return Optional.ofNullable(clubs.get(id));
  }

  Optional<Club> clubNamed(String name) {
    return all().stream().filter(club -> club.name().equals(name)).findAny();
  }

  List<Club> clubsOf(User user) {
    return all().stream().filter(club -> club.members().containsKey(user.id())).toList();
  }

  Optional<User> user(String id) {
    return Optional.ofNullable(users.get(id));
  }

  Optional<User> userNamed(String name) {
    return users.values().stream().filter(user -> user.name().equals(name)).findAny();
  }

  /** What a member may do in the whole club, before any channel has its say. */
  static long permissions(Club club, String user) {
    if (club.owner().equals(user)) {
      return -1L >>> 1;
    }
    List<String> held = club.members().getOrDefault(user, List.of());
    return club.roles().stream()
        .filter(role -> role.id().equals(club.id()) || held.contains(role.id()))
        .mapToLong(Role::permissions)
        .reduce(0, (a, b) -> a | b);
  }

  /** What a member may do in a channel of the club. */
  static long permissions(Club club, Channel channel, String user) {
    long base = permissions(club, user);
    if (Permission.ADMINISTRATOR.in(base)) {
      return -1L >>> 1;
    }
    List<String> held = club.members().getOrDefault(user, List.of());
    long everyone = applied(base, channel, List.of(club.id()), false);
    long roles = applied(everyone, channel, held, false);
    return applied(roles, channel, List.of(user), true);
  }

  private static long applied(long before, Channel channel, List<String> of, boolean member) {
    long allow = 0;
    long deny = 0;
    for (Overwrite overwrite : channel.overwrites()) {
      if (overwrite.member() == member && of.contains(overwrite.of())) {
        allow |= overwrite.allow();
        deny |= overwrite.deny();
      }
    }
    return (before & ~deny) | allow;
  }
}

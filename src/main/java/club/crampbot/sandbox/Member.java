package club.crampbot.sandbox;

import java.time.Duration;
import java.util.List;

/** A person in Discord, to be played: goes to a {@link Place} and acts there. */
public final class Member {
  private final World world;
  private final Clubs.User user;
  private final Duration patience;

  Member(World world, Clubs.User user, Duration patience) {
    this.world = world;
    this.user = user;
    this.patience = patience;
  }

  public String name() {
    return user.name();
  }

  public String id() {
    return user.id();
  }

  /** The text that mentions this member. */
  public String mention() {
    return "<@" + user.id() + ">";
  }

  /** A channel of the one club of the bot's that the member is in. */
  public Place in(String channel) {
    List<Clubs.Club> clubs =
        world.clubs().clubsOf(user).stream().filter(Clubs.Club::hasTheBot).toList();
    if (clubs.size() != 1) {
      throw new IllegalArgumentException(
          name() + " is in " + clubs.size() + " clubs with the bot: say in which");
    }
    return in(clubs.getFirst().name(), channel);
  }

  /** A channel of a club; "Night Owls" is one that the bot is not in. */
  public Place in(String club, String channel) {
    Clubs.Club found =
        world
            .clubs()
            .clubNamed(club)
            .filter(one -> one.members().containsKey(user.id()))
            .orElseThrow(() -> new IllegalArgumentException(name() + " is not in a " + club));
    return world.change(
        () ->
            world.channelsOf(found.id()).stream()
                .filter(one -> one.name().equals(channel))
                .filter(one -> world.may(user.id(), one, Permission.VIEW_CHANNEL))
                .findAny()
                .map(this::place)
                .orElseThrow(
                    () -> new IllegalArgumentException(name() + " sees no channel " + channel)));
  }

  /** The direct messages with the bot. */
  public Place inDirectMessages() {
    return privately(Clubs.BOT);
  }

  /** The direct messages with somebody else, where a bot comes only if a user installed it. */
  public Place inDirectMessagesWith(Member other) {
    return privately(other.user);
  }

  private Place privately(Clubs.User other) {
    List<String> people = List.of(user.id(), other.id());
    return world.change(() -> place(world.privateChannel(Clubs.Channel.DIRECT, people)));
  }

  private Place place(Clubs.Channel channel) {
    return new Place(world, user, channel.id(), patience);
  }

  /** Writes a direct message to the bot. */
  public Said writesToTheBot(String text) {
    return inDirectMessages().says(text);
  }

  /** Installs the app for themselves, so that its user commands are with them everywhere. */
  public Member installsTheApp() {
    world.change(() -> world.install(user.id()));
    return this;
  }

  /** Takes no more direct messages from the bot, or takes them again. */
  public Member takesDirectMessages(boolean does) {
    world.change(() -> world.closeToTheBot(user.id(), !does));
    return this;
  }
}

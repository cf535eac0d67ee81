package club.crampbot.sandbox;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who looks at the page and where: a member in a channel that the member may see. Both stand in the
 * address, so that two windows can be two members.
 */
record PageVisitor(Clubs.User user, Clubs.Channel channel) {
  /** Whom the page starts as. */
  private static final Clubs.User FIRST = Clubs.ANA;

  static PageVisitor of(World world, Context context) {
    Clubs.User user =
        Optional.ofNullable(context.queryParam("as"))
            .map(
                name ->
                    world
                        .clubs()
                        .userNamed(name)
                        .filter(found -> !found.bot())
                        .orElseThrow(() -> new BadRequestResponse("There is no such member.")))
            .orElse(FIRST);
    return world.change(
        () -> {
          List<Clubs.Channel> seen = channels(world, user);
          String wanted = Optional.ofNullable(context.queryParam("in")).orElse("");
          return new PageVisitor(
              user,
              seen.stream()
                  .filter(channel -> channel.id().equals(wanted))
                  .findAny()
                  .orElseGet(seen::getFirst));
        });
  }

  /**
   * Every channel of a club with the bot that a member sees, a forum's posts below it; then the
   * messages with the bot.
   */
  static List<Clubs.Channel> channels(World world, Clubs.User user) {
    Stream<Clubs.Channel> inClubs =
        world.clubs().clubsOf(user).stream()
            .filter(Clubs.Club::hasTheBot)
            .flatMap(club -> world.channelsOf(club.id()).stream())
            .flatMap(
                channel ->
                    Stream.concat(
                        Stream.of(channel),
                        world.threadsOf(channel.club()).stream()
                            .filter(thread -> thread.parent().equals(channel.id()))))
            .filter(channel -> world.may(user.id(), channel, Permission.VIEW_CHANNEL));
    Clubs.Channel direct =
        world.privateChannel(Clubs.Channel.DIRECT, List.of(user.id(), Clubs.BOT.id()));
    return Stream.concat(inClubs, Stream.of(direct)).toList();
  }

  /** The channel to act in; its patience is Discord's own. */
  Place place(World world) {
    return new Place(
        world,
        user,
        channel.id(),
        Interactions.Deadlines.DISCORD.acknowledgement().plus(Duration.ofSeconds(1)));
  }

  String channelName(World world) {
    return name(world, channel);
  }

  static String name(World world, Clubs.Channel channel) {
    return channel.isPrivate() ? Clubs.BOT.name() : channel.name();
  }

  /** Where the visitor would be in this channel. */
  String in(Clubs.Channel other) {
    return in(other.id());
  }

  String in(String other) {
    return address(user, other);
  }

  /** Where the same page is for somebody else, who may end in a channel of theirs. */
  String as(Clubs.User other) {
    return address(other, channel.id());
  }

  private static String address(Clubs.User user, String channel) {
    return "?as=" + URLEncoder.encode(user.name(), StandardCharsets.UTF_8) + "&in=" + channel;
  }
}

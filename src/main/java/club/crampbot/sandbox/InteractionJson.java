package club.crampbot.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** An interaction as the gateway tells the bot of it. */
final class InteractionJson {
  private static final int IN_CLUB = 0;
  private static final int WITH_THE_BOT = 1;
  private static final int AMONG_PEOPLE = 2;
  private static final int ATTACHMENT_BYTES = 10 * 1024 * 1024;

  private InteractionJson() {}

  /** The club whose shard hears of it: none where the bot is not a member. */
  static String clubOfTheBot(World world, Interaction interaction) {
    return world
        .clubs()
        .club(interaction.channel().club())
        .filter(Clubs.Club::hasTheBot)
        .map(Clubs.Club::id)
        .orElse(Clubs.NO_CLUB);
  }

  static int context(Clubs.Channel channel) {
    if (!channel.isPrivate()) {
      return IN_CLUB;
    }
    return channel.isWithTheBot() ? WITH_THE_BOT : AMONG_PEOPLE;
  }

  static ObjectNode of(World world, Interaction interaction) {
    Clubs.Channel channel = interaction.channel();
    Clubs.User user = interaction.user();
    ObjectNode channelJson = ClubJson.channel(world, channel);
    ObjectNode json =
        Json.object(
            "id", interaction.id(),
            "application_id", Clubs.APPLICATION,
            "type", interaction.kind().type(),
            "token", interaction.token(),
            "version", 1,
            "channel_id", channel.id(),
            "channel", channelJson,
            "context", context(channel),
            "authorizing_integration_owners", interaction.owners(),
            "app_permissions", Long.toString(appPermissions(world, interaction)),
            "attachment_size_limit", ATTACHMENT_BYTES,
            "locale", user.locale(),
            "data", interaction.data());
    json.putArray("entitlements");
    world
        .clubs()
        .club(channel.club())
        .ifPresentOrElse(
            club -> {
              String permissions = Long.toString(world.permissions(channel, user.id()));
              channelJson.put("permissions", permissions);
              ObjectNode clubJson = Json.object("id", club.id(), "locale", club.locale());
              clubJson.putArray("features");
              json.set("guild", clubJson);
              json.put("guild_id", club.id()).put("guild_locale", club.locale());
              ObjectNode member = ClubJson.member(club, user);
              member.put("permissions", permissions);
              json.set("member", member);
            },
            () -> json.set("user", ClubJson.user(user)));
    interaction.message().ifPresent(message -> json.set("message", message.json().deepCopy()));
    return json;
  }

  private static long appPermissions(World world, Interaction interaction) {
    long held = world.permissions(interaction.channel(), Clubs.BOT.id());
    return held == 0
        ? Permission.bits(
            Permission.EMBED_LINKS, Permission.ATTACH_FILES, Permission.MENTION_EVERYONE)
        : held;
  }
}

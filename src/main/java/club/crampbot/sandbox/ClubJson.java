package club.crampbot.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** Users, members, roles, channels and clubs as Discord writes them. */
final class ClubJson {
  private static final String JOINED = "2024-03-01T09:00:00.000000+00:00";
  private static final int AFK_TIMEOUT_SECONDS = 300;
  private static final int ARCHIVED_AFTER_MINUTES = 4320;

  private ClubJson() {}

  static ObjectNode user(Clubs.User user) {
    ObjectNode json =
        Json.object(
            "id",
            user.id(),
            "username",
            user.name(),
            "discriminator",
            "0",
            "global_name",
            null,
            "avatar",
            null,
            "public_flags",
            0,
            "flags",
            0,
            "primary_guild",
            null);
    if (user.bot()) {
      json.put("bot", true);
    }
    return json;
  }

  /** The bot's own user, as only it sees itself. */
  static ObjectNode self() {
    return user(Clubs.BOT)
        .put("mfa_enabled", true)
        .put("locale", Clubs.BOT.locale())
        .put("verified", true)
        .put("premium_type", 0)
        .putNull("email");
  }

  /** A member without the user, as it stands beside a message's author. */
  static ObjectNode memberAlone(Clubs.Club club, String user) {
    return Json.object(
        "roles",
        club.members().getOrDefault(user, List.of()),
        "nick",
        null,
        "avatar",
        null,
        "banner",
        null,
        "joined_at",
        JOINED,
        "premium_since",
        null,
        "communication_disabled_until",
        null,
        "pending",
        false,
        "flags",
        0,
        "mute",
        false,
        "deaf",
        false);
  }

  static ObjectNode member(Clubs.Club club, Clubs.User user) {
    ObjectNode json = memberAlone(club, user.id());
    json.set("user", user(user));
    return json;
  }

  static ObjectNode role(Clubs.Role role) {
    return Json.object(
        "id",
        role.id(),
        "name",
        role.name(),
        "permissions",
        Long.toString(role.permissions()),
        "position",
        role.position(),
        "color",
        0,
        "colors",
        Json.object("primary_color", 0, "secondary_color", null, "tertiary_color", null),
        "hoist",
        false,
        "managed",
        role.name().equals(Clubs.BOT.name()),
        "mentionable",
        role.mentionable(),
        "icon",
        null,
        "unicode_emoji",
        null,
        "flags",
        0);
  }

  static ObjectNode channel(World world, Clubs.Channel channel) {
    ObjectNode json =
        Json.object(
            "id",
            channel.id(),
            "type",
            channel.type(),
            "flags",
            0,
            "last_message_id",
            world.messages().last(channel.id()).map(Message::id).orElse(null));
    if (channel.isPrivate()) {
      ArrayNode recipients = json.putArray("recipients");
      channel.people().stream()
          .filter(person -> !person.equals(Clubs.BOT.id()))
          .flatMap(person -> world.clubs().user(person).stream())
          .forEach(person -> recipients.add(user(person)));
      return json;
    }
    json.put("guild_id", channel.club()).put("name", channel.name()).put("rate_limit_per_user", 0);
    if (channel.isThread()) {
      return thread(world, channel, json);
    }
    json.put("position", channel.position())
        .put("nsfw", false)
        .putNull("topic")
        .putNull("parent_id");
    if (channel.isForum()) {
      json.put("default_forum_layout", 0)
          .put("default_thread_rate_limit_per_user", 0)
          .putNull("default_reaction_emoji")
          .putNull("default_sort_order")
          .putArray("available_tags");
    }
    ArrayNode overwrites = json.putArray("permission_overwrites");
    for (Clubs.Overwrite overwrite : channel.overwrites()) {
      overwrites.add(
          Json.object(
              "id",
              overwrite.of(),
              "type",
              overwrite.member() ? 1 : 0,
              "allow",
              Long.toString(overwrite.allow()),
              "deny",
              Long.toString(overwrite.deny())));
    }
    return json;
  }

  private static ObjectNode thread(World world, Clubs.Channel thread, ObjectNode json) {
    int written = world.messages().in(thread.id()).size();
    String begun = Messages.TIME.format(Snowflakes.time(thread.id()));
    json.put("parent_id", thread.parent())
        .put("owner_id", thread.people().getFirst())
        // Discord does not count the message that a thread begins with.
        .put("message_count", Math.max(0, written - 1))
        .put("total_message_sent", Math.max(0, written - 1))
        .put("member_count", 1)
        .putArray("applied_tags");
    json.set(
        "thread_metadata",
        Json.object(
            "archived",
            false,
            "archive_timestamp",
            begun,
            "auto_archive_duration",
            ARCHIVED_AFTER_MINUTES,
            "locked",
            false,
            "create_timestamp",
            begun));
    return json;
  }

  /** A club as {@code GET /guilds/{id}} gives it. */
  static ObjectNode club(Clubs.Club club) {
    ObjectNode json =
        Json.object("id", club.id(), "name", club.name(), "owner_id", club.owner())
            .put("region", "deprecated")
            .put("afk_timeout", AFK_TIMEOUT_SECONDS)
            .put("preferred_locale", club.locale())
            .put("max_members", 500_000)
            .put("max_stage_video_channel_users", 50)
            .put("max_video_channel_users", 25)
            .put("widget_enabled", false)
            .put("premium_progress_bar_enabled", false)
            .put("nsfw", false);
    for (String nothing :
        List.of(
            "icon",
            "description",
            "home_header",
            "splash",
            "discovery_splash",
            "banner",
            "application_id",
            "afk_channel_id",
            "system_channel_id",
            "widget_channel_id",
            "max_presences",
            "vanity_url_code",
            "rules_channel_id",
            "safety_alerts_channel_id",
            "public_updates_channel_id",
            "incidents_data")) {
      json.putNull(nothing);
    }
    for (String zero :
        List.of(
            "system_channel_flags",
            "verification_level",
            "default_message_notifications",
            "mfa_level",
            "explicit_content_filter",
            "premium_tier",
            "premium_subscription_count",
            "nsfw_level")) {
      json.put(zero, 0);
    }
    json.putArray("features");
    json.putArray("emojis");
    json.putArray("stickers");
    json.set("roles", Json.array(club.roles().stream().map(ClubJson::role).toList()));
    return json;
  }

  /** A club as the gateway tells of it: without the members intent only the bot is in it. */
  static ObjectNode clubWithAll(World world, Clubs.Club club, boolean everybody) {
    ObjectNode json = club(club);
    json.put("member_count", club.members().size())
        .put("joined_at", JOINED)
        .put("large", false)
        .put("unavailable", false);
    json.set(
        "channels",
        Json.array(
            world.channelsOf(club.id()).stream().map(channel -> channel(world, channel)).toList()));
    json.set(
        "threads",
        Json.array(
            world.threadsOf(club.id()).stream()
                .filter(thread -> world.may(Clubs.BOT.id(), thread, Permission.VIEW_CHANNEL))
                .map(thread -> channel(world, thread))
                .toList()));
    json.set(
        "members",
        Json.array(
            members(world, club).stream()
                .filter(user -> everybody || user.bot())
                .map(user -> member(club, user))
                .toList()));
    for (String none :
        List.of(
            "guild_scheduled_events",
            "voice_states",
            "presences",
            "stage_instances",
            "soundboard_sounds")) {
      json.putArray(none);
    }
    return json;
  }

  static List<Clubs.User> members(World world, Clubs.Club club) {
    return club.members().keySet().stream()
        .sorted()
        .map(world.clubs()::user)
        .flatMap(Optional::stream)
        .toList();
  }

  /** The bot's application, as {@code GET /applications/@me} gives it. */
  static ObjectNode application(World world, int flags) {
    ObjectNode json =
        Json.object(
                "id",
                Clubs.APPLICATION,
                "name",
                Clubs.BOT.name(),
                "icon",
                null,
                "description",
                "",
                "type",
                null,
                "verify_key",
                "0".repeat(64),
                "flags",
                flags,
                "flags_new",
                Integer.toString(flags),
                "bot_public",
                true,
                "bot_require_code_grant",
                false,
                "interactions_endpoint_url",
                null,
                "role_connections_verification_url",
                null,
                "approximate_guild_count",
                (int) world.clubs().all().stream().filter(Clubs.Club::hasTheBot).count(),
                "approximate_user_install_count",
                0,
                "approximate_user_authorization_count",
                0,
                "explicit_content_filter",
                0,
                "team",
                null)
            .set("owner", user(Clubs.ROSA));
    json.set("bot", user(Clubs.BOT));
    json.putArray("redirect_uris");
    json.putArray("eligible_oauth2_scopes");
    return json;
  }
}

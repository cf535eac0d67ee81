package club.crampbot.sandbox;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands in angle brackets in Discord's texts, by the names that members see. */
final class PageNames {
  private static final Pattern BRACKETED = Pattern.compile("<([@#:/at][^<>\\n]{1,100})>");
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMMM yyyy HH:mm", Locale.ENGLISH)
          .withZone(ZoneId.systemDefault());

  private final World world;

  PageNames(World world) {
    this.world = world;
  }

  /** The name for what stands between the brackets, empty where it means nothing. */
  String of(String special) {
    if (special.startsWith("@&")) {
      return world.clubs().all().stream()
          .flatMap(club -> club.roles().stream())
          .filter(role -> role.id().equals(special.substring(2)))
          .findAny()
          .map(role -> "@" + role.name())
          .orElse("");
    }
    if (special.startsWith("@")) {
      return world
          .clubs()
          .user(special.substring(1).replaceFirst("^!", ""))
          .map(user -> "@" + user.name())
          .orElse("");
    }
    if (special.startsWith("#")) {
      return world.channel(special.substring(1)).map(channel -> "#" + channel.name()).orElse("");
    }
    if (special.startsWith("/") && special.contains(":")) {
      return special.substring(0, special.lastIndexOf(':'));
    }
    if (special.startsWith("t:") && special.substring(2).matches("\\d{1,11}(:[tTdDfFR])?")) {
      return MOMENT.format(Instant.ofEpochSecond(Long.parseLong(special.split(":", -1)[1])));
    }
    return "";
  }

  /** A text with the names in it, and no marks of its own for them. */
  String plain(String text) {
    return BRACKETED
        .matcher(text)
        .replaceAll(
            found -> {
              String name = of(found.group(1));
              return Matcher.quoteReplacement(name.isEmpty() ? found.group() : name);
            });
  }

  /** The address of an upload without the server's, so that the page finds it by any name. */
  static String local(String address) {
    int path = address.indexOf("/attachments/");
    return path < 0
        ? "about:blank"
        : URI.create(address.substring(path).replace(" ", "%20")).toString();
  }
}

package club.crampbot.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands in angle brackets in Discord's texts, by the names that members see. */
final class PageNames {
  private static final Pattern BRACKETED = Pattern.compile("<([@#:/at][^<>\\n]{1,100})>");
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMMM yyyy HH:mm", Locale.ENGLISH)
          .withZone(ZoneId.systemDefault());

  private static final int NO_MATTER_THE_CASE = Pattern.CASE_INSENSITIVE;

  // Discord's numbers for the kinds of a command's options.
  private static final int OPTION_USER = 6;
  private static final int OPTION_CHANNEL = 7;
  private static final int OPTION_ROLE = 8;
  private static final int OPTION_FILE = 11;

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

  /** An option of a command as it was given, such as {@code question: does pickle juice work}. */
  String option(JsonNode option, JsonNode resolved) {
    String value = option.path("value").asText();
    String shown =
        switch (option.path("type").asInt()) {
          case OPTION_USER -> of("@" + value);
          case OPTION_CHANNEL -> of("#" + value);
          case OPTION_ROLE -> of("@&" + value);
          case OPTION_FILE ->
              resolved.path("attachments").path(value).path("filename").asText(value);
          default -> value;
        };
    return option.path("name").asText() + ": " + shown;
  }

  /** What a visitor typed, with the people whom it names as Discord's app sends them. */
  static String sent(String typed, List<Clubs.User> people) {
    String text = typed;
    for (Clubs.User person : people) {
      text =
          Pattern.compile("(?<![\\w<])@" + Pattern.quote(person.name()) + "\\b", NO_MATTER_THE_CASE)
              .matcher(text)
              .replaceAll("<@" + person.id() + ">");
    }
    return text;
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

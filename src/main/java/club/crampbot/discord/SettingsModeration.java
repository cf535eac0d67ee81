package club.crampbot.discord;

import club.crampbot.library.Library;
import club.crampbot.library.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** {@code /moderate settings}: what the club has chosen; each option changes one thing. */
final class SettingsModeration implements Moderation {
  private static final String MODERATORS = "moderators";
  private static final String LOG = "log-channel";
  private static final String ANSWERS = "mentions-channel";
  private static final String PUBLIC = "public";
  private static final String TWO = "two-moderators";
  private static final String COACHES = "coaches-channel";
  private static final String ROLE = "coaches-role";
  private static final String KEEP = "keep-questions";
  private static final String DAYS = "kept-days";
  private static final String NUMBER = "emergency-number";
  private static final String TEXT = "emergency-text";
  private static final String ASK = "ask-channel";
  private static final String WITHOUT = "without-answer";
  private static final String SILENT = "silent";
  private static final String OFFER = "coaches";
  private static final String CLEAR = "clear";

  private final Library library;

  SettingsModeration(Library library) {
    this.library = library;
  }

  @Override
  public String name() {
    return "settings";
  }

  @Override
  public SubcommandData data() {
    OptionData clear =
        new OptionData(OptionType.STRING, CLEAR, "Set this back to how it was first");
    for (String one : List.of(MODERATORS, LOG, ANSWERS, COACHES, ROLE, NUMBER, TEXT, ASK)) {
      clear.addChoice(one, one);
    }
    return new SubcommandData("settings", "What your club has chosen; give an option to change it")
        .addOptions(
            new OptionData(OptionType.ROLE, MODERATORS, "A role that may moderate the guide too"),
            channel(LOG, "Where it is told who changed what"),
            channel(ANSWERS, "One more channel where mentions are answered (again: no longer)"),
            new OptionData(OptionType.BOOLEAN, PUBLIC, "Whether all see the answers to commands"),
            new OptionData(OptionType.BOOLEAN, TWO, "Whether publishing takes two moderators"),
            channel(ASK, "One more channel or forum where all is a question (again: no longer)")
                .setChannelTypes(ChannelType.TEXT, ChannelType.NEWS, ChannelType.FORUM),
            new OptionData(OptionType.STRING, WITHOUT, "What happens there without an answer")
                .addChoice("Stay silent", SILENT)
                .addChoice("Offer the coaches", OFFER),
            channel(COACHES, "Where members' questions are handed to people"),
            new OptionData(OptionType.ROLE, ROLE, "Who is called for them, and may reply"),
            new OptionData(
                OptionType.BOOLEAN, KEEP, "Whether questions without an answer are kept for you"),
            new OptionData(OptionType.INTEGER, DAYS, "After how many days they are deleted")
                .setRequiredRange(1, 365),
            new OptionData(OptionType.STRING, NUMBER, "Whom to call in an emergency")
                .setMaxLength(40),
            new OptionData(OptionType.STRING, TEXT, "What your club adds to that")
                .setMaxLength(Settings.LONGEST_EMERGENCY_TEXT),
            clear);
  }

  private static OptionData channel(String name, String description) {
    return new OptionData(OptionType.CHANNEL, name, description)
        .setChannelTypes(ChannelType.TEXT, ChannelType.NEWS);
  }

  @Override
  public Reply answer(Invocation invocation) {
    String club = Moderating.club(invocation);
    Settings before = library.settings(club);
    // The role of everybody has the id of the club.
    if (invocation.option(MODERATORS).filter(club::equals).isPresent()) {
      return Moderating.say(
          "The role of everybody would make every member a moderator. Choose another one.",
          "refused");
    }
    if (invocation.option(ROLE).filter(club::equals).isPresent()) {
      return Moderating.say(
          "The role of everybody would call every member for each question. Choose another one.",
          "refused");
    }
    boolean reads = invocation.occasion().readsMessages();
    Settings after = changed(before, invocation);
    if (after.equals(before)) {
      return new Reply.Say(message("What your club has chosen", before, reads), "settings");
    }
    library.settings(club, after, Moderating.by(invocation));
    MessageCreateData notice =
        new Card()
            .text("<@%s> changed the settings.".formatted(Moderating.by(invocation).id()), 200)
            .lines(lines(after, reads), 1_500)
            .message();
    // Whoever moves the log channel is told of in the old one, or else in the new one.
    return Notices.reply(
        message("Changed", after, reads),
        "settings changed",
        notice,
        before.logChannel().or(after::logChannel));
  }

  private static Settings changed(Settings before, Invocation invocation) {
    String clear = invocation.option(CLEAR).orElse("");
    var answersIn = new TreeSet<String>(before.channels());
    invocation
        .option(ANSWERS)
        .ifPresent(
            channel -> {
              if (!answersIn.remove(channel)) {
                answersIn.add(channel);
              }
            });
    if (clear.equals(ANSWERS)) {
      answersIn.clear();
    }
    var asks = new TreeSet<String>(before.askChannels());
    invocation
        .option(ASK)
        .ifPresent(
            channel -> {
              if (!asks.remove(channel)) {
                asks.add(channel);
              }
            });
    if (clear.equals(ASK)) {
      asks.clear();
    }
    return new Settings(
        one(MODERATORS, before.moderatorRole(), clear, invocation),
        answersIn,
        one(LOG, before.logChannel(), clear, invocation),
        one(COACHES, before.coachesChannel(), clear, invocation),
        one(ROLE, before.coachesRole(), clear, invocation),
        invocation.option(PUBLIC).map(Boolean::parseBoolean).orElse(before.isPublic()),
        invocation.option(TWO).map(Boolean::parseBoolean).orElse(before.needsTwo()),
        invocation.option(KEEP).map(Boolean::parseBoolean).orElse(before.keepsQuestions()),
        invocation.option(DAYS).map(Integer::parseInt).orElse(before.keptDays()),
        one(NUMBER, before.emergencyNumber(), clear, invocation),
        one(TEXT, before.emergencyText(), clear, invocation),
        asks,
        invocation.option(WITHOUT).map(OFFER::equals).orElse(before.offersCoaches()));
  }

  private static Optional<String> one(
      String name, Optional<String> before, String clear, Invocation invocation) {
    return clear.equals(name) ? Optional.empty() : invocation.option(name).or(() -> before);
  }

  private static MessageCreateData message(String title, Settings settings, boolean reads) {
    return new Card()
        .heading(title)
        .lines(lines(settings, reads), 2_500)
        .small("Change one with its option: /moderate settings log-channel:#moderators")
        .message();
  }

  private static List<String> lines(Settings settings, boolean reads) {
    List<String> lines = new ArrayList<>();
    if (!settings.askChannels().isEmpty()) {
      lines.add(asking(settings, reads));
    }
    lines.add(
        "Moderators: who may manage the server"
            + settings.moderatorRole().map(role -> ", and <@&" + role + ">").orElse(""));
    lines.add("Log channel: " + settings.logChannel().map(id -> "<#" + id + ">").orElse("none"));
    lines.add(
        "Mentions are answered in "
            + (settings.channels().isEmpty() ? "every channel" : named(settings.channels())));
    lines.add("Answers to commands: " + (settings.isPublic() ? "for all" : "private"));
    lines.add("Publishing takes " + (settings.needsTwo() ? "two moderators" : "one moderator"));
    lines.add(
        "In an emergency call: "
            + settings.emergencyNumber().map(Parts::plain).orElse("by the member's country"));
    settings.emergencyText().ifPresent(text -> lines.add("And then: " + Parts.plain(text)));
    lines.add(
        "Questions without an answer: "
            + (settings.keepsQuestions()
                ? "kept for %d days, without names".formatted(settings.keptDays())
                : "not kept"));
    lines.add("Coaches: " + coaches(settings));
    return lines;
  }

  /** What is a question without being said to the bot; what is to do where it cannot read that. */
  private static String asking(Settings settings, boolean reads) {
    String places = named(settings.askChannels());
    if (!reads) {
      return "**I cannot read messages yet**, so nothing happens in "
          + places
          + ". Whoever hosts me sets `reads-messages: true` in my configuration, switches on the"
          + " message content intent (discord.com/developers, my application, Bot), and starts me"
          + " again";
    }
    return "Every message, or new post of a forum, is a question in "
        + places
        + "; without an answer "
        + (!settings.offersCoaches()
            ? "I am silent"
            : settings.hasCoaches()
                ? "I offer the coaches"
                : "I am silent, for you have chosen no coaches yet");
  }

  private static String named(Set<String> channels) {
    return channels.stream().sorted().map(id -> "<#" + id + ">").collect(Collectors.joining(", "));
  }

  private static String coaches(Settings settings) {
    String channel = settings.coachesChannel().map(id -> "<#" + id + ">").orElse("");
    return settings
        .coachesRole()
        .map(
            role ->
                "<@&%s>, called in %s (Discord notifies them only if everybody may mention the role, or I may mention all roles)"
                    .formatted(role, channel.isEmpty() ? "the channel of the question" : channel))
        .orElse(channel.isEmpty() ? "none" : channel);
  }
}

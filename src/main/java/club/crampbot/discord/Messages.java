package club.crampbot.discord;

import club.crampbot.answer.BotWords;
import club.crampbot.answer.Editions;
import club.crampbot.answer.Question;
import club.crampbot.library.Settings;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.MessageReference;
import net.dv8tion.jda.api.entities.User;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.InsufficientPermissionException;
import net.dv8tion.jda.api.interactions.DiscordLocale;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Questions that come as ordinary messages: direct ones, mentions of the bot, and replies with ping
 * to what it said. Safe for use by many threads.
 */
final class Messages {
  private static final Logger LOG = LoggerFactory.getLogger(Messages.class);

  /** What Discord calls a server that has set its own language; others have the default one. */
  private static final String COMMUNITY = "COMMUNITY";

  private final Editions editions;
  private final EmergencyNumbers numbers;
  private final Function<String, Settings> settings;
  private final Memory memory;

  Messages(
      Editions editions,
      EmergencyNumbers numbers,
      Function<String, Settings> settings,
      Memory memory) {
    this.editions = editions;
    this.numbers = numbers;
    this.settings = settings;
    this.memory = memory;
  }

  void received(MessageReceivedEvent event) {
    Message message = event.getMessage();
    if (event.getAuthor().isBot() || event.isWebhookMessage() || message.getType().isSystem()) {
      return;
    }
    User bot = event.getJDA().getSelfUser();
    Pattern mention = Pattern.compile("<@!?" + bot.getId() + ">");
    boolean mentioned = mention.matcher(message.getContentRaw()).find();
    if (event.isFromGuild() && !mentioned && !repliesTo(bot, message)) {
      return;
    }
    if (!answersIn(message)) {
      return;
    }
    String text = mention.matcher(message.getContentRaw()).replaceAll(" ").strip();
    String kind = !event.isFromGuild() ? "direct message" : mentioned ? "mention" : "reply";
    answer(message, text, kind);
  }

  /**
   * Whether it replies to the bot with ping. Without ping, or where the bot's message answers a
   * command, Discord keeps the text to itself.
   */
  private static boolean repliesTo(User bot, Message message) {
    Message earlier = message.getReferencedMessage();
    return earlier != null && earlier.getAuthor().equals(bot) && !message.getContentRaw().isBlank();
  }

  /** Whether the club lets the bot answer here: in a thread, as in the channel that it is of. */
  private boolean answersIn(Message message) {
    if (!message.isFromGuild()) {
      return true;
    }
    Set<String> channels = settings.apply(message.getGuild().getId()).channels();
    return channels.isEmpty()
        || channels.contains(message.getChannelId())
        || (message.getChannel() instanceof ThreadChannel thread
            && channels.contains(thread.getParentChannel().getId()));
  }

  private String number(Optional<String> club, Message message) {
    return club.map(settings)
        .flatMap(Settings::emergencyNumber)
        .map(Parts::plain)
        .orElseGet(() -> numbers.number(Optional.empty(), locale(message)));
  }

  private void answer(Message message, String text, String kind) {
    Optional<String> club = Optional.ofNullable(message.getGuildId());
    Requests.run(
        message.getId(),
        kind,
        () -> {
          acknowledge(message);
          return editions.borrow(club);
        },
        edition -> {
          Asker asker = Asker.plain(message.getAuthor());
          var invocation =
              new Invocation(
                      edition,
                      Map.of(),
                      List.of(),
                      club,
                      locale(message),
                      number(club, message),
                      message.isFromGuild() ? Place.PUBLIC : Place.DIRECT)
                  .on(
                      new Occasion(
                          message.getId(),
                          Optional.empty(),
                          Optional.empty(),
                          memory.hasCoaches(club)),
                      asker);
          Reply reply =
              text.isEmpty()
                  ? new Reply.Say(BotMessage.sentence(BotWords.EMPTY_QUESTION), "empty")
                  : Asking.reply(new Question(text, earlier(message)), invocation);
          return switch (reply) {
            case Reply.Say(var said, var outcome) -> say(message, said) ? outcome : "unheard";
            case Reply.Answered(var said, var outcome, var question) -> {
              memory.meets(club, names(message));
              memory.answered(message.getId(), club, asker, question, outcome);
              yield say(message, said) ? outcome : "unheard";
            }
            case Reply.Ask _, Reply.Post _, Reply.Tell _, Reply.HandOver _ ->
                throw new IllegalStateException("a message is answered by a message");
          };
        },
        apology -> say(message, apology));
  }

  /** What its author and whom it mentions are called. */
  private static Set<String> names(Message message) {
    var names = new HashSet<String>();
    Stream.concat(Stream.of(message.getAuthor()), message.getMentions().getUsers().stream())
        .filter(user -> !user.isBot())
        .forEach(
            user -> {
              names.add(user.getName());
              names.add(user.getEffectiveName());
            });
    Stream.concat(
            Optional.ofNullable(message.getMember()).stream(),
            message.getMentions().getMembers().stream())
        .filter(member -> !member.getUser().isBot())
        .forEach(member -> names.add(member.getEffectiveName()));
    return names;
  }

  private static void acknowledge(Message message) {
    if (missing(message).isEmpty()) {
      message
          .getChannel()
          .sendTyping()
          .queue(null, Requests.noted("the typing sign", message.getId()));
    }
  }

  private static List<Permission> missing(Message message) {
    return message.getChannel() instanceof GuildMessageChannel channel
        ? Permissions.missingToWrite(channel)
        : List.of();
  }

  /** A message does not tell its author's language. A club's own is set only in some clubs. */
  private static DiscordLocale locale(Message message) {
    if (!message.isFromGuild()) {
      return DiscordLocale.UNKNOWN;
    }
    Guild guild = message.getGuild();
    return guild.getFeatures().contains(COMMUNITY) ? guild.getLocale() : DiscordLocale.UNKNOWN;
  }

  /** What the same member asked before the bot's message that this one replies to. */
  private static Optional<String> earlier(Message message) {
    Message replied = message.getReferencedMessage();
    MessageReference asked = replied == null ? null : replied.getMessageReference();
    if (asked == null) {
      return Optional.empty();
    }
    try {
      Message first = message.getChannel().retrieveMessageById(asked.getMessageId()).complete();
      return Optional.of(first)
          .filter(question -> question.getAuthor().equals(message.getAuthor()))
          .map(question -> question.getContentRaw().replaceAll("<@[!&]?\\d+>", " ").strip())
          .filter(text -> !text.isEmpty());
    } catch (ErrorResponseException | InsufficientPermissionException gone) {
      LOG.debug("the question before {} can't be read", message.getId(), gone);
      return Optional.empty();
    }
  }

  /** Replies where the bot may; else says which permission it lacks. Whether it was heard. */
  private static boolean say(Message message, MessageCreateData said) {
    List<Permission> missing = missing(message);
    if (!missing.isEmpty()) {
      tellMissing(message, missing);
      return false;
    }
    boolean canReply =
        !(message.getChannel() instanceof GuildMessageChannel channel)
            || Permissions.has(channel, Permission.MESSAGE_HISTORY);
    (canReply ? message.reply(said) : message.getChannel().sendMessage(said)).complete();
    return true;
  }

  private static void tellMissing(Message message, List<Permission> missing) {
    String names = Permissions.names(missing);
    LOG.warn(
        "no answer to {}: in channel {} the bot lacks {}",
        message.getId(),
        message.getChannelId(),
        names);
    message
        .getAuthor()
        .openPrivateChannel()
        .flatMap(
            channel -> channel.sendMessage(BotMessage.sentence(BotWords.missingPermissions(names))))
        .queue(null, Requests.noted("the word about missing permissions", message.getId()));
  }
}

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
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.MessageReference;
import net.dv8tion.jda.api.entities.User;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.InsufficientPermissionException;
import net.dv8tion.jda.api.interactions.DiscordLocale;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Questions that come as ordinary messages: direct ones, mentions of the bot, replies with ping to
 * what it said, and all that is written in a channel for questions or begins a post in a forum for
 * them. Safe for use by many threads.
 */
final class Messages {
  private static final Logger LOG = LoggerFactory.getLogger(Messages.class);

  /** What Discord calls a server that has set its own language; others have the default one. */
  private static final String COMMUNITY = "COMMUNITY";

  private static final String OVERHEARD = "ask channel";

  /** What is worth a word where nobody spoke to the bot. */
  private static final Set<String> KNOWN = Set.of("answered", "emergency");

  private final Editions editions;
  private final EmergencyNumbers numbers;
  private final Function<String, Settings> settings;
  private final Memory memory;
  private final Corrections corrections;

  Messages(
      Editions editions,
      EmergencyNumbers numbers,
      Function<String, Settings> settings,
      Memory memory,
      Corrections corrections) {
    this.editions = editions;
    this.numbers = numbers;
    this.settings = settings;
    this.memory = memory;
    this.corrections = corrections;
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
      overhear(message);
      return;
    }
    Message earlier = message.getReferencedMessage();
    Optional<String> member =
        earlier == null || !earlier.getAuthor().equals(bot)
            ? Optional.empty()
            : CoachesCommand.member(Pressed.customIds(earlier));
    if (earlier != null && member.isPresent()) {
      if (isCoach(message)) {
        passOn(message, earlier, member.get());
      }
      return;
    }
    if (!answersIn(message)) {
      overhear(message);
      return;
    }
    String kind = !event.isFromGuild() ? "direct message" : mentioned ? "mention" : "reply";
    answer(message, title(message), kind);
  }

  /** Where everybody sees what was handed over, anybody may reply to it: that is no answer yet. */
  private boolean isCoach(Message message) {
    Optional<Settings> club = Optional.ofNullable(message.getGuildId()).map(settings);
    return club.isEmpty()
        || message.getMember() == null
        || CoachesCommand.isCoach(Asker.of(message.getMember()), club.get());
  }

  /** What it says, without mentions of the bot. */
  private static String text(Message message) {
    String bot = "<@!?" + message.getJDA().getSelfUser().getId() + ">";
    return message.getContentRaw().replaceAll(bot, " ").strip();
  }

  /** The title of the forum's post that begins with this message. */
  private static Optional<String> title(Message message) {
    return message.getChannel() instanceof ThreadChannel thread
            && thread.getId().equals(message.getId())
            && thread.getParentChannel().getType() == ChannelType.FORUM
        ? Optional.of(thread.getName())
        : Optional.empty();
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

  /**
   * In a channel for questions every message is one, in a forum for them every new post. There the
   * bot answers what the guide covers, and does else what the club chose.
   */
  private void overhear(Message message) {
    // A reply is a talk between members.
    if (!message.isFromGuild() || message.getMessageReference() != null) {
      return;
    }
    Optional<String> title = title(message);
    // Without the message content intent there is no text; a title alone is half of a question.
    boolean isReadable =
        !text(message).isEmpty() || (title.isPresent() && readsMessages(message.getJDA()));
    String place =
        title.isPresent() && message.getChannel() instanceof ThreadChannel thread
            ? thread.getParentChannel().getId()
            : message.getChannelId();
    if (isReadable && settings.apply(message.getGuild().getId()).askChannels().contains(place)) {
      answer(message, title, OVERHEARD);
    }
  }

  private static boolean readsMessages(JDA bot) {
    return bot.getGatewayIntents().contains(GatewayIntent.MESSAGE_CONTENT);
  }

  /** A coach's reply to a question that was handed over is for the member, and is no question. */
  private void passOn(Message reply, Message asked, String member) {
    Requests.run(
        reply.getId(),
        "coach's reply",
        () -> {
          acknowledge(reply);
          return editions.borrow(Optional.ofNullable(reply.getGuildId()));
        },
        _ -> {
          String question = CoachesCommand.quoted(Pressed.text(asked)).orElse("");
          var letter =
              CoachesCommand.letter(
                  reply.getAuthor().getName(), question, reply.getContentStripped());
          try {
            reply
                .getJDA()
                .openPrivateChannelById(member)
                .flatMap(channel -> channel.sendMessage(letter))
                .complete();
          } catch (ErrorResponseException refused) {
            Requests.noted("a coach's reply", reply.getId()).accept(refused);
            say(reply, BotMessage.sentence(BotWords.MEMBER_UNTOLD));
            return "not handed over";
          }
          say(reply, CoachesCommand.passed(question));
          return "handed over";
        },
        apology -> say(reply, apology));
  }

  private void answer(Message message, Optional<String> title, String kind) {
    Optional<String> club = Optional.ofNullable(message.getGuildId());
    String text = title.map(name -> (name + "\n" + text(message)).strip()).orElse(text(message));
    Requests.run(
        message.getId(),
        kind,
        () -> {
          if (!kind.equals(OVERHEARD)) {
            acknowledge(message);
          }
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
                      Emergency.of(club.map(settings), numbers, locale(message)),
                      message.isFromGuild() ? Place.PUBLIC : Place.DIRECT)
                  .on(
                      new Occasion(
                          message.getId(),
                          Optional.empty(),
                          Optional.empty(),
                          memory.hasCoaches(club),
                          readsMessages(message.getJDA())),
                      asker);
          Reply reply =
              text.isEmpty()
                  ? new Reply.Say(BotMessage.sentence(BotWords.EMPTY_QUESTION), "empty")
                  : reply(new Question(text, earlier(message)), title, invocation);
          return switch (reply) {
            case Reply.Say(var said, var outcome) ->
                say(message, said).isPresent() ? outcome : "unheard";
            case Reply.Answered(var said, var outcome, var question, var shown) -> {
              memory.meets(club, names(message));
              memory.answered(message.getId(), club, asker, question, outcome);
              if (kind.equals(OVERHEARD) && !KNOWN.contains(outcome)) {
                yield leave(message, club, outcome);
              }
              Optional<Message> heard = say(message, said);
              heard.ifPresent(sent -> corrections.shown(sent, shown, edition.guides()));
              yield heard.isPresent() ? outcome : "unheard";
            }
            case Reply.Ask _, Reply.Post _, Reply.Tell _, Reply.HandOver _ ->
                throw new IllegalStateException("a message is answered by a message");
          };
        },
        apology -> say(message, apology));
  }

  /** A post tells a story around its question, and its title may ask it better. */
  private static Reply reply(Question question, Optional<String> title, Invocation invocation) {
    Reply whole = Asking.reply(question, invocation);
    if (title.isPresent() && !KNOWN.contains(whole.outcome())) {
      if (Asking.reply(new Question(title.get()), invocation)
              instanceof Reply.Answered(var message, var outcome, var _, var shown)
          && KNOWN.contains(outcome)) {
        return new Reply.Answered(message, outcome, question.text(), shown);
      }
    }
    return whole;
  }

  /** What happens where nobody spoke to the bot and the guide has no answer. */
  private String leave(Message message, Optional<String> club, String outcome) {
    boolean offers =
        club.map(settings).filter(Settings::offersCoaches).isPresent() && memory.hasCoaches(club);
    if (!offers) {
      return "silent " + outcome;
    }
    return say(message, CoachesCommand.offer()).isPresent()
        ? "offered the coaches, " + outcome
        : "unheard";
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

  /** Replies where the bot may; else says which permission it lacks. What stands there now. */
  private static Optional<Message> say(Message message, MessageCreateData said) {
    List<Permission> missing = missing(message);
    if (!missing.isEmpty()) {
      tellMissing(message, missing);
      return Optional.empty();
    }
    boolean canReply =
        !(message.getChannel() instanceof GuildMessageChannel channel)
            || Permissions.has(channel, Permission.MESSAGE_HISTORY);
    return Optional.of(
        (canReply ? message.reply(said) : message.getChannel().sendMessage(said)).complete());
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

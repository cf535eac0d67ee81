package club.crampbot.discord;

import club.crampbot.answer.BotWords;
import club.crampbot.guide.Passage;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.callbacks.IMessageEditCallback;
import net.dv8tion.jda.api.interactions.callbacks.IModalCallback;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import org.jspecify.annotations.Nullable;

/**
 * The bot's side of one interaction: the acknowledgement, then the reply that it promised. Every
 * REST call after the acknowledgement waits for its end, which costs a virtual thread nothing.
 */
record Delivery(IReplyCallback event, Acknowledgement acknowledgement) {
  /** Tells Discord at once that the bot is at it, without waiting for Discord. */
  void acknowledge() {
    var failed = Requests.noted("the acknowledgement", event.getId());
    switch (acknowledgement) {
      // A direct message is for one member anyway, and should not vanish when Discord restarts.
      case PRIVATE -> event.deferReply(!isDirect()).queue(null, failed);
      case PUBLIC -> event.deferReply(false).queue(null, failed);
      case UPDATE -> ((IMessageEditCallback) event).deferEdit().queue(null, failed);
      case FORM -> {
        // The form itself is the first response.
      }
    }
  }

  private boolean isDirect() {
    return event.getContext() == InteractionContextType.BOT_DM;
  }

  /** Where the reply will stand. */
  Place place() {
    if (isDirect()) {
      return Place.DIRECT;
    }
    return acknowledgement == Acknowledgement.PUBLIC ? Place.PUBLIC : Place.PRIVATE;
  }

  /**
   * Delivers the reply, and gives the outcome's word for the log.
   *
   * @param posted is told of each message that everybody in the channel sees, and of the passages
   *     that stand in it
   */
  String deliver(Reply reply, BiConsumer<Message, List<Passage>> posted) {
    return switch (reply) {
      case Reply.Say(MessageCreateData message, String outcome) -> {
        say(message);
        yield outcome;
      }
      case Reply.Answered(var message, String outcome, String _, var shown) -> {
        say(message)
            .filter(_ -> acknowledgement == Acknowledgement.PUBLIC)
            .ifPresent(said -> posted.accept(said, shown));
        yield outcome;
      }
      case Reply.Tell tell -> {
        say(tell.message());
        notice(tell.channel(), tell.notice());
        yield tell.outcome();
      }
      case Reply.HandOver(var to, var letter, var sent, var unsent) -> {
        boolean arrived = handOver(to, letter);
        say(arrived ? sent : unsent);
        yield arrived ? reply.outcome() : "not handed over";
      }
      case Reply.Ask(var form) -> {
        ((IModalCallback) event).replyModal(form).complete();
        yield reply.outcome();
      }
      case Reply.Post(var message, var shown) -> {
        Optional<Message> shared = post(message);
        shared.ifPresent(said -> posted.accept(said, shown));
        yield shared.isPresent() ? reply.outcome() : "not shared";
      }
    };
  }

  /** What stands there now; nothing where a form was due, and the message is the first response. */
  private Optional<Message> say(MessageCreateData message) {
    if (acknowledgement == Acknowledgement.FORM) {
      event.reply(message).setEphemeral(true).complete();
      return Optional.empty();
    }
    return Optional.of(
        event.getHook().editOriginal(MessageEditData.fromCreateData(message)).complete());
  }

  /** Shows how far the work is. The next one or the reply takes its place. */
  void progress(String sentence) {
    if (acknowledgement != Acknowledgement.FORM) {
      event
          .getHook()
          .editOriginal(MessageEditData.fromCreateData(BotMessage.sentence(sentence)))
          .queue(null, Requests.noted("the progress", event.getId()));
    }
  }

  /** Posts in another channel of the same club; says where that cannot be done. */
  private void notice(String id, MessageCreateData notice) {
    Guild club = event.getGuild();
    GuildMessageChannel channel =
        club == null ? null : club.getChannelById(GuildMessageChannel.class, id);
    List<Permission> missing = channel == null ? List.of() : Permissions.missingToWrite(channel);
    if (channel == null) {
      aside(BotWords.LOG_CHANNEL_GONE);
    } else if (!missing.isEmpty()) {
      aside(BotWords.missingPermissions(Permissions.names(missing)));
    } else {
      channel
          .sendMessage(notice)
          .queue(null, Requests.noted("the log channel's notice", event.getId()));
    }
  }

  private boolean handOver(Reply.To to, MessageCreateData letter) {
    try {
      switch (to) {
        case Reply.To.Channel(String id) -> {
          Guild club = event.getGuild();
          return post(
              club == null ? null : club.getChannelById(GuildMessageChannel.class, id), letter);
        }
        case Reply.To.Here() -> {
          return post(event.getChannel() instanceof GuildMessageChannel here ? here : null, letter);
        }
        case Reply.To.Member(String id) ->
            event
                .getJDA()
                .openPrivateChannelById(id)
                .flatMap(channel -> channel.sendMessage(letter))
                .complete();
      }
      return true;
    } catch (ErrorResponseException refused) {
      Requests.noted("what was handed over", event.getId()).accept(refused);
      return false;
    }
  }

  private static boolean post(@Nullable GuildMessageChannel channel, MessageCreateData letter) {
    if (channel == null || !Permissions.missingToWrite(channel).isEmpty()) {
      return false;
    }
    channel.sendMessage(letter).complete();
    return true;
  }

  private void aside(String sentence) {
    event
        .getHook()
        .sendMessage(BotMessage.sentence(sentence))
        .setEphemeral(true)
        .queue(null, Requests.noted("an aside", event.getId()));
  }

  /** What the channel has now; nothing where the bot may not write. */
  private Optional<Message> post(MessageCreateData message) {
    if (acknowledgement == Acknowledgement.PUBLIC
        || !(event.getChannel() instanceof GuildMessageChannel channel)) {
      return say(message);
    }
    List<Permission> missing = Permissions.missingToWrite(channel);
    if (missing.isEmpty()) {
      Message shared = channel.sendMessage(message).complete();
      say(BotMessage.sentence(BotWords.SHARED));
      return Optional.of(shared);
    } else {
      say(BotMessage.sentence(BotWords.missingPermissions(Permissions.names(missing))));
      return Optional.empty();
    }
  }

  /** Says that it failed, to the asking member and without harm to a message that stands. */
  void apologize(MessageCreateData apology) {
    switch (acknowledgement) {
      case PRIVATE, PUBLIC, FORM -> say(apology);
      case UPDATE -> event.getHook().sendMessage(apology).setEphemeral(true).complete();
    }
  }
}

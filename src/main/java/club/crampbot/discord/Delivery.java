package club.crampbot.discord;

import club.crampbot.answer.BotWords;
import java.util.List;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.callbacks.IMessageEditCallback;
import net.dv8tion.jda.api.interactions.callbacks.IModalCallback;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditData;

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

  void deliver(Reply reply) {
    switch (reply) {
      case Reply.Say(MessageCreateData message, String _) -> say(message);
      case Reply.Ask(var form) -> ((IModalCallback) event).replyModal(form).complete();
      case Reply.Post(MessageCreateData message) -> post(message);
    }
  }

  private void say(MessageCreateData message) {
    event.getHook().editOriginal(MessageEditData.fromCreateData(message)).complete();
  }

  private void post(MessageCreateData message) {
    if (acknowledgement == Acknowledgement.PUBLIC
        || !(event.getChannel() instanceof GuildMessageChannel channel)) {
      say(message);
      return;
    }
    List<Permission> missing = Permissions.missingToWrite(channel);
    if (missing.isEmpty()) {
      channel.sendMessage(message).complete();
      say(BotMessage.sentence(BotWords.SHARED));
    } else {
      say(BotMessage.sentence(BotWords.missingPermissions(Permissions.names(missing))));
    }
  }

  /** Says that it failed, to the asking member and without harm to a message that stands. */
  void apologize(MessageCreateData apology) {
    switch (acknowledgement) {
      case PRIVATE, PUBLIC -> say(apology);
      case UPDATE -> event.getHook().sendMessage(apology).setEphemeral(true).complete();
      case FORM -> event.reply(apology).setEphemeral(true).complete();
    }
  }
}

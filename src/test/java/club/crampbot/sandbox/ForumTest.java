package club.crampbot.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.entities.channel.concrete.ForumChannel;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.events.channel.ChannelCreateEvent;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.requests.GatewayIntent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Forums and their posts, as the real JDA finds them in the stand-in. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ForumTest {
  private final TinyBot bot =
      new TinyBot(LoopbackDiscord.Settings.USUAL, List.of(GatewayIntent.GUILD_MESSAGES));

  @AfterEach
  void everythingIsAsDiscordDescribesIt() {
    bot.close();
    Contract.published().ifPresent(contract -> contract.checkAnswers(bot.discord().traffic()));
  }

  private Place forum() {
    return bot.discord().member("ana").in("cramp-forum");
  }

  @Test
  void postIsAThreadWhoseFirstMessageHasItsId() {
    bot.on(
        MessageReceivedEvent.class,
        event -> {
          if (!event.getAuthor().isBot()
              && event.getChannel() instanceof ThreadChannel thread
              && thread.getParentChannel() instanceof ForumChannel forum) {
            boolean begins = thread.getId().equals(event.getMessageId());
            event
                .getMessage()
                .reply(forum.getName() + ", " + thread.getName() + ", " + begins)
                .queue();
          }
        });

    Said post = forum().posts("Night cramps", "<@bot> why?");

    assertThat(post.answer().text()).isEqualTo("cramp-forum, Night cramps, true");
    assertThat(forum().inThreadOf(post).says("<@bot> and?").answer().text())
        .isEqualTo("cramp-forum, Night cramps, false");
    assertThat(bot.hasHeard(ChannelCreateEvent.class)).isTrue();
  }

  @Test
  void forumAndPostAreReadByRest() {
    Said post = forum().posts("Night cramps", "why?");
    RawBot raw = new RawBot(bot.discord());
    ForumChannel forum = bot.jda().getForumChannelsByName("cramp-forum", false).getFirst();
    assertThat(raw.get("channels/" + forum.getId()).status()).isEqualTo(200);
    assertThat(raw.get("channels/" + post.seen().id()).status()).isEqualTo(200);
    assertThat(raw.get("channels/" + post.seen().id() + "/messages").status()).isEqualTo(200);
  }

  @Test
  void nobodyWritesIntoAForumOutsideOfAPost() {
    assertThatThrownBy(() -> forum().says("hello")).hasMessageContaining("forum");
    bot.commands(Commands.slash("ask", "Ask the guide"));
    assertThat(forum().commands()).isEmpty();
    assertThat(forum().inThreadOf(forum().posts("Night cramps", "why?")).commands())
        .containsExactly("ask");
    String forum = bot.jda().getForumChannelsByName("cramp-forum", false).getFirst().getId();
    RawBot raw = new RawBot(bot.discord());
    assertThat(raw.post("channels/" + forum + "/messages", "{\"content\": \"hello\"}").status())
        .isEqualTo(400);
  }

  @Test
  void botMayNotWriteInAPostWithoutItsOwnPermission() {
    bot.discord()
        .takesFromTheBot("Riverside Runners", "cramp-forum", Permission.SEND_MESSAGES_IN_THREADS);
    Said post = forum().posts("Night cramps", "why?");
    RawBot raw = new RawBot(bot.discord());
    String path = "channels/" + post.seen().id() + "/messages";
    assertThat(raw.post(path, "{\"content\": \"hello\"}").status()).isEqualTo(403);
  }
}

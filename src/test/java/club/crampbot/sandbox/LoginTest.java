package club.crampbot.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LoginTest {
  private static final class Echo extends ListenerAdapter {
    @Override
    public void onReady(ReadyEvent event) {
      event
          .getJDA()
          .updateCommands()
          .addCommands(
              Commands.slash("ask", "Ask the guide")
                  .addOption(OptionType.STRING, "question", "What you want to know", true))
          .queue();
    }

    @Override
    public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
      event.deferReply(true).complete();
      event
          .getHook()
          .editOriginal("You asked: " + event.getOption("question", "", o -> o.getAsString()))
          .queue();
    }

    @Override
    public void onMessageReceived(MessageReceivedEvent event) {
      if (!event.getAuthor().isBot()) {
        event.getMessage().reply("Heard: " + event.getMessage().getContentRaw()).queue();
      }
    }
  }

  @Test
  void aRealJdaLogsInAndAnswers() {
    try (LoopbackDiscord discord = LoopbackDiscord.start();
        RealJda bot = RealJda.connect(discord, new Echo())) {
      assertThat(discord.awaitBot()).isTrue();
      Place general = discord.member("ana").in("general");

      Seen answer = general.runs("/ask", Map.of("question", "why?")).message();

      assertThat(answer.text()).isEqualTo("You asked: why?");
      assertThat(answer.isPrivate()).isTrue();
      assertThat(general.sees()).hasSize(1);
      assertThat(discord.member("ben").in("general").sees()).isEmpty();
      assertThat(general.says("<@bot> hello").answer().text()).contains("hello");
      assertThat(discord.member("ana").writesToTheBot("hi").answer().text()).isEqualTo("Heard: hi");
      assertThat(bot.shards().getGuilds()).hasSize(2);
    }
  }
}

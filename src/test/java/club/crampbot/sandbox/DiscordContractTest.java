package club.crampbot.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.EmbedBuilder;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.components.filedisplay.FileDisplay;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.mediagallery.MediaGallery;
import net.dv8tion.jda.api.components.mediagallery.MediaGalleryItem;
import net.dv8tion.jda.api.components.section.Section;
import net.dv8tion.jda.api.components.selections.EntitySelectMenu;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.components.separator.Separator;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.components.thumbnail.Thumbnail;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.interactions.IntegrationType;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.DefaultMemberPermissions;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import net.dv8tion.jda.api.modals.Modal;
import net.dv8tion.jda.api.utils.FileUpload;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** What JDA sends and what the stand-in answers is what Discord's own description allows. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class DiscordContractTest {
  private static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G'};

  private final TinyBot bot = new TinyBot();
  private @Nullable Contract contract;
  private int checked;

  @BeforeAll
  void register() {
    bot.commands(
        Commands.slash("ask", "Ask the guide")
            .setIntegrationTypes(IntegrationType.ALL)
            .setContexts(InteractionContextType.ALL)
            .addOptions(
                new OptionData(OptionType.STRING, "question", "Your question", true, true)
                    .setMaxLength(300)),
        Commands.slash("edit", "Edit the guide")
            .setDefaultPermissions(DefaultMemberPermissions.DISABLED)
            .addSubcommands(
                new SubcommandData("add", "Add a section")
                    .addOptions(
                        new OptionData(OptionType.INTEGER, "place", "Where")
                            .addChoice("first", 1))),
        Commands.message("Ask the guide"));
  }

  @BeforeEach
  void theDescriptionIsAtHand() {
    contract = Contract.orSkip();
  }

  @AfterEach
  void everythingIsAsDiscordDescribesIt() {
    if (contract != null) {
      List<Exchange> all = bot.discord().traffic();
      contract.check(all.subList(checked, all.size()));
      checked = all.size();
    }
  }

  @AfterAll
  void end() {
    bot.close();
  }

  private Reply ask() {
    return bot.general().runs("/ask", Map.of("question", "why?"));
  }

  @Test
  void loginAndRegistration() {
    bot.jda().retrieveCommands().complete();
    Guild club = bot.jda().getGuildsByName("Riverside Runners", false).getFirst();
    String id = club.upsertCommand("extra", "Only here").complete().getId();
    club.editCommandById(Command.Type.SLASH, id).setDescription("Changed").complete();
    club.retrieveCommandById(id).complete();
    club.deleteCommandById(id).complete();
    club.updateCommands().complete();

    assertThat(bot.discord().traffic())
        .extracting(Exchange::path)
        .contains("/users/@me", "/gateway/bot");
  }

  @Test
  void whatCanBeReadOfAClub() {
    Guild club = bot.jda().getGuildsByName("Riverside Runners", false).getFirst();
    club.retrieveMemberById(bot.discord().member("ana").id()).complete();
    bot.jda().retrieveApplicationInfo().complete();
    bot.jda().retrieveUserById(bot.discord().member("olu").id()).complete();
    RawBot raw = new RawBot(bot.discord());
    String channel = club.getTextChannels().getFirst().getId();
    for (String path :
        List.of(
            "guilds/" + club.getId(),
            "guilds/" + club.getId() + "/channels",
            "guilds/" + club.getId() + "/roles",
            "channels/" + channel,
            "channels/" + channel + "/messages?limit=5",
            "oauth2/applications/@me",
            "gateway")) {
      assertThat(raw.get(path).status()).as(path).isEqualTo(200);
    }
  }

  @Test
  void answersOfEveryKind() {
    bot.on(
        SlashCommandInteractionEvent.class,
        event -> {
          event.deferReply(true).complete();
          event.getHook().editOriginal("first").complete();
          event.getHook().retrieveOriginal().complete();
          event
              .getHook()
              .sendMessageEmbeds(
                  new EmbedBuilder()
                      .setTitle("Title", "https://example.org")
                      .setDescription("Text")
                      .addField("Name", "Value", true)
                      .setFooter("Foot", "https://example.org/i.png")
                      .setAuthor("Author")
                      .setImage("https://example.org/p.png")
                      .setColor(7)
                      .build())
              .addComponents(
                  ActionRow.of(StringSelectMenu.create("s").addOption("One", "1", "First").build()),
                  ActionRow.of(
                      EntitySelectMenu.create("e", EntitySelectMenu.SelectTarget.CHANNEL).build()))
              .complete();
          event.getHook().deleteOriginal().complete();
        });

    assertThat(ask().followUps(1).getFirst().text()).contains("Text");
  }

  @Test
  void componentsV2OfEveryKind() {
    bot.on(
        SlashCommandInteractionEvent.class,
        event -> {
          FileUpload picture = FileUpload.fromData(PICTURE, "plot.png").setDescription("A plot");
          FileUpload file = FileUpload.fromData(PICTURE, "plan.bin");
          event
              .replyComponents(
                  Container.of(
                          TextDisplay.of("Text"),
                          Section.of(Button.primary("b", "B"), TextDisplay.of("Beside")),
                          Section.of(
                              Thumbnail.fromFile(picture).withDescription("A plot"),
                              TextDisplay.of("Beside")),
                          Separator.createDivider(Separator.Spacing.LARGE),
                          MediaGallery.of(
                              MediaGalleryItem.fromUrl("https://example.org/p.png")
                                  .withDescription("A picture")),
                          FileDisplay.fromFile(file),
                          ActionRow.of(Button.link("https://example.org", "Read")))
                      .withAccentColor(7))
              .useComponentsV2()
              .queue();
        });

    Seen seen = ask().message();

    assertThat(seen.alternatives()).contains("A plot", "A picture");
    assertThat(seen.files()).extracting(Seen.File::name).contains("plot.png", "plan.bin");
  }

  @Test
  void autocompleteButtonsAndForms() {
    bot.on(
        CommandAutoCompleteInteractionEvent.class,
        event -> event.replyChoiceStrings("one", "two").queue());
    bot.on(
        SlashCommandInteractionEvent.class,
        event ->
            event
                .reply("Press")
                .addComponents(
                    ActionRow.of(Button.primary("form", "Form"), Button.danger("edit", "Edit")))
                .queue());
    bot.on(
        ButtonInteractionEvent.class,
        event -> {
          if (event.getComponentId().equals("edit")) {
            event.editMessage("Edited").queue();
          } else {
            TextInput input = TextInput.create("q", TextInputStyle.SHORT).build();
            event
                .replyModal(Modal.create("m", "M").addComponents(Label.of("Q", input)).build())
                .queue();
          }
        });
    bot.on(
        ModalInteractionEvent.class,
        event -> event.deferEdit().flatMap(hook -> hook.editOriginal("Filled in")).queue());

    assertThat(bot.general().types("/ask", "question", "o")).hasSize(2);
    Seen pressed = ask().message();
    assertThat(bot.general().presses(pressed, "Edit").message().text()).isEqualTo("Edited");
    Reply form = bot.general().presses(pressed, "Form");
    assertThat(bot.general().fillsIn(form, Map.of("Q", "why?")).message().text())
        .isEqualTo("Filled in");
  }

  @Test
  void forumsAndTheirPosts() {
    bot.on(
        MessageReceivedEvent.class,
        event -> {
          if (!event.getAuthor().isBot()) {
            event
                .getMessage()
                .reply("Heard")
                .flatMap(message -> event.getChannel().retrieveMessageById(message.getId()))
                .flatMap(message -> message.editMessage("Heard you"))
                .queue();
          }
        });

    Said post = bot.discord().member("ana").in("cramp-forum").posts("Why?", "<@bot> hello");

    post.answer();
    RawBot raw = new RawBot(bot.discord());
    String forum = bot.jda().getForumChannelsByName("cramp-forum", false).getFirst().getId();
    for (String channel : List.of(forum, post.channelId())) {
      assertThat(raw.get("channels/" + channel).status()).isEqualTo(200);
    }
  }

  @Test
  void messagesRepliesAndTyping() {
    bot.on(
        MessageReceivedEvent.class,
        event -> {
          if (!event.getAuthor().isBot()) {
            event.getChannel().sendTyping().complete();
            event
                .getMessage()
                .reply("Heard")
                .addFiles(FileUpload.fromData(PICTURE, "a.png"))
                .flatMap(message -> message.editMessage("Heard you"))
                .queue();
          }
        });

    bot.discord().member("ben").writesToTheBot("hello").answer();
    bot.general().says("<@bot> hello").answer();
    String olu = bot.discord().member("olu").id();
    bot.jda()
        .openPrivateChannelById(olu)
        .flatMap(channel -> channel.sendMessage("By the way"))
        .flatMap(message -> message.delete())
        .complete();
  }
}

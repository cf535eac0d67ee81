package club.crampbot.sandbox;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.section.Section;
import net.dv8tion.jda.api.components.selections.EntitySelectMenu;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.UserContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.EntitySelectInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
import net.dv8tion.jda.api.interactions.IntegrationType;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.DefaultMemberPermissions;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import net.dv8tion.jda.api.modals.Modal;
import net.dv8tion.jda.api.utils.FileUpload;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** Everything that a member can do with a bot's commands and components, through the real JDA. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class InteractionsTest {
  private final TinyBot bot = new TinyBot();

  @BeforeAll
  void register() {
    bot.commands(
        Commands.slash("ask", "Ask the guide")
            .addOptions(
                new OptionData(OptionType.STRING, "question", "Your question", true, true)
                    .setMaxLength(300),
                new OptionData(OptionType.BOOLEAN, "public", "For all to see")),
        Commands.slash("guide", "Browse the guide")
            .addSubcommands(
                new SubcommandData("show", "Show a section")
                    .addOption(OptionType.INTEGER, "number", "Which", true),
                new SubcommandData("list", "List the sections")),
        Commands.slash("edit", "Edit the guide")
            .setDefaultPermissions(
                DefaultMemberPermissions.enabledFor(net.dv8tion.jda.api.Permission.MANAGE_SERVER)),
        Commands.slash("upload", "Bring a file")
            .addOption(OptionType.ATTACHMENT, "file", "Which", true),
        Commands.slash("pocket", "Comes along everywhere")
            .setIntegrationTypes(IntegrationType.USER_INSTALL)
            .setContexts(InteractionContextType.ALL),
        Commands.message("Ask the guide"),
        Commands.user("Greet"));
  }

  @AfterAll
  void end() {
    bot.close();
  }

  private Place ana() {
    return bot.general();
  }

  private Seen posted(Consumer<SlashCommandInteractionEvent> what) {
    bot.on(SlashCommandInteractionEvent.class, what);
    return ana().runs("/guide list").message();
  }

  @Test
  void aFileInAnOptionIsRead() {
    byte[] bytes = "# Calves".getBytes(StandardCharsets.UTF_8);
    bot.on(
        SlashCommandInteractionEvent.class,
        event -> {
          var file = requireNonNull(event.getOption("file")).getAsAttachment();
          var text = new StringBuilder(file.getFileName() + " " + file.getSize() + " ");
          try (var in = file.getProxy().download().join()) {
            text.append(new String(in.readAllBytes(), StandardCharsets.UTF_8));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
          event.reply(text.toString()).queue();
        });

    assertThat(ana().runs("/upload", Map.of(), "file", "calves.md", bytes).message().text())
        .isEqualTo("calves.md 8 # Calves");
  }

  @Test
  void aMembersRolesComeAlong() {
    bot.on(
        SlashCommandInteractionEvent.class,
        event ->
            event
                .reply(
                    requireNonNull(event.getMember()).getUnsortedRoles().stream()
                        .map(role -> role.getName())
                        .toList()
                        .toString())
                .queue());

    Member kim = bot.discord().member("kim");
    Map<String, String> question = Map.of("question", "who am I");

    assertThat(kim.in("Riverside Runners", "general").runs("/ask", question).message().text())
        .isEqualTo("[Coaches]");
    assertThat(kim.in("Hill Harriers", "general").runs("/ask", question).message().text())
        .isEqualTo("[]");
  }

  @Test
  void slashCommandGetsItsOptions() {
    bot.on(
        SlashCommandInteractionEvent.class,
        event ->
            event
                .reply(
                    event.getFullCommandName()
                        + " "
                        + event.getOption("number", 0L, o -> o.getAsLong()))
                .queue());

    assertThat(ana().runs("/guide show", Map.of("number", "7")).message().text())
        .isEqualTo("guide show 7");
  }

  @Test
  void wrongOptionsNeverLeaveTheMembersApp() {
    assertThatThrownBy(() -> ana().runs("/ask")).hasMessageContaining("needs [question]");
    assertThatThrownBy(() -> ana().runs("/ask", Map.of("question", "x".repeat(301))))
        .hasMessageContaining("301 characters");
    assertThatThrownBy(() -> ana().runs("/guide list", Map.of("x", "y")))
        .hasMessageContaining("no option [x]");
    assertThatThrownBy(() -> ana().runs("/guide")).hasMessageContaining("subcommand");
  }

  @Test
  void deferredAnswerIsWaitedFor() {
    bot.on(
        SlashCommandInteractionEvent.class,
        event -> {
          event.deferReply(true).complete();
          event.getHook().editOriginal("At last").queue();
        });

    Reply reply = ana().runs("/guide list");

    assertThat(reply.message().text()).isEqualTo("At last");
    assertThat(reply.message().isPrivate()).isTrue();
    assertThat(reply.message().isEdited()).isFalse();
  }

  @Test
  void thinkingIsSeen() {
    bot.on(SlashCommandInteractionEvent.class, event -> event.deferReply().queue());

    assertThat(ana().runs("/guide list").acknowledged().isThinking()).isTrue();
  }

  @Test
  void followUpsComeAfterTheAnswer() {
    bot.on(
        SlashCommandInteractionEvent.class,
        event ->
            event
                .reply("one")
                .flatMap(hook -> hook.sendMessage("two").setEphemeral(true))
                .flatMap(two -> event.getHook().editMessageById(two.getId(), "two and a half"))
                .queue());

    Reply reply = ana().runs("/guide list");

    assertThat(reply.message().text()).isEqualTo("one");
    assertThat(reply.followUps(1)).extracting(Seen::isPrivate).containsExactly(true);
  }

  @Test
  void firstFollowUpTakesThePlaceOfThinking() {
    bot.on(
        SlashCommandInteractionEvent.class,
        event -> {
          event.deferReply().complete();
          event.getHook().sendMessage("instead").queue();
        });

    assertThat(ana().runs("/guide list").message().text()).isEqualTo("instead");
  }

  @Test
  void autocompleteOffersChoices() {
    bot.on(
        CommandAutoCompleteInteractionEvent.class,
        event ->
            event.replyChoiceStrings(event.getFocusedOption().getValue() + " at night").queue());

    assertThat(ana().types("/ask", "question", "cramps"))
        .containsExactly(new Seen.Choice("cramps at night", "cramps at night"));
  }

  @Test
  void buttonsAnswerUpdateAndDefer() {
    Seen message =
        posted(
            event ->
                event
                    .reply("Pick")
                    .addComponents(
                        ActionRow.of(
                            Button.primary("more:1", "More"),
                            Button.secondary("change:1", "Change"),
                            Button.danger("off", "Off").asDisabled(),
                            Button.link("https://example.org/a", "Read it")))
                    .queue());
    assertThat(message.buttonLabels()).containsExactly("More", "Change", "Off");
    assertThat(message.links()).containsExactly(new Seen.Link("Read it", "https://example.org/a"));
    bot.on(
        ButtonInteractionEvent.class,
        event -> {
          if (event.getComponentId().equals("more:1")) {
            event.reply("More by " + event.getUser().getName()).setEphemeral(true).queue();
          } else {
            event.deferEdit().flatMap(hook -> hook.editOriginal("Changed")).queue();
          }
        });

    Seen more = bot.discord().member("ben").in("general").presses(message, "More").message();
    assertThat(more.text()).isEqualTo("More by ben");
    assertThat(ana().sees()).extracting(Seen::id).doesNotContain(more.id());

    Seen changed = ana().presses(message, "Change").message();
    assertThat(changed.id()).isEqualTo(message.id());
    assertThat(changed.text()).isEqualTo("Changed");
    assertThatThrownBy(() -> ana().presses(message, "Off")).hasMessageContaining("disabled");
    assertThatThrownBy(() -> ana().presses(message, "Nothing")).hasMessageContaining("no button");
    assertThatThrownBy(() -> ana().pressesId(message, "admin:1"))
        .hasMessageContaining("does not stand in the message");
  }

  @Test
  void menusTellWhatWasPicked() {
    Seen message =
        posted(
            event ->
                event
                    .reply("Pick")
                    .addComponents(
                        ActionRow.of(
                            StringSelectMenu.create("section")
                                .setPlaceholder("Section")
                                .addOption("Leg cramps", "leg")
                                .addOption("Side stitches", "stitch")
                                .build()),
                        ActionRow.of(
                            EntitySelectMenu.create("who", EntitySelectMenu.SelectTarget.USER)
                                .setPlaceholder("Member")
                                .build()))
                    .queue());
    bot.on(
        StringSelectInteractionEvent.class,
        event -> event.editMessage("Picked " + event.getValues()).queue());
    bot.on(
        EntitySelectInteractionEvent.class,
        event ->
            event
                .reply("Picked " + event.getMentions().getMembers().getFirst().getUser().getName())
                .queue());

    assertThat(ana().picks(message, "Section", "Leg cramps").message().text())
        .isEqualTo("Picked [leg]");
    assertThat(ana().picks(message, "who", "mia").message().text()).isEqualTo("Picked mia");
    assertThatThrownBy(() -> ana().picks(message, "Section", "Knees"))
        .hasMessageContaining("no option Knees");
  }

  @Test
  void formsAreShownFilledInAndSent() {
    bot.on(
        SlashCommandInteractionEvent.class,
        event ->
            event
                .replyModal(
                    Modal.create("another", "Ask another")
                        .addComponents(
                            TextDisplay.of("In your own words."),
                            Label.of(
                                "Question",
                                TextInput.create("q", TextInputStyle.PARAGRAPH)
                                    .setMaxLength(300)
                                    .build()),
                            Label.of(
                                "Kind",
                                StringSelectMenu.create("kind")
                                    .addOption("Leg", "leg")
                                    .addOption("Stitch", "stitch")
                                    .build()))
                        .build())
                .queue());
    bot.on(
        ModalInteractionEvent.class,
        event ->
            event
                .reply(
                    requireNonNull(event.getValue("q")).getAsString()
                        + " "
                        + requireNonNull(event.getValue("kind")).getAsStringList())
                .queue());

    Reply shown = ana().runs("/guide list");
    assertThat(shown.modal().title()).isEqualTo("Ask another");
    assertThat(shown.modal().texts()).containsExactly("In your own words.");
    Reply sent = ana().fillsIn(shown, Map.of("Question", "why?", "Kind", "Leg"));

    assertThat(sent.message().text()).isEqualTo("why? [leg]");
    assertThatThrownBy(() -> ana().fillsIn(shown, Map.of("Kind", "Leg")))
        .hasMessageContaining("0 characters for Question");
  }

  @Test
  void contextMenusTellWhatTheyWereUsedOn() {
    Seen bens = bot.discord().member("ben").in("general").says("my calves").seen();
    bot.on(
        MessageContextInteractionEvent.class,
        event -> event.reply("About: " + event.getTarget().getContentRaw()).queue());
    bot.on(
        UserContextInteractionEvent.class,
        event -> event.reply("Hello " + event.getTarget().getName()).queue());

    assertThat(ana().usesOnMessage("Ask the guide", bens).message().text())
        .isEqualTo("About: my calves");
    assertThat(ana().usesOnMember("Greet", bot.discord().member("ben")).message().text())
        .isEqualTo("Hello ben");
    assertThat(ana().messageMenu()).containsExactly("Ask the guide");
  }

  @Test
  void componentsV2AreReadInOrder() {
    Seen message =
        posted(
            event ->
                event
                    .replyComponents(
                        Container.of(
                            TextDisplay.of("# Calf cramps"),
                            Section.of(
                                Button.primary("more", "More"),
                                TextDisplay.of("See [the study](https://doi.org/10.1/x)."))))
                    .useComponentsV2()
                    .setEphemeral(true)
                    .queue());

    assertThat(message.text()).isEqualTo("# Calf cramps\nSee [the study](https://doi.org/10.1/x).");
    assertThat(message.links())
        .containsExactly(new Seen.Link("the study", "https://doi.org/10.1/x"));
    assertThat(message.hasButton("More")).isTrue();
  }

  @Test
  void filesComeThroughWhole() throws Exception {
    Seen message =
        posted(
            event ->
                event
                    .replyFiles(
                        FileUpload.fromData("a,b".getBytes(StandardCharsets.UTF_8), "plan.csv")
                            .setDescription("The plan"))
                    .queue());

    assertThat(message.files()).extracting(Seen.File::name).containsExactly("plan.csv");
    assertThat(message.alternatives()).containsExactly("The plan");
    try (var in = URI.create(message.files().getFirst().address()).toURL().openStream()) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("a,b");
    }
  }

  @Test
  void commandsAreHiddenFromThoseWithoutThePermission() {
    bot.on(SlashCommandInteractionEvent.class, event -> event.reply("ok").queue());

    assertThat(ana().commands()).contains("ask").doesNotContain("edit");
    assertThatThrownBy(() -> ana().runs("/edit")).hasMessageContaining("not offered edit");
    Place mia = bot.discord().member("mia").in("coaches");
    assertThat(mia.runs("/edit").message().text()).isEqualTo("ok");
  }

  @Test
  void userInstalledCommandsGoEverywhere() {
    bot.on(
        SlashCommandInteractionEvent.class,
        event -> event.reply("in " + event.getContext()).setEphemeral(true).queue());
    Member olu = bot.discord().member("olu");
    assertThat(olu.in("general").commands()).doesNotContain("pocket");
    Member ben = bot.discord().member("ben").installsTheApp();

    assertThat(ben.in("Night Owls", "general").commands()).containsExactly("pocket");
    assertThat(ben.in("Night Owls", "general").runs("/pocket").message().text())
        .isEqualTo("in GUILD");
    assertThat(ben.inDirectMessages().runs("/pocket").message().text()).isEqualTo("in BOT_DM");
    assertThat(ben.inDirectMessagesWith(olu).runs("/pocket").message().text())
        .isEqualTo("in PRIVATE_CHANNEL");
  }

  @Test
  void commandsWorkInDirectMessages() {
    bot.on(SlashCommandInteractionEvent.class, event -> event.reply("dm").queue());

    assertThat(bot.discord().member("tess").inDirectMessages().runs("/guide list").message().text())
        .isEqualTo("dm");
  }

  @Test
  void answersCanBeTakenBack() {
    bot.on(
        SlashCommandInteractionEvent.class,
        event -> event.reply("oops").flatMap(hook -> hook.deleteOriginal()).queue());

    assertThat(ana().runs("/guide list").disappears()).isTrue();
  }

  @Test
  void localeAndPermissionsReachTheBot() {
    bot.on(
        SlashCommandInteractionEvent.class,
        event ->
            event
                .reply(
                    List.of(
                            event.getUserLocale().getLocale(),
                            event.getGuildLocale().getLocale(),
                            requireNonNull(event.getMember())
                                .hasPermission(net.dv8tion.jda.api.Permission.MANAGE_SERVER))
                        .toString())
                .queue());

    assertThat(bot.discord().member("ben").in("general").runs("/guide list").message().text())
        .isEqualTo("[de, en-US, false]");
    assertThat(bot.discord().member("mia").in("general").runs("/guide list").message().text())
        .isEqualTo("[en-GB, en-US, true]");
  }
}

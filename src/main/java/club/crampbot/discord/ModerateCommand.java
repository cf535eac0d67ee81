package club.crampbot.discord;

import club.crampbot.library.ClubEditions;
import club.crampbot.library.Library;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.interactions.IntegrationType;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.DefaultMemberPermissions;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandGroupData;

/**
 * {@code /moderate}: everything with which a club's moderators keep its guide. Discord shows it to
 * those alone who may manage the server; a club's administrator can show it to a role too.
 */
public final class ModerateCommand implements Autocompleting, Continuing {
  static final String NAME = "moderate";

  private final Map<String, Moderation> byName = new LinkedHashMap<>();

  /** Everything that moderators do. A new subcommand is one more line here. */
  public static ModerateCommand of(Library library, ClubEditions editions) {
    KeptTexts kept = new KeptTexts();
    return new ModerateCommand(
        List.of(
            new StatusModeration(library),
            new AddModeration(library, kept),
            new EditModeration(library, kept),
            new RemoveModeration(library),
            new UploadModeration(library),
            new ExportModeration(library),
            new CitationModeration(library, kept),
            new QuestionModeration(library),
            new DraftModeration(library),
            new PreviewModeration(library),
            new PublishModeration(library, editions, kept),
            new DiscardModeration(library),
            new HistoryModeration(library),
            new ShowModeration(library),
            new UndoModeration(library, editions),
            new GuidesModeration(library),
            SuspendModeration.suspend(library, editions),
            SuspendModeration.resume(library, editions),
            new GapsModeration(library),
            new ForgetModeration(library),
            new SettingsModeration(library)));
  }

  /** A command with these subcommands, in the order in which Discord shows them. */
  ModerateCommand(List<Moderation> moderations) {
    for (Moderation moderation : moderations) {
      if (byName.put(moderation.name(), moderation) != null) {
        throw new IllegalArgumentException("two subcommands named " + moderation.name());
      }
    }
  }

  @Override
  public boolean isForModerators() {
    return true;
  }

  @Override
  public CommandData data() {
    SlashCommandData data =
        Commands.slash(NAME, "For moderators: keep the club's guide")
            .setIntegrationTypes(IntegrationType.GUILD_INSTALL)
            .setContexts(InteractionContextType.GUILD)
            .setDefaultPermissions(DefaultMemberPermissions.enabledFor(Permission.MANAGE_SERVER));
    Map<String, SubcommandGroupData> groups = new LinkedHashMap<>();
    byName.forEach(
        (name, moderation) -> {
          String[] words = name.split(" ", 2);
          if (words.length == 1) {
            data.addSubcommands(moderation.data());
          } else {
            groups
                .computeIfAbsent(words[0], word -> new SubcommandGroupData(word, "About " + word))
                .addSubcommands(moderation.data());
          }
        });
    return data.addSubcommandGroups(groups.values());
  }

  private Optional<Moderation> moderation(Map<String, String> options) {
    return Optional.ofNullable(byName.get(options.getOrDefault(Invocation.SUBCOMMAND, "")));
  }

  private Optional<Moderation> moderation(Continuation continuation) {
    return Optional.ofNullable(byName.get(continuation.deed()));
  }

  @Override
  public Acknowledgement acknowledgement(Map<String, String> options) {
    return moderation(options)
        .map(moderation -> moderation.acknowledgement(options))
        .orElse(Acknowledgement.PRIVATE);
  }

  @Override
  public Reply answer(Invocation invocation) {
    return moderation(invocation.options())
        .map(moderation -> moderation.answer(invocation))
        .orElseGet(ModerateCommand::expired);
  }

  @Override
  public List<Choice> choices(String option, String typed, Invocation invocation) {
    return moderation(invocation.options())
        .map(moderation -> moderation.choices(option, typed, invocation))
        .orElse(List.of());
  }

  @Override
  public Acknowledgement acknowledgement(Continuation continuation) {
    return moderation(continuation)
        .map(moderation -> moderation.acknowledgement(continuation.argument()))
        .orElse(Acknowledgement.PRIVATE);
  }

  @Override
  public Reply goOn(Continuation continuation, Invocation invocation) {
    return moderation(continuation)
        .map(moderation -> moderation.goOn(continuation.argument(), invocation))
        .orElseGet(ModerateCommand::expired);
  }

  private static Reply expired() {
    return new Reply.Say(BotMessage.expired(), "expired");
  }
}

package club.crampbot.discord;

import club.crampbot.discord.BotMessage.Described;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;

/** {@code /help}: everything that the bot can do. */
public final class HelpCommand implements SlashCommand {
  private final List<SlashCommand> others;

  /** Lists these commands in their order, and itself last. */
  public HelpCommand(List<SlashCommand> others) {
    this.others = List.copyOf(others);
  }

  @Override
  public CommandData data() {
    return Everywhere.offered(Commands.slash("help", "What this bot can do"));
  }

  @Override
  public Reply answer(Invocation invocation) {
    List<Described> described = new ArrayList<>();
    Stream.concat(others.stream(), Stream.of(this))
        .map(SlashCommand::data)
        .forEach(
            data -> {
              // A menu's entry has a name only, and the same class: the hint below tells of it.
              if (data.getType() == Command.Type.SLASH && data instanceof SlashCommandData slash) {
                described.add(new Described(slash.getName(), slash.getDescription()));
              }
            });
    return new Reply.Say(BotMessage.help(described), "help");
  }
}

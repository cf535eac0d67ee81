package club.crampbot.discord;

import java.util.ArrayList;
import java.util.List;

/** Everything that the bot can do. */
final class Commanding {
  private Commanding() {}

  static List<SlashCommand> with(List<SlashCommand> more) {
    var all = new ArrayList<SlashCommand>();
    all.add(new AskCommand());
    all.add(new CausesCommand());
    all.add(new PreventCommand());
    all.add(new PatternsCommand());
    all.add(new SourcesCommand());
    all.add(new GuideCommand());
    all.add(new AboutCommand());
    all.add(new AskGuideMenu());
    all.add(new HelpCommand(List.copyOf(all)));
    all.addAll(more);
    return List.copyOf(all);
  }
}

package club.crampbot.discord;

import club.crampbot.answer.BotWords;
import club.crampbot.guide.Claim;
import club.crampbot.guide.Cramp;
import club.crampbot.guide.Guides;
import club.crampbot.guide.Passage;
import club.crampbot.guide.WarningSign;
import java.util.ArrayList;
import java.util.List;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/**
 * {@code /cramp now:}: a few lines for somebody who stands at the roadside with one, and the signs
 * that mean stop.
 */
public final class CrampCommand implements SlashCommand {
  private static final String NOW = "now";
  private static final String LEG = "leg";
  private static final String SIDE = "side";

  /** More is not read by somebody in pain. */
  private static final int LINES = 5;

  /** Two lines of a phone. A longer sentence is cut at a word. */
  private static final int LONGEST_LINE = 200;

  private static final int LIST = 1_200;

  @Override
  public CommandData data() {
    return Everywhere.offered(
        Commands.slash("cramp", "I have a cramp right now: what to do")
            .addOptions(
                new OptionData(OptionType.STRING, NOW, "Where it is", true)
                    .addChoice("leg", LEG)
                    .addChoice("side", SIDE)));
  }

  @Override
  public Reply answer(Invocation invocation) {
    Cramp cramp =
        invocation.option(NOW).filter(SIDE::equals).isPresent() ? Cramp.STITCH : Cramp.LEG;
    return new Reply.Say(
        message(
            cramp,
            invocation.guides(),
            invocation.edition().answerer().warningSigns(),
            invocation.emergency()),
        "now");
  }

  static MessageCreateData message(
      Cramp cramp, Guides guides, List<WarningSign> signs, Emergency emergency) {
    List<Passage> relief =
        guides.passages().stream()
            .filter(passage -> passage.claims().contains(Claim.RELIEF))
            .filter(passage -> passage.cramps().contains(cramp))
            .toList();
    List<String> lines = lines(relief);
    Card card = new Card().heading(cramp == Cramp.LEG ? BotWords.NOW_LEG : BotWords.NOW_STITCH);
    if (lines.isEmpty()) {
      card.text(BotWords.NOW_NOTHING, 200);
    }
    card.lines(lines.stream().map(line -> "- " + line).toList(), LIST)
        .lines(
            "**" + BotWords.STOP_SIGNS + "**",
            signs.stream().map(sign -> "- " + sign.stop()).toList(),
            LIST)
        .text(emergency.with(BotWords.CALL + " " + emergency.number()), 700);
    if (relief.stream().anyMatch(passage -> !passage.citations().isEmpty())) {
      card.buttons(
          Parts.button(
              new Press.Sources(relief.stream().map(Passage::id).toList()), BotWords.SOURCES),
          Parts.button(new Press.AskAnother(), BotWords.ASK_ANOTHER));
    }
    return card.small(BotWords.NOT_MEDICAL_ADVICE).message();
  }

  /**
   * The first sentence of each passage, for it says what to do; then, while there is room, what
   * follows it, all in the guide's order.
   */
  private static List<String> lines(List<Passage> relief) {
    List<List<String>> sentences =
        relief.stream().map(passage -> Cut.sentences(passage.text())).toList();
    int[] taken = new int[sentences.size()];
    int room = LINES;
    for (int round = 0; round < LINES && room > 0; round++) {
      for (int i = 0; i < taken.length && room > 0; i++) {
        if (taken[i] < sentences.get(i).size() && taken[i] == round) {
          taken[i]++;
          room--;
        }
      }
    }
    var lines = new ArrayList<String>();
    for (int i = 0; i < taken.length; i++) {
      sentences.get(i).subList(0, taken[i]).stream()
          .map(sentence -> Cut.toSentence(sentence, LONGEST_LINE))
          .forEach(lines::add);
    }
    return lines;
  }
}

package club.crampbot.discord;

import club.crampbot.guide.Cramp;
import java.util.Optional;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;

/** The option that tells the two families of cramp apart. */
final class CrampOption {
  private static final String NAME = "cramp";
  private static final String ANY = "any";

  private CrampOption() {}

  /** One of the two. */
  static OptionData required() {
    OptionData option = new OptionData(OptionType.STRING, NAME, "Which kind of cramp", true);
    for (Cramp cramp : Cramp.values()) {
      option.addChoice(cramp.plural(), cramp.word());
    }
    return option;
  }

  /** One of the two, or any. */
  static OptionData requiredOrAny() {
    return required().addChoice("any cramp", ANY);
  }

  /** What the member chose; empty for any. */
  static Optional<Cramp> in(Invocation invocation) {
    return invocation.option(NAME).flatMap(Cramp::of);
  }
}

package club.crampbot.discord;

import club.crampbot.answer.BotWords;
import java.util.Optional;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.interactions.modals.ModalInteraction;
import net.dv8tion.jda.api.modals.Modal;

/** The form for a next question, where a reply to the bot's message would come without its text. */
final class QuestionForm {
  private static final String QUESTION = "question";

  private QuestionForm() {}

  static Modal form() {
    return Modal.create(new Press.AskAnother().id(), BotWords.ASK)
        .addComponents(
            Label.of(
                BotWords.YOUR_QUESTION,
                TextInput.create(QUESTION, TextInputStyle.PARAGRAPH)
                    .setMaxLength(AskCommand.LONGEST)
                    .build()))
        .build();
  }

  /** The question that was filled in; empty if this is another form. */
  static Optional<String> question(ModalInteraction sent) {
    return Optional.ofNullable(sent.getValue(QUESTION))
        .filter(_ -> sent.getModalId().equals(new Press.AskAnother().id()))
        .map(value -> value.getAsString());
  }
}

package club.crampbot.discord;

import java.util.Optional;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.modals.Modal;

/** A form with the Markdown of a passage, a section or a citation in it. */
final class EntryForm {
  /** What Discord's forms hold; a longer text is edited as a file. */
  static final int LONGEST = TextInput.MAX_VALUE_LENGTH;

  private static final String TEXT = "text";

  private EntryForm() {}

  /** A form with this text to start from. */
  static Modal of(Continuation continuation, String title, String label, String text) {
    var input =
        TextInput.create(TEXT, TextInputStyle.PARAGRAPH).setMaxLength(LONGEST).setRequired(true);
    if (!text.isEmpty()) {
      input.setValue(text);
    }
    return Modal.create(continuation.id(), Cut.toLength(title, Modal.MAX_TITLE_LENGTH))
        .addComponents(Label.of(label, input.build()))
        .build();
  }

  /** A form with one empty line to fill in. */
  static Modal line(Continuation continuation, String title, String label, int longest) {
    return Modal.create(continuation.id(), Cut.toLength(title, Modal.MAX_TITLE_LENGTH))
        .addComponents(
            Label.of(
                label, TextInput.create(TEXT, TextInputStyle.SHORT).setMaxLength(longest).build()))
        .build();
  }

  /** What was written; Discord's forms end lines as the member's device does. */
  static Optional<String> text(Invocation invocation) {
    return Optional.ofNullable(invocation.options().get(TEXT))
        .map(text -> text.replace("\r\n", "\n").replace('\r', '\n'));
  }
}

package club.crampbot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import club.crampbot.sandbox.Modal;
import club.crampbot.sandbox.Reply;
import java.util.Map;

/** A form that the bot shows to somebody. */
record Form(Runner runner, Reply reply) {
  String title() {
    return reply.modal().title();
  }

  /** What stands in its first field. */
  String text() {
    return field().value();
  }

  private Modal.Field field() {
    return reply.modal().fields().getFirst();
  }

  /** Says something, in whatever part of it. */
  Form says(String... texts) {
    assertThat(reply.modal().toString()).contains(texts);
    return this;
  }

  Form saysNothingOf(String... texts) {
    assertThat(reply.modal().toString()).doesNotContain(texts);
    return this;
  }

  /** Sends it with this text in its first field. */
  Told isFilledIn(String text) {
    return isFilledIn(field().label(), text);
  }

  /** Sends it with this text in one of its fields. */
  Told isFilledIn(String label, String text) {
    return Told.of(runner, runner.place().fillsIn(reply, Map.of(label, text)));
  }
}

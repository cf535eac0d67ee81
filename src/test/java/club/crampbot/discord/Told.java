package club.crampbot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import club.crampbot.guide.Passage;
import club.crampbot.guide.Span;
import club.crampbot.sandbox.Reply;
import club.crampbot.sandbox.Seen;
import java.util.Map;

/** What the bot told a member, and what the member then does with it. */
record Told(Club.Runner runner, Seen seen) {
  /** Holds a passage of the small guide whole: its title and every word. */
  Told quotes(String passage) {
    Passage quoted = Shelf.small().passage(passage).orElseThrow();
    assertThat(seen.text()).contains(quoted.title());
    for (Span span : quoted.spans()) {
      if (span instanceof Span.Words(String words)) {
        words.lines().map(String::strip).forEach(line -> assertThat(seen.text()).contains(line));
      }
    }
    return this;
  }

  Told says(String... texts) {
    assertThat(seen.text()).contains(texts);
    return this;
  }

  Told saysNothingOf(String... texts) {
    assertThat(seen.text()).doesNotContain(texts);
    return this;
  }

  /** Only the member sees it. */
  Told privately() {
    assertThat(seen.isPrivate()).as("private: %s", seen).isTrue();
    return this;
  }

  /** Everybody in the channel sees it. */
  Told openly() {
    assertThat(seen.isPrivate()).as("private: %s", seen).isFalse();
    return this;
  }

  Told offers(String... buttons) {
    assertThat(seen.buttonLabels()).contains(buttons);
    return this;
  }

  Told offersNot(String... buttons) {
    assertThat(seen.buttonLabels()).doesNotContain(buttons);
    return this;
  }

  /** Links to an address by words that say where it goes. */
  Told linksTo(String address) {
    assertThat(seen.links())
        .anySatisfy(
            link -> {
              assertThat(link.address()).isEqualTo(address);
              assertThat(link.text()).isNotBlank().isNotEqualTo(address);
            });
    return this;
  }

  Told presses(String button) {
    return told(runner.place().presses(seen, button));
  }

  Told picks(String menu, String option) {
    return told(runner.place().picks(seen, menu, option));
  }

  /** Asks in the form behind a button. */
  Told asksInTheForm(String button, String field, String question) {
    Reply form = runner.place().presses(seen, button);
    return told(runner.place().fillsIn(form, Map.of(field, question)));
  }

  /** Replies to it with ping. */
  Told repliesToIt(String text) {
    return new Told(runner, runner.place().repliesTo(seen, text, true).answer());
  }

  /** The same message, before somebody else who sees it too. */
  Told before(Club.Runner other) {
    return new Told(other, seen);
  }

  private Told told(Reply reply) {
    return new Told(runner, reply.message());
  }
}

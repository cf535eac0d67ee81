package club.crampbot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import club.crampbot.guide.Passage;
import club.crampbot.guide.Span;
import club.crampbot.sandbox.Reply;
import club.crampbot.sandbox.Seen;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.awaitility.Awaitility;

/** What the bot told a member, and what the member then does with it. */
record Told(Runner runner, Seen seen) {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration OFTEN = Duration.ofMillis(20);

  /** What a reply says in the end, when it shows no progress any more. */
  static Told of(Runner runner, Reply reply) {
    Seen first = reply.message();
    Seen last =
        isProgress(first)
            ? Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(OFTEN)
                .until(() -> reply.now().orElse(first), now -> !isProgress(now))
            : first;
    return new Told(runner, last);
  }

  private static boolean isProgress(Seen seen) {
    return seen.text().endsWith("…") && !seen.text().contains("\n");
  }

  String text() {
    return seen.text();
  }

  /** Holds a passage of the guide that clubs start with whole: its title and every word. */
  Told quotes(String passage) {
    Passage quoted = runner.club().guides().passage(passage).orElseThrow();
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

  Told begins(String text) {
    assertThat(seen.text()).startsWith(text);
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
    return Told.of(runner, runner.place().presses(seen, button));
  }

  Told picks(String menu, String option) {
    return Told.of(runner, runner.place().picks(seen, menu, option));
  }

  /** Presses a button that opens a form. */
  Form opens(String button) {
    return new Form(runner, runner.place().presses(seen, button));
  }

  /** The options of its only menu. */
  List<Seen.Choice> options() {
    assertThat(seen.menus()).hasSize(1);
    return seen.menus().getFirst().options();
  }

  /** The content of a file that came with it. */
  byte[] file(String name) {
    Seen.File file =
        seen.files().stream().filter(one -> one.name().equals(name)).findAny().orElseThrow();
    try (var http = HttpClient.newHttpClient()) {
      return http.send(
              HttpRequest.newBuilder(URI.create(file.address())).build(),
              HttpResponse.BodyHandlers.ofByteArray())
          .body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The content of a text file that came with it. */
  String textOf(String name) {
    return new String(file(name), StandardCharsets.UTF_8);
  }

  /** Replies to it with ping. */
  Told repliesToIt(String text) {
    return new Told(runner, runner.place().repliesTo(seen, text, true).answer());
  }

  /** The same message when it says this, which it may take a while to. */
  Told saysSoon(String text) {
    return when(now -> now.text().contains(text));
  }

  /** The same message when it no longer says this. */
  Told saysNothingSoonOf(String text) {
    return when(now -> !now.text().contains(text));
  }

  private Told when(Predicate<Seen> isSo) {
    return new Told(
        runner, Awaitility.await().atMost(PATIENCE).pollInterval(OFTEN).until(this::now, isSo));
  }

  private Seen now() {
    return runner.place().sees().stream()
        .filter(one -> one.id().equals(seen.id()))
        .findAny()
        .orElseThrow();
  }

  /** The same message, before somebody else who sees it too. */
  Told before(Runner other) {
    return new Told(other, seen);
  }
}

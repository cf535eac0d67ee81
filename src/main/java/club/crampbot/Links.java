package club.crampbot;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Looks up whether links lead somewhere. Goes to the network, so only {@code check --links} does
 * it, when the operator asks for it.
 */
final class Links {
  /** Enough to be done with a hundred in a minute, and few enough to be no nuisance. */
  private static final int AT_ONCE = 4;

  /** After so many servers out of reach, and none that answered, it is the network. */
  private static final int ENOUGH = 8;

  private final HttpClient client;
  private final Duration patience;
  private final AtomicInteger answered = new AtomicInteger();
  private final AtomicInteger outOfReach = new AtomicInteger();

  private Links(HttpClient client, Duration patience) {
    this.client = client;
    this.patience = patience;
  }

  /** What came of looking links up. */
  sealed interface Outcome {
    /** Those that lead nowhere, each with a sentence that says how that shows. */
    record Followed(Map<URI, String> dead) implements Outcome {
      public Followed {
        dead = new LinkedHashMap<>(dead);
      }
    }

    /** Not one server answered, so nothing is known of the links. */
    record NoNetwork() implements Outcome {}
  }

  /**
   * Looks links up, a few at a time.
   *
   * @param patience how long each server has
   */
  static Outcome follow(Collection<URI> links, Duration patience) {
    try (var client =
            HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(patience)
                .build();
        ExecutorService pool =
            Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
      return new Links(client, patience).follow(links, pool);
    }
  }

  private Outcome follow(Collection<URI> links, ExecutorService pool) {
    Map<URI, Future<Optional<String>>> answers = new LinkedHashMap<>();
    links.forEach(link -> answers.put(link, pool.submit(() -> dead(link))));
    var dead = new LinkedHashMap<URI, String>();
    answers.forEach(
        (link, answer) -> result(answer).ifPresent(sentence -> dead.put(link, sentence)));
    return answered.get() == 0 && outOfReach.get() > 0
        ? new Outcome.NoNetwork()
        : new Outcome.Followed(dead);
  }

  private static Optional<String> result(Future<Optional<String>> answer) {
    try {
      return answer.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the lookup of links was interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a link could not be looked up", e);
    }
  }

  /** Why a link leads nowhere; empty if it leads somewhere, or if the network seems to be away. */
  private Optional<String> dead(URI link) throws InterruptedException {
    if (answered.get() == 0 && outOfReach.get() >= ENOUGH) {
      return Optional.empty();
    }
    try {
      int status = status("HEAD", link);
      // Some servers know no HEAD, and say so in various ways.
      if (status == 404 || status == 405 || status == 501) {
        status = status("GET", link);
      }
      answered.incrementAndGet();
      // Who asks for a login or keeps robots out (401, 403, 429) is there.
      boolean isDead = status == 404 || status == 410 || (status >= 500 && status < 600);
      return isDead ? Optional.of("the server answers " + status) : Optional.empty();
    } catch (IOException | IllegalArgumentException e) {
      outOfReach.incrementAndGet();
      return Optional.of("the server cannot be reached");
    }
  }

  private int status(String method, URI link) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(link)
            .timeout(patience)
            .header("User-Agent", "crampbot check --links")
            .method(method, HttpRequest.BodyPublishers.noBody())
            .build();
    HttpResponse<InputStream> response =
        client.send(request, HttpResponse.BodyHandlers.ofInputStream());
    // The page itself is of no interest, and may be big.
    response.body().close();
    return response.statusCode();
  }

  /** An address as it stands in a list of works; empty if none can be made of it. */
  static Optional<URI> of(String text) {
    try {
      // DOIs hold characters that addresses may not.
      String written =
          text.replace("<", "%3C").replace(">", "%3E").replace("[", "%5B").replace("]", "%5D");
      return Optional.of(URI.create(written))
          .filter(link -> Optional.ofNullable(link.getHost()).isPresent())
          .filter(link -> List.of("http", "https").contains(link.getScheme()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}

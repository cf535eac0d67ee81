package club.crampbot.discord;

import club.crampbot.answer.Borrowed;
import club.crampbot.answer.Edition;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does requests, one line of the log each, and holds the one catch-all: whatever goes wrong is
 * logged with a short id, and the member is told this id.
 */
final class Requests {
  private static final Logger LOG = LoggerFactory.getLogger("club.crampbot.requests");

  private Requests() {}

  /**
   * Does one request. Never throws.
   *
   * @param id of the interaction or message, as Discord knows it
   * @param kind what the member did, such as {@code /ask}
   * @param begin acknowledges, then borrows the edition that this request keeps to
   * @param work does it, and gives the outcome's word
   * @param apology tells the member that it failed
   */
  static void run(
      String id,
      String kind,
      Supplier<Borrowed> begin,
      Function<Edition, String> work,
      Consumer<MessageCreateData> apology) {
    long start = System.nanoTime();
    String edition = "unknown";
    String outcome;
    try (Borrowed borrowed = begin.get()) {
      Edition found = borrowed.edition();
      edition = String.valueOf(found.number());
      outcome = work.apply(found);
    } catch (RuntimeException | Error failure) {
      String shortId = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
      LOG.error("failure {}: {} of {} failed", shortId, kind, id, failure);
      outcome = "failed " + shortId;
      apologize(shortId, apology);
    }
    long millis = (System.nanoTime() - start) / 1_000_000;
    LOG.info("{} {} {} edition {} in {} ms", id, kind, outcome, edition, millis);
  }

  private static void apologize(String shortId, Consumer<MessageCreateData> apology) {
    try {
      apology.accept(BotMessage.failure(shortId));
    } catch (RuntimeException unheard) {
      // Discord itself is in the way, or the interaction is too old: there is no one left to tell.
      LOG.warn("nobody could be told of failure {}", shortId, unheard);
    }
  }

  /** For REST calls that may fail without harm to the member. */
  static Consumer<Throwable> noted(String what, String id) {
    return failure -> {
      if (failure instanceof ErrorResponseException refused) {
        LOG.warn("{} of {} was refused: {}", what, id, refused.getMeaning());
      } else {
        LOG.warn("{} of {} failed", what, id, failure);
      }
    };
  }
}

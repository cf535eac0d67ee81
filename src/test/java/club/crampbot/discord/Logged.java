package club.crampbot.discord;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.LoggerFactory;

/** What the bot logs at INFO and above, from now on until it is stopped. */
final class Logged extends AppenderBase<ILoggingEvent> {
  private final Queue<ILoggingEvent> events = new ConcurrentLinkedQueue<>();
  private final Logger logger = (Logger) LoggerFactory.getLogger("club.crampbot");

  Logged() {
    logger.setLevel(Level.INFO);
    logger.addAppender(this);
    start();
  }

  List<String> lines() {
    return events.stream().map(ILoggingEvent::getFormattedMessage).toList();
  }

  @Override
  protected void append(ILoggingEvent event) {
    events.add(event);
  }

  @Override
  public void stop() {
    logger.detachAppender(this);
    super.stop();
  }
}

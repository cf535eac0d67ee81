package club.crampbot.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.websocket.WsContext;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.zip.Deflater;
import org.eclipse.jetty.websocket.api.Callback;

/**
 * One connection of the bot to the gateway. Whoever has something to send queues it and goes on;
 * one thread writes.
 */
final class Socket {
  private static final int CHUNK = 16 * 1024;

  private final WsContext context;
  private final boolean compressed;
  private final BlockingQueue<Runnable> waiting = new LinkedBlockingQueue<>();
  private final Deflater deflater = new Deflater();
  private final Thread writer;

  Socket(WsContext context, boolean compressed) {
    this.context = context;
    this.compressed = compressed;
    this.writer = Thread.ofVirtual().name("gateway-writer").start(this::write);
  }

  void send(JsonNode payload) {
    waiting.add(() -> writeNow(payload.toString()));
  }

  /** Closes as Discord does, with a code that says why. */
  void close(int code, String reason) {
    waiting.add(() -> context.session.close(code, reason, Callback.NOOP));
  }

  /** Breaks the connection without a word, as a bad line does. */
  void drop() {
    waiting.add(context.session::disconnect);
  }

  /** To be called when the connection is gone. */
  void gone() {
    writer.interrupt();
  }

  private void write() {
    try {
      while (true) {
        waiting.take().run();
      }
    } catch (InterruptedException gone) {
      Thread.currentThread().interrupt();
    } finally {
      deflater.end();
    }
  }

  private void writeNow(String text) {
    if (!context.session.isOpen()) {
      return;
    }
    Callback.Completable written = new Callback.Completable();
    if (compressed) {
      context.session.sendBinary(ByteBuffer.wrap(deflated(text)), written);
    } else {
      context.session.sendText(text, written);
    }
    // A failed write means that the other side has gone: the close handler deals with that.
    written.exceptionally(failure -> null).join();
  }

  /** The text in one stream of zlib for the whole connection, flushed after each message. */
  private byte[] deflated(String text) {
    deflater.setInput(text.getBytes(StandardCharsets.UTF_8));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] chunk = new byte[CHUNK];
    int length;
    do {
      length = deflater.deflate(chunk, 0, chunk.length, Deflater.SYNC_FLUSH);
      out.write(chunk, 0, length);
    } while (length == chunk.length);
    return out.toByteArray();
  }
}

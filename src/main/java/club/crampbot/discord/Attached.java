package club.crampbot.discord;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.interactions.commands.CommandInteractionPayload;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A file that came with a command. Nothing is read before {@link #read}. */
record Attached(Message.Attachment file) {
  private static final Logger LOG = LoggerFactory.getLogger(Attached.class);

  /** Longer than a whole guide takes on a slow line, shorter than a moderator's patience. */
  private static final int SECONDS = 30;

  static final String NO_TEXT = "This file is no UTF-8 text. Save it as UTF-8 and try again.";

  /** What came of reading the file. */
  sealed interface Read {
    /** All of it. */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares or changes these
    record Whole(byte[] bytes) implements Read {}

    /** Nothing, and why, for the moderator. */
    record Failed(String sentence) implements Read {}
  }

  /** The first file among a command's options. */
  static Optional<Attached> of(CommandInteractionPayload event) {
    return event.getOptionsByType(OptionType.ATTACHMENT).stream()
        .findFirst()
        .map(OptionMapping::getAsAttachment)
        .map(Attached::new);
  }

  String name() {
    return file.getFileName();
  }

  /**
   * Reads the file, which must be what Discord said it is.
   *
   * @param most bytes that are taken; a larger file is not even begun
   */
  Read read(int most) {
    if (file.getSize() > most) {
      return new Read.Failed(
          "%s has %,d bytes; I take at most %,d.".formatted(shownName(), file.getSize(), most));
    }
    try (InputStream in = file.getProxy().download().orTimeout(SECONDS, TimeUnit.SECONDS).join()) {
      byte[] bytes = in.readNBytes(most + 1);
      if (bytes.length != file.getSize()) {
        return new Read.Failed(
            "%s changed under way: Discord told of %,d bytes, and %,d came. Please upload it again."
                .formatted(shownName(), file.getSize(), bytes.length));
      }
      return new Read.Whole(bytes);
    } catch (IOException | CompletionException failure) {
      LOG.warn("an attachment could not be read", failure);
      return new Read.Failed(
          shownName() + " could not be fetched from Discord. Please upload it again.");
    }
  }

  /** The text of a file, with plain line ends; empty if it is not UTF-8. */
  static Optional<String> text(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
      return Optional.of(unmarked.replace("\r\n", "\n"));
    } catch (CharacterCodingException _) {
      return Optional.empty();
    }
  }

  private String shownName() {
    return Parts.plain(Cut.toLength(name(), 80));
  }
}

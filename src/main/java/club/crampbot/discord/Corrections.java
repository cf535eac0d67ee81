package club.crampbot.discord;

import club.crampbot.answer.Borrowed;
import club.crampbot.answer.BotWords;
import club.crampbot.answer.Editions;
import club.crampbot.guide.Guides;
import club.crampbot.guide.Passage;
import club.crampbot.library.Library;
import club.crampbot.library.PublicAnswer;
import club.crampbot.library.Standing;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import net.dv8tion.jda.api.components.MessageTopLevelComponent;
import net.dv8tion.jda.api.components.MessageTopLevelComponentUnion;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.components.container.ContainerChildComponent;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.InsufficientPermissionException;
import net.dv8tion.jda.api.requests.ErrorResponse;
import net.dv8tion.jda.api.sharding.ShardManager;
import net.dv8tion.jda.api.utils.messages.MessageEditBuilder;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps public answers honest: one whose passage was corrected or withdrawn gets a line that says
 * so, and loses it when the passage is again as it was shown. Works on threads of its own, one
 * message after the other, for Discord slows down who edits many. Safe for use by many threads.
 */
final class Corrections {
  private static final Logger LOG = LoggerFactory.getLogger(Corrections.class);

  /** The id of the line among a message's components, which Discord numbers from 1. */
  private static final int LINE = 9_001;

  /** The message, or the way to it, is gone for good. */
  private static final Set<ErrorResponse> GONE =
      EnumSet.of(
          ErrorResponse.UNKNOWN_MESSAGE,
          ErrorResponse.UNKNOWN_CHANNEL,
          ErrorResponse.MISSING_ACCESS,
          ErrorResponse.MISSING_PERMISSIONS,
          ErrorResponse.INVALID_AUTHOR_EDIT);

  private final Optional<Library> library;
  private final Editions editions;
  private final AtomicReference<Optional<ShardManager>> connection =
      new AtomicReference<>(Optional.empty());
  private final Map<String, ReentrantLock> underWay = new ConcurrentHashMap<>();

  /**
   * Over a library that stays the caller's; without one, nothing is remembered.
   *
   * @param editions what the clubs answer from; their changes are heard of
   */
  Corrections(Optional<Library> library, Editions editions) {
    this.library = library;
    this.editions = editions;
    editions.whenChanged(this::look);
  }

  /** From now on messages are edited by way of this connection. */
  void connected(Optional<ShardManager> shards) {
    connection.set(shards);
  }

  /** From now on no message is edited. */
  void disconnected() {
    connection.set(Optional.empty());
  }

  /**
   * Takes note that a message shows these passages of these guides to everybody in a channel. That
   * it cannot be noted is no harm to who asked.
   */
  void shown(Message message, List<Passage> passages, Guides guides) {
    if (library.isEmpty() || passages.isEmpty() || !message.hasGuild()) {
      return;
    }
    String club = String.valueOf(message.getGuildId());
    try {
      library.get().shown(club, message.getChannelId(), message.getId(), passages);
      // Somebody may have published while it was on its way.
      if (isOld(guides, club)) {
        look(club);
      }
    } catch (RuntimeException failure) {
      LOG.warn("a public answer of club {} could not be noted", club, failure);
    }
  }

  private boolean isOld(Guides guides, String club) {
    try (Borrowed now = editions.borrow(Optional.of(club))) {
      return !now.edition().guides().equals(guides);
    }
  }

  /** Corrects a club's public answers soon; does not wait for it. */
  void look(String club) {
    if (library.isPresent()) {
      Thread.ofVirtual().name("corrections " + club).start(() -> correct(library.get(), club));
    }
  }

  private void correct(Library library, String club) {
    ReentrantLock lock = underWay.computeIfAbsent(club, _ -> new ReentrantLock());
    // Who waits here looks anew: what was published last is what counts.
    lock.lock();
    try {
      // Another process may hold the club's shard.
      Optional<Guild> guild =
          connection.get().flatMap(shards -> Optional.ofNullable(shards.getGuildById(club)));
      if (guild.isEmpty()) {
        return;
      }
      int corrected = 0;
      for (PublicAnswer due : due(library, club)) {
        if (connection.get().isEmpty()) {
          return;
        }
        if (correct(library, guild.get(), due)) {
          corrected++;
        }
      }
      if (corrected > 0) {
        LOG.info("{} public answers of club {} were corrected", corrected, club);
      }
    } catch (RuntimeException failure) {
      if (connection.get().isPresent()) {
        LOG.warn("the public answers of club {} could not be corrected", club, failure);
      }
    } finally {
      lock.unlock();
    }
  }

  private List<PublicAnswer> due(Library library, String club) {
    try (Borrowed now = editions.borrow(Optional.of(club))) {
      return library.corrections(club, now.edition().guides());
    }
  }

  /** Whether the message says now what became of its passages. */
  private static boolean correct(Library library, Guild guild, PublicAnswer due) {
    GuildMessageChannel channel = guild.getChannelById(GuildMessageChannel.class, due.channel());
    if (channel == null) {
      // A closed thread may be opened again; where nothing is, the answer is forgotten in time.
      return false;
    }
    try {
      Message message = channel.retrieveMessageById(due.message()).complete();
      channel.editMessageById(due.message(), edited(message, due.standing())).complete();
      library.corrected(due);
      return true;
    } catch (InsufficientPermissionException refused) {
      LOG.info("public answer {} cannot be corrected: {}", due.message(), refused.getMessage());
      library.lost(due);
    } catch (ErrorResponseException refused) {
      LOG.info("public answer {} was not corrected: {}", due.message(), refused.getMeaning());
      if (GONE.contains(refused.getErrorResponse())) {
        library.lost(due);
      }
    }
    return false;
  }

  private static MessageEditData edited(Message message, Standing standing) {
    return new MessageEditBuilder()
        .useComponentsV2()
        .setComponents(
            message.getComponents().stream().map(component -> edited(component, standing)).toList())
        .build();
  }

  private static MessageTopLevelComponent edited(
      MessageTopLevelComponentUnion component, Standing standing) {
    if (!(component instanceof Container container)) {
      return component;
    }
    List<ContainerChildComponent> parts = new ArrayList<>();
    line(standing).ifPresent(parts::add);
    container.getComponents().stream()
        .filter(part -> part.getUniqueId() != LINE)
        .forEach(parts::add);
    return container.withComponents(parts);
  }

  private static Optional<TextDisplay> line(Standing standing) {
    return switch (standing) {
      case AS_SHOWN -> Optional.empty();
      case CHANGED -> Optional.of(line(BotWords.CHANGED_SINCE));
      case WITHDRAWN -> Optional.of(line(BotWords.WITHDRAWN_SINCE));
    };
  }

  private static TextDisplay line(String sentence) {
    return TextDisplay.of("**" + sentence + "**").withUniqueId(LINE);
  }
}

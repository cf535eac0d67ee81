package club.crampbot.library;

import club.crampbot.answer.Borrowed;
import club.crampbot.answer.Edition;
import club.crampbot.answer.Editions;
import club.crampbot.guide.Guides;
import club.crampbot.guide.Reading;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What each club answers from: its newest published edition without what is suspended. A new one is
 * opened beside the old one, then takes its place; who borrowed the old one goes on with it, and
 * the last to give it back closes it. Clubs with the same content share one index.
 *
 * <p>What other processes publish into the same database is noticed at the next question, which is
 * still answered from the old edition while the new one is being opened. Safe for use by many
 * threads.
 */
public final class ClubEditions implements Editions, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ClubEditions.class);

  private final Store store;
  private final Shelf shelf;
  private final Opening opening;
  private final Map<Key, Open> open = new HashMap<>();
  private final Map<String, Served> served = new ConcurrentHashMap<>();
  private final Map<String, ReentrantLock> refreshing = new ConcurrentHashMap<>();

  /** Clubs being fetched in the background: one fetch, however many questions notice it. */
  private final Set<String> behind = ConcurrentHashMap.newKeySet();

  private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();
  private final Open shipped;

  /** What two clubs must have in common to share an index. */
  private record Key(Overlay overlay, Set<String> suspended) {}

  /** What a club has now; {@code revision} tells whether that is still so. */
  private record Served(long revision, Edition edition, Open open) {}

  /** Something open, and by how many it is used; guarded by the lock of {@link ClubEditions}. */
  private static final class Open {
    private final Key key;
    private final Edition edition;
    private int users;

    private Open(Key key, Edition edition) {
      this.key = key;
      this.edition = edition;
    }
  }

  /** Opens the shipped guides; each club's own are opened at its first question. */
  public ClubEditions(Library library, Guides shippedGuides, Opening opening) {
    this.store = library.store();
    this.shelf = library.shelf();
    this.opening = opening;
    var key = new Key(Overlay.NONE, Set.of());
    this.shipped = new Open(key, opening.open(0, shippedGuides));
    this.shipped.users = 1;
    this.open.put(key, shipped);
  }

  @Override
  public Borrowed borrow(Optional<String> club) {
    if (club.isEmpty()) {
      return borrowed(shipped, shipped.edition);
    }
    while (true) {
      Served now = current(club.get());
      synchronized (this) {
        // Between the two lines another publisher may have retired it.
        if (now.open.users > 0) {
          return borrowed(now.open, now.edition);
        }
      }
    }
  }

  private synchronized Borrowed borrowed(Open of, Edition edition) {
    of.users++;
    return new Borrowed() {
      private boolean isGivenBack;

      @Override
      public Edition edition() {
        return edition;
      }

      @Override
      public void close() {
        synchronized (ClubEditions.this) {
          if (!isGivenBack) {
            isGivenBack = true;
            release(of);
          }
        }
      }
    };
  }

  private void release(Open of) {
    of.users--;
    if (of.users == 0) {
      open.remove(of.key);
      of.edition.index().close();
    }
  }

  private Served current(String club) {
    Served now = served.get(club);
    if (now == null) {
      return refreshed(club);
    }
    if (isOld(now, club)) {
      if (behind.add(club)) {
        Thread.ofVirtual().name("refresh " + club).start(() -> refreshedIfPossible(club));
      }
    }
    return now;
  }

  /** Members are answered from what is open while the database cannot be asked. */
  private boolean isOld(Served now, String club) {
    try {
      return now.revision != store.revision(club);
    } catch (JdbiException e) {
      LOG.warn("the clubs' database does not answer; answers come from edition {}", number(now), e);
      return false;
    }
  }

  private static int number(Served served) {
    return served.edition.number();
  }

  private void refreshedIfPossible(String club) {
    try {
      refreshed(club);
    } catch (JdbiException e) {
      LOG.warn(
          "the newest edition of a club could not be fetched; the next question tries again", e);
    } finally {
      behind.remove(club);
    }
  }

  /** Opens what a club has published, so that its next question is answered from it. */
  public void refresh(String club) {
    refreshed(club);
  }

  /**
   * Tells somebody of every club that has another content than before, or is opened for the first
   * time. It is told on the thread that opened the content, and must not make it wait.
   */
  @Override
  public void whenChanged(Consumer<String> told) {
    listeners.add(told);
  }

  private Served refreshed(String club) {
    Optional<Served> before = Optional.ofNullable(served.get(club));
    Served after = reopened(club);
    if (before.isEmpty() || before.get().open != after.open) {
      listeners.forEach(listener -> listener.accept(club));
    }
    return after;
  }

  private Served reopened(String club) {
    ReentrantLock lock = refreshing.computeIfAbsent(club, _ -> new ReentrantLock());
    lock.lock();
    try {
      long revision = store.revision(club);
      Served before = served.get(club);
      if (before != null && before.revision == revision) {
        return before;
      }
      PublishedEdition newest = store.newest(club);
      Set<String> suspended = store.suspended(club);
      Optional<Open> opened = opened(new Key(newest.overlay(), suspended), newest.number());
      if (opened.isEmpty() && before != null) {
        return before;
      }
      Served after =
          opened
              .map(of -> new Served(revision, numbered(of.edition, newest.number()), of))
              .orElseGet(() -> new Served(revision, shipped.edition, using(shipped)));
      served.put(club, after);
      if (before != null) {
        synchronized (this) {
          release(before.open);
        }
      }
      return after;
    } finally {
      lock.unlock();
    }
  }

  private static Edition numbered(Edition edition, int number) {
    return new Edition(number, edition.guides(), edition.index(), edition.answerer());
  }

  private synchronized Open using(Open of) {
    of.users++;
    return of;
  }

  /** The content with one more user; empty if it is not good, which only a new bot can make it. */
  private Optional<Open> opened(Key key, int number) {
    synchronized (this) {
      Open there = open.get(key);
      if (there != null) {
        return Optional.of(using(there));
      }
    }
    return switch (shelf.guides(key.overlay, key.suspended)) {
      case Reading.Refused<Guides> refused -> {
        LOG.error("edition {} cannot be served: {}", number, refused.problems());
        yield Optional.empty();
      }
      case Reading.Read<Guides> read -> {
        Edition edition = LongWork.done(() -> opening.open(number, read.value()));
        synchronized (this) {
          Open there = open.get(key);
          if (there != null) {
            edition.index().close();
            yield Optional.of(using(there));
          }
          var opened = new Open(key, edition);
          open.put(key, opened);
          yield Optional.of(using(opened));
        }
      }
    };
  }

  /** How many indexes are open. */
  synchronized int openIndexes() {
    return open.size();
  }

  /** Closes every index, those in use too. */
  @Override
  public synchronized void close() {
    open.values().forEach(of -> of.edition.index().close());
    open.clear();
    served.clear();
  }
}

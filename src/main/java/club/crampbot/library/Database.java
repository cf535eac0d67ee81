package club.crampbot.library;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;

/**
 * The database of the clubs: a file of SQLite, or PostgreSQL where several bots share the work.
 * Opening it brings its tables up to date. Safe for use by many threads.
 */
public final class Database implements AutoCloseable {
  private static final String SQLITE = "jdbc:sqlite:";

  /** SQLite has one writer at a time anyway; a bot's questions need no more on PostgreSQL. */
  private static final int CONNECTIONS = 4;

  /** How long one writer waits for another before it is an error. */
  private static final int BUSY_MILLIS = 10_000;

  private final HikariDataSource source;
  private final Jdbi jdbi;

  private Database(HikariConfig config, String dialect) {
    config.setMaximumPoolSize(CONNECTIONS);
    config.setPoolName("library");
    source = new HikariDataSource(config);
    Flyway.configure()
        .dataSource(source)
        .locations("classpath:club/crampbot/library/" + dialect)
        .load()
        .migrate();
    jdbi = Jdbi.create(source);
  }

  /** Opens a file of SQLite, which is made where there is none. */
  public static Database sqlite(Path file) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var config = new HikariConfig();
    config.setJdbcUrl(SQLITE + file.toAbsolutePath());
    // Readers go on while one writes; what was acknowledged survives a power cut.
    config.addDataSourceProperty("journal_mode", "WAL");
    config.addDataSourceProperty("synchronous", "FULL");
    config.addDataSourceProperty("busy_timeout", BUSY_MILLIS);
    // A transaction that reads and then writes must not find another writer in between.
    config.addDataSourceProperty("transaction_mode", "IMMEDIATE");
    return new Database(config, "sqlite");
  }

  /**
   * Connects to PostgreSQL.
   *
   * @param url such as {@code jdbc:postgresql://host/crampbot?user=crampbot}; a password is better
   *     kept in {@code ~/.pgpass} or in the file that {@code PGPASSFILE} names
   */
  public static Database postgresql(String url) {
    // A pool that finds no driver for an address tells the whole of it, with the password.
    if (url.contains("@") || !isUnderstood(url)) {
      throw new IllegalArgumentException(
          "the address of PostgreSQL is written jdbc:postgresql://host:5432/name?user=name");
    }
    var config = new HikariConfig();
    config.setJdbcUrl(url);
    return new Database(config, "postgresql");
  }

  private static boolean isUnderstood(String url) {
    try {
      DriverManager.getDriver(url);
      return true;
    } catch (SQLException e) {
      return false;
    }
  }

  Jdbi jdbi() {
    return jdbi;
  }

  @Override
  public void close() {
    source.close();
  }
}

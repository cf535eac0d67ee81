package club.crampbot.library;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The library on a real PostgreSQL. */
class PostgresqlLibraryTest extends LibraryFacts {
  private static EmbeddedPostgres server;

  @BeforeAll
  static void startServer() throws IOException {
    server = EmbeddedPostgres.start();
  }

  @AfterAll
  static void stopServer() throws IOException {
    server.close();
  }

  @Override
  Database open(Path folder) {
    return Database.postgresql(server.getJdbcUrl("postgres", "postgres"));
  }
}

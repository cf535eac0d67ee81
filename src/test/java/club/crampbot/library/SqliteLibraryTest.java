package club.crampbot.library;

import java.nio.file.Path;

/** The library on SQLite. */
class SqliteLibraryTest extends LibraryFacts {
  @Override
  Database open(Path folder) {
    return Database.sqlite(folder.resolve("clubs.sqlite"));
  }
}

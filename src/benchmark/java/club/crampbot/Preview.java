package club.crampbot;

import club.crampbot.BotConfig.SearchMode;
import club.crampbot.library.Database;
import club.crampbot.library.Edit;
import club.crampbot.library.Library;
import club.crampbot.library.Moderator;
import club.crampbot.library.Publication;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * How long a moderator waits for a preview and for publishing, over the shipped guides and judged
 * questions: in the seconds that pass, and in those that the process computes on all cores.
 */
final class Preview {
  private static final String SECTION = "relief/remedies.md";
  private static final String CLUB = "1";

  /** The first bot also warms the JVM up; each next one starts with nothing in its memory. */
  private static final int BOTS = 3;

  private static final OperatingSystemMXBean PROCESS =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private Preview() {}

  private interface Work {
    Object done();
  }

  static void print() throws IOException {
    Path folder = Files.createTempDirectory("crampbot-preview-");
    IndexData data = CommonOptions.orRefuse(IndexData.read(Path.of("index-data")));
    System.out.println("\n| with all judged questions | s that pass | s computed |");
    System.out.println("| --- | --- | --- |");
    for (int bot = 1; bot <= BOTS; bot++) {
      measure(bot, data, folder);
    }
    Folders.delete(folder);
  }

  private static void measure(int number, IndexData data, Path folder) {
    var mia = new Moderator("1", "mia");
    try (Bot bot = Bot.make(SearchMode.HYBRID, data, folder);
        Database database = Database.sqlite(folder.resolve("clubs-" + number + ".sqlite"))) {
      Library library = bot.library(database);
      // The index of the shipped guides is there before anybody edits.
      try (var _ = bot.editions(library)) {
        String text = library.draft(CLUB, mia).files().get(SECTION);
        edit(library, mia, text, "bot " + number + ", first");
        row("bot %d, first preview".formatted(number), () -> library.preview(CLUB, mia));
        edit(library, mia, text, "bot " + number + ", second");
        row("bot %d, preview of another draft".formatted(number), () -> library.preview(CLUB, mia));
        row("bot %d, publish".formatted(number), () -> published(library, mia));
      }
    }
  }

  private static void edit(Library library, Moderator by, String text, String words) {
    var changed = text.replaceFirst("(?m)^(### .*)$", "$1\n\nA sentence of " + words + ".");
    library.edit(CLUB, by, new Edit.Put(SECTION, changed));
  }

  private static Publication published(Library library, Moderator by) {
    return library.publish(CLUB, by, "measured", false);
  }

  private static void row(String name, Work work) {
    long start = System.nanoTime();
    long computed = PROCESS.getProcessCpuTime();
    Object _ = work.done();
    System.out.printf(
        Locale.ROOT,
        "| %s | %.2f | %.2f |%n",
        name,
        (System.nanoTime() - start) / 1e9,
        (PROCESS.getProcessCpuTime() - computed) / 1e9);
  }
}

package club.crampbot;

/**
 * What {@code java -jar} starts. It says in a sentence that an old Java cannot run the bot, and
 * otherwise does nothing but call {@link Main}.
 *
 * <p>It alone is compiled for Java 8, so that every Java can run it, and it names no other class of
 * the bot, so that none is loaded before the Java is known to be new enough.
 */
public final class Launcher {
  /** What the rest of the bot is compiled for: {@code maven.compiler.release}. */
  private static final int NEEDED = 25;

  private static final int REFUSED = 1;

  private Launcher() {}

  public static void main(String[] args) throws Throwable {
    // Up to 8 the version is told as 1.8, later as 9, 17, 25.
    String version = System.getProperty("java.specification.version");
    int java = Integer.parseInt(version.replaceFirst("^1\\.", ""));
    if (java < NEEDED) {
      System.err.println(
          "crampbot: Java "
              + NEEDED
              + " or later is needed, and this is Java "
              + java
              + " ("
              + System.getProperty("java.home")
              + "); start it with the java of a newer JDK");
      System.exit(REFUSED);
    }
    Class.forName("club.crampbot.Main")
        .getMethod("main", String[].class)
        .invoke(null, (Object) args);
  }
}

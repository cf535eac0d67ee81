package club.crampbot.sandbox;

import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HandlerType;
import java.util.Set;

/**
 * Keeps other web pages out. Whoever uses this machine's browser may visit any page, and that page
 * may send requests to 127.0.0.1, or have its own name lead there (DNS rebinding).
 */
final class PageGuard {
  /** Everything comes from here; nothing is written into the page that runs; nobody frames it. */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private static final Set<HandlerType> READING = Set.of(HandlerType.GET, HandlerType.HEAD);

  private PageGuard() {}

  /** Refuses a request that was sent to another name than this machine's own. */
  static void knowsTheHost(Context context) {
    String host = context.host();
    if (host == null || !host.matches("(127\\.0\\.0\\.1|localhost|\\[::1])(:\\d{1,5})?")) {
      throw new ForbiddenResponse("The sandbox answers to 127.0.0.1 and localhost only.");
    }
  }

  /** Refuses a change that another page asks for. */
  static void isTheSameOrigin(Context context) {
    context.header("Content-Security-Policy", POLICY);
    context.header("X-Content-Type-Options", "nosniff");
    context.header("Referrer-Policy", "no-referrer");
    context.header("Cross-Origin-Opener-Policy", "same-origin");
    context.header("Cross-Origin-Resource-Policy", "same-origin");
    context.header("Cache-Control", "no-store");
    String from = context.header("Origin");
    boolean ownPage = ("http://" + context.host()).equals(from);
    if (!READING.contains(context.method()) && !ownPage) {
      throw new ForbiddenResponse("Only the sandbox's own page may do this.");
    }
  }
}

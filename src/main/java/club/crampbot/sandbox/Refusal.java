package club.crampbot.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Discord says no: the HTTP status and the JSON body of its answer. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final transient ObjectNode body;

  private Refusal(int status, ObjectNode body) {
    super(status + " " + body);
    this.status = status;
    this.body = body;
  }

  static Refusal of(int status, int code, String message) {
    return new Refusal(status, Json.object("message", message, "code", code));
  }

  static Refusal unauthorized() {
    return of(401, 0, "401: Unauthorized");
  }

  static Refusal notFound() {
    return of(404, 0, "404: Not Found");
  }

  static Refusal notJson(Exception reason) {
    Refusal refusal = of(400, 50109, "The request body contains invalid JSON.");
    refusal.initCause(reason);
    return refusal;
  }

  static Refusal unknown(Unknown thing) {
    return of(404, thing.code, "Unknown " + thing.name);
  }

  static Refusal alreadyAcknowledged() {
    return of(400, 40060, "Interaction has already been acknowledged.");
  }

  static Refusal missingAccess() {
    return of(403, 50001, "Missing Access");
  }

  static Refusal missingPermissions() {
    return of(403, 50013, "Missing Permissions");
  }

  static Refusal emptyMessage() {
    return of(400, 50006, "Cannot send an empty message");
  }

  static Refusal notTheAuthor() {
    return of(403, 50005, "Cannot edit a message authored by another user");
  }

  static Refusal closedToTheBot() {
    return of(403, 50007, "Cannot send messages to this user");
  }

  static Refusal invalidToken() {
    return of(401, 50027, "Invalid Webhook Token");
  }

  static Refusal tooManyFollowUps() {
    return of(400, 40094, "This interaction has reached the maximum number of follow-up messages");
  }

  /** The form of the request is wrong; {@code errors} names each wrong field. */
  static Refusal invalidForm(ObjectNode errors) {
    return new Refusal(
        400, Json.object("message", "Invalid Form Body", "code", 50035, "errors", errors));
  }

  static Refusal tooManyRequests(double seconds) {
    return new Refusal(
        429,
        Json.object(
            "message",
            "You are being rate limited.",
            "code",
            0,
            "retry_after",
            seconds,
            "global",
            false));
  }

  int status() {
    return status;
  }

  ObjectNode body() {
    return body;
  }

  /** The things that Discord may not know, with the code that it says so by. */
  enum Unknown {
    APPLICATION(10002, "Application"),
    CHANNEL(10003, "Channel"),
    GUILD(10004, "Guild"),
    MEMBER(10007, "Member"),
    MESSAGE(10008, "Message"),
    USER(10013, "User"),
    WEBHOOK(10015, "Webhook"),
    INTERACTION(10062, "interaction"),
    COMMAND(10063, "application command");

    private final int code;
    private final String name;

    Unknown(int code, String name) {
      this.code = code;
      this.name = name;
    }
  }
}

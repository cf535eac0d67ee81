package club.crampbot.sandbox;

import static j2html.TagCreator.details;
import static j2html.TagCreator.li;
import static j2html.TagCreator.pre;
import static j2html.TagCreator.span;
import static j2html.TagCreator.summary;
import static j2html.TagCreator.time;

import com.fasterxml.jackson.databind.JsonNode;
import j2html.tags.DomContent;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** A line of the panel "What happened". What it says in full is fetched when it is opened. */
final class PageStory {
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm:ss.SSS").withZone(ZoneId.systemDefault());

  private PageStory() {}

  static DomContent line(long number, Happening happening) {
    Line line =
        switch (happening) {
          case Happening.Called(Exchange call) ->
              new Line(
                  "rest",
                  "Bot → Discord",
                  call.method() + " " + shortened(call.path()) + "  " + call.status());
          case Happening.Told(Instant _, JsonNode payload) ->
              new Line("told", "Discord → Bot", named(payload));
          case Happening.Said(Instant _, JsonNode payload) ->
              new Line("said", "Bot → Gateway", named(payload));
          case Happening.Connection(Instant _, String what) -> new Line("gateway", "Gateway", what);
          case Happening.Written(Instant _, Message.Change change, Message message) ->
              new Line(
                  "seen",
                  "In the channel",
                  change.word() + (message.onlyFor().isPresent() ? " (private)" : ""));
          case Happening.Acted(Instant _, String member, String what) ->
              new Line("acted", "Member", member + " " + what);
        };
    return li(details(
                summary(
                    time(CLOCK.format(happening.at())).attr("datetime", happening.at().toString()),
                    span(line.who()).withClass("from"),
                    span(line.what()).withClass("what")),
                pre().withTabindex(0).attr("aria-label", "In full"))
            .attr("data-happening", number))
        .withClass("kind-" + line.kind());
  }

  private record Line(String kind, String who, String what) {}

  /** An interaction's token is long and says nothing. */
  private static String shortened(String path) {
    return path.replaceAll("(sandbox\\.\\d{6})[^/]*", "$1…");
  }

  private static String named(JsonNode payload) {
    String event = payload.path("t").asText("");
    return event.isEmpty() || event.equals("null")
        ? switch (payload.path("op").asInt()) {
          case 1 -> "heartbeat";
          case 2 -> "identify";
          case 6 -> "resume";
          case 7 -> "reconnect";
          case 9 -> "invalid session";
          case 10 -> "hello";
          case 11 -> "heartbeat acknowledged";
          default -> "op " + payload.path("op").asInt();
        }
        : event;
  }
}

package club.crampbot.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Discord's limits for messages: over any of them, the whole message is refused. */
final class MessageLimits {
  private static final int CONTENT = 2_000;
  private static final int EMBEDS = 10;
  private static final int EMBED_TEXT = 6_000;
  private static final int TITLE = 256;
  private static final int DESCRIPTION = 4_096;
  private static final int FIELDS = 25;
  private static final int FIELD_NAME = 256;
  private static final int FIELD_VALUE = 1_024;
  private static final int FOOTER = 2_048;
  private static final int AUTHOR = 256;
  private static final int FILES = 10;
  private static final int FILE_BYTES = 10 * 1024 * 1024;
  private static final int FILE_DESCRIPTION = 1_024;
  private static final int NONCE = 25;
  private static final int MENTIONS = 100;

  private MessageLimits() {}

  /**
   * Checks a new message.
   *
   * @param prefix the field of the request that holds it, empty if it is the request itself
   */
  static void check(Form form, String prefix) {
    int flags = form.json().path("flags").asInt();
    check(form, prefix, (flags & Message.COMPONENTS_V2) != 0, Set.of());
    if (isEmpty(form.json(), Json.object()) && form.files().isEmpty()) {
      throw Refusal.emptyMessage();
    }
  }

  /** Checks a change of a message: what it leaves out stays as it is. */
  static void checkEdit(Form form, Message before, String prefix) {
    JsonNode json = form.json();
    boolean wasV2 = before.usesComponentsV2();
    boolean v2 = wasV2 || (json.path("flags").asInt() & Message.COMPONENTS_V2) != 0;
    Set<String> present = new HashSet<>();
    for (JsonNode file : before.json().path("attachments")) {
      present.add(file.path("filename").asText());
    }
    check(form, prefix, v2, present);
    boolean legacyStays =
        v2
            && !wasV2
            && ((!json.has("content") && !before.json().path("content").asText().isEmpty())
                || (!json.has("embeds") && !before.json().path("embeds").isEmpty()));
    if (legacyStays) {
      FormErrors errors = new FormErrors();
      errors.add(at(prefix, "flags"), LEGACY, LEGACY_SENTENCE);
      errors.refuse();
    }
    if (isEmpty(json, before.json()) && form.files().isEmpty()) {
      throw Refusal.emptyMessage();
    }
  }

  private static final String LEGACY = "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2";
  private static final String LEGACY_SENTENCE =
      "The 'content' and 'embeds' fields cannot be used when using MessageFlags.IS_COMPONENTS_V2";

  private static boolean isEmpty(JsonNode json, JsonNode before) {
    for (String part : List.of("content", "embeds", "components", "attachments")) {
      JsonNode now = json.has(part) ? json.path(part) : before.path(part);
      if (now.isTextual() ? !now.asText().isBlank() : !now.isEmpty()) {
        return false;
      }
    }
    return !json.path("poll").isObject();
  }

  private static void check(Form form, String prefix, boolean v2, Set<String> presentFiles) {
    FormErrors errors = new FormErrors();
    JsonNode json = form.json();
    errors.text(at(prefix, "content"), json.path("content"), 0, CONTENT);
    errors.text(at(prefix, "nonce"), json.path("nonce"), 0, NONCE);
    embeds(json.path("embeds"), at(prefix, "embeds"), errors);
    if (v2) {
      for (String legacy : List.of("content", "embeds")) {
        if (json.path(legacy).isTextual()
            ? !json.path(legacy).asText().isEmpty()
            : !json.path(legacy).isEmpty()) {
          errors.add(at(prefix, legacy), LEGACY, LEGACY_SENTENCE);
        }
      }
    }
    Set<String> files = new HashSet<>(presentFiles);
    form.files().values().forEach(file -> files.add(file.filename()));
    files(form, prefix, errors);
    new ComponentLimits(errors, files).check(json.path("components"), at(prefix, "components"), v2);
    mentions(json.path("allowed_mentions"), at(prefix, "allowed_mentions"), errors);
    errors.refuse();
  }

  private static String at(String prefix, String field) {
    return prefix.isEmpty() ? field : prefix + "." + field;
  }

  private static void files(Form form, String prefix, FormErrors errors) {
    JsonNode listed = form.json().path("attachments");
    if (form.files().size() > FILES || listed.size() > FILES) {
      errors.tooMany(at(prefix, "attachments"), FILES);
    }
    for (int n = 0; n < listed.size(); n++) {
      errors.text(
          at(prefix, "attachments." + n + ".description"),
          listed.path(n).path("description"),
          0,
          FILE_DESCRIPTION);
    }
    if (form.files().values().stream().anyMatch(file -> file.bytes().length > FILE_BYTES)) {
      throw Refusal.of(413, 40005, "Request entity too large");
    }
  }

  private static void embeds(JsonNode embeds, String path, FormErrors errors) {
    if (embeds.size() > EMBEDS) {
      errors.tooMany(path, EMBEDS);
    }
    int total = 0;
    for (int n = 0; n < embeds.size(); n++) {
      JsonNode embed = embeds.path(n);
      String prefix = path + "." + n + ".";
      errors.text(prefix + "title", embed.path("title"), 0, TITLE);
      errors.text(prefix + "description", embed.path("description"), 0, DESCRIPTION);
      errors.text(prefix + "footer.text", embed.path("footer").path("text"), 0, FOOTER);
      errors.text(prefix + "author.name", embed.path("author").path("name"), 0, AUTHOR);
      errors.address(prefix + "url", embed.path("url"));
      JsonNode fields = embed.path("fields");
      if (fields.size() > FIELDS) {
        errors.tooMany(prefix + "fields", FIELDS);
      }
      total +=
          length(embed.path("title"))
              + length(embed.path("description"))
              + length(embed.path("footer").path("text"))
              + length(embed.path("author").path("name"));
      for (int f = 0; f < fields.size(); f++) {
        JsonNode field = fields.path(f);
        errors.text(prefix + "fields." + f + ".name", field.path("name"), 1, FIELD_NAME);
        errors.text(prefix + "fields." + f + ".value", field.path("value"), 1, FIELD_VALUE);
        total += length(field.path("name")) + length(field.path("value"));
      }
    }
    if (total > EMBED_TEXT) {
      errors.add(
          path, "MAX_EMBED_SIZE_EXCEEDED", "Embed size exceeds maximum size of " + EMBED_TEXT);
    }
  }

  private static int length(JsonNode text) {
    return FormErrors.length(text.asText(""));
  }

  private static void mentions(JsonNode allowed, String path, FormErrors errors) {
    for (String kind : List.of("users", "roles")) {
      if (allowed.path(kind).size() > MENTIONS) {
        errors.tooMany(path + "." + kind, MENTIONS);
      }
      if (!allowed.path(kind).isEmpty() && Json.texts(allowed.path("parse")).contains(kind)) {
        errors.add(
            path,
            "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE",
            "parse:[\"" + kind + "\"] and " + kind + ": [ids...] are mutually exclusive.");
      }
    }
  }
}

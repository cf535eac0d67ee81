package club.crampbot.sandbox;

import static j2html.TagCreator.button;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.form;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.input;
import static j2html.TagCreator.label;
import static j2html.TagCreator.option;
import static j2html.TagCreator.p;
import static j2html.TagCreator.select;
import static j2html.TagCreator.span;
import static j2html.TagCreator.text;
import static j2html.TagCreator.textarea;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import j2html.tags.DomContent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A form of the bot's (a modal) as the page shows it, and what comes back from it. */
final class PageForm {
  private static final int PARAGRAPH = 2;

  private PageForm() {}

  /**
   * @param id by which the page sends it
   */
  static DomContent of(World world, String channel, String id, Modal modal) {
    var names = new PageNames(world);
    List<DomContent> parts = new ArrayList<>();
    parts.add(h2(modal.title()).withId("form-title"));
    modal.texts().forEach(one -> parts.add(div(PageText.of(one, names::of)).withClass("text")));
    for (int number = 0; number < modal.fields().size(); number++) {
      parts.add(field(world, channel, "field" + number, modal.fields().get(number)));
    }
    parts.add(p().withClass("problem").attr("role", "alert"));
    parts.add(
        div(
                button("Cancel").withType("button").withClass("press style2").attr("data-close"),
                button("Submit").withType("submit").withClass("press style1"))
            .withClass("row end"));
    return form(each(parts.stream())).attr("data-form", id).attr("aria-labelledby", "form-title");
  }

  private static DomContent field(World world, String channel, String name, Modal.Field field) {
    JsonNode json = field.json();
    DomContent title =
        span(
            text(field.label()),
            field.isRequired()
                ? span(" *").withClass("needed").attr("aria-hidden", "true")
                : text(""));
    return label(title, control(world, channel, name, field, json)).withClass("field");
  }

  private static DomContent control(
      World world, String channel, String name, Modal.Field field, JsonNode json) {
    // Lengths are left to Discord's answer, which says more than a box that takes no more letters.
    return switch (field.type()) {
      case Components.TEXT_INPUT ->
          json.path("style").asInt() == PARAGRAPH
              ? textarea(field.value())
                  .withName(name)
                  .withRows("8")
                  .withPlaceholder(json.path("placeholder").asText(""))
                  .condAttr(field.isRequired(), "aria-required", "true")
              : input()
                  .withName(name)
                  .withValue(field.value())
                  .withPlaceholder(json.path("placeholder").asText(""))
                  .condAttr(field.isRequired(), "aria-required", "true");
      case Components.FILE_UPLOAD -> input().withType("file").withName(name);
      case Components.CHECKBOX -> input().withType("checkbox").withName(name).withValue("true");
      default ->
          select(
                  json.path("max_values").asInt(1) > 1 || field.isRequired()
                      ? text("")
                      : option("").withValue(""),
                  each(PageComponents.options(world, channel, json).stream()))
              .withName(name)
              .condAttr(json.path("max_values").asInt(1) > 1, "multiple", "");
    };
  }

  /** What was filled in, by the labels of the fields. */
  static Map<String, String> filled(Modal modal, Context context) {
    Map<String, String> values = new LinkedHashMap<>();
    for (int number = 0; number < modal.fields().size(); number++) {
      Modal.Field field = modal.fields().get(number);
      String name = "field" + number;
      if (field.type() == Components.FILE_UPLOAD) {
        UploadedFile file = context.uploadedFile(name);
        if (file != null && file.size() > 0) {
          values.put(field.label(), new String(bytes(file), StandardCharsets.UTF_8));
        }
        continue;
      }
      List<String> sent = context.formParams(name);
      boolean isText = field.type() == Components.TEXT_INPUT;
      String value = String.join(",", sent).replace("\r\n", "\n");
      if (isText || !value.isEmpty()) {
        values.put(field.label(), value);
      }
    }
    return values;
  }

  static byte[] bytes(UploadedFile file) {
    try (var content = file.content()) {
      return content.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

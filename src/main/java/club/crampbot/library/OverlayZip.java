package club.crampbot.library;

import club.crampbot.guide.Problem;
import club.crampbot.guide.Problem.Severity;
import club.crampbot.guide.Reading;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A club's whole content as a zip that people can keep and edit: {@code guides/**} as it stands,
 * {@code club.json} with what was taught and which guides are off, {@code questions.jsonl}. Reading
 * what was written gives the same content. A zip comes from anywhere: whatever is in it, reading is
 * bounded and nothing is written to a disk.
 */
public final class OverlayZip {
  /** Ten times the shipped guides: more is a bomb, or no guide. */
  private static final int MOST_BYTES = 16 * 1024 * 1024;

  private static final int MOST_FILES = 1_000;
  private static final int LARGEST_FILE = 2 * 1024 * 1024;

  /** A guide's folder and a file in it; no dots before a name, no way out of the folder. */
  private static final Pattern PATH =
      Pattern.compile(
          "guides/([a-z0-9][a-z0-9-]{0,47}/(?:[A-Za-z0-9][A-Za-z0-9._-]{0,80}\\.md|citations\\.csl\\.json))");

  /** What a Mac puts into every zip on its own. */
  private static final Pattern OF_A_MAC = Pattern.compile("^__MACOSX/|(?:^|/)\\.DS_Store$");

  private static final String CLUB = "club.json";
  private static final String QUESTIONS = "questions.jsonl";
  private static final JsonMapper JSON = new JsonMapper();

  private OverlayZip() {}

  /** The same bytes for the same content. */
  public static byte[] write(Overlay overlay, Library library) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> file : library.files(overlay).entrySet()) {
        entry(zip, "guides/" + file.getKey(), file.getValue());
      }
      var club = new LinkedHashMap<String, Object>();
      club.put("asked", overlay.asked());
      club.put("off", overlay.off());
      entry(zip, CLUB, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(club) + "\n");
      entry(
          zip,
          QUESTIONS,
          String.join("", overlay.questions().stream().map(q -> q + "\n").toList()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
    var entry = new ZipEntry(name);
    entry.setTime(0); // the same content gives the same bytes at any time
    zip.putNextEntry(entry);
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  /** The content in a zip, not yet found to be good; or why it cannot be read. */
  public static Reading<Overlay> read(byte[] zip, Library library) {
    var problems = new ArrayList<Problem>();
    Map<String, String> texts = texts(zip, problems);
    var files = new TreeMap<String, String>();
    texts.forEach(
        (name, text) -> {
          var path = PATH.matcher(name);
          if (path.matches()) {
            files.put(Optional.ofNullable(path.group(1)).orElseThrow(), text);
          } else if (!name.equals(CLUB) && !name.equals(QUESTIONS)) {
            tell(
                name,
                "a zip has guides/GUIDE/SECTION.md, guides/GUIDE/citations.csl.json, "
                    + CLUB
                    + " and "
                    + QUESTIONS
                    + ", and nothing else",
                problems);
          }
        });
    if (files.isEmpty() && problems.isEmpty()) {
      tell("the zip", "there is no guide in it: guides/GUIDE/SECTION.md", problems);
    }
    Map<String, List<String>> asked = new HashMap<>();
    Set<String> off = new HashSet<>();
    Optional.ofNullable(texts.get(CLUB)).ifPresent(text -> club(text, asked, off, problems));
    List<String> questions =
        texts.getOrDefault(QUESTIONS, "").lines().filter(line -> !line.isBlank()).toList();
    var rest = new Overlay(Map.of(), Set.of(), asked, off, questions);
    return problems.isEmpty()
        ? Reading.of(library.shelf().overlay(files, rest), List.of())
        : new Reading.Refused<>(problems);
  }

  private static void club(
      String text, Map<String, List<String>> asked, Set<String> off, List<Problem> problems) {
    try {
      JsonNode club = JSON.readTree(text);
      if (club.hasNonNull("asked")) {
        asked.putAll(
            JSON.convertValue(
                club.get("asked"), new TypeReference<Map<String, List<String>>>() {}));
      }
      if (club.hasNonNull("off")) {
        off.addAll(JSON.convertValue(club.get("off"), new TypeReference<List<String>>() {}));
      }
    } catch (JsonProcessingException | IllegalArgumentException e) {
      tell(
          CLUB,
          "this is no JSON of the form {\"asked\": {\"passage\": [\"...\"]}, \"off\": []}",
          problems);
    }
  }

  private static Map<String, String> texts(byte[] zip, List<Problem> problems) {
    var texts = new LinkedHashMap<String, String>();
    long left = MOST_BYTES;
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        String name = entry.getName();
        if (entry.isDirectory() || OF_A_MAC.matcher(name).find()) {
          continue;
        }
        if (texts.size() >= MOST_FILES) {
          tell("the zip", "it has more than %,d files".formatted(MOST_FILES), problems);
          return texts;
        }
        byte[] bytes = in.readNBytes((int) Math.min(LARGEST_FILE, left) + 1);
        left -= bytes.length;
        if (bytes.length > LARGEST_FILE || left < 0) {
          tell(
              name,
              "it unpacks to more than a guide has: at most %,d bytes a file, %,d in all"
                  .formatted(LARGEST_FILE, MOST_BYTES),
              problems);
          return texts;
        }
        String text = text(name, bytes, problems);
        if (texts.put(name, text) != null) {
          tell(name, "this file is in the zip twice", problems);
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      tell("the zip", "this is no zip that can be read", problems);
    }
    if (texts.isEmpty() && problems.isEmpty()) {
      tell("the zip", "this is no zip, or there is nothing in it", problems);
    }
    return texts;
  }

  private static String text(String name, byte[] bytes, List<Problem> problems) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      tell(name, "this is no UTF-8 text", problems);
      return "";
    }
  }

  private static void tell(String name, String sentence, List<Problem> problems) {
    String file = name.replaceAll("\\p{Cntrl}", "?");
    problems.add(
        new Problem(
            Severity.ERROR,
            file.length() > 120 ? file.substring(0, 120) + "…" : file,
            1,
            1,
            sentence));
  }
}

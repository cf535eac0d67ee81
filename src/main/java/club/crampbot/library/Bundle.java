package club.crampbot.library;

import club.crampbot.guide.Problem;
import club.crampbot.guide.Problem.Severity;
import club.crampbot.guide.Problems;
import club.crampbot.guide.Reading;
import club.crampbot.guide.Tree;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A club's whole content as a ZIP file or a folder: {@code guides/} as in the repository, {@code
 * club.yaml} with what was taught and which guides are off, and {@code questions.jsonl}. What was
 * written is read as the same content again.
 *
 * <p>A ZIP file is hostile until shown otherwise: it is unpacked in memory, by names that must be
 * those of a guide's files, up to fixed sizes.
 */
final class Bundle {
  /** A guide has tens of files; beyond this it is a mistake or an attack. */
  static final int MOST_FILES = 500;

  /** A section has some 20 KB; it is refused by the reader of guides beyond 1 MB anyway. */
  static final int LARGEST_FILE = 1 << 20;

  /** All files unpacked: a guide of a thousand passages has about 2 MB. */
  static final int LARGEST = 16 << 20;

  /** Folders, and what file managers leave beside each file, come on top. */
  private static final int MOST_ENTRIES = 3 * MOST_FILES;

  private static final String GUIDES = "guides/";
  private static final String CLUB = "club.yaml";
  private static final String QUESTIONS = "questions.jsonl";

  /** The time of every entry: the same content gives the same bytes. */
  private static final long NO_TIME = 315_532_800_000L;

  private static final Pattern GUIDE_FILE =
      Pattern.compile("guides/[a-z0-9][a-z0-9-]{0,47}/[A-Za-z0-9][A-Za-z0-9._-]{0,80}");

  /** What file managers leave in folders and archives. */
  private static final Pattern LITTER =
      Pattern.compile("__MACOSX/.*|(?:.*/)?(?:\\.[^/]*|Thumbs\\.db)");

  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, String> files = new TreeMap<>();
  private long size;
  private int seen;
  private boolean isFull;

  private Bundle() {}

  /** The content as a ZIP file. */
  static byte[] zip(Shelf shelf, Overlay overlay) {
    var entries = new TreeMap<String, String>();
    shelf.files(overlay).forEach((path, text) -> entries.put(GUIDES + path, text));
    entries.put(CLUB, club(overlay));
    entries.put(
        QUESTIONS, overlay.questions().stream().map(q -> q + "\n").collect(Collectors.joining()));
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      for (Map.Entry<String, String> entry : entries.entrySet()) {
        var head = new ZipEntry(entry.getKey());
        head.setTime(NO_TIME);
        zip.putNextEntry(head);
        zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static String club(Overlay overlay) {
    try {
      return new YAMLMapper()
          .writeValueAsString(Map.of("asked", overlay.asked(), "off", overlay.off()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an overlay is always YAML", e);
    }
  }

  /** What a ZIP file makes of the shipped guides, or every problem of the file itself. */
  static Reading<Overlay> read(byte[] zip, Shelf shelf) {
    var bundle = new Bundle();
    try (var entries = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
      // Going to the next entry unpacks what is left of this one: never after too much.
      while (!bundle.isFull) {
        ZipEntry entry = entries.getNextEntry();
        if (entry == null) {
          break;
        }
        bundle.add(entry.getName(), entries);
      }
      if (bundle.seen == 0) {
        bundle.error("the file", "this is no ZIP file, or an empty one");
      }
    } catch (ZipException | IllegalArgumentException e) {
      bundle.error("the file", "this ZIP file is damaged: " + e.getMessage());
    } catch (IOException e) {
      bundle.error("the file", "this ZIP file ends too early or is damaged");
    }
    return bundle.overlay(shelf);
  }

  /** The same of a folder; what else stands beside, as in a clone of Git, is not looked at. */
  static Reading<Overlay> folder(Path folder, Shelf shelf) {
    var bundle = new Bundle();
    Path guides = folder.resolve(GUIDES);
    try (Stream<Path> found = Files.isDirectory(guides) ? Files.walk(guides) : Stream.empty()) {
      Stream<Path> beside = Stream.of(folder.resolve(CLUB), folder.resolve(QUESTIONS));
      for (Path file :
          Stream.concat(found, beside).filter(Files::isRegularFile).sorted().toList()) {
        if (bundle.isFull) {
          break;
        }
        try (InputStream bytes = Files.newInputStream(file)) {
          bundle.add(folder.relativize(file).toString().replace('\\', '/'), bytes);
        }
      }
    } catch (IOException e) {
      bundle.error(folder.toString(), "this folder cannot be read");
    }
    return bundle.overlay(shelf);
  }

  /** Every entry counts, whatever its name: unpacking is what costs. */
  private void add(String name, InputStream bytes) throws IOException {
    seen++;
    byte[] content = bytes.readNBytes(LARGEST_FILE + 1);
    size += content.length;
    if (content.length > LARGEST_FILE) {
      full(name, "a file may have at most " + LARGEST_FILE / 1024 + " KB");
    } else if (size > LARGEST) {
      full(name, "all files together may have at most " + LARGEST / 1024 / 1024 + " MB");
    } else if (seen > MOST_ENTRIES || files.size() >= MOST_FILES) {
      full(name, "there may be at most " + MOST_FILES + " files");
    } else if (!name.endsWith("/") && !LITTER.matcher(name).matches()) {
      keep(name, content);
    }
  }

  private void full(String name, String sentence) {
    isFull = true;
    error(shown(name), sentence);
  }

  private void keep(String name, byte[] content) {
    boolean isKnown =
        name.equals(CLUB) || name.equals(QUESTIONS) || GUIDE_FILE.matcher(name).matches();
    if (!isKnown) {
      error(
          shown(name),
          "nobody reads this: there are guides/<guide>/<file>, " + CLUB + " and " + QUESTIONS);
      return;
    }
    Optional<String> text = text(content);
    if (text.isEmpty()) {
      error(name, "this is not UTF-8: save the file as UTF-8");
    } else if (files.put(name, text.get()) != null) {
      error(name, "this file is in the ZIP file twice");
    }
  }

  private static Optional<String> text(byte[] content) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** A name from somebody else's file, so that it can stand in a sentence. */
  private static String shown(String name) {
    String plain = name.replaceAll("[\\p{Cntrl}`]", "?");
    return plain.length() > 100 ? plain.substring(0, 100) + "…" : plain;
  }

  private Reading<Overlay> overlay(Shelf shelf) {
    Map<String, List<String>> asked = new HashMap<>();
    Set<String> off = new HashSet<>();
    Optional.ofNullable(files.remove(CLUB)).ifPresent(yaml -> club(yaml, asked, off));
    List<String> questions =
        Optional.ofNullable(files.remove(QUESTIONS))
            .orElse("")
            .lines()
            .filter(line -> !line.isBlank())
            .toList();
    var guides = new TreeMap<String, String>();
    files.forEach((name, text) -> guides.put(name.substring(GUIDES.length()), text));
    if (guides.isEmpty() && problems.isEmpty()) {
      error("the file", "there is no guide in it: sections stand in guides/<guide>/*.md");
    }
    var rest = new Overlay(Map.of(), Set.of(), asked, off, questions);
    return Reading.of(shelf.overlay(guides, rest), problems);
  }

  private void club(String yaml, Map<String, List<String>> asked, Set<String> off) {
    var inFile = new Problems(CLUB);
    Tree.yaml(yaml, 1, inFile)
        .flatMap(tree -> inFile.fields(tree, "the club's file", List.of("asked", "off")))
        .ifPresent(
            fields -> {
              inFile.texts(fields, "off").forEach(guide -> off.add(guide.text()));
              if (fields.values().get("asked") instanceof Tree.Fields phrasings) {
                phrasings
                    .values()
                    .forEach(
                        (passage, list) ->
                            asked.put(
                                passage,
                                inFile.texts(list, "the phrasings of \"" + passage + "\"").stream()
                                    .map(text -> text.text().strip())
                                    .toList()));
              }
            });
    problems.addAll(inFile.found());
  }

  private void error(String file, String sentence) {
    problems.add(new Problem(Severity.ERROR, file, 1, 1, sentence));
  }
}

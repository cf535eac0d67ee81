package club.crampbot.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The files that were sent with messages, kept in memory and served again under their address. */
final class Uploads {
  private final World world;
  private final Supplier<String> address;
  private final Map<String, Upload> byId = new LinkedHashMap<>();

  Uploads(World world, Supplier<String> address) {
    this.world = world;
    this.address = address;
  }

  /** A file as it came in, with its name and its media type. */
  static final class Upload {
    private final String filename;
    private final String mediaType;
    private final byte[] bytes;

    Upload(String filename, String mediaType, byte[] bytes) {
      this.filename = filename;
      this.mediaType = mediaType;
      this.bytes = bytes.clone();
    }

    String filename() {
      return filename;
    }

    String mediaType() {
      return mediaType;
    }

    byte[] bytes() {
      return bytes.clone();
    }
  }

  /** Keeps a file and gives Discord's description of it. */
  ObjectNode keep(Upload upload, String channel, String description) {
    String id = world.newId();
    byId.put(id, upload);
    String url = address.get() + "/attachments/" + channel + "/" + id + "/" + upload.filename();
    ObjectNode json =
        Json.object(
            "id",
            id,
            "filename",
            upload.filename(),
            "size",
            upload.bytes().length,
            "url",
            url,
            "proxy_url",
            url,
            "content_type",
            upload.mediaType());
    if (!description.isEmpty()) {
      json.put("description", description);
    }
    return json;
  }

  Optional<Upload> upload(String id) {
    return Optional.ofNullable(byId.get(id));
  }
}

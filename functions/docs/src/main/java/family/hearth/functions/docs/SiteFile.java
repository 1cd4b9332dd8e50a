package family.hearth.functions.docs;

import io.micronaut.http.MediaType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;

/** A file of the site, as the build has compressed it. */
final class SiteFile {

    private final String name;
    private final byte[] compressed;

    SiteFile(String name, byte[] compressed) {
        this.name = name;
        this.compressed = compressed;
    }

    MediaType type() {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "html" -> MediaType.of("text/html;charset=utf-8");
            case "css" -> MediaType.of("text/css;charset=utf-8");
            case "js" -> MediaType.of("text/javascript;charset=utf-8");
            case "json" -> MediaType.APPLICATION_JSON_TYPE;
            case "svg" -> MediaType.of("image/svg+xml");
            default -> throw new IllegalStateException("nobody knows what " + name + " is");
        };
    }

    byte[] compressed() {
        return compressed.clone();
    }

    /** For the rare client that cannot undo what every browser can. */
    byte[] plain() {
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
            return gzip.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(name + " is not what the build wrote", e);
        }
    }
}

package family.hearth.album;

import family.hearth.media.PresignedUpload;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Map;

/**
 * Where to send a photo's bytes: one request, with exactly these headers.
 *
 * @param expiresAt after which the URL opens nothing
 */
@Serdeable
public record UploadModel(String method, String url, Map<String, String> headers, Instant expiresAt) {

    static UploadModel of(PresignedUpload upload) {
        return new UploadModel(upload.method(), upload.url().toString(), upload.headers(), upload.expiresAt());
    }
}

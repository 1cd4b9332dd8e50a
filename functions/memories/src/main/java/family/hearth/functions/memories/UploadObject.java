package family.hearth.functions.memories;

import com.fasterxml.jackson.annotation.JsonProperty;
import family.hearth.http.json.WholeSeconds;
import family.hearth.media.PresignedUpload;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Map;

/**
 * Where to send a recording: one request, with exactly these headers.
 *
 * @param expiresAt after which the URL opens nothing
 */
@Serdeable
record UploadObject(
        String method,
        String url,
        Map<String, String> headers,

        @JsonProperty("expires_at") @Serdeable.Serializable(using = WholeSeconds.class)
        Instant expiresAt) {

    static UploadObject of(PresignedUpload upload) {
        return new UploadObject(upload.method(), upload.url().toString(), upload.headers(), upload.expiresAt());
    }
}

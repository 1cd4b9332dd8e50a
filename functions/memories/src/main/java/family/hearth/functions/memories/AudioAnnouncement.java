package family.hearth.functions.memories;

import com.fasterxml.jackson.annotation.JsonProperty;
import family.hearth.domain.memories.AudioClip;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A recording that will be uploaded by the URL that the answer gives.
 *
 * @param contentType of MP3, M4A, WAV, OGG, WebM or FLAC, such as {@code audio/mp4}
 * @param sizeBytes the exact length of the file
 */
@Serdeable
record AudioAnnouncement(
        @JsonProperty("content_type") @NotBlank @Size(max = 100)
        String contentType,

        @JsonProperty("size_bytes") @Min(1) @Max(AudioClip.MAX_BYTES)
        long sizeBytes) {}

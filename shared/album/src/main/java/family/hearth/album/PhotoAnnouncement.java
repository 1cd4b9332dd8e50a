package family.hearth.album;

import family.hearth.domain.memories.Photo;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A photo that will be uploaded by the URL that the answer gives.
 *
 * @param contentType {@code image/jpeg}, {@code image/png}, {@code image/webp} or {@code image/gif}
 * @param sizeBytes the exact length of the file
 */
@Serdeable
public record PhotoAnnouncement(
        @NotBlank @Size(max = Photo.MAX_FILENAME) String filename,
        @NotBlank @Size(max = 100) String contentType,
        @Min(1) @Max(Photo.MAX_BYTES) long sizeBytes) {}
